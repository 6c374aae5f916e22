package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must conform to a value grammar. Null is valid.
 *
 * <p>For the values that have no error code of their own in the API, such as ids.
 */
@Documented
@Constraint(validatedBy = Conforms.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(Conforms.List.class)
public @interface Conforms {
    /**
     * The grammar.
     *
     * @return the grammar to conform to
     */
    Grammar value();

    /**
     * The id under which a breach is reported when it is advice.
     *
     * @return the id; the name of the constraint in kebab case when empty
     */
    String adviceId() default "";

    /**
     * The message template.
     *
     * @return the documented template of the error code unless set
     */
    String message() default "{dev.mdepreflight.InvalidInput}";

    /**
     * The validation groups.
     *
     * @return the groups; the default one when empty
     */
    Class<?>[] groups() default {};

    /**
     * The payload; {@link dev.mdepreflight.report.Advice} marks a constraint whose breach is advice.
     *
     * @return the payload types
     */
    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        /**
         * The constraints.
         *
         * @return the constraints that all apply
         */
        Conforms[] value();
    }

    /** Judges a text by {@link Conforms}. */
    final class Validator extends GrammarValidator<Conforms> {
        /** For the validation provider. */
        public Validator() {}

        @Override
        java.util.List<Grammar> grammars(Conforms constraint) {
            return java.util.List.of(constraint.value());
        }
    }
}
