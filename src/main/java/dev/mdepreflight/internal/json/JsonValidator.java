package dev.mdepreflight.internal.json;

import dev.mdepreflight.format.Utf8;
import dev.mdepreflight.report.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first syntax fault in UTF-8 JSON (RFC 8259), or the first place where the JSON exceeds the {@link Limits}.
 *
 * <p>Every body passes this validator before Jackson reads it, because Jackson accepts input that must not be sent (a byte order mark,
 * UTF-16, overlong UTF-8, escaped lone surrogates) and locates errors only roughly. The validator scans once, without recursion. It
 * allocates only the stack of open brackets.
 *
 * <p>A document can also be read through a sliding {@link Window}. Then all offsets count from the beginning of the window. The window
 * moves only between tokens, so that each token is completely in the window when it is read.
 */
public final class JsonValidator {
    private static final int END = -1;
    /** More than the longest look-ahead, which {@code -Infinity} or an escaped surrogate pair takes. */
    private static final int LOOKAHEAD = 16;

    private final Window window;
    private final StructureListener outline;
    private final Limits limits;
    private final BracketStack open;
    private byte[] body;
    private int end;
    private JsonScalars scalars;
    private int at;
    /** Where the last name or string begins. */
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
        this.scalars = new JsonScalars(body, end);
    }

    /** Returns the first fault of a body; null if it is valid JSON. */
    public static @Nullable SyntaxFault firstFault(byte[] body, int end, Limits limits) {
        JsonValidator syntax = new JsonValidator(Window.of(body, end), limits, StructureListener.NONE);
        boolean more = true;
        while (more) {
            more = syntax.next();
        }
        return syntax.fault();
    }

    /** Reads one value and the commas, names and closing brackets after it. Returns false at the end or at a fault. */
    public boolean next() {
        return (begun || begins()) && value() && afterValue();
    }

    /** The fault that stopped the reader, with offsets in the window; null at the end of the document. */
    public @Nullable SyntaxFault fault() {
        return fault;
    }

    /** The offset of the next byte, counted from the beginning of the window. */
    public int at() {
        return at;
    }

    /** The number of tokens read. A closing bracket counts, a comma does not. */
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

    /** Moves the window forward and keeps the current token. Returns false at the end of the document or if the window is full. */
    private boolean more() {
        if (window.isLast() || window.isFull(at)) {
            return false;
        }
        window.slideTo(at);
        at = 0;
        body = window.bytes();
        end = window.end();
        scalars = new JsonScalars(body, end);
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
        int next = scalars.stringEnd(at, maxLength, what);
        while (isPerhapsCut(scalars.fault())) {
            if (!more()) {
                return tooLong(what);
            }
            next = scalars.stringEnd(at, maxLength, what);
        }
        token = at;
        return moveTo(next, scalars.fault());
    }

    /** Whether a fault may exist only because the window ends: a missing closing quote, or a fault close to the end. */
    private boolean isPerhapsCut(@Nullable SyntaxFault found) {
        return found != null
                && !window.isLast()
                && ((found.offset() == at && found.length() == 1) || end - found.offset() < LOOKAHEAD);
    }

    private boolean number() {
        int next = scalars.numberEnd(at, limits.maxNumberLength());
        while (!window.isLast() && end - numberEnd(next) < LOOKAHEAD) {
            if (!more()) {
                return tooLong("number");
            }
            next = scalars.numberEnd(at, limits.maxNumberLength());
        }
        return moveTo(next, scalars.fault());
    }

    private int numberEnd(int next) {
        SyntaxFault found = scalars.fault();
        return found == null ? next : found.offset() + found.length();
    }

    private boolean tooLong(String what) {
        return beyond(at, 0, "a " + what + " that begins here is larger than " + limits.maxBodyBytes() + " bytes");
    }

    /** Reads the bytes between a value and the next value. Returns false at the end of the body. */
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

    /** Skips white space. Returns the next byte, or {@link #END}. */
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

    /** The number of bytes of the current character; 1 if it is malformed. */
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
        // A JSON text begins with an ASCII character, so a zero byte among the first two means UTF-16 or UTF-32.
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
