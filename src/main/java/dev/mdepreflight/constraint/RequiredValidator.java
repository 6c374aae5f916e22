package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges a value by {@link Required}. */
public final class RequiredValidator implements ConstraintValidator<Required, Object> {
    /** For the validation provider. */
    public RequiredValidator() {}

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value != null;
    }
}
