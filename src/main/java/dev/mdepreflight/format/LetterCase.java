package dev.mdepreflight.format;

import java.util.Locale;

/**
 * Changes letter case in linear time. {@link String#toLowerCase} and {@link String#toUpperCase} copy their result again
 * for each letter whose counterpart is longer, such as a capital I with a dot or a sharp s.
 *
 * <p>The mapping is Unicode's for single code points, independent of context and language. Stateless and thread-safe.
 */
public final class LetterCase {
    private static final int CAPITAL_I_WITH_DOT = 0x130;

    private LetterCase() {}

    /** The text in lower case. A capital I with a dot becomes an i and a combining dot (Unicode, SpecialCasing.txt). */
    public static String lower(String text) {
        if (isBelow(text, CAPITAL_I_WITH_DOT)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint == CAPITAL_I_WITH_DOT) {
                lower.append("i\u0307");
            } else {
                lower.appendCodePoint(Character.toLowerCase(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return lower.toString();
    }

    /** The text in upper case. A letter whose upper case is several letters, such as a sharp s, stays unchanged. */
    public static String upper(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            upper.appendCodePoint(Character.toUpperCase(codePoint));
            i += Character.charCount(codePoint);
        }
        return upper.toString();
    }

    private static boolean isBelow(String text, int bound) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= bound) {
                return false;
            }
        }
        return true;
    }
}
