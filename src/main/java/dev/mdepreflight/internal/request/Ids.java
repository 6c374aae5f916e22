package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.Grammar;

/** The formats of ids that the documentation shows only by example. */
final class Ids {
    private static final String CVE = "CVE-";
    private static final int CVE_YEAR = 4;
    private static final String SEPARATOR = "-_-";

    private Ids() {}

    static boolean isCve(String value) {
        int hyphen = CVE.length() + CVE_YEAR;
        return value.startsWith(CVE)
                && value.startsWith("-", hyphen)
                && Grammar.DECIMAL_ID.matches(value.substring(CVE.length(), hyphen))
                && value.length() - hyphen > 4
                && Grammar.DECIMAL_ID.matches(value.substring(hyphen + 1));
    }

    /** Whether a text can name a computer or a file: letters of any script, digits, hyphens, underscores, and dots. */
    static boolean isName(String value) {
        return value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    /** Whether a text is a vendor and a product. */
    static boolean isSoftwareId(String value) {
        int separator = value.indexOf(SEPARATOR);
        return separator > 0 && separator + SEPARATOR.length() < value.length();
    }

    static boolean isRecommendationId(String value) {
        return value.startsWith("va" + SEPARATOR) || value.startsWith("sca" + SEPARATOR);
    }
}
