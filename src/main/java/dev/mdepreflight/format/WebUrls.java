package dev.mdepreflight.format;

import java.util.Objects;

/**
 * Web URLs: {@code http} and {@code https} URIs (RFC 9110 section 4.2), with deviations, so that the URLs of malicious
 * pages match. Stateless and thread-safe.
 *
 * <p>A URL consists of the scheme in either case, {@code ://}, an optional userinfo, a host, an optional port, and
 * optionally a rest that starts with {@code /}, {@code ?} or {@code #}.
 *
 * <ul>
 *   <li>The host is a domain name, an IPv4 address, or an IPv6 address in brackets. Unlike a {@code reg-name} of RFC
 *       3986 section 3.2.2, it contains no percent-encoded octets or sub-delimiters, because no domain name does;
 *       {@code IPvFuture} is not allowed either. An invalid IPv4 address such as {@code 999.999.999.999} is accepted as
 *       a domain name. A backslash does not start a path.
 *   <li>The port is decimal, at most 65535, and may be empty (RFC 3986 section 3.2.3).
 *   <li>The userinfo ends at the last {@code @}. Unlike in RFC 3986 section 3.2.1, it may contain any characters except
 *       controls, brackets and backslashes.
 *   <li>The rest may contain any characters except controls (U+0000 to U+001F, U+007F to U+009F). Unlike in RFC 3986
 *       sections 3.3 to 3.5, it may contain spaces, quotes, bars, backslashes, characters beyond ASCII and percent signs
 *       without digits, because URLs in the wild contain them and the service decides on them.
 * </ul>
 *
 * @see DomainNames the deviations of host names
 */
public final class WebUrls {
    /** TCP ports have 16 bits: RFC 9293 section 3.1. */
    private static final int MAX_PORT = 65535;

    /** The last control character; the ranges are C0, DEL and C1. */
    private static final int LAST_CONTROL = 0x9F;

    private static final int NONE = -1;

    private WebUrls() {}

    /** Whether the range is an absolute {@code http} or {@code https} URL. */
    public static boolean isWebUrl(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return url(utf8, from, to, false) == Mismatch.NONE;
    }

    /**
     * Whether the range is a web URL. The scheme can be missing, and labels of the host can be {@code *}.
     *
     * <p>If the scheme is missing, userinfo and an empty port are not allowed, so {@code ftp://} and {@code mailto:} do
     * not match.
     */
    public static boolean isWebAddress(byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return url(utf8, from, to, true) == Mismatch.NONE;
    }

    static long check(byte[] utf8, int from, int to, boolean address, boolean why) {
        long result = url(utf8, from, to, address);
        return result == Mismatch.NONE || !why ? result : UrlFaults.of(utf8, from, to, address, result);
    }

    static boolean hasScheme(byte[] utf8, int from, int to) {
        return afterScheme(utf8, from, to) != NONE;
    }

    private static long url(byte[] utf8, int from, int to, boolean address) {
        int authority = afterScheme(utf8, from, to);
        if (authority != NONE) {
            return Mismatch.moved(afterScheme(utf8, authority, to, true, address), authority - from);
        }
        return address ? afterScheme(utf8, from, to, false, true) : Mismatch.of(Cause.NO_SCHEME, 0, 0);
    }

    private static long afterScheme(byte[] utf8, int from, int to, boolean scheme, boolean wildcards) {
        int host = from;
        int end = from;
        while (end < to && !Ascii.is(utf8[end], Ascii.AUTHORITY_END)) {
            if (utf8[end] == '@') {
                host = end + 1;
            }
            end++;
        }
        if (host > from) {
            int odd = scheme ? endOfUserinfo(utf8, from, host - 1) : host - 1;
            if (odd < host - 1 || !scheme) {
                return Mismatch.of(scheme ? Cause.UNEXPECTED_CHARACTER : Cause.USER, odd - from, 1);
            }
        }
        long result = hostAndPort(utf8, host, end, scheme, wildcards);
        if (result != Mismatch.NONE) {
            return Mismatch.moved(result, host - from);
        }
        int control = endOfText(utf8, end, to);
        return control == to ? Mismatch.NONE : Mismatch.of(Cause.UNEXPECTED_CHARACTER, control - from, 1);
    }

    private static long hostAndPort(byte[] utf8, int from, int to, boolean emptyPort, boolean wildcards) {
        int hostEnd = from;
        if (from < to && utf8[from] == '[') {
            int close = Ascii.indexOf(']', utf8, from, to);
            if (close == to) {
                return Mismatch.of(Cause.UNCLOSED_BRACKET, 0, 1);
            }
            if (close == from + 1) {
                return Mismatch.of(Cause.NO_HOST, 1, 0);
            }
            long address = IpAddresses.ipv6(utf8, from + 1, close);
            if (address != Mismatch.NONE) {
                return Mismatch.moved(address, 1);
            }
            hostEnd = close + 1;
        } else {
            // This includes IPv4 addresses: each one is also a domain name.
            hostEnd = Ascii.indexOf(':', utf8, from, to);
            long name = DomainNames.check(utf8, from, hostEnd, wildcards);
            if (name != Mismatch.NONE) {
                return hostEnd == from ? Mismatch.of(Cause.NO_HOST, 0, 0) : name;
            }
        }
        if (hostEnd == to) {
            return Mismatch.NONE;
        }
        return utf8[hostEnd] == ':'
                ? Mismatch.moved(port(utf8, hostEnd + 1, to, emptyPort), hostEnd + 1 - from)
                : Mismatch.of(Cause.UNEXPECTED_CHARACTER, hostEnd - from, 1);
    }

    private static long port(byte[] utf8, int from, int to, boolean empty) {
        int port = 0;
        for (int i = from; i < to; i++) {
            if (!Ascii.isDigit(utf8[i])) {
                return Mismatch.of(Cause.BAD_PORT, i - from, 1);
            }
            port = port * 10 + utf8[i] - '0';
            if (port > MAX_PORT) {
                return Mismatch.of(Cause.BAD_PORT, 0, Ascii.endOfDigits(utf8, i, to) - from);
            }
        }
        return empty || from < to ? Mismatch.NONE : Mismatch.of(Cause.BAD_PORT, 0, 0);
    }

    /** The offset of the first byte that a userinfo must not contain. */
    private static int endOfUserinfo(byte[] utf8, int from, int to) {
        int end = from;
        while (end < to && utf8[end] != '[' && utf8[end] != ']' && utf8[end] != '\\') {
            end++;
        }
        return endOfText(utf8, from, end);
    }

    /** The offset of the first control or malformed byte; {@link Utf8#MALFORMED} counts as a control. */
    private static int endOfText(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to) {
            if (Ascii.is(utf8[at], Ascii.PRINTABLE)) {
                at++;
            } else {
                int codePoint = Utf8.codePointAt(utf8, at, to);
                if (codePoint <= LAST_CONTROL) {
                    return at;
                }
                at += Utf8.length(codePoint);
            }
        }
        return at;
    }

    /** The offset after {@code http://} or {@code https://}, or {@link #NONE}. */
    private static int afterScheme(byte[] utf8, int from, int to) {
        if (to - from < "http://".length()
                || lowerCase(utf8[from]) != 'h'
                || lowerCase(utf8[from + 1]) != 't'
                || lowerCase(utf8[from + 2]) != 't'
                || lowerCase(utf8[from + 3]) != 'p') {
            return NONE;
        }
        int colon = from + 4 + (lowerCase(utf8[from + 4]) == 's' ? 1 : 0);
        return to - colon >= 3 && utf8[colon] == ':' && utf8[colon + 1] == '/' && utf8[colon + 2] == '/'
                ? colon + 3
                : NONE;
    }

    /** The lower case of an ASCII letter. No other byte becomes a letter of {@code http} that way. */
    private static int lowerCase(byte b) {
        return b | 0x20;
    }
}
