package dev.mdepreflight.format;

/**
 * Why a text is no domain name or IP address, where the first odd character is not the whole story: a port, a path, a
 * wildcard, a URL and so on. Called only for a text that does not match.
 */
final class HostFaults {
    private HostFaults() {}

    /** Refines the result for a text that should be a domain name. */
    static long domain(byte[] utf8, int from, int to, long found) {
        long around = TextFaults.around(utf8, from, to);
        if (around != Mismatch.NONE) {
            return around;
        }
        if (Mismatch.cause(found) != Cause.UNEXPECTED_CHARACTER) {
            return found;
        }
        int at = from + Mismatch.offset(found);
        if (utf8[from] == '[' || (utf8[at] == ':' && hasTwoColons(utf8, from, to))) {
            int start = utf8[from] == '[' ? from + 1 : from;
            int end = utf8[from] == '[' && utf8[to - 1] == ']' ? to - 1 : to;
            if (IpAddresses.ipv6(utf8, start, end) == Mismatch.NONE) {
                return Mismatch.of(Cause.ADDRESS_INSTEAD, 0, to - from);
            }
        }
        return behindHost(utf8, from, at, to);
    }

    /** Refines the result for a text that should be an IP address of a version. */
    static long address(byte[] utf8, int from, int to, boolean ipv6, long found) {
        long around = TextFaults.around(utf8, from, to);
        if (around != Mismatch.NONE) {
            return around;
        }
        if (utf8[from] == '[') {
            return Mismatch.of(Cause.BRACKETS, 0, 1);
        }
        int scheme = Ascii.find("://", utf8, from, to);
        if (scheme > from) {
            return Mismatch.of(Cause.URL_INSTEAD, 0, scheme + 3 - from);
        }
        if (isName(utf8, from, to)) {
            return Mismatch.of(Cause.DOMAIN_INSTEAD, 0, to - from);
        }
        // The first character that no address has tells more than a part that it cuts short.
        int at = firstOdd(utf8, from, to, ipv6);
        Cause cause = Mismatch.cause(found);
        boolean octet = cause == Cause.OCTET_RANGE || cause == Cause.LEADING_ZERO;
        if (at == to ? cause != Cause.UNEXPECTED_CHARACTER : octet && from + Mismatch.offset(found) < at) {
            return found;
        }
        if (at == to) {
            at = from + Mismatch.offset(found);
        }
        boolean behindAddress = isAddress(utf8, from, at);
        boolean number = at + 1 < to && Ascii.endOfDigits(utf8, at + 1, to) == to;
        return switch (utf8[at]) {
            case '%' -> Mismatch.of(Cause.ZONE, at - from, to - at);
            case '/' ->
                behindAddress && number
                        ? Mismatch.of(Cause.CIDR_BLOCK, at - from, to - at)
                        : behindHost(utf8, from, at, to);
            case '-' ->
                behindAddress ? Mismatch.of(Cause.ADDRESS_RANGE, at - from, to - at) : behindHost(utf8, from, at, to);
            case ' ' ->
                behindAddress ? Mismatch.of(Cause.SEVERAL_VALUES, at - from, 1) : behindHost(utf8, from, at, to);
            default -> behindHost(utf8, from, at, to);
        };
    }

    /** The offset of the first byte that an IP address of the version must not contain. */
    private static int firstOdd(byte[] utf8, int from, int to, boolean ipv6) {
        int at = from;
        while (at < to
                && (ipv6
                        ? Ascii.is(utf8[at], Ascii.HEX) || utf8[at] == ':' || utf8[at] == '.'
                        : Ascii.isDigit(utf8[at]) || utf8[at] == '.')) {
            at++;
        }
        return at;
    }

    static boolean hasTwoColons(byte[] utf8, int from, int to) {
        int first = Ascii.find(":", utf8, from, to);
        return first >= 0 && Ascii.find(":", utf8, first + 1, to) >= 0;
    }

    /** The cause of the first character that does not belong to a host. */
    private static long behindHost(byte[] utf8, int from, int at, int to) {
        int scheme = Ascii.find("://", utf8, from, to);
        if (scheme > from && scheme <= at) {
            return Mismatch.of(Cause.URL_INSTEAD, 0, scheme + 3 - from);
        }
        return switch (utf8[at]) {
            case '/', '\\', '?', '#' -> Mismatch.of(Cause.PATH, at - from, to - at);
            case '@' -> Mismatch.of(Cause.USER, at - from, 1);
            case '*' -> Mismatch.of(Cause.WILDCARD, at - from, 1);
            case ',', ';', '|' -> Mismatch.of(Cause.SEVERAL_VALUES, at - from, 1);
            case ':' ->
                at + 1 < to && Ascii.endOfDigits(utf8, at + 1, to) == to && !hasTwoColons(utf8, from, to)
                        ? Mismatch.of(Cause.PORT, at - from, to - at)
                        : TextFaults.character(utf8, from, at, to);
            default -> TextFaults.character(utf8, from, at, to);
        };
    }

    private static boolean isAddress(byte[] utf8, int from, int to) {
        return IpAddresses.ipv4(utf8, from, to) == Mismatch.NONE || IpAddresses.ipv6(utf8, from, to) == Mismatch.NONE;
    }

    /** Whether the text is a domain name whose last label has letters only, two at least. */
    private static boolean isName(byte[] utf8, int from, int to) {
        int label = to;
        while (label > from && utf8[label - 1] != '.') {
            label--;
        }
        if (label == from || to - label < 2) {
            return false;
        }
        for (int at = label; at < to; at++) {
            if (!Ascii.is(utf8[at], Ascii.LABEL) || Ascii.isDigit(utf8[at]) || utf8[at] == '-' || utf8[at] == '_') {
                return false;
            }
        }
        return DomainNames.isDomainName(utf8, from, to);
    }
}
