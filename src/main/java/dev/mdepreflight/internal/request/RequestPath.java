package dev.mdepreflight.internal.request;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the path of a request URI below {@code /api} into segments, and finds the query.
 *
 * <p>A path is split at its slashes before it is decoded (RFC 3986 section 2.4), so that an encoded slash stays inside its segment. As in
 * servers, dot segments are resolved (section 6.2.2.3), including percent-encoded ones (section 6.2.2.2), and empty segments are dropped.
 */
final class RequestPath {
    /** More than any API path has. */
    private static final int MAX_SEGMENTS = 8;
    /** The maximum number of segments to keep while dot segments can still remove some. A deeper path isn't an API path. */
    private static final int MAX_DEPTH = 64;

    private RequestPath() {}

    /**
     * The segments after {@code /api} and {@code /v1.0}; none if the URI has no such path or has a scheme other than http and https.
     *
     * @param reference an absolute URI, or a reference that begins with a slash; any text
     */
    static List<UriPart> segments(UriReference reference) {
        List<UriPart> segments = normal(reference);
        return !segments.isEmpty() && segments.get(0).is("api") ? belowApi(segments) : List.of();
    }

    /** Like {@link #segments}, but for a hint: {@code /api} can be missing. */
    static List<UriPart> hinted(String uri) {
        return belowApi(normal(UriReference.of(uri)));
    }

    private static List<UriPart> belowApi(List<UriPart> segments) {
        int from = !segments.isEmpty() && segments.get(0).is("api") ? 1 : 0;
        boolean versioned = segments.size() > from && segments.get(from).is("v1.0");
        return segments.subList(versioned ? from + 1 : from, segments.size());
    }

    /** All segments of a normalized path; none if the path is too long for the API, or the scheme is not http or https. */
    private static List<UriPart> normal(UriReference reference) {
        String uri = reference.uri();
        int end = reference.pathTo();
        while (end > reference.pathFrom() && uri.charAt(end - 1) == '/') {
            end--;
        }
        List<Range> kept = new ArrayList<>();
        int depth = 0;
        for (int at = reference.pathFrom(); reference.isWeb() && at < end; ) {
            if (uri.charAt(at) != '/') {
                return List.of();
            }
            int to = at + 1;
            while (to < end && uri.charAt(to) != '/') {
                to++;
            }
            int dots = dots(uri, at + 1, to);
            if (dots == 2 && depth > 0) {
                depth--;
                if (kept.size() > depth) {
                    kept.remove(depth);
                }
            } else if (dots == 0) {
                if (depth < MAX_DEPTH) {
                    kept.add(new Range(at + 1, to));
                }
                depth++;
            }
            at = to;
        }
        kept.removeIf(range -> range.from() == range.to());
        List<UriPart> segments = new ArrayList<>();
        if (depth <= MAX_DEPTH && kept.size() <= MAX_SEGMENTS) {
            kept.forEach(range -> segments.add(UriPart.of(uri, range.from(), range.to())));
        }
        return segments;
    }

    /** The number of dots in a dot segment, which may be percent-encoded; 0 for any other segment. */
    private static int dots(String uri, int from, int to) {
        int dots = 0;
        for (int at = from; at < to; dots++) {
            boolean encoded = uri.charAt(at) == '%' && UriPart.octet(uri, at, to) == '.';
            if (dots == 2 || (!encoded && uri.charAt(at) != '.')) {
                return 0;
            }
            at += encoded ? UriPart.TRIPLET : 1;
        }
        return dots;
    }

    /** The query of a URI (RFC 3986 section 3.4); an empty range if there is none. */
    static Range query(UriReference reference) {
        String uri = reference.uri();
        int end = reference.pathTo();
        return end < uri.length() && uri.charAt(end) == '?'
                ? new Range(end + 1, UriReference.firstOf(uri, "#", end + 1))
                : new Range(end, end);
    }

    /** A range of a URI, in UTF-16 code units. */
    record Range(int from, int to) {}
}
