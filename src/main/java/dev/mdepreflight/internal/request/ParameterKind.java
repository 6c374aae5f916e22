package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.ErrorCode;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of parameters in a path or a query. The service answers 400 to a malformed hash, domain, address, or time. A malformed id is
 * only reported as advice, because the service answers 404 or no page defines the format.
 */
enum ParameterKind {
    /** SHA-1 only: the pages exclude MD5 and SHA-256. */
    SHA1(ErrorCode.INVALID_HASH_VALUE),
    /** SHA-1 and SHA-256 according to the page's text, MD5 according to its description. */
    SHA1_OR_SHA256(ErrorCode.INVALID_HASH_VALUE),
    /** SHA-1 according to the page's example; the page doesn't mention other hashes. */
    SHA1_BY_EXAMPLE(ErrorCode.INVALID_HASH_VALUE),
    DOMAIN(ErrorCode.INVALID_DOMAIN_NAME),
    /** An address, even an internal one. */
    IP(ErrorCode.INVALID_IP_ADDRESS),
    /** A time; the page says that a time outside the window is answered with 400. */
    RECENT_TIME,
    /** A time; the page names the window, but not the answer to a time outside it. */
    RECENT_TIME_UNANSWERED,
    INDEX,
    MACHINE_ID,
    /** The id of a machine, or the DNS name of a computer. */
    MACHINE_ID_OR_NAME,
    ALERT_ID,
    /** The id of an investigation, or of the alert that started it. */
    INVESTIGATION_ID,
    /** The id of a machine action, a remediation task or a scan definition. */
    GUID,
    INDICATOR_ID,
    /** A user without the domain. The page excludes user principal names, but the answer to an unknown user is empty and not an error. */
    USER,
    CVE,
    SOFTWARE_ID,
    RECOMMENDATION_ID,
    /** The name of a file in the library. */
    FILE_NAME,
    /** Hours to look back, at most 720; the pages don't name a minimum. */
    LOOK_BACK_HOURS,
    /** Hours for which a link is valid, at most 6. */
    HOURS_TO_6,
    HOURS_TO_24,
    /** Hours for which a link is valid; one page says 6 and another 24. */
    HOURS_TO_6_OR_24,
    /** The number of entries on an export page. */
    PAGE_SIZE,
    /** A {@code $top} without a maximum. */
    COUNT(ErrorCode.ODATA_ERROR),
    BOOLEAN,
    /** A time; the page names the maximum age, but not the answer to an older time. */
    SINCE_TIME,
    TEXT,
    /** Nothing is known about the value. */
    ANY;

    private final ErrorCode code;

    ParameterKind() {
        this(ErrorCode.INVALID_INPUT);
    }

    ParameterKind(ErrorCode code) {
        this.code = code;
    }

    /** The code for a value that the service refuses. */
    ErrorCode code() {
        return code;
    }

    /** Judges a value; null if the value is fine. */
    @Nullable
    ValueVerdict judge(String value, Clock clock) {
        return switch (this) {
            case SHA1 -> refused(Grammar.SHA1, value, "a SHA-1 hash has 40 hexadecimal digits");
            case SHA1_OR_SHA256 ->
                Grammar.MD5.matches(value)
                        ? new ValueVerdict(false, "MD5 is not named among the hashes that are taken")
                        : refused(Grammar.FILE_HASH, value, "a hash has 40 (SHA-1) or 64 (SHA-256) hexadecimal digits");
            case SHA1_BY_EXAMPLE ->
                Grammar.FILE_HASH.matches(value)
                        ? unusual(Grammar.SHA1.matches(value), "the example shows a SHA-1 hash")
                        : new ValueVerdict(true, "a SHA-1 hash has 40 hexadecimal digits");
            case DOMAIN -> refused(Grammar.DOMAIN_NAME, value, "a domain has no scheme, port, path or wildcard");
            case IP -> refused(Grammar.IP_ADDRESS, value, "one IPv4 or IPv6 address, without zone, range or wildcard");
            case RECENT_TIME -> Times.judge(value, clock, true);
            case RECENT_TIME_UNANSWERED -> Times.judge(value, clock, false);
            case INDEX ->
                value.startsWith("-") && Grammar.DECIMAL_ID.matches(value.substring(1))
                        ? new ValueVerdict(false, "the commands are counted from 0")
                        : refused(Grammar.DECIMAL_ID, value, "a whole number");
            case MACHINE_ID -> unusual(Grammar.MACHINE_ID.matches(value), "a machine id has 40 hexadecimal digits");
            case MACHINE_ID_OR_NAME -> unusual(Ids.isName(value), "a machine id or the DNS name of a computer");
            case ALERT_ID ->
                unusual(Grammar.ALERT_ID.matches(value), "an alert id reads as 121688558380765161_2136280442");
            case INVESTIGATION_ID ->
                unusual(
                        Grammar.DECIMAL_ID.matches(value) || Grammar.ALERT_ID.matches(value),
                        "a decimal id or an alert id");
            case GUID ->
                unusual(Grammar.GUID.matches(value), "a GUID has 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12");
            case INDICATOR_ID -> unusual(Grammar.DECIMAL_ID.matches(value), "an id has decimal digits only");
            case USER ->
                unusual(
                        value.indexOf('@') < 0 && value.indexOf('\\') < 0,
                        "the bare user name, without domain and without @");
            case CVE -> unusual(Ids.isCve(value), "a CVE id reads as CVE-2021-44228");
            case SOFTWARE_ID -> unusual(Ids.isSoftwareId(value), "a software id reads as vendor-_-product");
            case RECOMMENDATION_ID ->
                unusual(Ids.isRecommendationId(value), "a recommendation id begins with va-_- or sca-_-");
            case FILE_NAME -> unusual(Ids.isName(value), "the name of a library file has letters, digits, - _ and .");
            case LOOK_BACK_HOURS -> WholeNumbers.judge(value, 1, 720, 720);
            case HOURS_TO_6 -> WholeNumbers.judge(value, 1, 6, 6);
            case HOURS_TO_24 -> WholeNumbers.judge(value, 1, 24, 24);
            case HOURS_TO_6_OR_24 -> WholeNumbers.judge(value, 1, 6, 24);
            case PAGE_SIZE -> WholeNumbers.judge(value, 1, 200_000, 200_000);
            case COUNT ->
                value.startsWith("-")
                        ? new ValueVerdict(true, "a whole number from 0")
                        : WholeNumbers.judge(value, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
            case BOOLEAN ->
                // equalsIgnoreCase would accept the long s as an s.
                Set.of("true", "false").contains(LetterCase.lower(value))
                        ? null
                        : new ValueVerdict(!value.isBlank(), "true or false");
            case SINCE_TIME -> Times.judgeSince(value, clock);
            case TEXT -> unusual(!value.isBlank(), "the value is empty");
            case ANY -> null;
        };
    }

    private static @Nullable ValueVerdict refused(Grammar grammar, String value, String hint) {
        return grammar.matches(value) ? null : new ValueVerdict(true, hint);
    }

    private static @Nullable ValueVerdict unusual(boolean usual, String hint) {
        return usual ? null : new ValueVerdict(false, hint);
    }
}
