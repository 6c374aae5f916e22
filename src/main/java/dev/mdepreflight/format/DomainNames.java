package dev.mdepreflight.format;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Objects;

/**
 * Domain names: labels of letters, digits and hyphens (RFC 1123 section 2.1) with dots between, or their
 * internationalized forms (RFC 5890 section 2.3.2.1).
 *
 * <p>A label is of 1 to 63 octets and has no hyphen at its start or end; a name is of 253 octets at most, not counting
 * one dot that may end it. A name may be a single label, and its labels may be all digits. There is no list of
 * top-level domains. Case does not count.
 *
 * <p>Deviations:
 *
 * <ul>
 *   <li>An underscore may stand anywhere: RFC 2181 section 11 lets any octet be in a name, and malicious names use it.
 *   <li>An A-label ({@code xn--…}) is a label like any other; it is not decoded. One that decodes to nothing sensible
 *       is accepted.
 *   <li>A label may hold characters beyond ASCII. The limits of length then apply to its A-label as RFC 3492 would
 *       encode it from the characters as they stand or, where these are too many, from what they are mapped to before a
 *       name is looked up: lower case in Normalization Form KC (RFC 3491, UTS #46).
 *   <li>Of the characters beyond ASCII, RFC 5892 would take a list of letters, marks and digits. Here all are taken,
 *       emoji and unassigned code points too, since registries sell them and browsers resolve them, but for: controls
 *       and format characters (other than the joiners U+200C and U+200D), separators, private use, noncharacters,
 *       punctuation (other than U+00B7, U+05F3, U+05F4, U+0F0B and U+30FB, which RFC 5892 section 2.6 lists), and
 *       whatever holds an ASCII character in its compatibility form, such as KELVIN SIGN or FULLWIDTH LATIN SMALL
 *       LETTER A, which stand for another name than they look like (RFC 5892 section 2.2). No label starts
 *       with a combining mark (RFC 5891 section 4.2.3.2).
 *   <li>U+3002, U+FF0E and U+FF61 fall under that: they are no dots here, though IDNA2003 (RFC 3490 section 3.1) read
 *       them as such.
 *   <li>Neither the contextual rules of RFC 5892 appendix A nor the Bidi rule of RFC 5893 are checked.
 * </ul>
 *
 * <p>What is punctuation, a mark and so on is as the running Java's version of Unicode has it.
 *
 * <p>The class has no state; it is safe for use by many threads.
 */
public final class DomainNames {

    /** RFC 1035 section 2.3.4. */
    private static final int MAX_LABEL_OCTETS = 63;

    /**
     * The most octets of a name without its last dot: 255 (RFC 1035 section 2.3.4) as sent, where one octet of
     * length stands before the first label and an empty label after the last.
     */
    private static final int MAX_NAME_OCTETS = 253;

    /** The most code points that Normalization Form KC makes one of: those of U+1F82, a letter and three marks. */
    private static final int MAX_COMPOSED = 4;

    /**
     * No longer name is mapped to one of the most octets: no octet stands for more than one code point, no code point is composed of more
     * than {@link #MAX_COMPOSED}, and none of these takes more than four bytes.
     */
    private static final int MAX_MAPPED_BYTES = MAX_NAME_OCTETS * MAX_COMPOSED * 4;

    /** The most code points of a label that can be mapped to one of {@link #MAX_LABEL_OCTETS}; lower case makes none fewer. */
    private static final int MAX_MAPPED_LABEL = MAX_LABEL_OCTETS * MAX_COMPOSED;

    /**
     * The most marks in a row of such a label that change places with others: all but the three that the letter before them may take up
     * are code points of the mapped label as well (Unicode Standard Annex #15: what is composed with is a character that stands at its
     * place, and these have others before them). To put a longer row in its order takes time that grows with its square.
     */
    private static final int MAX_MOVING_MARKS = MAX_LABEL_OCTETS + MAX_COMPOSED - 1;

    private static final int FIRST_MARK = 0x300;

    /** The mark that stands behind all others: it alone is of the canonical combining class 240. */
    private static final int LAST_MARK = 0x345;

    private DomainNames() {}

    /**
     * Whether the range is a domain name.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isDomainName(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return isDomainName(utf8, from, to, false);
    }

    /** As {@link #isDomainName(byte[], int, int)}; with wildcards, a label may also be {@code *}. */
    static boolean isDomainName(byte[] utf8, int from, int to, boolean wildcards) {
        Verdict verdict = judge(utf8, from, to, wildcards);
        if (verdict != Verdict.TOO_LONG || to - from > MAX_MAPPED_BYTES) {
            return verdict == Verdict.NAME;
        }
        String text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
        if (!mayFit(text)) {
            return false;
        }
        String normal = Normalizer.normalize(LetterCase.lower(text), Normalizer.Form.NFKC);
        if (normal.equals(text)) {
            return false;
        }
        byte[] mapped = normal.getBytes(StandardCharsets.UTF_8);
        return judge(mapped, 0, mapped.length, wildcards) == Verdict.NAME;
    }

    /** Whether a name may have labels of the length allowed when it is mapped, for all that can be told without doing so. */
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
     * The marks that are put before some others, or others before them: whose canonical combining class is not 0. To ask it of one takes as
     * long as to normalize it, so all are asked once, when the first long name comes.
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

    private enum Verdict {
        NAME,
        NONE,
        /** It would be a name, if some of its characters beyond ASCII took fewer octets. */
        TOO_LONG
    }

    private static Verdict judge(byte[] utf8, int from, int to, boolean wildcards) {
        int end = to > from && utf8[to - 1] == '.' ? to - 1 : to;
        int nameOctets = 0;
        boolean mapped = false;
        boolean tooLong = false;
        int at = from;
        while (true) {
            int start = at;
            while (at < end && Ascii.is(utf8[at], Ascii.LABEL)) {
                at++;
            }
            int octets = at - start;
            if (octets > MAX_LABEL_OCTETS) {
                return Verdict.NONE;
            }
            if (at < end && utf8[at] != '.') {
                if (utf8[at] < 0) {
                    at = endOfLabel(utf8, at, end);
                    octets = ULabels.aLabelLength(utf8, start, at, tooLong ? 0 : MAX_NAME_OCTETS - nameOctets);
                    mapped = true;
                    tooLong |= octets == ULabels.TOO_LONG;
                } else if (wildcards && utf8[at] == '*' && octets == 0) {
                    at++;
                    octets = 1;
                    if (at < end && utf8[at] != '.') {
                        return Verdict.NONE;
                    }
                } else {
                    return Verdict.NONE;
                }
            }
            nameOctets += octets;
            if (octets < 1 || utf8[start] == '-' || utf8[at - 1] == '-') {
                return Verdict.NONE;
            }
            if (at == end) {
                tooLong |= nameOctets > MAX_NAME_OCTETS;
                return !tooLong ? Verdict.NAME : mapped ? Verdict.TOO_LONG : Verdict.NONE;
            }
            at++;
            nameOctets++;
        }
    }

    private static int endOfLabel(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to && utf8[at] != '.') {
            at++;
        }
        return at;
    }
}
