package dev.mdepreflight.internal.request;

import org.jspecify.annotations.Nullable;

/**
 * The offsets of the parts of a URI reference (RFC 3986 appendix B), in UTF-16 code units. Any string has these parts.
 *
 * <p>If clients read a string in different ways, the reading that finds a host counts: white space before the URI is ignored, a backslash
 * delimits the authority like a slash, and http and https can have any number of slashes (WHATWG URL section 4.4).
 *
 * @param schemeTo where the scheme ends; -1 if there is none
 * @param authorityTo where the authority ends; -1 if there is none
 * @param pathTo where the path ends: at the query, the fragment or the end of the text
 */
public record UriReference(
        String uri, int schemeFrom, int schemeTo, int authorityFrom, int authorityTo, int pathFrom, int pathTo) {
    private static final int NONE = -1;
    private static final String SLASHES = "/\\";

    /** Parses any string. */
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
        // A host follows http: or https: after any number of slashes, even none. A digit after the colon begins a port.
        boolean web = schemed && isWeb(uri, start, colon) && authority < end && !isDigit(uri.charAt(from));
        boolean hosted = web || slashes == 2;
        int path = hosted ? firstOf(uri, "/\\?#", authority) : from;
        if (hosted
                && (!schemed || slashes != 2)
                && uri.substring(authority, path).equalsIgnoreCase("api")) {
            // In //api/indicators, for example, RFC 3986 section 4.2 reads "api" as a host. No host has this name, so
            // it is the path.
            hosted = false;
            path = from;
        }
        return new UriReference(
                uri, start, schemed ? colon : NONE, authority, hosted ? path : NONE, path, Math.max(path, end));
    }

    /** Whether a character is allowed in a scheme (RFC 3986 section 3.1). */
    private static boolean isOfScheme(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (!first && (isDigit(c) || c == '+' || c == '-' || c == '.'));
    }

    /** {@return the scheme as written; null if there is none} */
    public @Nullable String scheme() {
        return schemeTo == NONE ? null : uri.substring(schemeFrom, schemeTo);
    }

    /** {@return the authority as written, with user and port; null if it is missing or empty} */
    public @Nullable String authority() {
        return authorityTo <= authorityFrom ? null : uri.substring(authorityFrom, authorityTo);
    }

    /** {@return whether the scheme is http, https or missing} */
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

    /** {@return the offset of the first delimiter from an offset on, or the length of the text} */
    public static int firstOf(String uri, String delimiters, int from) {
        return firstOf(uri, delimiters, from, uri.length());
    }

    /** The offset of the first delimiter in a range, or the end of the range. */
    static int firstOf(String uri, String delimiters, int from, int to) {
        int at = from;
        while (at < to && (isWord(uri.charAt(at)) || delimiters.indexOf(uri.charAt(at)) < 0)) {
            at++;
        }
        return at;
    }

    /** Whether a character is a letter or a digit, which are never delimiters. Most characters are. */
    static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }
}
