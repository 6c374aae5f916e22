package dev.mdepreflight.internal.json;

import dev.mdepreflight.format.Utf8;
import dev.mdepreflight.report.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first place at which bytes are no JSON (RFC 8259) in UTF-8, or larger than the {@link Limits}.
 *
 * <p>The tokeniser that diagnoses a body lets through what the service must not be sent (a byte order mark, UTF-16, overlong UTF-8,
 * escaped lone surrogates) and reports the place of an error only roughly; so a body is passed through here first, in one scan
 * without recursion and without allocation but for the stack of open brackets.
 *
 * <p>A document may also come through a {@link Window} that slides over it. Then all offsets count from the window's beginning, which
 * moves between tokens only: each token is brought into the window as a whole before it is read.
 */
public final class JsonValidator {
    private static final int END = -1;

    /** More than any look ahead takes: the longest is for {@code -Infinity}, and for an escaped pair of surrogates. */
    private static final int LOOKAHEAD = 16;

    private final Window window;
    private final StructureListener outline;
    private final Limits limits;
    private final BracketStack open;
    private byte[] body;
    private int end;
    private JsonText texts;
    private JsonNumber numbers;
    private int at;

    /** Where the text that was read last begins. */
    private int token;

    private long tokens;
    private boolean begun;
    private @Nullable SyntaxFault fault;

    public JsonValidator(Window window, Limits limits, StructureListener outline) {
        this.window = window;
        this.outline = outline;
        this.limits = limits;
        this.open = new BracketStack();
        this.body = window.bytes();
        this.end = window.end();
        this.texts = new JsonText(body, end);
        this.numbers = new JsonNumber(body, end, limits);
    }

    /** The first fault of a body, or null if it is JSON. */
    public static @Nullable SyntaxFault firstFault(byte[] body, int end, Limits limits) {
        JsonValidator syntax = new JsonValidator(Window.of(body, end), limits, StructureListener.NONE);
        while (syntax.next()) {
            // All is done in passing.
        }
        return syntax.fault();
    }

    /** Reads one value, with the commas, names and closing brackets that follow it; false at the end, and at a fault. */
    public boolean next() {
        return (begun || begins()) && value() && afterValue();
    }

    /** What ended the reading, counted from the beginning of the window; null if it was the end. */
    public @Nullable SyntaxFault fault() {
        return fault;
    }

    /** How far it has read, counted from the beginning of the window. */
    public int at() {
        return at;
    }

    /** How many tokens it has read; a closing bracket is one, a comma none. */
    public long tokens() {
        return tokens;
    }

    private boolean begins() {
        begun = true;
        fault = encodingFault();
        if (fault != null) {
            return false;
        }
        if (skipSpace() == END) {
            boolean empty = window.base() + end == 0;
            return fail(end, 0, empty ? "the body is empty" : "the body holds nothing but white space");
        }
        return true;
    }

    /** Reads on in the document, keeping what is at hand; false at its end, and if the window is full. */
    private boolean more() {
        if (window.isLast() || window.isFull(at)) {
            return false;
        }
        window.slideTo(at);
        at = 0;
        body = window.bytes();
        end = window.end();
        texts = new JsonText(body, end);
        numbers = new JsonNumber(body, end, limits);
        return true;
    }

    /** Reads a scalar, or opening brackets up to the first scalar or empty container. */
    private boolean value() {
        while (true) {
            int c = skipSpace();
            if (open.depth() <= StructureListener.DEEPEST && c != END) {
                outline.begins(open.depth(), window.base() + at, c, tokens);
            }
            if (c == '{' || c == '[') {
                if (open.depth() >= limits.maxDepth()) {
                    return beyond(at, 1, "nested deeper than " + limits.maxDepth() + " levels");
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
                return token() && scalar(c) && ended();
            }
        }
    }

    private boolean ended() {
        if (open.depth() <= StructureListener.DEEPEST) {
            outline.ends(open.depth(), window.base() + at, tokens);
        }
        return true;
    }

    private boolean scalar(int c) {
        return switch (c) {
            case '"' -> text(limits.maxStringLength(), "string");
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            case END -> fail(end, 0, "the body ends where a value must stand" + open.unclosed());
            default -> {
                boolean infinite = c == '-' && at + 1 < end && body[at + 1] == 'I';
                boolean number = (c == '-' && !infinite) || (c >= '0' && c <= '9');
                yield number
                        ? number()
                        : fail(at, width(), Expectations.insteadOfValue(body, at, end, open.depth() > 0));
            }
        };
    }

    private boolean text(int maxLength, String what) {
        int next = texts.end(at, maxLength, what);
        while (isPerhapsCut(texts.fault())) {
            if (!more()) {
                return tooLong(what);
            }
            next = texts.end(at, maxLength, what);
        }
        token = at;
        return moveTo(next, texts.fault());
    }

    /** Whether a fault may come from the end of the window: a quote that was not met, or what goes wrong just before it. */
    private boolean isPerhapsCut(@Nullable SyntaxFault found) {
        return found != null
                && !window.isLast()
                && ((found.offset() == at && found.length() == 1) || end - found.offset() < LOOKAHEAD);
    }

    private boolean number() {
        int next = numbers.end(at);
        while (!window.isLast() && end - numberEnd(next) < LOOKAHEAD) {
            if (!more()) {
                return tooLong("number");
            }
            next = numbers.end(at);
        }
        return moveTo(next, numbers.fault());
    }

    private int numberEnd(int next) {
        SyntaxFault found = numbers.fault();
        return found == null ? next : found.offset() + found.length();
    }

    private boolean tooLong(String what) {
        return beyond(at, 0, "a " + what + " that begins here is larger than " + limits.maxBodyBytes() + " bytes");
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
                ended();
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
        if (!token() || !text(limits.maxNameLength(), "name")) {
            return false;
        }
        if (open.depth() == 1) {
            outline.named(body, token, at);
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
        return ++tokens <= limits.maxTokenCount() || beyond(at, 0, "more than " + limits.maxTokenCount() + " tokens");
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

    private boolean beyond(int offset, int length, String what) {
        fault = SyntaxFault.beyond(offset, length, what);
        return false;
    }

    /** Skips white space and answers the byte that follows it, or {@link #END}. */
    private int skipSpace() {
        while (true) {
            while (at < end) {
                byte c = body[at];
                if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                    if (end - at < LOOKAHEAD) {
                        more();
                    }
                    return c & 0xFF;
                }
                at++;
            }
            if (!more()) {
                return END;
            }
        }
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
