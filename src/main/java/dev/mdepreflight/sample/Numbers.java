package dev.mdepreflight.sample;

import dev.mdepreflight.internal.model.ScalarType;
import java.math.BigDecimal;

/** The values of the numeric types. */
final class Numbers {
    private Numbers() {}

    static boolean isWhole(ScalarType type) {
        return type.isNumber()
                && type != ScalarType.FLOAT
                && type != ScalarType.DOUBLE
                && type != ScalarType.BIG_DECIMAL;
    }

    /** The range of an integer type of fixed width; all numbers for other types. */
    static IntRange range(ScalarType type) {
        int bits = switch (type) {
            case BYTE -> Byte.SIZE;
            case SHORT -> Short.SIZE;
            case INT -> Integer.SIZE;
            case LONG -> Long.SIZE;
            default -> 0;
        };
        if (bits == 0) {
            return IntRange.ALL;
        }
        BigDecimal beyond = BigDecimal.valueOf(2).pow(bits - 1);
        return new IntRange(beyond.negate(), true, beyond.subtract(BigDecimal.ONE), true);
    }
}
