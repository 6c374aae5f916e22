package dev.mdepreflight.internal.json;

import dev.mdepreflight.format.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Finds the ends of tokens and decodes strings, in bytes that are known to be valid JSON. */
public final class JsonBytes {
    private static final int UNICODE_ESCAPE_LENGTH = "\\uXXXX".length();

    private JsonBytes() {}

    /** Returns the offset of the closing quote of a string whose text begins at {@code from}; -1 if the string has escapes. */
    public static int plainEnd(byte[] body, int from) {
        int at = from;
        while (body[at] != '"') {
            if (body[at] == '\\') {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Decodes the string whose opening quote is at an offset. */
    public static String text(byte[] body, int quote) {
        int from = quote + 1;
        int end = plainEnd(body, from);
        if (end >= 0) {
            return new String(body, from, end - from, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        int at = from;
        while (body[at] != '"') {
            int plain = at;
            while (body[at] != '"' && body[at] != '\\') {
                at++;
            }
            text.append(new String(body, plain, at - plain, StandardCharsets.UTF_8));
            if (body[at] == '\\') {
                text.append(escaped(body, at + 1));
                at += body[at + 1] == 'u' ? UNICODE_ESCAPE_LENGTH : 2;
            }
        }
        return text.toString();
    }

    /** Returns the number of bytes between the quotes of a string, escapes included. */
    public static int writtenLength(byte[] body, int quote) {
        return textEnd(body, quote) - 1 - (quote + 1);
    }

    /**
     * Decodes a string without lone surrogates into UTF-8.
     *
     * @param quote the offset of the opening quote
     * @param utf8 receives the text; needs room for {@link #writtenLength} bytes
     * @return the number of bytes of the text
     */
    public static int decode(byte[] body, int quote, byte[] utf8) {
        int to = 0;
        for (int at = quote + 1; body[at] != '"'; ) {
            if (body[at] != '\\') {
                utf8[to++] = body[at++];
                continue;
            }
            char unit = escaped(body, at + 1);
            at += body[at + 1] == 'u' ? UNICODE_ESCAPE_LENGTH : 2;
            int codePoint = unit;
            if (Character.isHighSurrogate(unit)) {
                codePoint = Character.toCodePoint(unit, escaped(body, at + 1));
                at += UNICODE_ESCAPE_LENGTH;
            }
            to = Utf8.write(codePoint, utf8, to);
        }
        return to;
    }

    private static char escaped(byte[] body, int kind) {
        return switch (body[kind]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) HexFormat.fromHexDigits(new String(body, kind + 1, 4, StandardCharsets.ISO_8859_1));
            default -> (char) body[kind];
        };
    }

    /** Returns the offset after the token that begins at {@code from}. A bracket is a token of one byte. */
    public static int tokenEnd(byte[] body, int from) {
        return switch (body[from]) {
            case '{', '[' -> from + 1;
            case '"' -> textEnd(body, from);
            default -> scalarEnd(body, from);
        };
    }

    private static int textEnd(byte[] body, int quote) {
        int at = quote + 1;
        while (body[at] != '"') {
            at += body[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int scalarEnd(byte[] body, int from) {
        int at = from;
        while (at < body.length && !isDelimiter(body[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDelimiter(byte c) {
        return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
