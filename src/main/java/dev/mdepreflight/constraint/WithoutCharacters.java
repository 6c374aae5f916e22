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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text component must hold none of some characters, always or when another component has a certain value. What is absent, null or no
 * text is valid.
 */
@Documented
@Constraint(validatedBy = WithoutCharacters.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(WithoutCharacters.List.class)
public @interface WithoutCharacters {
    /**
     * The component whose text is judged.
     *
     * @return the name of the record component
     */
    String property();

    /**
     * The characters that it must not hold.
     *
     * @return the characters, each of them one code point
     */
    String characters();

    /**
     * The component that decides whether the rule applies.
     *
     * @return the name of the record component; the rule always applies when empty
     */
    String when() default "";

    /**
     * The values of the deciding component under which the rule applies.
     *
     * @return the values
     */
    String[] is() default {};

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
        WithoutCharacters[] value();
    }

    /** Judges an object by {@link WithoutCharacters}. */
    final class Validator extends CrossFieldValidator<WithoutCharacters> {
        private String property = "";
        private String characters = "";
        private String when = "";
        private String[] is = {};
        private @Nullable String hint;

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(WithoutCharacters constraint) {
            property = constraint.property();
            characters = constraint.characters();
            when = constraint.when();
            is = constraint.is();
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public Set<String> components() {
            return when.isEmpty() ? Set.of(property) : Set.copyOf(java.util.List.of(property, when));
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            if (!when.isEmpty() && !values.isOneOf(when, is)) {
                return;
            }
            String text = values.text(property);
            if (text != null && text.codePoints().anyMatch(c -> characters.indexOf(c) >= 0)) {
                findings.accept(new CrossFieldFinding(property, ErrorCode.INVALID_INPUT, hint));
            }
        }
    }
}
