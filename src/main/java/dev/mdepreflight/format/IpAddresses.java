package dev.mdepreflight.format;

import java.util.Objects;

/**
 * IP addresses of either version.
 *
 * <p>An address stands alone: no prefix length, range, wildcard, port, zone (RFC 4007 section 11) or bracket.
 *
 * <p>The class has no state; it is safe for use by many threads.
 */
public final class IpAddresses {

    /** {@code dec-octet} of RFC 3986 section 3.2.2, four of which make an address. */
    private static final int OCTETS = 4;

    private static final int MAX_OCTET = 255;
    private static final int MAX_OCTET_DIGITS = 3;

    /** 128 bits in groups of 16: RFC 4291 section 2.2 item 1. */
    private static final int GROUPS = 8;

    /** RFC 4291 section 2.2 item 1: one to four hexadecimal digits. */
    private static final int MAX_GROUP_DIGITS = 4;

    /** A dotted quad stands for the last 32 bits: RFC 4291 section 2.2 item 3. */
    private static final int QUAD_GROUPS = 2;

    private IpAddresses() {}

    /**
     * Whether the range is an IPv4 address: {@code IPv4address} of RFC 3986 section 3.2.2.
     *
     * <p>That is four decimal numbers of 0 to 255, no leading zero (some would read it as octal), and nothing of the
     * shorter, octal and hexadecimal forms that {@code inet_aton} knows.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isIpv4(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return ipv4(utf8, from, to);
    }

    /**
     * Whether the range is an IPv6 address in any of the forms of RFC 4291 section 2.2, in either case.
     *
     * <p>{@code ::} may stand for a single group, as there; RFC 5952 section 4.2.2 only advises against writing it.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static boolean isIpv6(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return ipv6(utf8, from, to);
    }

    /**
     * Whether the range is an IP address: {@link #isIpv4} or {@link #isIpv6}.
     *
     * @param utf8 the text
     * @param from offset of the range's first byte
     * @param to offset after the range's last byte
     * @return true if the whole range is one
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
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

    /** RFC 4291 section 2.2 item 2: {@code ::} stands for one group or more, so that it cannot join a full eight. */
    private static boolean isComplete(int groups, boolean compressed) {
        return compressed ? groups < GROUPS : groups == GROUPS;
    }
}
