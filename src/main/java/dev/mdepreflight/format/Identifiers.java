package dev.mdepreflight.format;

import java.util.Objects;

/** GUIDs, machine ids, scan session ids, alert ids, and decimal ids. Stateless and thread-safe. */
public final class Identifiers {
    // RFC 9562 section 4: 8, 4, 4, 4 and 12 digits, separated by hyphens.
    static final int GUID_LENGTH = 36;
    private static final int GUID_HYPHEN_1 = 8;
    private static final int GUID_HYPHEN_2 = 13;
    private static final int GUID_HYPHEN_3 = 18;
    private static final int GUID_HYPHEN_4 = 23;

    /** A machine id is a SHA-1 hash. */
    private static final int MACHINE_ID_DIGITS = 40;

    /** A GUID without its hyphens. */
    private static final int SCAN_SESSION_ID_DIGITS = 32;

    private Identifiers() {}

    /**
     * Whether the range is a GUID in the text format of RFC 9562 section 4, in either case, of any version and
     * variant. Braces, {@code urn:uuid:} and missing hyphens are not allowed.
     */
    public static boolean isGuid(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return to - from == GUID_LENGTH
                && utf8[from + GUID_HYPHEN_1] == '-'
                && utf8[from + GUID_HYPHEN_2] == '-'
                && utf8[from + GUID_HYPHEN_3] == '-'
                && utf8[from + GUID_HYPHEN_4] == '-'
                && Ascii.allHex(utf8, from, from + GUID_HYPHEN_1)
                && Ascii.allHex(utf8, from + GUID_HYPHEN_1 + 1, from + GUID_HYPHEN_2)
                && Ascii.allHex(utf8, from + GUID_HYPHEN_2 + 1, from + GUID_HYPHEN_3)
                && Ascii.allHex(utf8, from + GUID_HYPHEN_3 + 1, from + GUID_HYPHEN_4)
                && Ascii.allHex(utf8, from + GUID_HYPHEN_4 + 1, to);
    }

    /** Whether the range is a scan session id: 32 hexadecimal digits, as documented, or a GUID, because related ids are GUIDs. */
    public static boolean isScanSessionId(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return (to - from == SCAN_SESSION_ID_DIGITS && Ascii.allHex(utf8, from, to)) || isGuid(utf8, from, to);
    }

    /** Whether the range is a machine id: 40 hexadecimal digits of either case. */
    public static boolean isMachineId(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return to - from == MACHINE_ID_DIGITS && Ascii.allHex(utf8, from, to);
    }

    /** Whether the range is a decimal id: one or more ASCII digits without sign, of any size. */
    public static boolean isDecimalId(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        for (int i = from; i < to; i++) {
            if (!Ascii.isDigit(utf8[i])) {
                return false;
            }
        }
        return from < to;
    }

    /**
     * Whether the range is an alert id: optionally {@code da}, then digits, an underscore, optionally a minus sign, and
     * digits. The documentation only shows examples.
     */
    public static boolean isAlertId(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        int first = to - from > 2 && utf8[from] == 'd' && utf8[from + 1] == 'a' ? from + 2 : from;
        int underscore = Ascii.indexOf('_', utf8, first, to);
        int second = underscore + 1;
        if (second < to && utf8[second] == '-') {
            second++;
        }
        return second < to && isDecimalId(utf8, first, underscore) && isDecimalId(utf8, second, to);
    }

    static long checkGuid(byte[] utf8, int from, int to, boolean why) {
        return isGuid(utf8, from, to) ? Mismatch.NONE : why ? DigitFaults.guid(utf8, from, to) : Mismatch.UNEXPLAINED;
    }

    static long checkMachineId(byte[] utf8, int from, int to, boolean why) {
        return isMachineId(utf8, from, to)
                ? Mismatch.NONE
                : why ? DigitFaults.hex(MACHINE_ID_DIGITS, utf8, from, to) : Mismatch.UNEXPLAINED;
    }

    static long checkScanSessionId(byte[] utf8, int from, int to, boolean why) {
        if (isScanSessionId(utf8, from, to)) {
            return Mismatch.NONE;
        }
        if (!why) {
            return Mismatch.UNEXPLAINED;
        }
        // Hyphens tell which of the two forms was meant.
        return Ascii.find("-", utf8, from, to) < 0
                ? DigitFaults.hex(SCAN_SESSION_ID_DIGITS, utf8, from, to)
                : DigitFaults.guid(utf8, from, to);
    }

    static long checkDecimalId(byte[] utf8, int from, int to, boolean why) {
        return isDecimalId(utf8, from, to)
                ? Mismatch.NONE
                : why ? DigitFaults.decimal(utf8, from, to) : Mismatch.UNEXPLAINED;
    }

    static long checkAlertId(byte[] utf8, int from, int to, boolean why) {
        return isAlertId(utf8, from, to)
                ? Mismatch.NONE
                : why ? DigitFaults.alertId(utf8, from, to) : Mismatch.UNEXPLAINED;
    }

    static boolean isGuidHyphen(int offset) {
        return offset == GUID_HYPHEN_1 || offset == GUID_HYPHEN_2 || offset == GUID_HYPHEN_3 || offset == GUID_HYPHEN_4;
    }
}
