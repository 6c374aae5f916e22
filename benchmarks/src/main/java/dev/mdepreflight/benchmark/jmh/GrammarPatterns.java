package dev.mdepreflight.benchmark.jmh;

import dev.mdepreflight.format.Grammar;
import java.util.regex.Pattern;

/** The regular expression that one would write for each grammar. Some take a little more or less than the grammar. */
final class GrammarPatterns {
    private static final String GUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final String DOMAIN = "(?=.{1,253}$)" + LABEL + "(?:\\." + LABEL + ")*";
    private static final String HOST = LABEL + "(?:\\." + LABEL + ")*";
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = BYTE + "(?:\\." + BYTE + "){3}";
    private static final String GROUP = "[0-9A-Fa-f]{1,4}";
    /** Written out by the number of groups before the gap, as the grammar in RFC 3986 section 3.2.2 is. */
    private static final String IPV6 = "(?:" + GROUP + ":){7}" + GROUP
            + "|(?:" + GROUP + ":){1,7}:"
            + "|(?:" + GROUP + ":){1,6}:" + GROUP
            + "|(?:" + GROUP + ":){1,5}(?::" + GROUP + "){1,2}"
            + "|(?:" + GROUP + ":){1,4}(?::" + GROUP + "){1,3}"
            + "|(?:" + GROUP + ":){1,3}(?::" + GROUP + "){1,4}"
            + "|(?:" + GROUP + ":){1,2}(?::" + GROUP + "){1,5}"
            + "|" + GROUP + ":(?::" + GROUP + "){1,6}"
            + "|:(?:(?::" + GROUP + "){1,7}|:)";

    private static final String DATE = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";
    private static final String OFFSET = "[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String REST = "(?::[0-9]{1,5})?(?:[/?#]\\S*)?";

    private GrammarPatterns() {}

    static Pattern of(Grammar grammar) {
        return Pattern.compile(
                switch (grammar) {
                    case MD5 -> "[0-9A-Fa-f]{32}";
                    case SHA1, CERTIFICATE_THUMBPRINT, MACHINE_ID -> "[0-9A-Fa-f]{40}";
                    case SHA256 -> "[0-9A-Fa-f]{64}";
                    case FILE_HASH -> "[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}";
                    case DOMAIN_NAME -> DOMAIN;
                    case IPV4 -> IPV4;
                    case IPV6 -> IPV6;
                    case IP_ADDRESS -> IPV4 + "|" + IPV6;
                    case WEB_URL -> "https?://(?:" + HOST + ")" + REST;
                    case WEB_ADDRESS -> "(?:https?://)?(?:" + HOST + ")" + REST;
                    case DATE_TIME_OFFSET -> DATE + "[Tt]" + TIME + "(?:\\.[0-9]+)?(?:[Zz]|" + OFFSET + ")";
                    case DATE_TIME_OFFSET_DOCUMENTED -> DATE + "T" + TIME + "(?:\\.[0-9]{1,7})?(?:Z|" + OFFSET + ")";
                    case GUID -> GUID;
                    case SCAN_SESSION_ID -> "[0-9A-Fa-f]{32}|" + GUID;
                    case DECIMAL_ID -> "[0-9]+";
                    case ALERT_ID -> "(?:da)?[0-9]+_-?[0-9]+";
                });
    }
}
