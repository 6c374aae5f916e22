package dev.mdepreflight.internal.request;

import org.jspecify.annotations.Nullable;

/** Reads the header {@code traceparent} (W3C Trace Context, section 3.2). */
public final class TraceParent {
    /** The length of {@code version-traceid-parentid-flags} in version 00 (section 3.2.2). */
    private static final int LENGTH = 55;

    private static final int TRACE_ID = 3;
    private static final int PARENT_ID = 36;
    private static final int FLAGS = 53;

    private TraceParent() {}

    /**
     * Reads the trace id.
     *
     * @param header the value of the header, or null
     * @return 32 hexadecimal digits in lower case, not all of them zero; null if the value is not valid. A later version can have more
     *     fields after the flags
     */
    public static @Nullable String traceId(@Nullable String header) {
        String value = header == null ? "" : header.strip();
        boolean wellFormed = value.length() >= LENGTH
                && isHex(value, 0, 2)
                && value.charAt(2) == '-'
                && isHex(value, TRACE_ID, PARENT_ID - 1)
                && value.charAt(PARENT_ID - 1) == '-'
                && isHex(value, PARENT_ID, FLAGS - 1)
                && value.charAt(FLAGS - 1) == '-'
                && isHex(value, FLAGS, LENGTH);
        if (!wellFormed || value.startsWith("ff") || !endsAsItsVersion(value)) {
            return null;
        }
        boolean unset = isZero(value, TRACE_ID, PARENT_ID - 1) || isZero(value, PARENT_ID, FLAGS - 1);
        return unset ? null : value.substring(TRACE_ID, PARENT_ID - 1);
    }

    private static boolean endsAsItsVersion(String value) {
        return value.length() == LENGTH || (!value.startsWith("00") && value.charAt(LENGTH) == '-');
    }

    private static boolean isHex(String value, int from, int to) {
        return value.chars()
                .skip(from)
                .limit(to - from)
                .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static boolean isZero(String value, int from, int to) {
        return value.chars().skip(from).limit(to - from).allMatch(c -> c == '0');
    }
}
