package dev.mdepreflight.format;

/** Why a text is no web URL, where the first odd character is not the whole story. Called only for a text that does not match. */
final class UrlFaults {
    private static final String HTTPS = "https";
    private static final String DELIMITER = "://";

    private UrlFaults() {}

    /**
     * Refines a result.
     *
     * @param address whether the scheme may be missing
     */
    static long of(byte[] utf8, int from, int to, boolean address, long found) {
        long around = TextFaults.around(utf8, from, to);
        if (around != Mismatch.NONE) {
            return around;
        }
        if (Mismatch.cause(found) == Cause.NO_SCHEME) {
            return scheme(utf8, from, to);
        }
        if (address && !WebUrls.hasScheme(utf8, from, to) && Ascii.find(DELIMITER, utf8, from, to) > from) {
            long scheme = scheme(utf8, from, to);
            if (Mismatch.cause(scheme) == Cause.OTHER_SCHEME) {
                return scheme;
            }
        }
        int at = from + Mismatch.offset(found);
        if (Mismatch.cause(found) == Cause.BAD_PORT) {
            return isBareAddress(utf8, from, to)
                    ? Mismatch.of(Cause.MISSING_BRACKETS, hostOf(utf8, from, to) - from, 1)
                    : found;
        }
        if (Mismatch.cause(found) != Cause.UNEXPECTED_CHARACTER) {
            return found;
        }
        return utf8[at] == '*' ? Mismatch.of(Cause.WILDCARD, at - from, 1) : TextFaults.character(utf8, from, at, to);
    }

    /** The cause of a text that does not start with a scheme of the web. */
    private static long scheme(byte[] utf8, int from, int to) {
        int same = 0;
        while (same < HTTPS.length() && from + same < to && Ascii.lowerCase(utf8[from + same]) == HTTPS.charAt(same)) {
            same++;
        }
        int delimiter = Ascii.find(DELIMITER, utf8, from, to);
        int name = endOfSchemeName(utf8, from, to);
        // A scheme that is nearly https is shown at its first odd letter, any other as a whole.
        int length = delimiter - from;
        if (same > 0 && same < length && length >= HTTPS.length() - 1 && length <= HTTPS.length() + 1) {
            return Mismatch.of(Cause.OTHER_SCHEME, same, 1);
        }
        if (delimiter > from && delimiter == name) {
            return Mismatch.of(Cause.OTHER_SCHEME, 0, length);
        }
        if (same >= HTTPS.length() - 1) {
            int at = from + same;
            for (int i = 0; i < DELIMITER.length(); i++, at++) {
                if (at == to || utf8[at] != DELIMITER.charAt(i)) {
                    return Mismatch.of(Cause.SCHEME_DELIMITER, at - from, at == to ? 0 : 1);
                }
            }
        }
        boolean port = name + 1 < to && Ascii.isDigit(utf8[name + 1]);
        return name > from && name < to && utf8[name] == ':' && !port
                ? Mismatch.of(Cause.OTHER_SCHEME, 0, name - from)
                : Mismatch.of(Cause.NO_SCHEME, 0, 0);
    }

    /** RFC 3986 section 3.1. */
    private static int endOfSchemeName(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to
                && ((Ascii.is(utf8[at], Ascii.LABEL) && utf8[at] != '_') || utf8[at] == '+' || utf8[at] == '.')) {
            at++;
        }
        return at;
    }

    private static int hostOf(byte[] utf8, int from, int to) {
        int scheme = Ascii.find(DELIMITER, utf8, from, to);
        return scheme < 0 ? from : scheme + DELIMITER.length();
    }

    private static boolean isBareAddress(byte[] utf8, int from, int to) {
        int host = hostOf(utf8, from, to);
        int end = host;
        while (end < to && !Ascii.is(utf8[end], Ascii.AUTHORITY_END)) {
            end++;
        }
        return IpAddresses.ipv6(utf8, host, end) == Mismatch.NONE;
    }
}
