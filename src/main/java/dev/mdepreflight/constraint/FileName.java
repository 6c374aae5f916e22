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
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file name must consist of ASCII letters, digits, hyphens, underscores, and full stops, as documented for uploads in
 * the portal. A violation is reported at the file.
 *
 * @see <a href="https://learn.microsoft.com/defender-endpoint/live-response">live-response</a>
 */
@Documented
@Constraint(validatedBy = FileName.Validator.class)
@ReportedAs(ErrorCode.INVALID_INPUT)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(FileName.List.class)
public @interface FileName {
    /** The record component that holds the name as a string. */
    String property() default "name";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidInput}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        FileName[] value();
    }

    final class Validator extends CrossFieldValidator<FileName> {
        private String property = "";

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
            String hint = name == null || name.isEmpty()
                    ? "give the file a name; most servers take a part without one for a text"
                    : name.chars().allMatch(Validator::isUsual)
                            ? null
                            : "letters, digits, hyphens, underscores and full stops are documented for file names";
            if (hint != null) {
                findings.accept(new CrossFieldFinding(CrossFieldFinding.OBJECT, ErrorCode.INVALID_INPUT, hint));
            }
        }

        private static boolean isUsual(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0;
        }
    }
}
