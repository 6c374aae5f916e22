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
 * Base class of validators for class-level constraints that compare several components of a record.
 *
 * <p>A subclass states its rule once, over {@link PropertyValues}. The rule runs on JSON bytes without binding them,
 * and on a bound record as an ordinary {@link ConstraintValidator}. A subclass needs a public constructor without
 * parameters and must be thread-safe after {@link #initialize}.
 *
 * @param <A> the constraint
 */
public abstract class CrossFieldValidator<A extends Annotation> implements ConstraintValidator<A, Record> {
    protected CrossFieldValidator() {}

    /** {@return all record components that the rule reads or reports} A wrong name is found when the model is built. */
    public abstract Set<String> components();

    /**
     * The texts that the rule compares components with. For an enum, a text that no constant has is found when the model
     * is built.
     *
     * @return the texts by component name; by default, none
     */
    public Map<String, Set<String>> texts() {
        return Map.of();
    }

    /**
     * The element components that the rule reads through {@link PropertyValues#elements(String, String)}.
     *
     * @return for each list, the names of the components; an empty set if the rule reads the elements themselves
     *     through {@link PropertyValues#elements(String)}. By default, no list
     */
    public Map<String, Set<String>> elements() {
        return Map.of();
    }

    /**
     * The grammars that the object's texts are checked against. Advice about such texts depends on them.
     *
     * @return the grammar by component name; by default, none
     */
    public Map<String, Grammar> grammars(PropertyValues values) {
        return Map.of();
    }

    /**
     * Checks one object. The result must depend on its values only, because results are reused.
     *
     * @param findings receives each violation
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
            // The provider merges violations with the same place and message, so each one carries all findings there.
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

    private record Place(String component, int element) {}

    /** The message of the finding's error code, unless the constraint has its own message. */
    private static String template(ConstraintValidatorContext context, CrossFieldFinding finding) {
        String declared = context.getDefaultConstraintMessageTemplate();
        return ErrorCode.isMessageKey(declared) ? finding.code().messageKey() : declared;
    }
}
