package dev.mdepreflight.format;

/** Why a text is no hash, GUID or other identifier. Called only for a text that does not match. */
final class DigitFaults {
    private static final String[] ALGORITHMS = {"md5", "sha1", "sha-1", "sha256", "sha-256", "imphash", "thumbprint"};
    private static final String SEPARATORS = ":- .";

    private DigitFaults() {}

    /** The cause of a text that should be so many hexadecimal digits. */
    static long hex(int digits, byte[] utf8, int from, int to) {
        long around = TextFaults.around(utf8, from, to);
        if (around != Mismatch.NONE) {
            return around;
        }
        int prefix = prefix(utf8, from, to, digits);
        if (prefix > 0) {
            return Mismatch.of(Cause.HASH_PREFIX, 0, prefix);
        }
        int odd = Ascii.endOfHex(utf8, from, to);
        if (odd < to) {
            return isSeparated(utf8, from, odd, to, digits)
                    ? Mismatch.of(Cause.HASH_SEPARATORS, odd - from, 1)
                    : TextFaults.character(utf8, from, odd, to);
        }
        return length(digits, to - from);
    }

    /** The cause of a text that should be a file hash: that of the type whose length is the nearest. */
    static long fileHash(byte[] utf8, int from, int to) {
        int md5OrSha1 = nearer(to - from, Hashes.MD5_DIGITS, Hashes.SHA1_DIGITS);
        return hex(nearer(to - from, md5OrSha1, Hashes.SHA256_DIGITS), utf8, from, to);
    }

    private static int nearer(int length, int shorter, int longer) {
        return length - shorter <= longer - length ? shorter : longer;
    }

    /** The cause of a text that should be a GUID. */
    static long guid(byte[] utf8, int from, int to) {
        long around = TextFaults.around(utf8, from, to);
        if (around != Mismatch.NONE) {
            return around;
        }
        if (utf8[from] == '{' || utf8[from] == '(') {
            return Mismatch.of(Cause.GUID_BRACES, 0, 1);
        }
        if (Ascii.startsWith("urn:uuid:", utf8, from, to)) {
            return Mismatch.of(Cause.GUID_PREFIX, 0, "urn:uuid:".length());
        }
        for (int at = from; at < to && at - from < Identifiers.GUID_LENGTH; at++) {
            boolean hyphen = Identifiers.isGuidHyphen(at - from);
            if (hyphen ? utf8[at] != '-' : !Ascii.is(utf8[at], Ascii.HEX)) {
                return Ascii.is(utf8[at], Ascii.HEX) || utf8[at] == '-'
                        ? Mismatch.of(Cause.GUID_HYPHENS, at - from, 1)
                        : TextFaults.character(utf8, from, at, to);
            }
        }
        return length(Identifiers.GUID_LENGTH, to - from);
    }

    /** The cause of a text that should be decimal digits. */
    static long decimal(byte[] utf8, int from, int to) {
        long around = TextFaults.around(utf8, from, to);
        return around != Mismatch.NONE
                ? around
                : TextFaults.character(utf8, from, Ascii.endOfDigits(utf8, from, to), to);
    }

    /** The cause of a text that should be the id of an alert. */
    static long alertId(byte[] utf8, int from, int to) {
        long around = TextFaults.around(utf8, from, to);
        if (around != Mismatch.NONE) {
            return around;
        }
        int first =
                Ascii.startsWith("da", utf8, from, to) && utf8[from] == 'd' && utf8[from + 1] == 'a' ? from + 2 : from;
        int underscore = Ascii.endOfDigits(utf8, first, to);
        if (underscore < to && (utf8[underscore] != '_' || underscore == first)) {
            return TextFaults.character(utf8, from, underscore, to);
        }
        int second = underscore + 1 < to && utf8[underscore + 1] == '-' ? underscore + 2 : underscore + 1;
        int end = second >= to ? to : Ascii.endOfDigits(utf8, second, to);
        return end < to ? TextFaults.character(utf8, from, end, to) : Mismatch.of(Cause.TOO_SHORT, to - from, 0);
    }

    private static long length(int expected, int received) {
        return received < expected
                ? Mismatch.of(Cause.TOO_SHORT, received, 0)
                : Mismatch.of(Cause.TOO_LONG, expected, received - expected);
    }

    /** The length of 0x or of the name of an algorithm with a delimiter, if digits enough follow; else 0. */
    private static int prefix(byte[] utf8, int from, int to, int digits) {
        if (Ascii.startsWith("0x", utf8, from, to)) {
            return to - from - 2 >= digits ? 2 : 0;
        }
        for (String algorithm : ALGORITHMS) {
            int delimiter = from + algorithm.length();
            if (Ascii.startsWith(algorithm, utf8, from, to)
                    && delimiter < to
                    && (utf8[delimiter] == ':' || utf8[delimiter] == '=' || utf8[delimiter] == ' ')) {
                int end = delimiter + 1;
                while (end < to && utf8[end] == ' ') {
                    end++;
                }
                return end - from;
            }
        }
        return 0;
    }

    /** Whether all but the digits is one separator again and again. */
    private static boolean isSeparated(byte[] utf8, int from, int odd, int to, int digits) {
        if (SEPARATORS.indexOf(utf8[odd]) < 0) {
            return false;
        }
        int hex = 0;
        for (int at = from; at < to; at++) {
            if (Ascii.is(utf8[at], Ascii.HEX)) {
                hex++;
            } else if (utf8[at] != utf8[odd]) {
                return false;
            }
        }
        return hex == digits;
    }
}
