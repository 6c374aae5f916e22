package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.Grammar;

/** Forms of ids that the docs show by example only. */
final class Ids {
    private static final String CVE = "CVE-";
    private static final int CVE_YEAR = 4;
    private static final String SEPARATOR = "-_-";

    private Ids() {}

    /** Digits, perhaps after {@code da}, an underscore, and digits that may be negative. */
    static boolean isAlertId(String value) {
        int from = value.startsWith("da") ? 2 : 0;
        int underscore = value.indexOf('_');
        if (underscore < from) {
            return false;
        }
        int second = value.startsWith("-", underscore + 1) ? underscore + 2 : underscore + 1;
        return Grammar.DECIMAL_ID.matches(value.substring(from, underscore))
                && Grammar.DECIMAL_ID.matches(value.substring(second));
    }

    static boolean isCve(String value) {
        int hyphen = CVE.length() + CVE_YEAR;
        return value.startsWith(CVE)
                && value.startsWith("-", hyphen)
                && Grammar.DECIMAL_ID.matches(value.substring(CVE.length(), hyphen))
                && value.length() - hyphen > 4
                && Grammar.DECIMAL_ID.matches(value.substring(hyphen + 1));
    }

    /** The name of a computer or a file: letters of any script, digits, hyphens, underscores and dots. */
    static boolean isName(String value) {
        return value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    /** Vendor and product. */
    static boolean isSoftwareId(String value) {
        int separator = value.indexOf(SEPARATOR);
        return separator > 0 && separator + SEPARATOR.length() < value.length();
    }

    static boolean isRecommendationId(String value) {
        return value.startsWith("va" + SEPARATOR) || value.startsWith("sca" + SEPARATOR);
    }
}
