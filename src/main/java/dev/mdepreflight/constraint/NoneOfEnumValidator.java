package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges an enum constant by {@link NoneOf}, under its wire name. */
public final class NoneOfEnumValidator implements ConstraintValidator<NoneOf, Enum<?>> {
    private List<String> names = List.of();

    /** For the validation provider. */
    public NoneOfEnumValidator() {}

    @Override
    public void initialize(NoneOf constraint) {
        names = List.of(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable Enum<?> value, ConstraintValidatorContext context) {
        return value == null || !names.contains(WireNames.of(value));
    }
}
