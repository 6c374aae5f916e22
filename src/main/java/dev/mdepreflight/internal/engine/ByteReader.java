package dev.mdepreflight.internal.engine;

import dev.mdepreflight.report.Limits;

/**
 * Reads JSON (RFC 8259) in UTF-8 from bytes without making anything of it; each method answers the offset after what it has read.
 *
 * <p>The end of the body is not looked for: reading beyond it throws an {@link IndexOutOfBoundsException}, which the caller takes for a
 * body that is unusual. Used by one thread at a time.
 */
abstract class ByteReader {
    /** The answer of every method that found something unusual; no offset is negative. */
    static final int GIVE_UP = -1;

    private static final byte[] NO_BODY = {};

    final Limits limits;

    byte[] body = NO_BODY;

    /** How many brackets are open. */
    int depth;

    /** Whether the text last read has escapes. */
    boolean escaped;

    /** The last offset from which eight bytes can be read. */
    int lastWord;

    ByteReader(Limits limits) {
        this.limits = limits;
    }

    /** Turns to a body. */
    final void open(byte[] bytes) {
        body = bytes;
        lastWord = bytes.length - Long.BYTES;
        depth = 0;
    }

    static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The offset of the first byte from an offset on that is no white space. */
    final int space(int from) {
        byte[] bytes = body;
        int at = from;
        if (bytes[at] > ' ') {
            return at;
        }
        while (isSpace(bytes[at])) {
            at++;
            // The indentation of a line.
            while (at <= lastWord && Words.isSpaces(Words.at(bytes, at))) {
                at += Long.BYTES;
            }
        }
        return at;
    }

    /** The first eight bytes of a text, or fewer. */
    final long head(int at, int length) {
        return at <= lastWord ? Words.at(body, at) & Words.mask(length) : Words.partAt(body, at, length);
    }

    /** Reads any JSON value that is not looked at. */
    final int skip(int at) {
        byte c = body[at];
        switch (c) {
            case '"' -> {
                int to = text(at + 1);
                return to < 0 || to - at > limits.maxStringLength() ? GIVE_UP : to + 1;
            }
            case 't' -> {
                return literal(at, "true");
            }
            case 'f' -> {
                return literal(at, "false");
            }
            case 'n' -> {
                return literal(at, "null");
            }
            case '{', '[' -> {
                return skipContainer(at + 1, c == '{');
            }
            default -> {
                return c == '-' || isDigit(c) ? number(at) : GIVE_UP;
            }
        }
    }

    private int skipContainer(int from, boolean names) {
        if (++depth > limits.maxDepth()) {
            return GIVE_UP;
        }
        byte close = (byte) (names ? '}' : ']');
        int at = space(from);
        if (body[at] == close) {
            depth--;
            return at + 1;
        }
        while (true) {
            if (names) {
                int name = at + 1;
                int quote = body[at] == '"' ? text(name) : GIVE_UP;
                if (quote < 0 || quote - name > limits.maxNameLength()) {
                    return GIVE_UP;
                }
                at = space(quote + 1);
                if (body[at] != ':') {
                    return GIVE_UP;
                }
                at = space(at + 1);
            }
            at = skip(at);
            if (at < 0) {
                return GIVE_UP;
            }
            at = space(at);
            byte c = body[at++];
            if (c == close) {
                depth--;
                return at;
            }
            if (c != ',') {
                return GIVE_UP;
            }
            at = space(at);
        }
    }

    final int literal(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (body[at + i] != word.charAt(i)) {
                return GIVE_UP;
            }
        }
        return at + word.length();
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Reads a number (RFC 8259 section 6). */
    final int number(int from) {
        int at = body[from] == '-' ? from + 1 : from;
        int whole = digits(at);
        if (whole == at || (body[at] == '0' && whole > at + 1)) {
            return GIVE_UP;
        }
        at = whole;
        if (body[at] == '.') {
            int fraction = digits(at + 1);
            if (fraction == at + 1) {
                return GIVE_UP;
            }
            at = fraction;
        }
        if (body[at] == 'e' || body[at] == 'E') {
            int sign = at + 1;
            int exponent = body[sign] == '+' || body[sign] == '-' ? sign + 1 : sign;
            at = digits(exponent);
            if (at == exponent) {
                return GIVE_UP;
            }
        }
        return at - from > limits.maxNumberLength() ? GIVE_UP : at;
    }

    /** The end of a number, unless it has an exponent: one that no Java number has is told by the thorough path. */
    final int plain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] == 'e' || body[i] == 'E') {
                return GIVE_UP;
            }
        }
        return to;
    }

    private int digits(int from) {
        int at = from;
        while (isDigit(body[at])) {
            at++;
        }
        return at;
    }

    /** The offset of the closing quote of a text whose first byte is at an offset. */
    final int text(int from) {
        byte[] bytes = body;
        int last = lastWord;
        int at = from;
        escaped = false;
        while (true) {
            while (at <= last) {
                long special = Words.special(Words.at(bytes, at));
                if (special != 0) {
                    at += Words.lowest(special);
                    break;
                }
                at += Long.BYTES;
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
                return GIVE_UP;
            }
            if (at < 0) {
                return GIVE_UP;
            }
        }
    }

    /** The offset after the characters beyond ASCII that begin at an offset (RFC 3629 section 4). */
    private int beyondAscii(int from) {
        byte[] bytes = body;
        int at = from;
        byte lead = bytes[at];
        while (lead < 0) {
            if (lead < (byte) 0xE0) {
                // Two bytes; C0 and C1 are overlong, 80 to BF continue a character.
                if (lead < (byte) 0xC2 || bytes[at + 1] >= (byte) 0xC0) {
                    return GIVE_UP;
                }
                at += 2;
            } else if (lead < (byte) 0xF0) {
                byte second = bytes[at + 1];
                if (second >= (byte) 0xC0
                        || bytes[at + 2] >= (byte) 0xC0
                        || (lead == (byte) 0xE0 && second < (byte) 0xA0)
                        || (lead == (byte) 0xED && second >= (byte) 0xA0)) {
                    return GIVE_UP;
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
                    return GIVE_UP;
                }
                at += 4;
            }
            lead = bytes[at];
        }
        return at;
    }

    /** The offset after an escape; a surrogate is left to the thorough path unless it stands in a pair. */
    private int escape(int at) {
        switch (body[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 2;
            }
            case 'u' -> {
                int unit = hex(at + 2);
                if (unit < 0 || Character.isLowSurrogate((char) unit)) {
                    return GIVE_UP;
                }
                if (!Character.isHighSurrogate((char) unit)) {
                    return at + 6;
                }
                boolean paired = body[at + 6] == '\\' && body[at + 7] == 'u';
                int low = paired ? hex(at + 8) : GIVE_UP;
                return low >= 0 && Character.isLowSurrogate((char) low) ? at + 12 : GIVE_UP;
            }
            default -> {
                return GIVE_UP;
            }
        }
    }

    private int hex(int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(body[i], 16);
            if (digit < 0) {
                return GIVE_UP;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** Lets the body go. */
    final void release() {
        body = NO_BODY;
    }
}
