package dev.mdepreflight.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Brings a body to bytes, whichever way it comes; of one larger than a limit no more than shows that it is. */
public final class BodyBytes {
    /** A byte that occurs nowhere in UTF-8 (RFC 3629 section 1). */
    private static final byte NOT_UTF8 = (byte) 0xFF;

    private BodyBytes() {}

    /**
     * The bytes of a text.
     *
     * @param body the text
     * @param limit the most bytes that are taken
     * @return its UTF-8, in which a lone surrogate is a byte that begins no UTF-8
     */
    public static byte[] of(String body, int limit) {
        // Every UTF-16 unit takes a byte at least.
        return encode(body.length() > limit ? body.substring(0, limit + 1) : body);
    }

    /**
     * The bytes of a buffer.
     *
     * @param body the buffer, whose position stays where it is
     * @param limit the most bytes that are taken
     * @return what remains in it
     */
    public static byte[] of(ByteBuffer body, int limit) {
        byte[] bytes = new byte[body.remaining() > limit ? limit + 1 : body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }

    /**
     * The bytes of a stream.
     *
     * @param body the stream, which is not closed
     * @param limit the most bytes that are taken
     * @return what it holds
     * @throws IOException if the stream cannot be read
     */
    public static byte[] of(InputStream body, int limit) throws IOException {
        return body.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    }

    /**
     * Encodes a text so that a lone surrogate is found: the encoder of the platform puts a question mark in its place, and that
     * becomes a byte that begins no UTF-8 here. Nothing is read past the first fault.
     */
    private static byte[] encode(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int lone = loneSurrogate(text);
        if (lone < 0) {
            return utf8;
        }
        int prefix = text.substring(0, lone).getBytes(StandardCharsets.UTF_8).length;
        utf8[prefix] = NOT_UTF8;
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
