package dev.mdepreflight.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a tree with the whitespace and escapes of a style. */
final class JsonRenderer {
    private static final String[] GAPS = {"", "", " ", "  ", "\t", "\n", "\r\n", "\r", " \n\t "};
    private static final String[] SPACES = {"", "", " ", "  ", "\t", " \t "};

    private final JsonStyle style;
    private final ChoiceSequence random;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private JsonRenderer(JsonStyle style, ChoiceSequence random) {
        this.style = style;
        this.random = random;
    }

    static byte[] render(Json body, JsonStyle style, ChoiceSequence random) {
        JsonRenderer renderer = new JsonRenderer(style, random);
        renderer.gap();
        renderer.value(body, 0);
        renderer.gap();
        return renderer.out.toByteArray();
    }

    private void value(Json value, int depth) {
        if (value instanceof Json.Text text) {
            string(text.value());
        } else if (value instanceof Json.Token token) {
            out.writeBytes(token.bytes());
        } else if (value instanceof Json.Arr array) {
            array(array.elements(), depth);
        } else if (value instanceof Json.Obj object) {
            object(object.members(), depth);
        }
    }

    private void array(List<Json> elements, int depth) {
        out.write('[');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                comma();
            }
            line(depth + 1);
            value(elements.get(i), depth + 1);
        }
        close(']', elements.isEmpty(), depth);
    }

    private void object(List<Json.Member> members, int depth) {
        out.write('{');
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                comma();
            }
            line(depth + 1);
            Json.Member member = members.get(i);
            if (member.name() != null) {
                string(member.name());
                gap();
                out.write(':');
                if (isPretty()) {
                    out.write(' ');
                }
                gap();
            }
            value(member.value(), depth + 1);
        }
        close('}', members.isEmpty(), depth);
    }

    private void comma() {
        gap();
        out.write(',');
    }

    private void close(char bracket, boolean empty, int depth) {
        if (empty) {
            gap();
        } else {
            line(depth);
        }
        out.write(bracket);
    }

    private boolean isPretty() {
        return style.whitespace == JsonStyle.Whitespace.PRETTY || style.whitespace == JsonStyle.Whitespace.PRETTY_CRLF;
    }

    /** Writes the whitespace where a pretty printer breaks the line. */
    private void line(int depth) {
        if (isPretty()) {
            ascii(style.whitespace == JsonStyle.Whitespace.PRETTY ? "\n" : "\r\n");
            ascii("  ".repeat(depth));
        } else {
            gap();
        }
    }

    /** Writes the whitespace where a pretty printer writes nothing. */
    private void gap() {
        if (style.whitespace == JsonStyle.Whitespace.ERRATIC) {
            ascii(random.pick(GAPS));
        } else if (style.whitespace == JsonStyle.Whitespace.SPACES) {
            ascii(random.pick(SPACES));
        }
    }

    private void string(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (style.escapes == JsonStyle.Escapes.ALL
                    || (style.escapes == JsonStyle.Escapes.SOME && random.oneIn(5))) {
                boolean unicode = random.nextBoolean() || !hasShortEscape(c);
                written.append(unicode ? unicodeEscape(c) : shortEscape(c));
                // Both halves of a surrogate pair are escaped.
                if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                    written.append(unicodeEscape(text.charAt(++i)));
                }
            } else if (c == '"' || c == '\\' || c < ' ') {
                written.append(hasShortEscape(c) ? shortEscape(c) : unicodeEscape(c));
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                written.append(c).append(text.charAt(++i));
            } else {
                written.append(c);
            }
        }
        out.writeBytes(written.append('"').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 8259 section 7: the two-character escapes. */
    private static boolean hasShortEscape(char c) {
        return "\"\\/\b\f\n\r\t".indexOf(c) >= 0;
    }

    private static String shortEscape(char c) {
        return "\\" + "\"\\/bfnrt".charAt("\"\\/\b\f\n\r\t".indexOf(c));
    }

    private String unicodeEscape(char c) {
        String digits = random.nextBoolean() ? "0123456789abcdef" : "0123456789ABCDEF";
        StringBuilder escape = new StringBuilder("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            escape.append(digits.charAt(c >> shift & 0xF));
        }
        return escape.toString();
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
