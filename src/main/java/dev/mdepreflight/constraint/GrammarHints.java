package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Defanged;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import org.jspecify.annotations.Nullable;

/** The error code and the hint for a string that violates a grammar. */
final class GrammarHints {
    private GrammarHints() {}

    static ErrorCode code(Grammar grammar) {
        return switch (grammar) {
            case MD5, SHA1, SHA256, FILE_HASH, CERTIFICATE_THUMBPRINT -> ErrorCode.INVALID_HASH_VALUE;
            case DOMAIN_NAME -> ErrorCode.INVALID_DOMAIN_NAME;
            case IPV4, IPV6, IP_ADDRESS -> ErrorCode.INVALID_IP_ADDRESS;
            case WEB_URL, WEB_ADDRESS -> ErrorCode.INVALID_URL;
            case DATE_TIME_OFFSET, DATE_TIME_OFFSET_DOCUMENTED -> ErrorCode.INVALID_REQUEST_BODY;
            case GUID, MACHINE_ID, SCAN_SESSION_ID, DECIMAL_ID, ALERT_ID -> ErrorCode.INVALID_INPUT;
        };
    }

    /** A hint for the most common mistakes; null for other mistakes. */
    static @Nullable String of(Grammar grammar, String rejected) {
        String refanged = Defanged.refang(rejected);
        if (refanged != null && grammar.matches(refanged)) {
            return "the value is defanged; send " + Excerpt.of(refanged);
        }
        return switch (grammar) {
            case MD5 -> digits("an MD5 hash", 32, rejected);
            case SHA1 -> digits("a SHA-1 hash", 40, rejected);
            case SHA256 -> digits("a SHA-256 hash", 64, rejected);
            case CERTIFICATE_THUMBPRINT -> digits("a SHA-1 thumbprint", 40, rejected);
            case MACHINE_ID -> digits("a machine id", 40, rejected);
            case FILE_HASH -> "a hash has 32 (MD5), 40 (SHA-1) or 64 (SHA-256) hexadecimal digits";
            case IPV4, IPV6, IP_ADDRESS -> address(rejected);
            case DOMAIN_NAME -> domain(rejected);
            case WEB_URL -> "a URL begins with http:// or https:// and a host";
            case WEB_ADDRESS -> rejected.contains("://") ? "a URL begins with http:// or https:// and a host" : null;
            case DATE_TIME_OFFSET, DATE_TIME_OFFSET_DOCUMENTED ->
                "write a time with its offset, as in 2030-01-31T00:00:00Z";
            case GUID -> "a GUID has 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12";
            case SCAN_SESSION_ID -> "the id of a session has 32 hexadecimal digits, or is a GUID";
            case DECIMAL_ID -> "an id has decimal digits only";
            case ALERT_ID -> "an alert id reads as 121688558380765161_2136280442";
        };
    }

    private static String digits(String what, int length, String rejected) {
        int received = rejected.codePointCount(0, rejected.length());
        return what + " has " + length + " hexadecimal digits, this "
                + (received == length ? "holds another character" : "has " + received + " characters");
    }

    private static @Nullable String address(String rejected) {
        if (rejected.contains("/")) {
            return "one address only; CIDR blocks are not taken";
        }
        if (rejected.contains("-") || rejected.contains("*")) {
            return "one address only; ranges and wildcards are not taken";
        }
        return rejected.contains("%") ? "an address without a zone" : null;
    }

    private static @Nullable String domain(String rejected) {
        if (rejected.contains("://") || rejected.contains("/")) {
            return "a domain has no scheme and no path";
        }
        if (rejected.contains("*")) {
            return "a domain covers its subdomains; wildcards are not taken";
        }
        return rejected.contains(":") ? "a domain has no port" : null;
    }
}
