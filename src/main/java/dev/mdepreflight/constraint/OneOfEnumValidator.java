package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges an enum constant by {@link OneOf}, under its wire name. */
public final class OneOfEnumValidator implements ConstraintValidator<OneOf, Enum<?>> {
    private List<String> names = List.of();

    /** For the validation provider. */
    public OneOfEnumValidator() {}

    @Override
    public void initialize(OneOf constraint) {
        names = names(constraint);
    }

    @Override
    public boolean isValid(@Nullable Enum<?> value, ConstraintValidatorContext context) {
        return value == null || names.contains(WireNames.of(value));
    }

    static List<String> names(OneOf constraint) {
        List<String> names = new ArrayList<>(List.of(constraint.value()));
        names.addAll(WireNames.of(constraint.enumType()));
        return List.copyOf(names);
    }
}
