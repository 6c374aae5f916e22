package dev.mdepreflight.format;

/**
 * Computes the length of a label's ASCII form without building it.
 *
 * <p>Punycode processes the distinct code points in ascending order and scans the label for each of them. Decoding the
 * UTF-8 each time is cheaper than a buffer. Label and rounds are bounded: with more than {@value #MAX_CODE_POINTS} code
 * points, the ASCII form is too long.
 */
final class ULabels {
    /** The result for an invalid label. */
    static final int INVALID = -1;

    /** RFC 1035 section 2.3.4. */
    private static final int MAX_OCTETS = 63;

    /** The result for a label whose ASCII form is too long. */
    static final int TOO_LONG = MAX_OCTETS + 1;

    /** {@code xn--}: RFC 5890 section 2.3.2.1. */
    private static final int PREFIX_OCTETS = 4;

    /** Each code point takes at least one octet after the prefix: RFC 3492 section 3. */
    private static final int MAX_CODE_POINTS = MAX_OCTETS - PREFIX_OCTETS;

    // The parameters of RFC 3492 section 5.
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;

    // Multiplication instead of division by 10 to 35, which is exact for the numbers below 2^27 that occur.
    private static final int RECIPROCAL_BITS = 36;
    private static final long[] RECIPROCALS = reciprocals();

    private ULabels() {}

    /**
     * The number of octets of a label's A-label as RFC 3492 encodes it, without mapping its characters; {@link
     * #TOO_LONG} if that exceeds the limit, {@link #INVALID} if a character is not allowed there.
     *
     * @param utf8 contains at least one byte in the range that is not ASCII
     * @param room the octets that are left for the label; if 0, only its characters are checked
     */
    static int aLabelLength(byte[] utf8, int from, int to, int room) {
        int codePoints = 0;
        int basic = 0;
        for (int at = from; at < to; ) {
            int codePoint = Utf8.codePointAt(utf8, at, to);
            if (!isAllowed(codePoint)) {
                return INVALID;
            }
            codePoints++;
            if (codePoint < INITIAL_N) {
                basic++;
            } else if (at == from && CodePoints.isMark(codePoint)) {
                return INVALID;
            }
            at += Utf8.length(codePoint);
        }
        if (codePoints > MAX_CODE_POINTS || codePoints > room) {
            return TOO_LONG;
        }
        int delimiter = basic > 0 ? 1 : 0;
        return encodedLength(utf8, from, to, basic, codePoints, PREFIX_OCTETS + basic + delimiter);
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint >= INITIAL_N
                ? CodePoints.isAllowedInLabel(codePoint)
                : codePoint != Utf8.MALFORMED && Ascii.is((byte) codePoint, Ascii.LABEL);
    }

    /** The encoding procedure of RFC 3492 section 6.3. It counts digits instead of writing them. */
    private static int encodedLength(byte[] utf8, int from, int to, int basic, int codePoints, int prefixLength) {
        int length = prefixLength;
        int handled = basic;
        int n = INITIAL_N;
        int next = smallestFrom(n, utf8, from, to);
        int bias = INITIAL_BIAS;
        // At most 0x110000 * 60, so it cannot overflow (RFC 3492 section 6.4).
        int delta = 0;
        while (handled < codePoints) {
            delta += (next - n) * (handled + 1);
            n = next;
            next = Integer.MAX_VALUE;
            for (int at = from; at < to; ) {
                int codePoint = Utf8.codePointAt(utf8, at, to);
                if (codePoint < n) {
                    delta++;
                } else if (codePoint == n) {
                    length += digits(delta, bias);
                    handled++;
                    if (length + codePoints - handled > MAX_OCTETS) {
                        return TOO_LONG;
                    }
                    bias = adapt(delta, handled, handled == basic + 1);
                    delta = 0;
                } else if (codePoint < next) {
                    next = codePoint;
                }
                at += Utf8.length(codePoint);
            }
            delta++;
            n++;
        }
        return length;
    }

    private static int smallestFrom(int n, byte[] utf8, int from, int to) {
        int smallest = Integer.MAX_VALUE;
        for (int at = from; at < to; ) {
            int codePoint = Utf8.codePointAt(utf8, at, to);
            if (codePoint >= n && codePoint < smallest) {
                smallest = codePoint;
            }
            at += Utf8.length(codePoint);
        }
        return smallest;
    }

    private static long[] reciprocals() {
        long[] reciprocals = new long[BASE];
        for (int divisor = 1; divisor < BASE; divisor++) {
            reciprocals[divisor] = (1L << RECIPROCAL_BITS) / divisor + 1;
        }
        return reciprocals;
    }

    /** The number of digits of a generalized variable-length integer: RFC 3492 section 3.3. */
    private static int digits(int delta, int bias) {
        int digits = 1;
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
            if (rest < threshold) {
                return digits;
            }
            rest = (int) (((rest - threshold) * RECIPROCALS[BASE - threshold]) >>> RECIPROCAL_BITS);
            digits++;
        }
    }

    /** The bias after a delta: RFC 3492 section 6.1. */
    private static int adapt(int delta, int codePoints, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / codePoints;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
