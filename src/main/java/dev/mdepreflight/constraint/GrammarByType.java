package dev.mdepreflight.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

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
 * The grammar of one component follows the value of another, as that of {@code indicatorValue} follows {@code indicatorType}.
 *
 * <p>A text that breaks its grammar is reported under the code of that grammar ({@link ErrorCode#INVALID_HASH_VALUE}, {@link
 * ErrorCode#INVALID_DOMAIN_NAME}, {@link ErrorCode#INVALID_IP_ADDRESS}, {@link ErrorCode#INVALID_URL}), an empty one as {@link
 * ErrorCode#INVALID_INPUT}. A type without a case is not checked, nor is a value that is absent, null or no text.
 */
@Documented
@Constraint(validatedBy = GrammarByTypeValidator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(GrammarByType.List.class)
public @interface GrammarByType {
    /**
     * The component whose text is judged.
     *
     * @return the name of the record component
     */
    String value();

    /**
     * The component that selects the grammar.
     *
     * @return the name of the record component
     */
    String type();

    /**
     * The grammars by type.
     *
     * @return the cases
     */
    Case[] cases();

    /**
     * Further types of which the hint may speak when a value breaks the grammar of its own; they are not judged.
     *
     * @return the cases
     */
    Case[] alsoFits() default {};

    /**
     * What parts the text into values of which each must conform.
     *
     * @return the separator, such as a comma; the text is one value when empty
     */
    String separator() default "";

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

    /** The grammar of one type. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Case {
        /**
         * The value of the selecting component.
         *
         * @return its text or wire name
         */
        String type();

        /**
         * The grammar to which the judged component must conform then.
         *
         * @return the grammar
         */
        Grammar grammar();
    }

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
        GrammarByType[] value();
    }
}
