package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * The components of list elements that the rule reads through {@link PropertyValues#elements(String, String)}.
     *
     * @return components of the elements' record by the name of the list, no component where the rule reads the elements themselves
     *     through {@link PropertyValues#elements(String)}; no list unless overridden
     */
    public Map<String, Set<String>> elements() {
        return Map.of();
    }

    /**
     * The grammars that texts of this object are held against, so that what else is known of such texts can be said.
     *
     * @param values the values of the object
     * @return the grammar by the name of the component; none unless overridden
     */
    public Map<String, Grammar> grammars(PropertyValues values) {
        return Map.of();
    }

    /**
     * Judges one object, by its values alone: what is found of values that were seen before may be remembered.
     *
     * @param values its values
     * @param findings takes what is wrong; not called if nothing is
     */
    public abstract void check(PropertyValues values, Consumer<CrossFieldFinding> findings);

    @Override
    public final boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        Map<Place, List<CrossFieldFinding>> found = new HashMap<>();
        RecordValues values = new RecordValues(value);
        check(values, finding -> {
            context.disableDefaultConstraintViolation();
            List<CrossFieldFinding> ofPlace = found.computeIfAbsent(
                    new Place(finding.component(), finding.element()), place -> new ArrayList<>());
            ofPlace.add(finding);
            // To the provider, two violations at one place with one message are the same: each carries what all have
            // found.
            ProviderContext.attach(context, ofPlace, finding, values.shown(finding.component()));
            ConstraintViolationBuilder violation =
                    context.buildConstraintViolationWithTemplate(template(context, finding));
            if (finding.component().equals(CrossFieldFinding.OBJECT)) {
                violation.addConstraintViolation();
            } else if (finding.element() == CrossFieldFinding.WHOLE) {
                violation.addPropertyNode(finding.component()).addConstraintViolation();
            } else {
                violation
                        .addPropertyNode(finding.component())
                        .addBeanNode()
                        .inIterable()
                        .atIndex(finding.element())
                        .addConstraintViolation();
            }
        });
        return found.isEmpty();
    }

    /** What a finding is about. */
    private record Place(String component, int element) {}

    /** The documented message of what was found, unless the constraint has a message of its own. */
    private static String template(ConstraintValidatorContext context, CrossFieldFinding finding) {
        String declared = context.getDefaultConstraintMessageTemplate();
        return ErrorCode.isMessageKey(declared) ? finding.code().messageKey() : declared;
    }
}
