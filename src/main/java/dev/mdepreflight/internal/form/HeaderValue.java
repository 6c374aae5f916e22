package dev.mdepreflight.internal.form;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.json.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a header with parameters, such as Content-Type (RFC 2045 section 5.1) and Content-Disposition (RFC 2183 section 2).
 *
 * <p>It is as tolerant as servers are: it accepts names in any letter case, values with or without quotes, white space, and folded lines.
 * If a parameter is repeated, the first one counts. Only an unclosed quote is a fault.
 */
public final class HeaderValue {
    /**
     * A parameter.
     *
     * @param text the value, without quotes and escapes
     * @param place the value in the bytes, without quotes
     */
    public record Parameter(String text, Span place) {}

    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean broken;
    private final String type;
    private final Map<String, Parameter> parameters = new HashMap<>();

    private HeaderValue(byte[] bytes, Span range) {
        this.bytes = bytes;
        this.end = range.end();
        this.at = range.offset();
        int from = at;
        skipTo((byte) ';');
        this.type = LetterCase.lower(text(trimmed(from, at)));
        while (at < end && !broken) {
            at++;
            parameter();
        }
    }

    /** Reads a value in a range of bytes; null if a quote is not closed. */
    public static @Nullable HeaderValue of(byte[] bytes, Span range) {
        HeaderValue value = new HeaderValue(bytes, range);
        return value.broken ? null : value;
    }

    /** The text before the parameters in lower case, such as {@code form-data}. */
    public String type() {
        return type;
    }

    /** Returns a parameter, or null; {@code name} is in lower case. */
    public @Nullable Parameter parameter(String name) {
        return parameters.get(name);
    }

    /**
     * Decodes a percent-encoded parameter with a charset (RFC 8187); null if the parameter is missing or malformed.
     *
     * @param name the parameter's name in lower case, with the asterisk
     */
    public @Nullable Parameter extended(String name) {
        Parameter written = parameters.get(name);
        if (written == null) {
            return null;
        }
        int language = written.text().indexOf('\'');
        int value = language < 0 ? -1 : written.text().indexOf('\'', language + 1);
        if (value < 0) {
            return null;
        }
        Charset charset = charset(written.text().substring(0, language));
        String decoded = charset == null ? null : decoded(written.text().substring(value + 1), charset);
        return decoded == null ? null : new Parameter(decoded, written.place());
    }

    /** RFC 8187 section 3.2.1 requires UTF-8; RFC 5987 also allowed ISO-8859-1. */
    private static @Nullable Charset charset(String name) {
        if (name.equalsIgnoreCase("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        return name.equalsIgnoreCase("ISO-8859-1") ? StandardCharsets.ISO_8859_1 : null;
    }

    private static @Nullable String decoded(String encoded, Charset charset) {
        byte[] octets = encoded.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            byte octet = octets[i];
            if (octet == '%') {
                int high = i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
                int low = i + 2 < octets.length ? Character.digit(octets[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                octet = (byte) (high << 4 | low);
                i += 2;
            }
            octets[length++] = octet;
        }
        return new String(octets, 0, length, charset);
    }

    private void parameter() {
        int from = at;
        while (at < end && bytes[at] != '=' && bytes[at] != ';') {
            at++;
        }
        String name = LetterCase.lower(text(trimmed(from, at)));
        if (at == end || bytes[at] == ';') {
            // A parameter without a value, or nothing after the last semicolon.
            return;
        }
        at++;
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        Parameter parameter = at < end && bytes[at] == '"' ? quoted() : plain();
        parameters.putIfAbsent(name, parameter);
    }

    private Parameter plain() {
        int from = at;
        skipTo((byte) ';');
        Span place = trimmed(from, at);
        return new Parameter(text(place), place);
    }

    private Parameter quoted() {
        int from = ++at;
        byte[] unescaped = null;
        int length = 0;
        while (at < end && bytes[at] != '"') {
            // Old browsers send paths with plain backslashes, so only necessary escapes are decoded.
            if (bytes[at] == '\\' && at + 1 < end && (bytes[at + 1] == '"' || bytes[at + 1] == '\\')) {
                if (unescaped == null) {
                    unescaped = new byte[end - from];
                    System.arraycopy(bytes, from, unescaped, 0, at - from);
                    length = at - from;
                }
                at++;
            }
            if (unescaped != null) {
                unescaped[length++] = bytes[at];
            }
            at++;
        }
        Span place = Span.between(from, at);
        broken = at == end;
        skipTo((byte) ';');
        return new Parameter(
                unescaped == null ? text(place) : new String(unescaped, 0, length, StandardCharsets.UTF_8), place);
    }

    private void skipTo(byte delimiter) {
        while (at < end && bytes[at] != delimiter) {
            at++;
        }
    }

    private Span trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isSpace(bytes[first])) {
            first++;
        }
        while (last > first && isSpace(bytes[last - 1])) {
            last--;
        }
        return Span.between(first, last);
    }

    private String text(Span range) {
        return new String(bytes, range.offset(), range.length(), StandardCharsets.UTF_8);
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
