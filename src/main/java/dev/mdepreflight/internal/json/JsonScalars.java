package dev.mdepreflight.internal.json;

import dev.mdepreflight.format.Utf8;
import org.jspecify.annotations.Nullable;

/** Scans JSON numbers (RFC 8259 section 6) and strings (section 7). Strings must be well-formed UTF-8; escaped surrogates come in pairs. */
final class JsonScalars {
    private static final int ESCAPE_LENGTH = "\\uXXXX".length();

    private final byte[] body;
    private final int end;
    private @Nullable SyntaxFault fault;

    JsonScalars(byte[] body, int end) {
        this.body = body;
        this.end = end;
    }

    /** The fault of the last scanned number or string; null if it has none. */
    @Nullable
    SyntaxFault fault() {
        return fault;
    }

    /** Returns the offset after the number that begins at {@code start} with a digit or a minus sign. */
    int numberEnd(int start, int maxLength) {
        fault = null;
        int at = body[start] == '-' ? start + 1 : start;
        int whole = digits(at);
        if (whole == at) {
            return fail(start, 1, "a minus sign must be followed by a digit");
        }
        if (body[at] == '0' && whole > at + 1) {
            return fail(at, 1, "a number must not begin with a zero");
        }
        at = whole;
        if (at < end && body[at] == '.') {
            int fraction = digits(at + 1);
            if (fraction == at + 1) {
                return fail(at, 1, "a digit must follow the point");
            }
            at = fraction;
        }
        if (at < end && (body[at] == 'e' || body[at] == 'E')) {
            int exponent = at + 1;
            if (exponent < end && (body[exponent] == '+' || body[exponent] == '-')) {
                exponent++;
            }
            int after = digits(exponent);
            if (after == exponent) {
                return fail(at, 1, "a digit must follow the exponent");
            }
            at = after;
        }
        return at - start > maxLength
                ? beyond(start, at - start, "a number longer than " + maxLength + " characters")
                : at;
    }

    private int digits(int from) {
        int at = from;
        while (at < end && body[at] >= '0' && body[at] <= '9') {
            at++;
        }
        return at;
    }

    /** Returns the offset after the closing quote of the string whose opening quote is at {@code start}. */
    int stringEnd(int start, int maxLength, String what) {
        fault = null;
        int units = 0;
        int at = start + 1;
        while (at < end) {
            int plain = at;
            // Most bytes are printable ASCII. The bytes of other characters are negative and also end this loop.
            while (at < end && body[at] >= ' ' && body[at] != '"' && body[at] != '\\') {
                at++;
            }
            units += at - plain;
            if (at == end) {
                break;
            }
            byte c = body[at];
            if (c == '"') {
                return units > maxLength
                        ? beyond(start, at + 1 - start, "a " + what + " longer than " + maxLength + " characters")
                        : at + 1;
            }
            units++;
            if (c == '\\') {
                int next = afterEscape(at);
                if (fault != null) {
                    return at;
                }
                // An escaped surrogate pair counts as two code units.
                units += next - at > ESCAPE_LENGTH ? 1 : 0;
                at = next;
            } else if (c >= 0) {
                return fail(at, 1, control(c));
            } else {
                int codePoint = Utf8.codePointAt(body, at, end);
                if (codePoint == Utf8.MALFORMED) {
                    return fail(at, 1, "bytes that are not UTF-8");
                }
                units += Character.charCount(codePoint) - 1;
                at += Utf8.length(codePoint);
            }
        }
        return fail(start, 1, "a " + what + " that begins here and has no closing quote");
    }

    private static String control(byte c) {
        return switch (c) {
            case '\n', '\r' -> "a raw line break inside a string; write \\n";
            case '\t' -> "a raw tab inside a string; write \\t";
            default -> "a raw control character inside a string; write it as \\u and four digits";
        };
    }

    private int afterEscape(int at) {
        int kind = at + 1 < end ? body[at + 1] : -1;
        return switch (kind) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> afterUnicodeEscape(at);
            default -> fail(at, Math.min(2, end - at), "no escape of JSON; a backslash itself is written \\\\");
        };
    }

    private int afterUnicodeEscape(int at) {
        int unit = hex(at);
        if (unit < 0) {
            return fail(at, Math.min(2, end - at), "\\u must be followed by four hexadecimal digits");
        }
        int next = at + ESCAPE_LENGTH;
        if (!Character.isSurrogate((char) unit)) {
            return next;
        }
        boolean paired =
                unit <= Character.MAX_HIGH_SURROGATE && next + 1 < end && body[next] == '\\' && body[next + 1] == 'u';
        int low = paired ? hex(next) : -1;
        return low < Character.MIN_LOW_SURROGATE || low > Character.MAX_LOW_SURROGATE
                ? fail(at, ESCAPE_LENGTH, "half of a surrogate pair")
                : next + ESCAPE_LENGTH;
    }

    /** Returns the value of the four digits of the escape at an offset; -1 if there are fewer digits. */
    private int hex(int at) {
        if (end - at < ESCAPE_LENGTH) {
            return -1;
        }
        int value = 0;
        for (int i = at + 2; i < at + ESCAPE_LENGTH; i++) {
            int digit = Character.digit(body[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private int fail(int offset, int length, String reason) {
        fault = SyntaxFault.at(offset, length, reason);
        return offset;
    }

    private int beyond(int offset, int length, String what) {
        fault = SyntaxFault.beyond(offset, length, what);
        return offset;
    }
}
