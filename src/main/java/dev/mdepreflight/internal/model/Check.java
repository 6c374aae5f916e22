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

/** A constraint on a value, in the form in which the engine runs it. */
public sealed interface Check {
    /**
     * The constraint.
     *
     * @return its declaration
     */
    DeclaredConstraint rule();

    /**
     * The value must be there and not null.
     *
     * @param rule the constraint
     */
    record NotNull(DeclaredConstraint rule) implements Check {}

    /**
     * The text must please a validator of UTF-8 ranges.
     *
     * @param rule the constraint
     * @param validator the validator, initialised
     */
    record Text(DeclaredConstraint rule, Utf8Validator<?> validator) implements Check {
        /** Runs the validator; what it throws is told as the provider tells it. */
        public boolean accepts(byte[] utf8, int from, int to, Clock clock) {
            try {
                return validator.isValid(utf8, from, to, clock);
            } catch (RuntimeException e) {
                throw new ValidationException(validator.getClass().getName() + " failed", e);
            }
        }
    }

    /**
     * The list or map must not be larger.
     *
     * @param rule the constraint
     * @param allowed the most elements
     */
    record BatchSize(DeclaredConstraint rule, int allowed) implements Check {}

    /**
     * The object must please a validator of several of its properties.
     *
     * @param rule the constraint
     * @param validator the validator, initialised
     */
    record CrossField(DeclaredConstraint rule, CrossFieldValidator<?> validator) implements Check {
        /** Runs the validator; what it throws is told as the provider tells it. */
        public void run(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            try {
                validator.check(values, findings);
            } catch (RuntimeException e) {
                throw new ValidationException(validator.getClass().getName() + " failed", e);
            }
        }
    }

    /**
     * A constraint on presence, size or number that the engine runs itself.
     *
     * @param rule the constraint
     * @param accepts judges a text, a number as a BigDecimal, the size of a list or map as an Integer, or null
     */
    record Known(DeclaredConstraint rule, Predicate<@Nullable Object> accepts) implements Check {}

    /**
     * A constraint that the engine does not know; Hibernate Validator runs it.
     *
     * @param rule the constraint
     */
    record Foreign(DeclaredConstraint rule) implements Check {}
}
