package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When one component has a certain value, a list of records must have an element in which a component has a certain value: a command of
 * the type {@code PutFile} needs a parameter whose key is {@code FileName}.
 *
 * <p>An absent or null list is a breach as well. Values compare as in {@link DependentValue}.
 */
@Documented
@Constraint(validatedBy = RequiredElement.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(RequiredElement.List.class)
public @interface RequiredElement {
    /**
     * The list that is judged and reported.
     *
     * @return the name of the record component
     */
    String property();

    /**
     * The component of its elements that is compared.
     *
     * @return the name of a component of the elements' record
     */
    String component();

    /**
     * The value that one of the elements must have there.
     *
     * @return its text or wire name
     */
    String value();

    /**
     * The component that decides whether the rule applies.
     *
     * @return the name of the record component
     */
    String when();

    /**
     * The values of the deciding component under which the rule applies.
     *
     * @return the values
     */
    String[] is();

    /**
     * Says how a breach can be mended.
     *
     * @return plain text; none when empty
     */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        RequiredElement[] value();
    }

    /** Judges an object by {@link RequiredElement}. */
    final class Validator extends CrossFieldValidator<RequiredElement> {
        private String property = "";
        private String component = "";
        private String value = "";
        private String when = "";
        private String[] is = {};
        private @Nullable String hint;

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(RequiredElement constraint) {
            property = constraint.property();
            component = constraint.component();
            value = constraint.value();
            when = constraint.when();
            is = constraint.is();
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public Set<String> components() {
            return Set.copyOf(java.util.List.of(property, when));
        }

        @Override
        public Map<String, Set<String>> elements() {
            return Map.of(property, Set.of(component));
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            if (values.isUsable(property)
                    && values.isOneOf(when, is)
                    && !values.elements(property, component).contains(value)) {
                findings.accept(new CrossFieldFinding(property, ErrorCode.INVALID_INPUT, hint));
            }
        }
    }
}
