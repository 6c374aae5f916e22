package dev.mdepreflight.constraint;

import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text component must not contain certain characters, always or when another component has a certain value. An absent
 * or null value is valid, and so is one that is not a text.
 */
@Documented
@Constraint(validatedBy = WithoutCharacters.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(WithoutCharacters.List.class)
public @interface WithoutCharacters {
    /** The record component to check. */
    String property();

    /** The forbidden characters, each one code point. */
    String characters();

    /** The record component that decides whether the rule applies; if empty, the rule always applies. */
    String when() default "";

    /** The values of {@link #when} for which the rule applies. */
    String[] is() default {};

    /** Says how to fix a violation; empty for no hint. */
    String hint() default "";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        WithoutCharacters[] value();
    }

    final class Validator extends CrossFieldValidator<WithoutCharacters> {
        private String property = "";
        private String characters = "";
        private String when = "";
        private String[] is = {};
        private @Nullable String hint;

        @Override
        public void initialize(WithoutCharacters constraint) {
            property = constraint.property();
            characters = constraint.characters();
            when = constraint.when();
            is = constraint.is();
            hint = constraint.hint().isEmpty() ? null : constraint.hint();
        }

        @Override
        public Map<String, Set<String>> texts() {
            return when.isEmpty() ? Map.of() : Map.of(when, new HashSet<>(java.util.List.of(is)));
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
