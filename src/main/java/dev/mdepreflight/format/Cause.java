package dev.mdepreflight.format;

/** Why a text does not match a {@link Grammar}. */
public enum Cause {
    // Any text.
    /** The text is empty. */
    EMPTY_VALUE,
    /** A space, tab, line break or another white-space character. */
    WHITE_SPACE,
    /** A quotation mark around the text. */
    QUOTED_VALUE,
    /** A placeholder of a template that was never filled, such as <code>{{ioc}}</code>. */
    UNFILLED_TEMPLATE,
    /** A character that nobody sees, such as U+200B ZERO WIDTH SPACE. */
    INVISIBLE_CHARACTER,
    /** A control character, such as U+0000. */
    CONTROL_CHARACTER,
    /** A surrogate without its pair; it has no encoding in UTF-8. */
    LONE_SURROGATE,
    /** Any other character that the grammar does not allow at its place. */
    UNEXPECTED_CHARACTER,
    /** Several values where one is expected. */
    SEVERAL_VALUES,

    // Hashes and identifiers.
    /** Fewer digits than the type has. */
    TOO_SHORT,
    /** More digits than the type has. */
    TOO_LONG,
    /** A name of the algorithm or {@code 0x} before the digits. */
    HASH_PREFIX,
    /** Separators between the digits. */
    HASH_SEPARATORS,
    /** Braces or parentheses around a GUID. */
    GUID_BRACES,
    /** {@code urn:uuid:} before a GUID. */
    GUID_PREFIX,
    /** A GUID without hyphens, or with a hyphen elsewhere. */
    GUID_HYPHENS,

    // Domain names, also as the host of a URL.
    /** Two dots in a row, or a dot at the start. */
    EMPTY_LABEL,
    /** A label of more than 63 octets. */
    LABEL_TOO_LONG,
    /** A name of more than 253 octets. */
    NAME_TOO_LONG,
    /** A label that starts or ends with a hyphen. */
    HYPHEN_AT_END,
    /** A URL where a domain name or an address is expected. */
    URL_INSTEAD,
    /** A path, query or fragment behind a name or address. */
    PATH,
    /** A port behind a name or address. */
    PORT,
    /** A user before a name, as in an email address. */
    USER,
    /** An asterisk for any label, octet or character. */
    WILDCARD,
    /** An IP address where a domain name is expected. */
    ADDRESS_INSTEAD,

    // IP addresses, also as the host of a URL.
    /** An octet above 255. */
    OCTET_RANGE,
    /** An octet with a leading zero. */
    LEADING_ZERO,
    /** Two dots in a row, or a dot at an end. */
    EMPTY_OCTET,
    /** Fewer than four octets. */
    TOO_FEW_OCTETS,
    /** More than four octets. */
    TOO_MANY_OCTETS,
    /** A second {@code ::}. */
    SECOND_COMPRESSION,
    /** A group of more than four hexadecimal digits. */
    GROUP_TOO_LONG,
    /** A single colon at an end. */
    EMPTY_GROUP,
    /** Fewer than eight groups without {@code ::}. */
    TOO_FEW_GROUPS,
    /** More groups than eight, or eight beside {@code ::}. */
    TOO_MANY_GROUPS,
    /** A zone, such as {@code %eth0}. */
    ZONE,
    /** A prefix length, such as {@code /24}. */
    CIDR_BLOCK,
    /** A range of addresses. */
    ADDRESS_RANGE,
    /** Brackets around an address, as in a URL. */
    BRACKETS,
    /** A domain name where an IP address is expected. */
    DOMAIN_INSTEAD,

    // URLs.
    /** No scheme. */
    NO_SCHEME,
    /** A scheme other than http and https. */
    OTHER_SCHEME,
    /** Anything but {@code ://} behind the scheme. */
    SCHEME_DELIMITER,
    /** No host. */
    NO_HOST,
    /** A port that is no number of 0 to 65535. */
    BAD_PORT,
    /** An IPv6 address without brackets. */
    MISSING_BRACKETS,
    /** A bracket that is not closed. */
    UNCLOSED_BRACKET,

    // Date-times.
    /** A month other than 01 to 12. */
    MONTH_RANGE,
    /** A day that no month has. */
    DAY_RANGE,
    /** A day that this month does not have. */
    DAY_OF_MONTH,
    /** An hour above 23. */
    HOUR_RANGE,
    /** A minute above 59. */
    MINUTE_RANGE,
    /** A second above 59. */
    SECOND_RANGE,
    /** An offset above 23:59. */
    OFFSET_RANGE,
    /** A date alone. */
    MISSING_TIME,
    /** No offset from UTC. */
    MISSING_OFFSET,
    /** A space where a T is expected. */
    BLANK_FOR_T,
    /** An offset such as {@code +0100}. */
    OFFSET_WITHOUT_COLON,
    /** A dot without digits behind it, or more digits than are documented. */
    FRACTION_DIGITS,
    /** The day or the month before the year. */
    DAY_OR_MONTH_FIRST,
    /** Seconds or milliseconds since 1970. */
    EPOCH_NUMBER,
    /** The form {@code /Date(1700000000000)/}. */
    SLASH_DATE;

    private final String id = LetterCase.lower(name()).replace('_', '-');

    /** {@return the stable id in kebab case, such as {@code label-too-long}} */
    public String id() {
        return id;
    }
}
