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
        return ipv4(utf8, from, to) == Mismatch.NONE;
    }

    /**
     * Whether the range is an IPv6 address in any notation of RFC 4291 section 2.2, in either case. {@code ::} can stand
     * for a single group; RFC 5952 section 4.2.2 only advises against that spelling.
     */
    public static boolean isIpv6(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return ipv6(utf8, from, to) == Mismatch.NONE;
    }

    /** Whether the range is an IPv4 or an IPv6 address. */
    public static boolean isIpAddress(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return ipv4(utf8, from, to) == Mismatch.NONE || ipv6(utf8, from, to) == Mismatch.NONE;
    }

    static long checkIpv4(byte[] utf8, int from, int to, boolean why) {
        long result = ipv4(utf8, from, to);
        return result == Mismatch.NONE || !why ? result : HostFaults.address(utf8, from, to, false, result);
    }

    static long checkIpv6(byte[] utf8, int from, int to, boolean why) {
        long result = ipv6(utf8, from, to);
        return result == Mismatch.NONE || !why ? result : HostFaults.address(utf8, from, to, true, result);
    }

    static long checkIpAddress(byte[] utf8, int from, int to, boolean why) {
        long asIpv4 = ipv4(utf8, from, to);
        if (asIpv4 == Mismatch.NONE) {
            return asIpv4;
        }
        long asIpv6 = ipv6(utf8, from, to);
        if (asIpv6 == Mismatch.NONE || !why) {
            return asIpv6;
        }
        // Two colons tell which version was meant.
        boolean ipv6 = HostFaults.hasTwoColons(utf8, from, to);
        return HostFaults.address(utf8, from, to, ipv6, ipv6 ? asIpv6 : asIpv4);
    }

    /** Checks an IPv4 address; the cause of an odd character is not refined. */
    static long ipv4(byte[] utf8, int from, int to) {
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
                return octetFault(utf8, from, start, to);
            }
            if (octet == OCTETS) {
                return at == to ? Mismatch.NONE : behindOctets(utf8, from, start, at, to);
            }
            if (at == to) {
                return Mismatch.of(Cause.TOO_FEW_OCTETS, at - from, 0);
            }
            if (utf8[at] != '.') {
                return Ascii.isDigit(utf8[at])
                        ? octetFault(utf8, from, start, to)
                        : Mismatch.of(Cause.UNEXPECTED_CHARACTER, at - from, 1);
            }
            at++;
        }
    }

    private static long octetFault(byte[] utf8, int from, int start, int to) {
        int end = Ascii.endOfDigits(utf8, start, to);
        if (end == start) {
            return start == to || utf8[start] == '.'
                    ? empty(Cause.EMPTY_OCTET, from, start, to)
                    : Mismatch.of(Cause.UNEXPECTED_CHARACTER, start - from, 1);
        }
        // What follows the octet tells more, as in 0x7f.1.
        if (end < to && utf8[end] != '.' && end - start <= MAX_OCTET_DIGITS) {
            return Mismatch.of(Cause.UNEXPECTED_CHARACTER, end - from, 1);
        }
        Cause cause = utf8[start] == '0' ? Cause.LEADING_ZERO : Cause.OCTET_RANGE;
        return Mismatch.of(cause, start - from, end - start);
    }

    private static long behindOctets(byte[] utf8, int from, int start, int at, int to) {
        if (Ascii.isDigit(utf8[at])) {
            return octetFault(utf8, from, start, to);
        }
        return utf8[at] == '.'
                ? Mismatch.of(at + 1 == to ? Cause.EMPTY_OCTET : Cause.TOO_MANY_OCTETS, at - from, to - at)
                : Mismatch.of(Cause.UNEXPECTED_CHARACTER, at - from, 1);
    }

    private static long empty(Cause cause, int from, int at, int to) {
        return from == to ? Mismatch.of(Cause.EMPTY_VALUE, 0, 0) : Mismatch.of(cause, Math.min(at, to - 1) - from, 1);
    }

    /** Checks an IPv6 address; the cause of an odd character is not refined. */
    static long ipv6(byte[] utf8, int from, int to) {
        int at = from;
        int groups = 0;
        boolean compressed = false;
        if (to - at >= 2 && utf8[at] == ':' && utf8[at + 1] == ':') {
            compressed = true;
            at += 2;
            if (at == to) {
                return Mismatch.NONE;
            }
        }
        while (true) {
            int start = at;
            while (at < to && at - start < MAX_GROUP_DIGITS && Ascii.is(utf8[at], Ascii.HEX)) {
                at++;
            }
            if (at < to && utf8[at] == '.') {
                long quad = ipv4(utf8, start, to);
                return quad == Mismatch.NONE
                        ? complete(groups + QUAD_GROUPS, compressed, start - from, to - from)
                        : Mismatch.moved(quad, start - from);
            }
            if (at == start) {
                return at == to || utf8[at] == ':'
                        ? empty(Cause.EMPTY_GROUP, from, at, to)
                        : Mismatch.of(Cause.UNEXPECTED_CHARACTER, at - from, 1);
            }
            groups++;
            if (groups > GROUPS) {
                return Mismatch.of(Cause.TOO_MANY_GROUPS, start - 1 - from, to - start + 1);
            }
            if (at == to) {
                return complete(groups, compressed, start - from, to - from);
            }
            if (utf8[at] != ':') {
                return Ascii.is(utf8[at], Ascii.HEX)
                        ? Mismatch.of(Cause.GROUP_TOO_LONG, start - from, Ascii.endOfHex(utf8, at, to) - start)
                        : Mismatch.of(Cause.UNEXPECTED_CHARACTER, at - from, 1);
            }
            at++;
            if (at < to && utf8[at] == ':') {
                if (compressed) {
                    return Mismatch.of(Cause.SECOND_COMPRESSION, at - 1 - from, 2);
                }
                compressed = true;
                at++;
                if (at == to) {
                    return complete(groups, true, at - 2 - from, to - from);
                }
            }
        }
    }

    /** RFC 4291 section 2.2 item 2: {@code ::} stands for at least one group. */
    private static long complete(int groups, boolean compressed, int last, int end) {
        if (compressed ? groups < GROUPS : groups == GROUPS) {
            return Mismatch.NONE;
        }
        return groups < GROUPS
                ? Mismatch.of(Cause.TOO_FEW_GROUPS, end, 0)
                : Mismatch.of(Cause.TOO_MANY_GROUPS, last, end - last);
    }
}
