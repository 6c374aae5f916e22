package dev.mdepreflight.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A range of numbers; null for no limit. */
record IntRange(
        @Nullable BigDecimal least,
        boolean leastIncluded,
        @Nullable BigDecimal most,
        boolean mostIncluded) {
    static final IntRange ALL = new IntRange(null, true, null, true);

    /** The assumed width of a range without a limit. */
    private static final BigDecimal SPAN = BigDecimal.valueOf(1000);

    boolean holds(@Nullable BigDecimal number) {
        return number != null
                && (least == null || number.compareTo(least) >= (leastIncluded ? 0 : 1))
                && (most == null || number.compareTo(most) <= (mostIncluded ? 0 : -1));
    }

    IntRange and(IntRange other) {
        boolean otherLeast = other.least != null && (least == null || other.least.compareTo(least) >= 0);
        boolean otherMost = other.most != null && (most == null || other.most.compareTo(most) <= 0);
        return new IntRange(
                otherLeast ? other.least : least,
                otherLeast ? other.leastIncluded : leastIncluded,
                otherMost ? other.most : most,
                otherMost ? other.mostIncluded : mostIncluded);
    }

    /** Draws a number in the range, sometimes one of its limits. */
    BigDecimal draw(ChoiceSequence random, boolean whole) {
        BigDecimal from = least != null
                ? least
                : most == null ? BigDecimal.ZERO : most.min(SPAN).subtract(SPAN);
        BigDecimal to = most != null
                ? most
                : least == null ? SPAN : from.max(BigDecimal.ZERO).add(SPAN);
        if (whole) {
            BigInteger first = from.setScale(0, RoundingMode.CEILING).toBigInteger();
            BigInteger last = to.setScale(0, RoundingMode.FLOOR).toBigInteger();
            BigInteger width = last.subtract(first);
            int choice = random.nextInt(8);
            BigInteger offset = choice == 0 || width.signum() <= 0
                    ? BigInteger.ZERO
                    : choice == 1 ? width : draw128(random).mod(width.add(BigInteger.ONE));
            return new BigDecimal(first.add(offset));
        }
        // Draws a fraction of the width, so that the number is in the range even if the range is narrow.
        BigDecimal part = BigDecimal.valueOf(random.between(0, 1000), 3);
        return from.add(to.subtract(from).multiply(part)).stripTrailingZeros();
    }

    private static BigInteger draw128(ChoiceSequence random) {
        BigInteger drawn = BigInteger.ZERO;
        for (int i = 0; i < 4; i++) {
            drawn = drawn.shiftLeft(Integer.SIZE).add(BigInteger.valueOf(random.next32()));
        }
        return drawn;
    }
}
