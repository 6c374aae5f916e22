package dev.mdepreflight.internal.request;

import dev.mdepreflight.report.Location;

/**
 * Locates ranges of a URI: the offset in UTF-8, and the column in code points. Ranges in ascending order are located in one pass, so that
 * many findings in a long URI take only linear time. Not thread-safe.
 */
final class UriPlaces {
    private final String uri;
    private int at;
    private long bytes;
    private int column = 1;

    UriPlaces(String uri) {
        this.uri = uri;
    }

    /** The location of a range that is given in UTF-16 code units. */
    Location of(int from, int to) {
        if (from < at) {
            at = 0;
            bytes = 0;
            column = 1;
        }
        while (at < from) {
            int codePoint = uri.codePointAt(at);
            at += Character.charCount(codePoint);
            bytes += octets(codePoint);
            column++;
        }
        int length = 0;
        for (int i = from; i < to; ) {
            int codePoint = uri.codePointAt(i);
            i += Character.charCount(codePoint);
            length += octets(codePoint);
        }
        return new Location(bytes, 1, column, length);
    }

    /** The length in UTF-8 (RFC 3629 section 3). A lone surrogate is written as a question mark. */
    private static int octets(int codePoint) {
        if (codePoint < 0x80 || Character.getType(codePoint) == Character.SURROGATE) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
