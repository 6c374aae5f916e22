package dev.mdepreflight;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.NotPast;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plug-in brings along: a record with all that can stand in one. */
final class PlugIn {
    private PlugIn() {}

    enum Colour {
        RED,
        @JsonAlias("azure")
        BLUE
    }

    @Constraint(validatedBy = Odd.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Odd {
        String message() default "must be odd";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Odd, Integer> {
            @Override
            public boolean isValid(@Nullable Integer value, ConstraintValidatorContext context) {
                return value == null || value % 2 != 0;
            }
        }
    }

    @Constraint(validatedBy = Bright.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Bright {
        String message() default "must be bright";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Bright, Colour> {
            @Override
            public boolean isValid(@Nullable Colour value, ConstraintValidatorContext context) {
                return value != Colour.BLUE;
            }
        }
    }

    @Constraint(validatedBy = Shout.Check.class)
    @ReportedAs(ErrorCode.INVALID_INPUT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shout {
        String message() default "must shout";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends Utf8Validator<Shout> {
            @Override
            public boolean isValid(byte[] utf8, int from, int to) {
                return to > from && utf8[to - 1] == '!';
            }
        }
    }

    /** The engine knows all constraints: the fast path reads it. */
    record Known(
            @Shout @Nullable String text,
            @NotPast @Nullable String time,
            @Size(max = 2) @Nullable List<@Valid Known> inner) {}

    /** Hibernate Validator runs some. */
    record Foreign(
            @Odd @Nullable Integer number,
            @Bright @Nullable Colour colour,
            @Pattern(regexp = "[a-z]+") @Nullable String text,
            @Nullable Map<String, @Valid Foreign> inner) {}
}
