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

/**
 * No two elements of a list of records may have the same values in some of their components, or no two elements of a list of texts or
 * enum constants may be the same.
 *
 * <p>Each element that repeats an earlier one is reported, and the hint names that one by its index. An element that is null or lacks
 * one of the values repeats none. An absent or null list is valid.
 */
@Documented
@Constraint(validatedBy = DistinctElementsValidator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(DistinctElements.List.class)
public @interface DistinctElements {
    /**
     * The list.
     *
     * @return the name of the record component
     */
    String property();

    /**
     * The components of its elements that are compared together, as texts.
     *
     * @return the names of components of the elements' record; none where the elements are texts or enum constants themselves
     */
    String[] components() default {};

    /**
     * Whether letter case never counts.
     *
     * @return true if texts that differ in letter case only are the same
     */
    boolean anyCase() default false;

    /**
     * The component of its elements that tells whether letter case counts.
     *
     * @return the name of a component of the elements' record; none when empty
     */
    String caseBy() default "";

    /**
     * The values of that component with which letter case does not count.
     *
     * @return texts or wire names
     */
    String[] ignoreCase() default {};

    /**
     * Says what becomes of a repeated element; told after the index of the one that it repeats.
     *
     * @return plain text; none when empty
     */
    String hint() default "";

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
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        /**
         * The constraints.
         *
         * @return the constraints that all apply
         */
        DistinctElements[] value();
    }
}
