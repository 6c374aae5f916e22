package dev.mdepreflight.report;

import java.util.HexFormat;
import java.util.Objects;

/**
 * Shows a piece of input so that it can go into a message, a terminal or a log as it is.
 *
 * <p>Stateless and safe for use by many threads. A backslash of the input is left alone, so an excerpt is for reading
 * and cannot be turned back into the input.
 */
public final class Excerpt {

    /** Longest excerpt in UTF-16 units, the mark of a cut included. */
    public static final int MAX_CHARS = 64;

    /** What stands in place of a value that must never be shown. */
    public static final String REDACTED = "***";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final char CUT = '…';
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Excerpt() {}

    /**
     * The input with everything invisible or directing escaped, cut at {@link #MAX_CHARS}.
     *
     * <p>Controls (C0, C1, DEL), line and paragraph separators, format characters such as the bidirectional controls
     * (all of general category Cf but the zero-width joiner and non-joiner, which letters of some scripts need) and
     * lone surrogates are shown as a backslash, {@code u} and four upper-case hexadecimal digits for each UTF-16
     * unit. A cut excerpt ends in an ellipsis and splits neither a surrogate pair nor an escape. The work done is
     * bounded by the excerpt, not by the input.
     *
     * @param raw the input, of any length
     * @return at most {@link #MAX_CHARS} UTF-16 units, well-formed UTF-16
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

    /**
     * The input with everything invisible or directing escaped as in {@link #of}, and not cut.
     *
     * @param raw text whose length is known to be small, such as a message of a constraint
     * @return well-formed UTF-16
     */
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
