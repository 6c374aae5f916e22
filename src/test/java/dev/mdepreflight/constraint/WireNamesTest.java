package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.support.FreshClassLoader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireNamesTest {
    enum Colour {
        @JsonProperty("red-ish")
        RED,

        @JsonProperty
        GREEN,

        @JsonAlias({"azure", "navy"})
        BLUE {
            @Override
            public String toString() {
                return "sea";
            }
        }
    }

    @Test
    void aConstant_isCalledAsItsAnnotationSays_elseByItsName() {
        assertThat(WireNames.of(Colour.class)).containsExactly("red-ish", "GREEN", "BLUE");
        assertThat(WireNames.of(Colour.RED)).isEqualTo("red-ish");
        assertThat(WireNames.of(Colour.BLUE)).isEqualTo("BLUE");
    }

    @Test
    void aliases_areThoseOfTheAnnotation() {
        assertThat(WireNames.aliases(Colour.BLUE)).containsExactly("azure", "navy");
        assertThat(WireNames.aliases(Colour.RED)).isEmpty();
    }

    @Test
    void scalars_haveATextInJson_andNothingElseHas() {
        assertThat(WireNames.text(Colour.RED)).isEqualTo("red-ish");
        assertThat(WireNames.text(CharBuffer.wrap("x"))).isEqualTo("x");
        assertThat(WireNames.text(7L)).isEqualTo("7");
        assertThat(WireNames.text(new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(WireNames.text(false)).isEqualTo("false");
        assertThat(WireNames.text(List.of("x"))).isNull();
        assertThat(WireNames.text(null)).isNull();
    }

    @Test
    void numbers_haveATextUpToThirtyThousandDigits() {
        BigInteger longest = BigInteger.TWO.pow(99_657).subtract(BigInteger.ONE);
        assertThat(WireNames.text(longest)).isEqualTo(longest.toString()).hasSize(30_000);
        assertThat(WireNames.text(longest.add(BigInteger.ONE))).isNull();
        assertThat(WireNames.text(new BigDecimal(longest))).hasSize(30_000);
        assertThat(WireNames.text(new BigDecimal(longest.add(BigInteger.ONE)))).isNull();
    }

    /** What is known of an enum is kept for good; this one is seen for the first time in every run. */
    enum Seen {
        @JsonProperty("first")
        FIRST,

        @JsonProperty
        SECOND,

        THIRD
    }

    @Test
    void anEnumThatIsSeenForTheFirstTime_isReadAlike() {
        Class<?> seen = FreshClassLoader.load(Seen.class);
        assertThat(Arrays.stream(seen.getEnumConstants()).map(WireNames::text))
                .containsExactly("first", "SECOND", "THIRD");
    }
}
