package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Judges a collection by {@link MaxBatchSize}. */
public final class MaxBatchSizeValidator implements ConstraintValidator<MaxBatchSize, Collection<?>> {
    private int allowed;

    /** For the validation provider. */
    public MaxBatchSizeValidator() {}

    @Override
    public void initialize(MaxBatchSize constraint) {
        allowed = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable Collection<?> value, ConstraintValidatorContext context) {
        if (value == null || value.size() <= allowed) {
            return true;
        }
        ProviderContext.parameter(context, "received", value.size());
        ProviderContext.parameter(context, "allowed", allowed);
        return false;
    }
}
