package dev.mdepreflight.format;

/**
 * The result of {@link Grammar#check}, packed in a {@code long}: {@link #NONE} if the text matches, else the {@link
 * Cause} and the range of bytes that shows it. The range is relative to the start of the text; it is empty where
 * something is missing.
 */
public final class Mismatch {
    /** The result for a text that matches. */
    public static final long NONE = 0;

    /** The result for a text that does not match, if nobody asks why. */
    static final long UNEXPLAINED = of(Cause.UNEXPECTED_CHARACTER, 0, 0);

    private static final int RANGE_BITS = 28;
    private static final int MAX_RANGE = (1 << RANGE_BITS) - 1;
    private static final Cause[] CAUSES = Cause.values();

    private Mismatch() {}

    @SuppressWarnings("EnumOrdinal") // a packed result lives no longer than the process
    static long of(Cause cause, int offset, int length) {
        return ((cause.ordinal() + 1L) << (2 * RANGE_BITS))
                | ((long) Math.min(offset, MAX_RANGE) << RANGE_BITS)
                | Math.min(length, MAX_RANGE);
    }

    /** Moves the range, as for a text that is a part of another one. */
    static long moved(long mismatch, int by) {
        return mismatch == NONE ? NONE : of(cause(mismatch), offset(mismatch) + by, length(mismatch));
    }

    /**
     * Returns the cause.
     *
     * @throws IllegalArgumentException if the text matches
     */
    public static Cause cause(long mismatch) {
        if (mismatch == NONE) {
            throw new IllegalArgumentException("The text matches");
        }
        return CAUSES[(int) (mismatch >>> (2 * RANGE_BITS)) - 1];
    }

    /** {@return the offset of the first byte that shows the cause} */
    public static int offset(long mismatch) {
        return (int) (mismatch >>> RANGE_BITS) & MAX_RANGE;
    }

    /** {@return the number of bytes that show the cause; 0 where something is missing} */
    public static int length(long mismatch) {
        return (int) mismatch & MAX_RANGE;
    }
}
