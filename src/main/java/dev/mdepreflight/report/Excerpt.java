package dev.mdepreflight.report;

import java.util.HexFormat;
import java.util.Objects;

/**
 * Shortens and escapes input so that it is safe in a message, a terminal or a log. Stateless and thread-safe.
 *
 * <p>Backslashes in the input are not escaped, so an excerpt cannot be converted back into the input.
 */
public final class Excerpt {
    /** The maximum length of an excerpt in UTF-16 code units, including the ellipsis. */
    public static final int MAX_CHARS = 64;

    /** Replaces a value that must never be shown. */
    public static final String REDACTED = "***";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final char CUT = '…';
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Excerpt() {}

    /**
     * Returns the input with invisible and control characters escaped, cut to {@link #MAX_CHARS} UTF-16 code units.
     *
     * <p>Escaped are control characters (C0, C1, DEL), line and paragraph separators, format characters such as bidirectional controls
     * (general category Cf without the zero-width joiner and non-joiner, which some scripts need), and lone surrogates. An escape is a
     * backslash, {@code u} and four upper-case hexadecimal digits for each UTF-16 code unit. A cut excerpt ends in an ellipsis and does not
     * split a surrogate pair or an escape. The work is bounded by the excerpt's length, not by the input's length.
     */
    public static String of(CharSequence raw) {
        Objects.requireNonNull(raw, "raw");
        StringBuilder shown = new StringBuilder(MAX_CHARS);
        int roomForCut = 0;
        int next = 0;
        while (next < raw.length()) {
            int codePoint = Character.codePointAt(raw, next);
            next += Character.charCount(codePoint);
            append(shown, codePoint);
            if (shown.length() < MAX_CHARS) {
                roomForCut = shown.length();
            } else if (shown.length() > MAX_CHARS || next < raw.length()) {
                shown.setLength(roomForCut);
                return shown.append(CUT).toString();
            }
        }
        return shown.toString();
    }

    /** Returns the input escaped as in {@link #of}, but not cut. Use this method only for text that is known to be short. */
    public static String escape(CharSequence raw) {
        Objects.requireNonNull(raw, "raw");
        if (raw.codePoints().allMatch(Excerpt::isPlain)) {
            return raw.toString();
        }
        StringBuilder shown = new StringBuilder(raw.length());
        raw.codePoints().forEach(codePoint -> append(shown, codePoint));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (isPlain(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            for (char unit : Character.toChars(codePoint)) {
                shown.append("\\u").append(HEX.toHexDigits(unit));
            }
        }
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
