package dev.mdepreflight.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Converts bodies to bytes. A body larger than the limit is truncated to a length still above the limit, so that it is recognized as too
 * large.
 */
public final class BodyBytes {
    /** A byte that never occurs in UTF-8 (RFC 3629 section 1). */
    private static final byte NOT_UTF8 = (byte) 0xFF;

    private BodyBytes() {}

    /** Encodes a string as UTF-8. A lone surrogate becomes {@link #NOT_UTF8}. */
    public static byte[] of(String body, int limit) {
        // Every UTF-16 code unit takes at least one byte.
        return encode(body.length() > limit ? body.substring(0, limit + 1) : body);
    }

    /** Returns the remaining bytes of a buffer and leaves its position unchanged. */
    public static byte[] of(ByteBuffer body, int limit) {
        byte[] bytes = new byte[body.remaining() > limit ? limit + 1 : body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }

    /** Reads a stream and leaves it open. */
    public static byte[] of(InputStream body, int limit) throws IOException {
        return body.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    }

    /**
     * String.getBytes replaces a lone surrogate with a question mark, which the check would accept. This method marks only the first lone
     * surrogate, because nothing is read after the first fault.
     */
    private static byte[] encode(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int lone = loneSurrogate(text);
        if (lone >= 0) {
            utf8[text.substring(0, lone).getBytes(StandardCharsets.UTF_8).length] = NOT_UTF8;
        }
        return utf8;
    }

    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
