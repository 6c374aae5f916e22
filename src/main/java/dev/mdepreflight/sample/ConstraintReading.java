package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.model.TextRules;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a constraint annotation requires of a JSON value.
 *
 * <p>This class is deliberately independent of the engine, because generated bodies test the engine.
 */
final class ConstraintReading {
    private ConstraintReading() {}

    /** The annotation itself, or the parts of a composed constraint without a validator. */
    static List<Annotation> parts(Annotation constraint) {
        List<Annotation> parts = new ArrayList<>();
        if (constraint.annotationType().getAnnotation(Constraint.class).validatedBy().length == 0
                && constraint.annotationType().getPackage() != NotNull.class.getPackage()) {
            for (Annotation part : constraint.annotationType().getAnnotations()) {
                if (part.annotationType().isAnnotationPresent(Constraint.class)) {
                    parts.addAll(parts(part));
                }
            }
        }
        return parts.isEmpty() ? List.of(constraint) : parts;
    }

    /** Whether {@link #holds} can evaluate the constraint. */
    static boolean isReadable(Annotation constraint) {
        return judge(constraint, Json.NULL) != null;
    }

    /** Whether a value satisfies a constraint. True if the constraint cannot be read. */
    static boolean holds(Annotation constraint, Json value) {
        return !Boolean.FALSE.equals(judge(constraint, value));
    }

    private static @Nullable Boolean judge(Annotation constraint, Json value) {
        boolean absent = Json.isNull(value);
        if (constraint instanceof Null) {
            return absent;
        } else if (constraint instanceof NotNull || constraint instanceof Required) {
            return !absent;
        } else if (constraint instanceof NotEmpty) {
            return !absent && size(value) > 0;
        } else if (constraint instanceof NotBlank) {
            return value instanceof Json.Text text && !text.value().isBlank();
        } else if (constraint instanceof Size size) {
            return absent || (size(value) >= size.min() && size(value) <= size.max());
        } else if (constraint instanceof MaxBatchSize batch) {
            return absent || size(value) <= batch.value();
        } else if (constraint instanceof Digits digits) {
            return absent || fits(digits, decimal(value));
        } else if (constraint instanceof AssertTrue || constraint instanceof AssertFalse) {
            return absent || value.toString().equals(constraint instanceof AssertTrue ? "true" : "false");
        } else if (constraint instanceof Email) {
            return absent || (value instanceof Json.Text text && text.value().matches("[A-Za-z0-9.]+@[a-z0-9.]+"));
        } else if (constraint instanceof OneOf oneOf) {
            return absent
                    || (value instanceof Json.Text text
                            && TextRules.names(oneOf).contains(text.value()));
        }
        IntRange range = range(constraint);
        if (range != null) {
            return absent || range.holds(decimal(value));
        }
        List<Grammar> grammars = TextRules.grammars(constraint);
        if (grammars.isEmpty()) {
            return null;
        }
        return absent
                || (value instanceof Json.Text text
                        && grammars.stream().anyMatch(grammar -> grammar.matches(text.value())));
    }

    /** The range of numbers that a constraint allows; null if the constraint does not limit numbers. */
    static @Nullable IntRange range(Annotation constraint) {
        if (constraint instanceof AtLeast least) {
            return new IntRange(BigDecimal.valueOf(least.value()), true, null, true);
        } else if (constraint instanceof Min min) {
            return new IntRange(BigDecimal.valueOf(min.value()), true, null, true);
        } else if (constraint instanceof Max max) {
            return new IntRange(null, true, BigDecimal.valueOf(max.value()), true);
        } else if (constraint instanceof DecimalMin min) {
            return new IntRange(new BigDecimal(min.value()), min.inclusive(), null, true);
        } else if (constraint instanceof DecimalMax max) {
            return new IntRange(null, true, new BigDecimal(max.value()), max.inclusive());
        } else if (constraint instanceof Positive || constraint instanceof PositiveOrZero) {
            return new IntRange(BigDecimal.ZERO, constraint instanceof PositiveOrZero, null, true);
        } else if (constraint instanceof Negative || constraint instanceof NegativeOrZero) {
            return new IntRange(null, true, BigDecimal.ZERO, constraint instanceof NegativeOrZero);
        }
        return null;
    }

    /** The number of UTF-16 code units, elements, or entries. */
    static int size(Json value) {
        if (value instanceof Json.Text text) {
            return text.value().length();
        }
        if (value instanceof Json.Arr array) {
            return array.elements().size();
        }
        return value instanceof Json.Obj object ? object.members().size() : 0;
    }

    /** The value of a number or a string of digits; null for other values. */
    static @Nullable BigDecimal decimal(Json value) {
        try {
            return new BigDecimal(value instanceof Json.Text text ? text.value() : value.toString());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean fits(Digits digits, @Nullable BigDecimal number) {
        if (number == null) {
            return false;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.precision() - stripped.scale() <= digits.integer()
                && Math.max(0, stripped.scale()) <= digits.fraction();
    }
}
