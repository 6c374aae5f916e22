package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import java.util.Locale;
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

    /**
     * Says that a list is not only too long for one call.
     *
     * @param constraint the constraint
     * @param received the number of elements
     * @return plain text, or null if there is nothing to say
     */
    public static @Nullable String hint(MaxBatchSize constraint, int received) {
        return constraint.kept() > 0 && received > constraint.kept()
                ? String.format(Locale.ROOT, "not in parts either: no more than %,d can be kept", constraint.kept())
                : null;
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
