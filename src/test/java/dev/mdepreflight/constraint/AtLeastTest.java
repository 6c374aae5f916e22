package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtLeastTest {
    @Test
    void theBoundItself_holds_inEveryTypeOfNumber() {
        for (Number bound : List.of(4, 4L, (short) 4, 4.0, 4.0f, BigInteger.valueOf(4), new BigDecimal("4.00"))) {
            assertThat(AtLeast.Validator.holds(bound, 4))
                    .as(bound.getClass().getName())
                    .isTrue();
        }
    }

    @Test
    void lessThanTheBound_doesNot() {
        for (Number less : List.of(3, 3L, (short) 3, 3.9, 3.9f, BigInteger.valueOf(3), new BigDecimal("3.999"))) {
            assertThat(AtLeast.Validator.holds(less, 4))
                    .as(less.getClass().getName())
                    .isFalse();
        }
    }

    @Test
    void numbersBeyondTheirSmallerTypes_areComparedAsTheyAre() {
        BigInteger huge = BigInteger.ONE.shiftLeft(63);
        assertThat(AtLeast.Validator.holds(huge, 1)).isTrue();
        assertThat(AtLeast.Validator.holds(huge.negate().subtract(BigInteger.ONE), 1))
                .isFalse();
        assertThat(AtLeast.Validator.holds(new BigDecimal(huge), 1)).isTrue();
        assertThat(AtLeast.Validator.holds(1e300, 1)).isTrue();
        assertThat(AtLeast.Validator.holds(-1e300, 1)).isFalse();
    }

    @Test
    void fractionsAndLargeNumbers_areNotRounded() {
        for (Number less : List.of(-3.5, -3.5f, Double.NaN, Float.NaN, new BigDecimal("-3.5"))) {
            assertThat(AtLeast.Validator.holds(less, -3)).as("%s", less).isFalse();
        }
        assertThat(AtLeast.Validator.holds(-3.0, -3)).isTrue();
        assertThat(AtLeast.Validator.holds(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isFalse();
        assertThat(AtLeast.Validator.holds(Long.MAX_VALUE, Long.MAX_VALUE)).isTrue();
    }
}
