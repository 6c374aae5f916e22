package dev.mdepreflight.format;

import java.util.Objects;

/**
 * IPv4 and IPv6 addresses without prefix length, range, wildcard, port, zone (RFC 4007 section 11) or brackets.
 * Stateless and thread-safe.
 */
public final class IpAddresses {
    // RFC 3986 section 3.2.2: an address is four dec-octets.
    private static final int OCTETS = 4;
    private static final int MAX_OCTET = 255;
    private static final int MAX_OCTET_DIGITS = 3;

    // RFC 4291 section 2.2: 128 bits in groups of 16 (item 1). A dotted quad replaces the last 32 bits (item 3).
    private static final int GROUPS = 8;
    private static final int MAX_GROUP_DIGITS = 4;
    private static final int QUAD_GROUPS = 2;

    private IpAddresses() {}

    /**
     * Whether the range is an IPv4 address: {@code IPv4address} of RFC 3986 section 3.2.2, four decimal numbers of 0 to
     * 255. Leading zeros, which some programs read as octal, and other {@code inet_aton} notations are rejected.
     */
    public static boolean isIpv4(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return ipv4(utf8, from, to);
    }

    /**
     * Whether the range is an IPv6 address in any notation of RFC 4291 section 2.2, in either case. {@code ::} can stand
     * for a single group; RFC 5952 section 4.2.2 only advises against that spelling.
     */
    public static boolean isIpv6(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return ipv6(utf8, from, to);
    }

    /** Whether the range is an IPv4 or an IPv6 address. */
    public static boolean isIpAddress(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return ipv4(utf8, from, to) || ipv6(utf8, from, to);
    }

    private static boolean ipv4(byte[] utf8, int from, int to) {
        int at = from;
        for (int octet = 1; ; octet++) {
            int start = at;
            int value = 0;
            while (at < to && at - start < MAX_OCTET_DIGITS && Ascii.isDigit(utf8[at])) {
                value = value * 10 + utf8[at] - '0';
                at++;
            }
            int digits = at - start;
            if (digits == 0 || value > MAX_OCTET || (digits > 1 && utf8[start] == '0')) {
                return false;
            }
            if (octet == OCTETS) {
                return at == to;
            }
            if (at == to || utf8[at] != '.') {
                return false;
            }
            at++;
        }
    }

    static boolean ipv6(byte[] utf8, int from, int to) {
        int at = from;
        int groups = 0;
        boolean compressed = false;
        if (to - at >= 2 && utf8[at] == ':' && utf8[at + 1] == ':') {
            compressed = true;
            at += 2;
            if (at == to) {
                return true;
            }
        }
        while (true) {
            int start = at;
            while (at < to && at - start < MAX_GROUP_DIGITS && Ascii.is(utf8[at], Ascii.HEX)) {
                at++;
            }
            if (at < to && utf8[at] == '.') {
                return isComplete(groups + QUAD_GROUPS, compressed) && ipv4(utf8, start, to);
            }
            if (at == start) {
                return false;
            }
            groups++;
            if (at == to) {
                return isComplete(groups, compressed);
            }
            if (utf8[at] != ':') {
                return false;
            }
            at++;
            if (at < to && utf8[at] == ':') {
                if (compressed) {
                    return false;
                }
                compressed = true;
                at++;
                if (at == to) {
                    return isComplete(groups, true);
                }
            }
        }
    }

    /** RFC 4291 section 2.2 item 2: {@code ::} stands for at least one group. */
    private static boolean isComplete(int groups, boolean compressed) {
        return compressed ? groups < GROUPS : groups == GROUPS;
    }
}
