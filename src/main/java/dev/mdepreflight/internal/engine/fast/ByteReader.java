package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.internal.json.Swar;
import dev.mdepreflight.report.Limits;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON (RFC 8259) in UTF-8 without creating objects. Each method returns the offset after what it has read.
 *
 * <p>On unusual input, each method throws {@link #UNUSUAL}. No method checks for the end of the body: reading beyond it throws an
 * {@link IndexOutOfBoundsException}, which means the same. Used by one thread at a time.
 */
abstract class ByteReader {
    /** Thrown for unusual input. The thorough path then checks the body. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace
    static final RuntimeException UNUSUAL = new Unusual();

    /** Has no stack trace, because it is thrown in normal operation. */
    static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unusual() {
            super("unusual", null, false, false);
        }
    }

    private static final byte[] NO_BODY = {};

    private static final int TRUE = half("true");
    private static final int ALSE = half("alse");
    private static final int NULL = half("null");

    byte[] body = NO_BODY;
    /** Whether the last string has escapes. */
    boolean escaped;
    /** The last offset at which eight bytes can be read. */
    int lastWord;

    final Limits limits;
    private final int longestText;
    private final int longestName;
    /** The number of brackets that can still be opened. */
    private int room;

    ByteReader(Limits limits) {
        this.limits = limits;
        this.longestText = limits.maxStringLength();
        this.longestName = limits.maxNameLength();
    }

    private static int half(String word) {
        return Swar.halfAt(word.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Sets the body to read. */
    final void open(byte[] bytes) {
        body = bytes;
        lastWord = bytes.length - Long.BYTES;
        room = limits.maxDepth();
    }

    static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Returns the offset of the next byte that is not white space. */
    final int space(int from) {
        byte[] bytes = body;
        int at = from;
        while (isSpace(bytes[at])) {
            at++;
            // Skips the indentation of a line.
            int run = Long.BYTES;
            while (run == Long.BYTES && at <= lastWord) {
                run = Swar.spaces(Swar.at(bytes, at));
                at += run;
            }
        }
        return at;
    }

    /**
     * Enters an object or array. Returns the offset of its first member. If there is no member, returns the complement of the offset after
     * the closing bracket, as {@link #next} does.
     */
    final int enter(int from, char close) {
        if (--room < 0) {
            throw UNUSUAL;
        }
        int at = body[from] > ' ' ? from : space(from);
        return body[at] == close ? leave(at + 1) : at;
    }

    /**
     * Moves past a member of an object or array. Returns the offset of the next member. At the closing bracket, returns the complement
     * of the offset after the bracket; a complement is negative.
     */
    final int next(int from, char close) {
        byte[] bytes = body;
        int at = from;
        byte c = bytes[at];
        if (c <= ' ') {
            at = space(at);
            c = bytes[at];
        }
        at++;
        if (c == ',') {
            return bytes[at] > ' ' ? at : space(at);
        }
        if (c == close) {
            return leave(at);
        }
        throw UNUSUAL;
    }

    final int room() {
        return room;
    }

    /** Restores {@link #room()} after brackets that were not closed. */
    final void room(int brackets) {
        room = brackets;
    }

    /** Whether only the outermost object is open. */
    final boolean isOutermost() {
        return room == limits.maxDepth() - 1;
    }

    private int leave(int after) {
        room++;
        return ~after;
    }

    /** Returns the offset of the value after a name. */
    final int colon(int from) {
        byte[] bytes = body;
        int at = bytes[from] == ':' ? from : space(from);
        if (bytes[at++] != ':') {
            throw UNUSUAL;
        }
        return bytes[at] > ' ' ? at : space(at);
    }

    /** Returns the offset after a quote. */
    final int quote(int at) {
        if (body[at] != '"') {
            throw UNUSUAL;
        }
        return at + 1;
    }

    /** Reads a name and returns the offset of its closing quote. */
    final int name(int from) {
        int to = text(from);
        if (to - from > longestName) {
            throw UNUSUAL;
        }
        return to;
    }

    /** Reads a string value and returns the offset of its closing quote. */
    final int string(int from) {
        int to = text(from);
        if (to - from > longestText) {
            throw UNUSUAL;
        }
        return to;
    }

    /** Reads any JSON value. */
    final int skip(int at) {
        byte c = body[at];
        return switch (c) {
            case '"' -> string(at + 1) + 1;
            case 't' -> trueLiteral(at);
            case 'f' -> falseLiteral(at);
            case 'n' -> nullLiteral(at);
            case '{' -> {
                int member = enter(at + 1, '}');
                while (member >= 0) {
                    member = next(skip(colon(name(quote(member)) + 1)), '}');
                }
                yield ~member;
            }
            case '[' -> {
                int element = enter(at + 1, ']');
                while (element >= 0) {
                    element = next(skip(element), ']');
                }
                yield ~element;
            }
            default -> number(at);
        };
    }

    final int trueLiteral(int at) {
        return literal(at, TRUE);
    }

    final int falseLiteral(int at) {
        if (body[at] != 'f') {
            throw UNUSUAL;
        }
        return literal(at + 1, ALSE);
    }

    final int nullLiteral(int at) {
        return literal(at, NULL);
    }

    private int literal(int at, int letters) {
        if (Swar.halfAt(body, at) != letters) {
            throw UNUSUAL;
        }
        return at + Integer.BYTES;
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Reads a number (RFC 8259 section 6). */
    final int number(int from) {
        int first = body[from] == '-' ? from + 1 : from;
        int at = digits(first);
        if (body[first] == '0' && at > first + 1) {
            throw UNUSUAL;
        }
        if (body[at] == '.') {
            at = digits(at + 1);
        }
        if (body[at] == 'e' || body[at] == 'E') {
            int sign = at + 1;
            at = digits(body[sign] == '+' || body[sign] == '-' ? sign + 1 : sign);
        }
        return within(from, at);
    }

    /** Returns the end of a number. A number that exceeds the limit is unusual. */
    final int within(int from, int to) {
        if (to - from > limits.maxNumberLength()) {
            throw UNUSUAL;
        }
        return to;
    }

    /** Returns the end of a number. An exponent is unusual: only the thorough path tells whether a Java number can have it. */
    final int plain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] == 'e' || body[i] == 'E') {
                throw UNUSUAL;
            }
        }
        return to;
    }

    /** Reads one or more digits. */
    final int digits(int from) {
        int at = from;
        while (isDigit(body[at])) {
            at++;
        }
        if (at == from) {
            throw UNUSUAL;
        }
        return at;
    }

    /** Returns the offset of the closing quote of a string. */
    private int text(int from) {
        byte[] bytes = body;
        int last = lastWord - Long.BYTES;
        int at = from;
        escaped = false;
        while (true) {
            while (at <= last) {
                long first = Swar.special(Swar.at(bytes, at));
                long second = Swar.special(Swar.at(bytes, at + Long.BYTES));
                if ((first | second) != 0) {
                    at += first != 0 ? Swar.lowest(first) : Long.BYTES + Swar.lowest(second);
                    break;
                }
                at += 2 * Long.BYTES;
            }
            byte c = bytes[at];
            if (c == '"') {
                return at;
            }
            if (c >= ' ' && c != '\\') {
                at++;
            } else if (c < 0) {
                at = beyondAscii(at);
            } else if (c == '\\') {
                escaped = true;
                at = escape(at);
            } else {
                throw UNUSUAL;
            }
        }
    }

    /** Returns the offset after characters beyond ASCII (RFC 3629 section 4). */
    private int beyondAscii(int from) {
        byte[] bytes = body;
        int at = from;
        byte lead = bytes[at];
        while (lead < 0) {
            if (lead < (byte) 0xE0) {
                // Two bytes. C0 and C1 are overlong; 80 to BF are continuation bytes.
                if (lead < (byte) 0xC2 || bytes[at + 1] >= (byte) 0xC0) {
                    throw UNUSUAL;
                }
                at += 2;
            } else if (lead < (byte) 0xF0) {
                byte second = bytes[at + 1];
                if (second >= (byte) 0xC0
                        || bytes[at + 2] >= (byte) 0xC0
                        || (lead == (byte) 0xE0 && second < (byte) 0xA0)
                        || (lead == (byte) 0xED && second >= (byte) 0xA0)) {
                    throw UNUSUAL;
                }
                at += 3;
            } else {
                byte second = bytes[at + 1];
                if (lead > (byte) 0xF4
                        || second >= (byte) 0xC0
                        || bytes[at + 2] >= (byte) 0xC0
                        || bytes[at + 3] >= (byte) 0xC0
                        || (lead == (byte) 0xF0 && second < (byte) 0x90)
                        || (lead == (byte) 0xF4 && second >= (byte) 0x90)) {
                    throw UNUSUAL;
                }
                at += 4;
            }
            lead = bytes[at];
        }
        return at;
    }

    /** Returns the offset after an escape. Escaped surrogates must be in pairs. */
    private int escape(int at) {
        switch (body[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 2;
            }
            case 'u' -> {
                int unit = hex(at + 2);
                if (Character.isLowSurrogate((char) unit)) {
                    throw UNUSUAL;
                }
                if (!Character.isHighSurrogate((char) unit)) {
                    return at + 6;
                }
                boolean paired = body[at + 6] == '\\' && body[at + 7] == 'u';
                if (!paired || !Character.isLowSurrogate((char) hex(at + 8))) {
                    throw UNUSUAL;
                }
                return at + 12;
            }
            default -> {
                throw UNUSUAL;
            }
        }
    }

    private int hex(int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(body[i], 16);
            if (digit < 0) {
                throw UNUSUAL;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** Releases the body. */
    final void release() {
        body = NO_BODY;
    }
}
