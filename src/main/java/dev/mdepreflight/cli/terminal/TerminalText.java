package dev.mdepreflight.cli.terminal;

import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.report.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Converts text for a terminal, so that it has a known width and no characters that a terminal interprets. Invisible and directional
 * characters are escaped as in {@link Excerpt}.
 */
public final class TerminalText {
    /** The most bytes of a text from outside, such as a pointer with names of the body, as it is shown in UTF-8. */
    private static final int MAX_BYTES = 512;
    /** A message may contain several such texts. */
    private static final int MAX_MESSAGE_BYTES = 4 * MAX_BYTES;

    private static final int MAX_NAME_BYTES = 3 * MAX_BYTES / 2;
    /** A request is shown with each of its findings. */
    private static final int MAX_REQUEST_BYTES = MAX_BYTES / 2;

    /**
     * The code points that are two columns wide, as pairs of the first and last code point of each range, in ascending order:
     * East_Asian_Width W and F of Unicode Standard Annex 11, with the gaps between blocks of wide characters closed.
     */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
        0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
        0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
        0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
        0x3041, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
        0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004,
        0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C,
        0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E,
        0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A,
        0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2,
        0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945,
        0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private TerminalText() {}

    /** {@return a code point as text: unchanged, escaped, or a space for a tab} The code point can be a lone surrogate. */
    public static String of(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            return String.valueOf((char) codePoint);
        }
        return codePoint == '\t' ? " " : Excerpt.of(Character.toString(codePoint));
    }

    /** {@return a text on one line; an ellipsis replaces the end of a very long text} */
    public static String of(String text) {
        return of(text, MAX_BYTES);
    }

    /** {@return a method and a target in one line, shorter than other texts} */
    public static String ofRequest(String request) {
        return of(request, MAX_REQUEST_BYTES);
    }

    /** {@return a file name on one line, without secrets, because people also pass URLs as file names} */
    public static String ofName(String name) {
        return of(UrlSecrets.maskedText(name), MAX_NAME_BYTES);
    }

    /** {@return an excerpt of an argument, without secrets} */
    public static String ofArgument(String argument) {
        return Excerpt.of(UrlSecrets.maskedText(argument));
    }

    /** {@return a number with separators between thousands} */
    public static String ofCount(long count) {
        // The formatter loads the locale's data, which takes longer than checking a small body.
        return count < 1000 ? Long.toString(count) : String.format(Locale.ROOT, "%,d", count);
    }

    static String ofMessage(String text) {
        return of(text, MAX_MESSAGE_BYTES);
    }

    private static String of(String text, int maxBytes) {
        StringBuilder shown = new StringBuilder();
        int bytes = 0;
        for (int next = 0; next < text.length(); ) {
            int codePoint = text.codePointAt(next);
            next += Character.charCount(codePoint);
            boolean plain = codePoint >= ' ' && codePoint < 0x7F;
            String escaped = plain ? "" : of(codePoint);
            bytes += plain ? 1 : escaped.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > maxBytes) {
                return shown.append('…').toString();
            }
            if (plain) {
                shown.append((char) codePoint);
            } else {
                shown.append(escaped);
            }
        }
        return shown.toString();
    }

    /** {@return the width in columns of a code point as {@link #of(int)} shows it: 0 if combining, 2 if wide, 6 or 12 if escaped} */
    public static int width(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                of(codePoint).length();
            case Character.FORMAT ->
                of(codePoint).startsWith("\\") ? of(codePoint).length() : 0;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            // Hangul vowels and final consonants combine with the initial consonant before them.
            default -> codePoint >= 0x1160 && codePoint <= 0x11FF ? 0 : isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        int index = Arrays.binarySearch(WIDE, codePoint);
        // Inside a range, the insertion point is odd.
        return index >= 0 || (~index & 1) == 1;
    }
}
