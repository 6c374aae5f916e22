package dev.mdepreflight.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.report.Advice;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A constraint that cannot mean what it says is refused when the record is first used, with its place. */
class WrongAttributesTest {
    enum Kind {
        ALPHA,
        BETA
    }

    record FaultyPattern(@Pattern(regexp = "(") String text) {}

    record NoNumber(@DecimalMin("abc") String text) {}

    record NoNumberEither(@DecimalMax("1e") Integer number) {}

    record NegativeLength(@MaxLength(-1) String text) {}

    record MinAboveMax(@Size(min = 5, max = 3) String text) {}

    record NoValues(@OneOf({}) String text) {}

    record OneOfNothing(@OneOf("GAMMA") Kind text) {}

    record NoneOfNothing(@NoneOf("ALPH") Kind text) {}

    @RequiredWhen(value = "other", when = "text", is = "alpha")
    record NeverRequired(Kind text, String other) {}

    @AbsentWhen(value = "other", when = "text", is = "Z")
    record NeverAbsent(Kind text, String other) {}

    record OddId(
            @OneOf(value = "a", payload = Advice.class, adviceId = "Odd Guid!")
            String text) {}

    record TakenId(
            @OneOf(value = "a", payload = Advice.class, adviceId = "unknown-host")
            String text) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                FaultyPattern.class,
                NoNumber.class,
                NoNumberEither.class,
                NegativeLength.class,
                MinAboveMax.class,
                NoValues.class,
                OneOfNothing.class,
                NoneOfNothing.class,
                NeverRequired.class,
                NeverAbsent.class,
                OddId.class,
                TakenId.class
            })
    void aWrongAttribute_isRefusedWithItsPlace(Class<? extends Record> type) {
        assertThatExceptionOfType(ConstraintDeclarationException.class)
                .isThrownBy(() -> Preflight.create().check(type, "{}"))
                .withMessageContaining(type.getName());
    }

    @Test
    void aTextThatNoConstantHas_isToldWithTheNearestOne() {
        assertThat(catchThrowable(() -> Preflight.create().check(NeverRequired.class, "{}")))
                .hasMessageContaining("compares text with alpha, which is none of its values; did you mean ALPHA?");
        assertThat(catchThrowable(() -> Preflight.create().check(NoneOfNothing.class, "{}")))
                .hasMessageContaining("@NoneOf names ALPH")
                .hasMessageContaining("did you mean ALPHA?");
    }

    @RequiredWhen(value = "tiket", when = "kind", is = "a")
    record Misspelt(String kind, String ticket) {}

    @Test
    void aMisspeltComponent_isToldWithTheNearestOne() {
        assertThat(catchThrowable(() -> Preflight.create().check(Misspelt.class, "{}")))
                .hasMessageEndingWith("@RequiredWhen names a component tiket that is not there; did you mean ticket?");
    }

    @Constraint(validatedBy = Failing.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Broken {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class Failing implements ConstraintValidator<Broken, String> {
        @Override
        public void initialize(Broken constraint) {
            throw new IllegalStateException("not today");
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return true;
        }
    }

    record WithBroken(@Broken String text) {}

    @Test
    void aValidatorThatCannotStart_isToldWithItsPlace() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> Preflight.create().check(WithBroken.class, "{\"text\":\"a\"}"))
                .withMessageContaining(WithBroken.class.getName() + ".text");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> Preflight.create().check(new WithBroken("a")))
                .withMessageContaining(WithBroken.class.getName());
    }
}
