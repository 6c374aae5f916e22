package dev.mdepreflight.internal.request;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a request URI below {@code /api}, in segments, and where its query stands. A path is cut at its slashes before it is decoded (RFC 3986 section 2.4), so
 * that an encoded slash stays inside its segment. Dot segments are not resolved.
 */
final class RequestPath {
    /** More than any path of the API has; what is longer need not be read. */
    private static final int MAX_SEGMENTS = 8;

    private RequestPath() {}

    /**
     * The segments after {@code /api} and {@code /v1.0}; none if the URI has no such path, or a scheme other than http and https.
     *
     * @param uri an absolute URI, or a reference that begins with a slash; any text
     */
    static List<Part> segments(String uri) {
        int end = firstOf(uri, "?#", 0);
        int from = afterAuthority(uri, end);
        while (end > from && uri.charAt(end - 1) == '/') {
            end--;
        }
        List<Part> segments = new ArrayList<>();
        for (int at = from; at >= 0 && at < end; ) {
            int next = uri.indexOf('/', at + 1);
            int to = next < 0 || next > end ? end : next;
            if (uri.charAt(at) != '/' || to == at + 1 || segments.size() == MAX_SEGMENTS) {
                return List.of();
            }
            Part segment = Part.of(uri, at + 1, to);
            if (segments.isEmpty() && !segment.is("api")) {
                return List.of();
            }
            segments.add(segment);
            at = to;
        }
        boolean versioned = segments.size() > 1 && segments.get(1).is("v1.0");
        return segments.isEmpty() ? List.of() : segments.subList(versioned ? 2 : 1, segments.size());
    }

    /** The query of a URI: what stands between its first question mark and its end or fragment (RFC 3986 section 3.4), empty if there is none. */
    static Range query(String uri) {
        int end = firstOf(uri, "?#", 0);
        return end < uri.length() && uri.charAt(end) == '?'
                ? new Range(end + 1, firstOf(uri, "#", end + 1))
                : new Range(end, end);
    }

    /**
     * A range of a URI, in UTF-16 units.
     *
     * @param from where it begins
     * @param to where it ends
     */
    record Range(int from, int to) {}

    /** Where the path begins: RFC 3986 appendix B, for http, https and no scheme; -1 for any other. */
    private static int afterAuthority(String uri, int end) {
        int path = 0;
        int colon = firstOf(uri, ":/", 0);
        if (colon < end && uri.charAt(colon) == ':') {
            if (!isWeb(uri.substring(0, Math.min(colon, "https".length() + 1)))) {
                return -1;
            }
            path = colon + 1;
        }
        return uri.startsWith("//", path) ? Math.min(end, firstOf(uri, "/", path + 2)) : path;
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    /** The offset of the first of some delimiters from a place on, or the length of the URI. */
    static int firstOf(String uri, String delimiters, int from) {
        int at = from;
        while (at < uri.length() && delimiters.indexOf(uri.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
