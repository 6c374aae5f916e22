package dev.mdepreflight.internal.engine;

import dev.mdepreflight.format.Utf8;
import dev.mdepreflight.report.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first place at which bytes are no JSON (RFC 8259) in UTF-8, or larger than the {@link Limits}.
 *
 * <p>The tokeniser that diagnoses a body lets through what the service must not be sent (a byte order mark, UTF-16, overlong UTF-8,
 * escaped lone surrogates) and reports the place of an error only roughly; so a body is passed through here first, in one scan
 * without recursion and without allocation but for the stack of open brackets.
 */
final class JsonSyntax {
    private static final int END = -1;

    private final byte[] body;
    private final int end;
    private final Limits limits;
    private final JsonText texts;
    private final JsonNumber numbers;
    private final BracketStack open;
    private int at;
    private long tokens;
    private @Nullable SyntaxFault fault;

    private JsonSyntax(byte[] body, int end, Limits limits) {
        this.body = body;
        this.end = end;
        this.limits = limits;
        this.texts = new JsonText(body, end);
        this.numbers = new JsonNumber(body, end, limits);
        this.open = new BracketStack();
    }

    /** The first fault of a body, or null if it is JSON. */
    static @Nullable SyntaxFault firstFault(byte[] body, int end, Limits limits) {
        return new JsonSyntax(body, end, limits).scan();
    }

    private @Nullable SyntaxFault scan() {
        SyntaxFault encoding = encodingFault();
        if (encoding != null) {
            return encoding;
        }
        if (skipSpace() == END) {
            return SyntaxFault.at(end, 0, end == 0 ? "the body is empty" : "the body holds nothing but white space");
        }
        while (value() && afterValue()) {
            // Each round reads one value, with the commas, names and closing brackets that follow it.
        }
        return fault;
    }

    /** Reads a scalar, or opening brackets up to the first scalar or empty container. */
    private boolean value() {
        while (true) {
            int c = skipSpace();
            if (c == '{' || c == '[') {
                if (open.depth() >= limits.maxDepth()) {
                    return fail(at, 1, "nested deeper than " + limits.maxDepth() + " levels, the limit set");
                }
                if (!token()) {
                    return false;
                }
                open.push(c == '{');
                at++;
                int next = skipSpace();
                if (next == (c == '{' ? '}' : ']')) {
                    return true;
                }
                if (c == '{' && !name()) {
                    return false;
                }
            } else {
                return token() && scalar(c);
            }
        }
    }

    private boolean scalar(int c) {
        return switch (c) {
            case '"' -> moveTo(texts.end(at, limits.maxStringLength(), "string"), texts.fault());
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            case END -> fail(end, 0, "the body ends where a value must stand" + open.unclosed());
            default -> {
                boolean infinite = c == '-' && at + 1 < end && body[at + 1] == 'I';
                boolean number = (c == '-' && !infinite) || (c >= '0' && c <= '9');
                yield number
                        ? moveTo(numbers.end(at), numbers.fault())
                        : fail(at, width(), Expectations.insteadOfValue(body, at, end, open.depth() > 0));
            }
        };
    }

    /** Reads what follows a value, up to the place of the next one; false at the end of the body. */
    private boolean afterValue() {
        while (true) {
            int c = skipSpace();
            if (open.depth() == 0) {
                return c != END && fail(at, width(), "something follows the end of the JSON value");
            }
            boolean object = open.inObject();
            if (c == (object ? '}' : ']')) {
                if (!token()) {
                    return false;
                }
                open.pop();
                at++;
            } else if (c == ',') {
                at++;
                return afterComma(object);
            } else if (c == END) {
                return fail(end, 0, "the body ends early" + open.unclosed());
            } else {
                return fail(at, width(), Expectations.insteadOfComma(body, at, end, object));
            }
        }
    }

    private boolean afterComma(boolean object) {
        int next = skipSpace();
        if (next == (object ? '}' : ']')) {
            return fail(at, 1, "a comma before the closing bracket");
        }
        return !object || name();
    }

    /** Reads a name and its colon. */
    private boolean name() {
        int c = skipSpace();
        if (c != '"') {
            return c == END
                    ? fail(end, 0, "the body ends where a name must stand" + open.unclosed())
                    : fail(at, width(), Expectations.insteadOfName(body, at, end));
        }
        if (!token() || !moveTo(texts.end(at, limits.maxNameLength(), "name"), texts.fault())) {
            return false;
        }
        c = skipSpace();
        if (c != ':') {
            return c == END
                    ? fail(end, 0, "the body ends after a name" + open.unclosed())
                    : fail(at, width(), "a colon must follow the name");
        }
        at++;
        return true;
    }

    private boolean literal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= end || body[at + i] != word.charAt(i)) {
                return fail(at, width(), Expectations.insteadOfValue(body, at, end, open.depth() > 0));
            }
        }
        return moveTo(at + word.length(), null);
    }

    private boolean token() {
        return ++tokens <= limits.maxTokenCount()
                || fail(at, 0, "more than " + limits.maxTokenCount() + " tokens, the limit set");
    }

    private boolean moveTo(int next, @Nullable SyntaxFault found) {
        fault = found;
        at = next;
        return found == null;
    }

    private boolean fail(int offset, int length, String reason) {
        fault = SyntaxFault.at(offset, length, reason);
        return false;
    }

    /** Skips white space and answers the byte that follows it, or {@link #END}. */
    private int skipSpace() {
        while (at < end) {
            byte c = body[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c & 0xFF;
            }
            at++;
        }
        return END;
    }

    /** The number of bytes of the character at hand; 1 where there is none. */
    private int width() {
        int codePoint = Utf8.codePointAt(body, at, end);
        return codePoint == Utf8.MALFORMED ? 1 : Utf8.length(codePoint);
    }

    private @Nullable SyntaxFault encodingFault() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return SyntaxFault.at(0, 3, "a byte order mark; send UTF-8 without one (RFC 8259 section 8.1)");
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return SyntaxFault.at(0, 2, "UTF-16; JSON is sent in UTF-8 (RFC 8259 section 8.1)");
        }
        // A JSON text begins with an ASCII character, so a zero byte among the first two shows UTF-16 or UTF-32.
        if (end > 1 && (body[0] == 0 || body[1] == 0)) {
            return SyntaxFault.at(0, 1, "a zero byte, perhaps of UTF-16; JSON is sent in UTF-8 (RFC 8259 section 8.1)");
        }
        return null;
    }

    private boolean startsWith(int... mark) {
        if (end < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
