package dev.mdepreflight.report;

/** Makes text fit for UTF-8. */
final class WellFormed {

    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /**
     * The text with each lone surrogate replaced by U+FFFD.
     *
     * @param text any UTF-16
     * @return well-formed UTF-16; the same string if it was so already
     */
    static String text(String text) {
        if (text.codePoints().noneMatch(WellFormed::isSurrogate)) {
            return text;
        }
        return text.codePoints()
                .map(codePoint -> isSurrogate(codePoint) ? REPLACEMENT : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
