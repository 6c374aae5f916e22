package dev.mdepreflight.internal.request;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a URI reference (RFC 3986 appendix B) as they stand in its text; offsets are in UTF-16 units.
 *
 * <p>Any text has parts. Where clients read a text in two ways, the reading is the one that leads to a host: white space before the URI is
 * left out, a backslash delimits the authority as a slash does, and behind http and https the number of slashes does not count (WHATWG URL
 * section 4.4).
 *
 * @param uri the text
 * @param schemeFrom where the scheme begins
 * @param schemeTo where it ends; -1 if there is none
 * @param authorityFrom where the authority begins
 * @param authorityTo where it ends; -1 if there is none
 * @param pathFrom where the path begins
 * @param pathTo where it ends: at the query, the fragment or the end of the text
 */
public record UriReference(
        String uri, int schemeFrom, int schemeTo, int authorityFrom, int authorityTo, int pathFrom, int pathTo) {
    private static final int NONE = -1;
    private static final String SLASHES = "/\\";

    /**
     * Takes a text apart.
     *
     * @param uri any text
     */
    public static UriReference of(String uri) {
        int start = 0;
        while (start < uri.length() && uri.charAt(start) <= ' ') {
            start++;
        }
        int end = firstOf(uri, "?#", start);
        int colon = start;
        while (colon < end && isOfScheme(uri.charAt(colon), colon == start)) {
            colon++;
        }
        boolean schemed = colon > start && colon < end && uri.charAt(colon) == ':';
        int from = schemed ? colon + 1 : start;
        int authority = from;
        while (authority < end && SLASHES.indexOf(uri.charAt(authority)) >= 0 && (schemed || authority < from + 2)) {
            authority++;
        }
        int slashes = authority - from;
        // Of the web's schemes, any number of slashes leads to a host, none before a port.
        boolean web = schemed && isWeb(uri, start, colon) && authority < end && !isDigit(uri.charAt(from));
        boolean hosted = web || slashes == 2;
        int path = hosted ? firstOf(uri, "/\\?#", authority) : from;
        if (hosted
                && (!schemed || slashes != 2)
                && uri.substring(authority, path).equalsIgnoreCase("api")) {
            // RFC 3986 section 4.2 reads a host, but none is named so: it is the path of the API, as in
            // //api/indicators.
            hosted = false;
            path = from;
        }
        return new UriReference(
                uri, start, schemed ? colon : NONE, authority, hosted ? path : NONE, path, Math.max(path, end));
    }

    /** A letter, or behind the first one a digit, plus, hyphen or dot: RFC 3986 section 3.1. */
    private static boolean isOfScheme(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (!first && (isDigit(c) || c == '+' || c == '-' || c == '.'));
    }

    /** The scheme as it is written; null if there is none. */
    public @Nullable String scheme() {
        return schemeTo == NONE ? null : uri.substring(schemeFrom, schemeTo);
    }

    /** The authority as it is written, with a user and a port if it has them; null if there is none, or an empty one. */
    public @Nullable String authority() {
        return authorityTo <= authorityFrom ? null : uri.substring(authorityFrom, authorityTo);
    }

    /** Whether the scheme is http or https, or left open. */
    public boolean isWeb() {
        return schemeTo == NONE || isWeb(uri, schemeFrom, schemeTo);
    }

    private static boolean isWeb(String uri, int from, int to) {
        return isScheme("http", uri, from, to) || isScheme("https", uri, from, to);
    }

    boolean isScheme(String name) {
        return isScheme(name, uri, schemeFrom, schemeTo);
    }

    private static boolean isScheme(String name, String uri, int from, int to) {
        return to - from == name.length() && uri.regionMatches(true, from, name, 0, name.length());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The offset of the first of some delimiters from a place on, or the length of the text. */
    static int firstOf(String uri, String delimiters, int from) {
        int at = from;
        while (at < uri.length() && delimiters.indexOf(uri.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
