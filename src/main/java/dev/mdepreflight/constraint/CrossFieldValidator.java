package dev.mdepreflight.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Base of the validators of class-level constraints that judge several components of a record together.
 *
 * <p>A subclass states its rule once, over {@link PropertyValues}; it is run on JSON bytes without binding them, and on a bound
 * record as an ordinary {@link ConstraintValidator}. Subclasses need a public constructor without parameters and are used by many
 * threads after {@link #initialize}.
 *
 * @param <A> the constraint
 */
public abstract class CrossFieldValidator<A extends Annotation> implements ConstraintValidator<A, Record> {
    /** For subclasses. */
    protected CrossFieldValidator() {}

    /**
     * The components that the rule reads or reports, so that a misspelt one is found when the model is built.
     *
     * @return the names of the record components
     */
    public abstract Set<String> components();

    /**
     * Judges one object.
     *
     * @param values its values
     * @param findings takes what is wrong; not called if nothing is
     */
    public abstract void check(PropertyValues values, Consumer<Finding> findings);

    @Override
    public final boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        boolean[] valid = {true};
        check(new RecordValues(value), finding -> {
            if (valid[0]) {
                context.disableDefaultConstraintViolation();
                valid[0] = false;
            }
            ProviderContext.attach(context, finding);
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(finding.component())
                    .addConstraintViolation();
        });
        return valid[0];
    }
}
