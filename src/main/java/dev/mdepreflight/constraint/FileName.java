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

/**
 * A record that stands for a file must have a name, of ASCII letters, digits, hyphens, underscores and full stops alone. A breach is
 * reported at the file itself.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/live-response">live-response</a>, of uploads in the portal.
 */
@Documented
@Constraint(validatedBy = FileName.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(FileName.List.class)
public @interface FileName {
    /**
     * The component that tells the name.
     *
     * @return the name of the record component, which is a text
     */
    String property() default "name";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        FileName[] value();
    }

    /** Judges a file by {@link FileName}. */
    final class Validator extends CrossFieldValidator<FileName> {
        private String property = "";

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(FileName constraint) {
            property = constraint.property();
        }

        @Override
        public Set<String> components() {
            return Set.of(property);
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            String name = values.text(property);
            if (name == null || name.isEmpty()) {
                findings.accept(new CrossFieldFinding(
                        CrossFieldFinding.OBJECT,
                        ErrorCode.INVALID_INPUT,
                        "give the file a name; most servers take a part without one for a text"));
            } else if (!name.chars().allMatch(Validator::isUsual)) {
                findings.accept(new CrossFieldFinding(
                        CrossFieldFinding.OBJECT,
                        ErrorCode.INVALID_INPUT,
                        "letters, digits, hyphens, underscores and full stops are documented for file names"));
            }
        }

        private static boolean isUsual(int c) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '_'
                    || c == '.';
        }
    }
}
