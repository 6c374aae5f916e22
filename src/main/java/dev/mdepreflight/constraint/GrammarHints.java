package dev.mdepreflight.constraint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.format.Defanged;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.Mismatch;
import dev.mdepreflight.format.Utf8;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The error code of a text that breaks a grammar, and a hint that names the cause in terms of this text. */
final class GrammarHints {
    private final Grammar grammar;
    private final byte[] utf8;
    private final long mismatch;

    private GrammarHints(Grammar grammar, byte[] utf8, long mismatch) {
        this.grammar = grammar;
        this.utf8 = utf8;
        this.mismatch = mismatch;
    }

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

    /** A hint for a text that the grammar refuses; null if it conforms. */
    static @Nullable String of(Grammar grammar, String rejected) {
        String refanged = Defanged.refang(rejected);
        if (refanged != null && grammar.matches(refanged)) {
            return "the value is defanged; send " + Excerpt.of(refanged);
        }
        byte[] utf8 = Utf8.encode(rejected);
        if (utf8 == null) {
            return "the value has half of a surrogate pair, which is no character";
        }
        long mismatch = grammar.check(utf8, 0, utf8.length);
        return mismatch == Mismatch.NONE ? null : new GrammarHints(grammar, utf8, mismatch).hint();
    }

    private String hint() {
        return switch (Mismatch.cause(mismatch)) {
            case EMPTY_VALUE -> "the value is empty; send " + what();
            case WHITE_SPACE -> whiteSpace();
            case QUOTED_VALUE -> "the value is in quotation marks; remove " + focus();
            case UNFILLED_TEMPLATE -> focus() + " is a placeholder that was not filled in";
            case INVISIBLE_CHARACTER ->
                "character " + position() + " is " + codePoint() + ", which is invisible; remove it";
            case CONTROL_CHARACTER -> "character " + position() + " is the control character " + codePoint();
            case LONE_SURROGATE -> "character " + position() + " is half of a surrogate pair, which is no character";
            case UNEXPECTED_CHARACTER -> quoted() + " (character " + position() + ") is not allowed; " + allowed();
            case SEVERAL_VALUES -> quoted() + " separates several values; send each in its own indicator";
            case TOO_SHORT -> "the value has " + length() + ", " + what() + " has " + expected() + fitting();
            case TOO_LONG -> "the value has " + length() + ", " + what() + " has " + expected() + fitting();
            case HASH_PREFIX -> "remove " + focus() + " before the digits";
            case HASH_SEPARATORS -> "remove each " + quoted() + " between the digits";
            case GUID_BRACES -> "remove the brackets, " + focus() + " and its counterpart";
            case GUID_PREFIX -> "remove " + focus();
            case GUID_HYPHENS -> guidHyphens();
            case EMPTY_LABEL -> emptyPart("label");
            case LABEL_TOO_LONG ->
                "label " + label() + " has " + octets(Mismatch.length(mismatch)) + ", at most 63 are allowed";
            case NAME_TOO_LONG -> "the name has " + octets(utf8.length) + ", at most 253 are allowed";
            case HYPHEN_AT_END ->
                "label " + label() + " must not start or end with a hyphen (character " + position() + ")";
            case URL_INSTEAD ->
                "this is a URL; remove " + focus()
                        + (isAddress() ? " and what follows the address" : " and what follows the host");
            case PATH -> "remove " + focus() + "; " + what() + " has no path";
            case PORT -> "remove the port " + focus();
            case USER -> "remove the user before " + quoted() + " (character " + position() + ")";
            case WILDCARD -> "remove " + quoted() + " (character " + position() + "); " + wildcard();
            case ADDRESS_INSTEAD -> focus() + " is an IP address, not a domain name";
            case OCTET_RANGE -> "octet " + focus() + " is above 255";
            case LEADING_ZERO ->
                "octet " + focus() + " has a leading zero, which some programs read as octal; write it without";
            case EMPTY_OCTET -> emptyPart("octet");
            case TOO_FEW_OCTETS -> "an IPv4 address has 4 octets, this one " + parts('.');
            case TOO_MANY_OCTETS -> "an IPv4 address has 4 octets, this one " + parts('.') + "; remove " + focus();
            case SECOND_COMPRESSION -> ":: may occur once; character " + position() + " begins a second one";
            case GROUP_TOO_LONG ->
                "group " + focus() + " has " + Mismatch.length(mismatch) + " digits, at most 4 are allowed";
            case EMPTY_GROUP -> "a group is missing at the colon that is character " + position();
            case TOO_FEW_GROUPS -> "an IPv6 address has 8 groups or ::, this one has " + parts(':') + " groups";
            case TOO_MANY_GROUPS -> "an IPv6 address has at most 8 groups, and fewer beside ::; remove " + focus();
            case ZONE -> "remove the zone " + focus();
            case CIDR_BLOCK ->
                "remove the prefix length " + focus() + "; CIDR blocks are not supported, one address only";
            case ADDRESS_RANGE -> "remove " + focus() + "; ranges are not supported, one address only";
            case BRACKETS -> "remove the brackets; they belong to URLs (character " + position() + ")";
            case DOMAIN_INSTEAD -> focus() + " is a domain name, not an IP address";
            case NO_SCHEME -> "write http:// or https:// before " + start();
            case OTHER_SCHEME -> "the scheme is " + scheme() + "; only http and https are supported";
            case SCHEME_DELIMITER -> "write :// behind the scheme (character " + position() + ")";
            case NO_HOST -> "the host is missing behind " + before();
            case BAD_PORT ->
                "the port is a number of 0 to 65535" + (Mismatch.length(mismatch) == 0 ? "" : ", not " + focus());
            case MISSING_BRACKETS -> "write the IPv6 address in brackets, from character " + position() + " on";
            case UNCLOSED_BRACKET -> "the bracket that is character " + position() + " is not closed";
            case MONTH_RANGE -> "month " + focus() + " is not one of 01 to 12";
            case DAY_RANGE -> "day " + focus() + " is not one of 01 to 31";
            case DAY_OF_MONTH -> "month " + text(5, 2) + " of " + text(0, 4) + " has no day " + focus();
            case HOUR_RANGE -> "hour " + focus() + " is not one of 00 to 23";
            case MINUTE_RANGE -> "minute " + focus() + " is not one of 00 to 59";
            case SECOND_RANGE -> "second " + focus() + " is not one of 00 to 59";
            case OFFSET_RANGE -> "offset " + focus() + " is not within -23:59 to +23:59";
            case MISSING_TIME -> "the time is missing; write " + text(0, utf8.length) + "T00:00:00Z for midnight UTC";
            case MISSING_OFFSET -> "the offset is missing; write " + text(0, utf8.length) + "Z if the time is UTC";
            case BLANK_FOR_T ->
                "write " + text(0, 10) + "T" + text(11, utf8.length - 11) + ", with a T in place of the space";
            case OFFSET_WITHOUT_COLON ->
                "write the offset as " + text(Mismatch.offset(mismatch), 3) + ":" + text(utf8.length - 2, 2);
            case FRACTION_DIGITS -> "write 1 to 7 digits behind the dot that is character " + position();
            case DAY_OR_MONTH_FIRST -> focus() + " does not start with the year; write a date as 2030-01-31";
            case EPOCH_NUMBER ->
                focus() + " is a number of seconds or milliseconds; write a time as 2030-01-31T00:00:00Z";
            case SLASH_DATE -> focus() + " is the form of an older serializer; write a time as 2030-01-31T00:00:00Z";
        };
    }

    private String whiteSpace() {
        int offset = Mismatch.offset(mismatch);
        String where = offset == 0
                ? "before the value"
                : offset + Mismatch.length(mismatch) == utf8.length ? "behind the value" : "at character " + position();
        return "remove the white space " + where + " (" + codePoint() + ")";
    }

    private String guidHyphens() {
        return "a GUID has hyphens at characters 9, 14, 19 and 24 only; character " + position() + " is " + quoted();
    }

    private String emptyPart(String part) {
        return "the " + part + " at character " + position() + " is empty; remove the dot or write the " + part;
    }

    private String wildcard() {
        return code(grammar) == ErrorCode.INVALID_DOMAIN_NAME
                ? "an indicator for a domain covers its subdomains"
                : "wildcards are not supported";
    }

    private boolean isAddress() {
        return code(grammar) == ErrorCode.INVALID_IP_ADDRESS;
    }

    private String what() {
        return switch (grammar) {
            case MD5 -> "an MD5 hash";
            case SHA1 -> "a SHA-1 hash";
            case SHA256 -> "a SHA-256 hash";
            case CERTIFICATE_THUMBPRINT -> "a SHA-1 thumbprint";
            case FILE_HASH -> "a file hash";
            case DOMAIN_NAME -> "a domain name";
            case IPV4 -> "an IPv4 address";
            case IPV6 -> "an IPv6 address";
            case IP_ADDRESS -> "an IP address";
            case WEB_URL, WEB_ADDRESS -> "a URL";
            case DATE_TIME_OFFSET, DATE_TIME_OFFSET_DOCUMENTED ->
                "a time with its offset, such as 2030-01-31T00:00:00Z,";
            case GUID -> "a GUID";
            case MACHINE_ID -> "a machine id";
            case SCAN_SESSION_ID -> "a scan session id";
            case DECIMAL_ID -> "a decimal id";
            case ALERT_ID -> "an alert id, such as 121688558380765161_2136280442,";
        };
    }

    private String expected() {
        return switch (grammar) {
            case MD5 -> "32 hexadecimal digits";
            case SHA1, CERTIFICATE_THUMBPRINT, MACHINE_ID -> "40 hexadecimal digits";
            case SHA256 -> "64 hexadecimal digits";
            case FILE_HASH -> "32 (MD5), 40 (SHA-1) or 64 (SHA-256) hexadecimal digits";
            case GUID -> "36 characters";
            case SCAN_SESSION_ID -> "32 hexadecimal digits, or is a GUID of 36 characters";
            default -> "more";
        };
    }

    private String allowed() {
        return switch (grammar) {
            case MD5, SHA1, SHA256, CERTIFICATE_THUMBPRINT, FILE_HASH, MACHINE_ID, SCAN_SESSION_ID ->
                what() + " has " + expected();
            case GUID -> "a GUID has 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12";
            case DOMAIN_NAME -> "labels have letters, digits, hyphens and underscores";
            case IPV4 -> "an IPv4 address has digits and dots only";
            case IPV6 -> "an IPv6 address has hexadecimal digits and colons only";
            case IP_ADDRESS -> "an IP address has digits and dots, or hexadecimal digits and colons";
            case WEB_URL, WEB_ADDRESS -> "a URL has http:// or https://, a host, and perhaps a port and a path";
            case DATE_TIME_OFFSET, DATE_TIME_OFFSET_DOCUMENTED -> "write a time as 2030-01-31T00:00:00Z";
            case DECIMAL_ID -> "the id has decimal digits only";
            case ALERT_ID -> "an alert id reads as 121688558380765161_2136280442";
        };
    }

    /** The type of hash that has so many digits, if there is one. */
    private String fitting() {
        if (code(grammar) != ErrorCode.INVALID_HASH_VALUE || grammar == Grammar.FILE_HASH) {
            return "";
        }
        return switch (utf8.length) {
            case 32 -> "; an MD5 hash has 32";
            case 40 -> "; a SHA-1 hash has 40";
            case 64 -> "; a SHA-256 hash has 64";
            default -> "";
        };
    }

    private String length() {
        int characters = new String(utf8, UTF_8).codePointCount(0, new String(utf8, UTF_8).length());
        return characters + (characters == 1 ? " character" : " characters");
    }

    private static String octets(int octets) {
        return octets + " octets";
    }

    /** The character at which the focus begins, from 1. */
    private int position() {
        String before = text(0, Mismatch.offset(mismatch));
        return before.codePointCount(0, before.length()) + 1;
    }

    /** The label in which the focus begins, from 1. */
    private int label() {
        int label = 1;
        for (int at = hostStart(); at < Mismatch.offset(mismatch); at++) {
            label += utf8[at] == '.' ? 1 : 0;
        }
        return label;
    }

    private int hostStart() {
        String text = text(0, Mismatch.offset(mismatch));
        int scheme = text.indexOf("://");
        return scheme < 0 ? 0 : scheme + 3;
    }

    private int parts(char separator) {
        int parts = 1;
        for (byte b : utf8) {
            parts += b == separator ? 1 : 0;
        }
        return parts;
    }

    private String codePoint() {
        return String.format(
                Locale.ROOT,
                "U+%04X",
                raw(Mismatch.offset(mismatch), Mismatch.length(mismatch)).codePointAt(0));
    }

    private String focus() {
        return text(Mismatch.offset(mismatch), Mismatch.length(mismatch));
    }

    private String quoted() {
        return '"' + focus() + '"';
    }

    private String before() {
        return text(0, Mismatch.offset(mismatch));
    }

    private String start() {
        return text(0, utf8.length);
    }

    private String scheme() {
        String text = raw(0, utf8.length);
        return Excerpt.of(text.substring(0, Math.max(0, text.indexOf(':'))));
    }

    private String text(int offset, int length) {
        return Excerpt.of(raw(offset, length));
    }

    private String raw(int offset, int length) {
        return new String(utf8, offset, length, UTF_8);
    }
}
