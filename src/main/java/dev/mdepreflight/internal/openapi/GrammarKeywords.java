package dev.mdepreflight.internal.openapi;

import dev.mdepreflight.format.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Expresses the value grammars in JSON Schema.
 *
 * <p>A {@code pattern} accepts every string that its grammar accepts. It accepts more if a regular expression cannot express
 * the grammar (the number of groups of an IPv6 address, the length of a month, the characters of a domain name). A {@code
 * format} is only an annotation, the default in JSON Schema, because the format differs slightly from its {@link Grammar}.
 */
final class GrammarKeywords {
    private static final String HEX = "[0-9A-Fa-f]";
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = "(" + OCTET + "\\.){3}" + OCTET;

    /** RFC 4291 section 2.2: at most four digits before the first colon; the longest address has 45 characters. */
    private static final String IPV6 = HEX + "{0,4}:[0-9A-Fa-f:.]{1,44}";

    private static final String GUID = HEX + "{8}(-" + HEX + "{4}){3}-" + HEX + "{12}";

    /** Control characters, for a character class. */
    private static final String CONTROLS = "\\u0000-\\u001f\\u007f-\\u009f";

    /** Control characters, and ASCII except letters, digits, hyphen, underscore, and dot, for a character class. */
    private static final String NOT_IN_DOMAIN =
            "\\u0000-\\u002c\\u002f\\u003a-\\u0040\\u005b-\\u005e\\u0060\\u007b-\\u009f";

    /** {@link #NOT_IN_DOMAIN} without colon, asterisk, and brackets. */
    private static final String NOT_IN_HOST_AND_PORT =
            "\\u0000-\\u0029\\u002b\\u002c\\u002f\\u003b-\\u0040\\u005c\\u005e\\u0060\\u007b-\\u009f";

    private static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String SCHEME = "[Hh][Tt][Tt][Pp][Ss]?://";

    private GrammarKeywords() {}

    /** The keywords for a string that conforms to one of the grammars. */
    static Map<String, Object> of(List<Grammar> grammars) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (Grammar grammar : grammars) {
            Map<String, Object> keywords = Tree.of("pattern", "^(" + regex(grammar) + ")$");
            Tree.addNonEmpty(keywords, "format", format(grammar));
            choices.add(keywords);
        }
        return Tree.anyOf(choices);
    }

    private static String regex(Grammar grammar) {
        return switch (grammar) {
            case MD5 -> HEX + "{32}";
            case SHA1, CERTIFICATE_THUMBPRINT, MACHINE_ID -> HEX + "{40}";
            case SHA256 -> HEX + "{64}";
            case FILE_HASH -> HEX + "{32}|" + HEX + "{40}|" + HEX + "{64}";
            case GUID -> GUID;
            case SCAN_SESSION_ID -> HEX + "{32}|" + GUID;
            case DECIMAL_ID -> "[0-9]+";
            case ALERT_ID -> "(da)?[0-9]+_-?[0-9]+";
            case IPV4 -> IPV4;
            case IPV6 -> IPV6;
            case IP_ADDRESS -> IPV4 + "|" + IPV6;
            case DOMAIN_NAME -> "[^" + NOT_IN_DOMAIN + "]+";
            case WEB_URL -> SCHEME + "[^" + CONTROLS + "]+";
            case WEB_ADDRESS ->
                SCHEME + "[^" + CONTROLS + "]+|[^" + NOT_IN_HOST_AND_PORT + "]+([/?#][^" + CONTROLS + "]*)?";
            case DATE_TIME_OFFSET -> DATE + "[Tt]" + TIME + "(:[0-5][0-9](\\.[0-9]+)?)?([Zz]|[+-]" + TIME + ")";
            case DATE_TIME_OFFSET_DOCUMENTED -> DATE + "T" + TIME + ":[0-5][0-9](\\.[0-9]{1,7})?(Z|[+-]" + TIME + ")";
        };
    }

    /** The closest format of JSON Schema (draft 2020-12, validation, section 7.3); empty for none. */
    private static String format(Grammar grammar) {
        return switch (grammar) {
            case GUID -> "uuid";
            case IPV4 -> "ipv4";
            case IPV6 -> "ipv6";
            case DOMAIN_NAME -> "idn-hostname";
            case WEB_URL -> "uri";
            case DATE_TIME_OFFSET, DATE_TIME_OFFSET_DOCUMENTED -> "date-time";
            default -> "";
        };
    }

    /** Describes a string that conforms to the grammar. */
    static String words(Grammar grammar) {
        return switch (grammar) {
            case MD5 -> "an MD5 hash, 32 hexadecimal digits";
            case SHA1 -> "a SHA-1 hash, 40 hexadecimal digits";
            case SHA256 -> "a SHA-256 hash, 64 hexadecimal digits";
            case FILE_HASH -> "an MD5, SHA-1 or SHA-256 hash, 32, 40 or 64 hexadecimal digits";
            case CERTIFICATE_THUMBPRINT -> "a SHA-1 thumbprint, 40 hexadecimal digits";
            case MACHINE_ID -> "a machine id, 40 hexadecimal digits";
            case GUID -> "a GUID";
            case SCAN_SESSION_ID -> "the id of a scan session, 32 hexadecimal digits, or a GUID";
            case DECIMAL_ID -> "an id of decimal digits";
            case ALERT_ID -> "an alert id, as in 121688558380765161_2136280442";
            case IPV4 -> "one IPv4 address, no range or wildcard";
            case IPV6 -> "one IPv6 address, no range or wildcard";
            case IP_ADDRESS -> "one IPv4 or IPv6 address, no range or wildcard";
            case DOMAIN_NAME -> "a domain name without scheme, port, path or wildcard";
            case WEB_URL -> "an http or https URL";
            case WEB_ADDRESS -> "an http or https URL, whose scheme may be missing";
            case DATE_TIME_OFFSET -> "a date-time with its offset, as in 2030-01-31T00:00:00Z";
            case DATE_TIME_OFFSET_DOCUMENTED -> "a date-time as in 2030-01-31T00:00:00Z, of at most 7 fraction digits";
        };
    }
}
