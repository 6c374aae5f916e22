package dev.mdepreflight.format;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Objects;

/**
 * Domain names: labels of letters, digits and hyphens (RFC 1123 section 2.1), separated by dots, or their
 * internationalized forms (RFC 5890 section 2.3.2.1). Stateless and thread-safe.
 *
 * <p>A label has 1 to 63 octets and no hyphen at its start or end. A name has at most 253 octets, not counting a dot at
 * its end. A name may be a single label, and labels may be all digits. Any top-level domain and letter case is accepted.
 *
 * <p>Deviations:
 *
 * <ul>
 *   <li>A label may contain underscores: RFC 2181 section 11 allows any octet, and malicious names use underscores.
 *   <li>An A-label ({@code xn--…}) is an ordinary label. It is not decoded, so it is accepted even if decoding would fail.
 *   <li>A label may contain characters beyond ASCII. Its A-label must then have at most 63 octets. The A-label is the
 *       RFC 3492 encoding of the label as written or, if that is too long, of the label after the mapping for a lookup:
 *       lower case in Normalization Form KC (RFC 3491, UTS #46).
 *   <li>RFC 5892 allows certain letters, marks and digits beyond ASCII. Here all characters are allowed, even emoji and
 *       unassigned code points, because registries sell them and browsers resolve them. The exceptions are controls and
 *       format characters (other than the joiners U+200C and U+200D), separators, private use, noncharacters,
 *       punctuation (other than U+00B7, U+05F3, U+05F4, U+0F0B and U+30FB, which RFC 5892 section 2.6 lists), and
 *       characters whose compatibility form contains an ASCII character, such as KELVIN SIGN or FULLWIDTH LATIN SMALL
 *       LETTER A. Such a character makes a name look like another name (RFC 5892 section 2.2). A label does not start
 *       with a combining mark (RFC 5891 section 4.2.3.2).
 *   <li>For the same reason, U+3002, U+FF0E and U+FF61 do not count as dots, unlike in IDNA2003 (RFC 3490 section 3.1).
 *   <li>Neither the contextual rules of RFC 5892 appendix A nor the Bidi rule of RFC 5893 is checked.
 * </ul>
 *
 * <p>Categories such as punctuation and mark follow the Unicode version of the Java runtime.
 */
public final class DomainNames {
    /** RFC 1035 section 2.3.4. */
    private static final int MAX_LABEL_OCTETS = 63;

    /**
     * The maximum octets of a name without a final dot. RFC 1035 section 2.3.4 allows 255 octets in a message. These
     * include the length of the first label and an empty last label.
     */
    private static final int MAX_NAME_OCTETS = 253;

    /** The most code points that Normalization Form KC composes into one: U+1F82 is a letter and three marks. */
    private static final int MAX_COMPOSED = 4;

    /**
     * The maximum bytes of a name that can be mapped to a valid one. An octet of the valid name stands for at most one
     * code point, composed of at most {@link #MAX_COMPOSED} code points of at most four bytes each.
     */
    private static final int MAX_MAPPED_BYTES = MAX_NAME_OCTETS * MAX_COMPOSED * 4;

    /** The maximum code points of a label that can be mapped to a valid one. Lowercasing never reduces the count. */
    private static final int MAX_MAPPED_LABEL = MAX_LABEL_OCTETS * MAX_COMPOSED;

    /**
     * The maximum number of consecutive marks that normalization may reorder in such a label. Each mark remains a code
     * point of the mapped label, except up to three that the preceding letter absorbs (Unicode Standard Annex #15). Sorting
     * a longer run would take quadratic time.
     */
    private static final int MAX_MOVING_MARKS = MAX_LABEL_OCTETS + MAX_COMPOSED - 1;

    private static final int FIRST_MARK = 0x300;

    /** The mark that sorts after all others: the only one with the canonical combining class 240. */
    private static final int LAST_MARK = 0x345;

    private DomainNames() {}

    /** Whether the range is a domain name. */
    public static boolean isDomainName(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return check(utf8, from, to, false) == Mismatch.NONE;
    }

    static long checkDomainName(byte[] utf8, int from, int to, boolean why) {
        long result = check(utf8, from, to, false);
        return result == Mismatch.NONE || !why ? result : HostFaults.domain(utf8, from, to, result);
    }

    /** Checks a name; the cause of an odd character is not refined. With wildcards, a label may be {@code *}. */
    static long check(byte[] utf8, int from, int to, boolean wildcards) {
        long result = judge(utf8, from, to, wildcards);
        if (result == Mismatch.NONE || !isLongBeyondAscii(utf8, from, result) || to - from > MAX_MAPPED_BYTES) {
            return result;
        }
        String text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
        if (!mayFit(text)) {
            return result;
        }
        String normal = Normalizer.normalize(LetterCase.lower(text), Normalizer.Form.NFKC);
        if (normal.equals(text)) {
            return result;
        }
        byte[] mapped = normal.getBytes(StandardCharsets.UTF_8);
        return judge(mapped, 0, mapped.length, wildcards) == Mismatch.NONE ? Mismatch.NONE : result;
    }

    /** Whether a mapping of characters beyond ASCII could shorten what is too long. */
    private static boolean isLongBeyondAscii(byte[] utf8, int from, long result) {
        Cause cause = Mismatch.cause(result);
        if (cause != Cause.LABEL_TOO_LONG && cause != Cause.NAME_TOO_LONG) {
            return false;
        }
        int start = from + Mismatch.offset(result);
        for (int at = start; at < start + Mismatch.length(result); at++) {
            if (utf8[at] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether mapping the name could produce labels of a valid length, as far as this is known without mapping. */
    private static boolean mayFit(String name) {
        int label = 0;
        int marks = 0;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            int codePoint = name.codePointAt(at);
            label = codePoint == '.' ? 0 : label + 1;
            marks = MovingMarks.ALL.get(codePoint) ? marks + 1 : 0;
            if (label > MAX_MAPPED_LABEL || marks > MAX_MOVING_MARKS) {
                return false;
            }
        }
        return true;
    }

    /**
     * The marks that normalization may reorder, because their canonical combining class is not 0. Determining the class
     * of a mark takes a normalization, so the classes of all marks are determined once, for the first long name.
     */
    private static final class MovingMarks {
        static final BitSet ALL = new BitSet();

        static {
            for (int codePoint = FIRST_MARK; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (CodePoints.isMark(codePoint) && isMoving(codePoint)) {
                    ALL.set(codePoint);
                }
            }
        }

        private static boolean isMoving(int mark) {
            String behind = "a" + Character.toString(LAST_MARK) + Character.toString(mark);
            return mark == LAST_MARK
                    || Normalizer.normalize(behind, Normalizer.Form.NFD).codePointAt(1) != LAST_MARK;
        }
    }

    private static long judge(byte[] utf8, int from, int to, boolean wildcards) {
        int end = to > from && utf8[to - 1] == '.' ? to - 1 : to;
        int nameOctets = 0;
        boolean mapped = false;
        long tooLong = Mismatch.NONE;
        int at = from;
        while (true) {
            int start = at;
            while (at < end && Ascii.is(utf8[at], Ascii.LABEL)) {
                at++;
            }
            int octets = at - start;
            if (octets > MAX_LABEL_OCTETS) {
                return Mismatch.of(Cause.LABEL_TOO_LONG, start - from, octets);
            }
            if (at < end && utf8[at] != '.') {
                if (utf8[at] < 0) {
                    at = Ascii.indexOf('.', utf8, at, end);
                    int room = tooLong == Mismatch.NONE ? MAX_NAME_OCTETS - nameOctets : 0;
                    octets = ULabels.aLabelLength(utf8, start, at, room);
                    mapped = true;
                    if (octets == ULabels.INVALID) {
                        return Mismatch.of(Cause.UNEXPECTED_CHARACTER, ULabels.firstRefused(utf8, start, at) - from, 1);
                    }
                    if (octets == ULabels.TOO_LONG && tooLong == Mismatch.NONE) {
                        tooLong = Mismatch.of(Cause.LABEL_TOO_LONG, start - from, at - start);
                    }
                } else if (wildcards && utf8[at] == '*' && octets == 0) {
                    at++;
                    octets = 1;
                    if (at < end && utf8[at] != '.') {
                        return Mismatch.of(Cause.UNEXPECTED_CHARACTER, at - from, 1);
                    }
                } else {
                    return Mismatch.of(Cause.UNEXPECTED_CHARACTER, at - from, 1);
                }
            }
            nameOctets += octets;
            if (octets < 1) {
                return to == from
                        ? Mismatch.of(Cause.EMPTY_VALUE, 0, 0)
                        : Mismatch.of(Cause.EMPTY_LABEL, Math.min(start, to - 1) - from, 1);
            }
            if (utf8[start] == '-' || utf8[at - 1] == '-') {
                return Mismatch.of(Cause.HYPHEN_AT_END, (utf8[start] == '-' ? start : at - 1) - from, 1);
            }
            if (at == end) {
                if (tooLong == Mismatch.NONE && nameOctets > MAX_NAME_OCTETS) {
                    int fitting = mapped ? 0 : MAX_NAME_OCTETS;
                    return Mismatch.of(Cause.NAME_TOO_LONG, fitting, end - from - fitting);
                }
                return tooLong;
            }
            at++;
            nameOctets++;
        }
    }
}
