package dev.mdepreflight.internal.model;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.Utf8Validator;
import jakarta.validation.ValidationException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A constraint, prepared for the engine to run. */
public sealed interface Check {
    DeclaredConstraint rule();

    /** The value must be present and not null. */
    record NotNull(DeclaredConstraint rule) implements Check {}

    /** An initialized {@link Utf8Validator} must accept the string. */
    record Text(DeclaredConstraint rule, Utf8Validator<?> validator) implements Check {
        /** Wraps the validator's exceptions as Bean Validation does. */
        public boolean accepts(byte[] utf8, int from, int to, Clock clock) {
            try {
                return validator.isValid(utf8, from, to, clock);
            } catch (RuntimeException e) {
                throw new ValidationException(validator.getClass().getName() + " failed", e);
            }
        }
    }

    /** The list or map must not have more elements than allowed. */
    record BatchSize(DeclaredConstraint rule, int allowed) implements Check {}

    /** An initialized {@link CrossFieldValidator} must accept the object. */
    record CrossField(DeclaredConstraint rule, CrossFieldValidator<?> validator) implements Check {
        /** Wraps the validator's exceptions as Bean Validation does. */
        public void run(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            try {
                validator.check(values, findings);
            } catch (RuntimeException e) {
                throw new ValidationException(validator.getClass().getName() + " failed", e);
            }
        }
    }

    /**
     * A constraint on presence, size, or numeric value that the engine runs itself.
     *
     * @param accepts tests a string, a number as a BigDecimal, the size of a list or map as an Integer, or null
     */
    record Known(DeclaredConstraint rule, Predicate<@Nullable Object> accepts) implements Check {}

    /** A constraint that Hibernate Validator runs. */
    record Foreign(DeclaredConstraint rule) implements Check {}
}
