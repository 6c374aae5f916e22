package dev.mdepreflight.internal.json;

import dev.mdepreflight.report.Limits;
import org.jspecify.annotations.Nullable;

/** Scans JSON numbers: RFC 8259 section 6. */
final class JsonNumber {
    private final byte[] body;
    private final int end;
    private final int maxLength;
    private @Nullable SyntaxFault fault;

    JsonNumber(byte[] body, int end, Limits limits) {
        this.body = body;
        this.end = end;
        this.maxLength = limits.maxNumberLength();
    }

    /** What was wrong with the number last scanned, or null. */
    @Nullable
    SyntaxFault fault() {
        return fault;
    }

    /** The offset after the number that begins at {@code start} with a digit or a minus sign. */
    int end(int start) {
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
        if (at - start > maxLength) {
            return beyond(start, at - start, "a number longer than " + maxLength + " characters");
        }
        return at;
    }

    private int digits(int from) {
        int at = from;
        while (at < end && body[at] >= '0' && body[at] <= '9') {
            at++;
        }
        return at;
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
