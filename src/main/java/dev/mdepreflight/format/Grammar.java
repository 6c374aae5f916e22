package dev.mdepreflight.format;

import java.util.Objects;

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
        long result(byte[] utf8, int from, int to, boolean why) {
            return Hashes.check(Hashes.MD5_DIGITS, utf8, from, to, why);
        }
    },

    /** A SHA-1 digest: 40 hexadecimal digits. */
    SHA1 {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Hashes.check(Hashes.SHA1_DIGITS, utf8, from, to, why);
        }
    },

    /** A SHA-256 digest: 64 hexadecimal digits. */
    SHA256 {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Hashes.check(Hashes.SHA256_DIGITS, utf8, from, to, why);
        }
    },

    /** A certificate's thumbprint, its SHA-1 digest: 40 hexadecimal digits. */
    CERTIFICATE_THUMBPRINT {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Hashes.check(Hashes.SHA1_DIGITS, utf8, from, to, why);
        }
    },

    /** Any of {@link #MD5}, {@link #SHA1} and {@link #SHA256}. */
    FILE_HASH {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Hashes.checkFileHash(utf8, from, to, why);
        }
    },

    /** A domain name, possibly internationalized. {@link DomainNames} lists the deviations from the RFCs. */
    DOMAIN_NAME {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return DomainNames.checkDomainName(utf8, from, to, why);
        }
    },

    /** An IPv4 address in dotted decimal (RFC 3986 section 3.2.2). */
    IPV4 {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return IpAddresses.checkIpv4(utf8, from, to, why);
        }
    },

    /** An IPv6 address in any notation of RFC 4291 section 2.2. */
    IPV6 {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return IpAddresses.checkIpv6(utf8, from, to, why);
        }
    },

    /** Either of {@link #IPV4} and {@link #IPV6}. */
    IP_ADDRESS {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return IpAddresses.checkIpAddress(utf8, from, to, why);
        }
    },

    /** An absolute {@code http} or {@code https} URL. {@link WebUrls} lists the deviations from RFC 3986. */
    WEB_URL {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return WebUrls.check(utf8, from, to, false, why);
        }
    },

    /** Like {@link #WEB_URL}, but the scheme can be missing, and labels of the host can be {@code *}. */
    WEB_ADDRESS {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return WebUrls.check(utf8, from, to, true, why);
        }
    },

    /** A date-time with an offset. {@link DateTimes} lists the deviations from RFC 3339. */
    DATE_TIME_OFFSET {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return DateTimes.check(utf8, from, to, false, why);
        }
    },

    /** A {@link #DATE_TIME_OFFSET} with upper-case T and Z, seconds, and 0 to 7 fraction digits. */
    DATE_TIME_OFFSET_DOCUMENTED {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return DateTimes.check(utf8, from, to, true, why);
        }
    },

    /** A GUID in the text format of RFC 9562 section 4, in either letter case. */
    GUID {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Identifiers.checkGuid(utf8, from, to, why);
        }
    },

    /** A machine id: 40 hexadecimal digits. */
    MACHINE_ID {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Identifiers.checkMachineId(utf8, from, to, why);
        }
    },

    /** A scan session id: 32 hexadecimal digits, or a {@link #GUID}. */
    SCAN_SESSION_ID {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Identifiers.checkScanSessionId(utf8, from, to, why);
        }
    },

    /** A decimal id: one or more ASCII digits. */
    DECIMAL_ID {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Identifiers.checkDecimalId(utf8, from, to, why);
        }
    },

    /**
     * An alert id, as in the documentation's examples: optionally {@code da}, then digits, an underscore, and digits.
     */
    ALERT_ID {
        @Override
        long result(byte[] utf8, int from, int to, boolean why) {
            return Identifiers.checkAlertId(utf8, from, to, why);
        }
    };

    /** Checks a range that lies within the array. Unless {@code why}, any result but {@link Mismatch#NONE} is the same. */
    abstract long result(byte[] utf8, int from, int to, boolean why);

    /**
     * Checks the range {@code [from, to)} of UTF-8 bytes.
     *
     * @return {@link Mismatch#NONE} if the range conforms, else its {@link Mismatch}
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public long check(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return result(utf8, from, to, true);
    }

    /**
     * {@return whether the range {@code [from, to)} of UTF-8 bytes conforms} Malformed UTF-8 never does.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public boolean matches(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return result(utf8, from, to, false) == Mismatch.NONE;
    }

    /** {@return whether the text conforms} A text with a lone surrogate never does. */
    public boolean matches(CharSequence text) {
        byte[] utf8 = Utf8.encode(text);
        return utf8 != null && matches(utf8, 0, utf8.length);
    }
}
