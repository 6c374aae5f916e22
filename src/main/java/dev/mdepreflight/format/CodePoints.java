package dev.mdepreflight.format;

import java.util.Arrays;

/** Which code points beyond ASCII a label may hold; {@link DomainNames} tells the rule and its reasons. */
final class CodePoints {

    private static final int REFUSED_CATEGORIES = 1 << Character.CONTROL
            | 1 << Character.FORMAT
            | 1 << Character.SURROGATE
            | 1 << Character.PRIVATE_USE
            | 1 << Character.SPACE_SEPARATOR
            | 1 << Character.LINE_SEPARATOR
            | 1 << Character.PARAGRAPH_SEPARATOR
            | 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION;

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;

    /**
     * The code points above U+007F whose compatibility form (NFKC) holds an ASCII character, as pairs of the first and
     * the last of a range, in ascending order.
     *
     * <p>From Unicode 16.0. The holes among the mathematical letters (U+1D400 to U+1D6A3) are reserved for ever, since
     * their letters stand elsewhere; so the range runs over them.
     */
    private static final int[] ASCII_COMPATIBLE = {
        0x00A0, 0x00A0, 0x00A8, 0x00A8, 0x00AA, 0x00AA, 0x00AF, 0x00AF,
        0x00B2, 0x00B4, 0x00B8, 0x00BA, 0x00BC, 0x00BE, 0x0132, 0x0133,
        0x013F, 0x0140, 0x0149, 0x0149, 0x017F, 0x017F, 0x01C4, 0x01CC,
        0x01F1, 0x01F3, 0x02B0, 0x02B0, 0x02B2, 0x02B3, 0x02B7, 0x02B8,
        0x02D8, 0x02DD, 0x02E1, 0x02E3, 0x037A, 0x037A, 0x037E, 0x037E,
        0x0384, 0x0385, 0x1D2C, 0x1D2C, 0x1D2E, 0x1D2E, 0x1D30, 0x1D31,
        0x1D33, 0x1D3A, 0x1D3C, 0x1D3C, 0x1D3E, 0x1D43, 0x1D47, 0x1D49,
        0x1D4D, 0x1D4D, 0x1D4F, 0x1D50, 0x1D52, 0x1D52, 0x1D56, 0x1D58,
        0x1D5B, 0x1D5B, 0x1D62, 0x1D65, 0x1D9C, 0x1D9C, 0x1DA0, 0x1DA0,
        0x1DBB, 0x1DBB, 0x1E9A, 0x1E9A, 0x1FBD, 0x1FBD, 0x1FBF, 0x1FC1,
        0x1FCD, 0x1FCF, 0x1FDD, 0x1FDF, 0x1FED, 0x1FEF, 0x1FFD, 0x1FFE,
        0x2000, 0x200A, 0x2017, 0x2017, 0x2024, 0x2026, 0x202F, 0x202F,
        0x203C, 0x203C, 0x203E, 0x203E, 0x2047, 0x2049, 0x205F, 0x205F,
        0x2070, 0x2071, 0x2074, 0x207A, 0x207C, 0x208A, 0x208C, 0x208E,
        0x2090, 0x2093, 0x2095, 0x209C, 0x20A8, 0x20A8, 0x2100, 0x2103,
        0x2105, 0x2106, 0x2109, 0x210E, 0x2110, 0x2113, 0x2115, 0x2116,
        0x2119, 0x211D, 0x2120, 0x2122, 0x2124, 0x2124, 0x2128, 0x2128,
        0x212A, 0x212A, 0x212C, 0x212D, 0x212F, 0x2131, 0x2133, 0x2134,
        0x2139, 0x2139, 0x213B, 0x213B, 0x2145, 0x2149, 0x2150, 0x217F,
        0x2189, 0x2189, 0x2460, 0x24EA, 0x2A74, 0x2A76, 0x2C7C, 0x2C7D,
        0x3000, 0x3000, 0x309B, 0x309C, 0x3200, 0x321E, 0x3220, 0x3243,
        0x3250, 0x325F, 0x32B1, 0x32CF, 0x3358, 0x337A, 0x3380, 0x33FF,
        0xA7F2, 0xA7F4, 0xFB00, 0xFB06, 0xFB29, 0xFB29, 0xFC5E, 0xFC63,
        0xFDFA, 0xFDFB, 0xFE10, 0xFE10, 0xFE13, 0xFE16, 0xFE19, 0xFE19,
        0xFE30, 0xFE30, 0xFE33, 0xFE38, 0xFE47, 0xFE50, 0xFE52, 0xFE52,
        0xFE54, 0xFE57, 0xFE59, 0xFE5C, 0xFE5F, 0xFE66, 0xFE68, 0xFE6B,
        0xFE70, 0xFE70, 0xFE72, 0xFE72, 0xFE74, 0xFE74, 0xFE76, 0xFE76,
        0xFE78, 0xFE78, 0xFE7A, 0xFE7A, 0xFE7C, 0xFE7C, 0xFE7E, 0xFE7E,
        0xFF01, 0xFF5E, 0xFFE3, 0xFFE3, 0x107A5, 0x107A5, 0x1CCD6, 0x1CCF9,
        0x1D400, 0x1D6A3, 0x1D7CE, 0x1D7FF, 0x1F100, 0x1F10A, 0x1F110, 0x1F12E,
        0x1F130, 0x1F14F, 0x1F16A, 0x1F16C, 0x1F190, 0x1F190, 0x1FBF0, 0x1FBF9,
    };

    private CodePoints() {}

    /** Whether a label may hold a code point above U+007F. */
    static boolean isAllowedInLabel(int codePoint) {
        boolean refused = is(codePoint, REFUSED_CATEGORIES) && !isException(codePoint);
        return !refused && !isNoncharacter(codePoint) && !isAsciiCompatible(codePoint);
    }

    /** Whether a code point is a combining mark, of general category M. */
    static boolean isMark(int codePoint) {
        return is(codePoint, MARKS);
    }

    /** Whether the compatibility form (NFKC) of a code point above U+007F holds an ASCII character. */
    static boolean isAsciiCompatible(int codePoint) {
        int index = Arrays.binarySearch(ASCII_COMPATIBLE, codePoint);
        // Between the two ends of a range the insertion point is odd.
        return index >= 0 || (~index & 1) == 1;
    }

    private static boolean is(int codePoint, int categories) {
        return (1 << Character.getType(codePoint) & categories) != 0;
    }

    /** RFC 5892 section 2.6, as far as it is punctuation, and the joiners of section 2.8. */
    private static boolean isException(int codePoint) {
        return codePoint == 0x200C
                || codePoint == 0x200D
                || codePoint == 0x00B7
                || codePoint == 0x30FB
                || codePoint == 0x05F3
                || codePoint == 0x05F4
                || codePoint == 0x0F0B;
    }

    /** The Unicode Standard, section 23.7. */
    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}
