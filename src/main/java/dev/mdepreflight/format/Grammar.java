package dev.mdepreflight.format;

/**
 * The value grammars. Stateless and thread-safe.
 *
 * <p>Matching allocates nothing and takes time linear in the length of the text. The class for each family of grammars,
 * such as {@link DomainNames}, documents the grammars and their deviations from the standards.
 */
public enum Grammar {
    /** An MD5 digest: 32 hexadecimal digits. */
    MD5 {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Hashes.isMd5(utf8, from, to);
        }
    },

    /** A SHA-1 digest: 40 hexadecimal digits. */
    SHA1 {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Hashes.isSha1(utf8, from, to);
        }
    },

    /** A SHA-256 digest: 64 hexadecimal digits. */
    SHA256 {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Hashes.isSha256(utf8, from, to);
        }
    },

    /** A certificate's thumbprint, its SHA-1 digest: 40 hexadecimal digits. */
    CERTIFICATE_THUMBPRINT {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Hashes.isCertificateThumbprint(utf8, from, to);
        }
    },

    /** Any of {@link #MD5}, {@link #SHA1} and {@link #SHA256}. */
    FILE_HASH {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Hashes.isFileHash(utf8, from, to);
        }
    },

    /** A domain name, possibly internationalized. {@link DomainNames} lists the deviations from the RFCs. */
    DOMAIN_NAME {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return DomainNames.isDomainName(utf8, from, to);
        }
    },

    /** An IPv4 address in dotted decimal (RFC 3986 section 3.2.2). */
    IPV4 {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return IpAddresses.isIpv4(utf8, from, to);
        }
    },

    /** An IPv6 address in any notation of RFC 4291 section 2.2. */
    IPV6 {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return IpAddresses.isIpv6(utf8, from, to);
        }
    },

    /** Either of {@link #IPV4} and {@link #IPV6}. */
    IP_ADDRESS {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return IpAddresses.isIpAddress(utf8, from, to);
        }
    },

    /** An absolute {@code http} or {@code https} URL. {@link WebUrls} lists the deviations from RFC 3986. */
    WEB_URL {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return WebUrls.isWebUrl(utf8, from, to);
        }
    },

    /** Like {@link #WEB_URL}, but the scheme can be missing, and labels of the host can be {@code *}. */
    WEB_ADDRESS {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return WebUrls.isWebAddress(utf8, from, to);
        }
    },

    /** A date-time with an offset. {@link DateTimes} lists the deviations from RFC 3339. */
    DATE_TIME_OFFSET {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return DateTimes.isDateTimeOffset(utf8, from, to);
        }
    },

    /** A {@link #DATE_TIME_OFFSET} with upper-case T and Z, seconds, and 0 to 7 fraction digits. */
    DATE_TIME_OFFSET_DOCUMENTED {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return DateTimes.isDocumentedDateTimeOffset(utf8, from, to);
        }
    },

    /** A GUID in the text format of RFC 9562 section 4, in either letter case. */
    GUID {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Identifiers.isGuid(utf8, from, to);
        }
    },

    /** A machine id: 40 hexadecimal digits. */
    MACHINE_ID {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Identifiers.isMachineId(utf8, from, to);
        }
    },

    /** A scan session id: 32 hexadecimal digits, or a {@link #GUID}. */
    SCAN_SESSION_ID {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Identifiers.isScanSessionId(utf8, from, to);
        }
    },

    /** A decimal id: one or more ASCII digits. */
    DECIMAL_ID {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Identifiers.isDecimalId(utf8, from, to);
        }
    },

    /**
     * An alert id, as in the documentation's examples: optionally {@code da}, then digits, an underscore, and digits.
     */
    ALERT_ID {
        @Override
        public boolean matches(byte[] utf8, int from, int to) {
            return Identifiers.isAlertId(utf8, from, to);
        }
    };

    /**
     * {@return whether the range {@code [from, to)} of UTF-8 bytes conforms} Malformed UTF-8 never does.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public abstract boolean matches(byte[] utf8, int from, int to);

    /** {@return whether the text conforms} A text with a lone surrogate never does. */
    public boolean matches(CharSequence text) {
        byte[] utf8 = Utf8.encode(text);
        return utf8 != null && matches(utf8, 0, utf8.length);
    }
}
