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
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A record that stands for a file must not be larger than so many bytes. A breach is reported at the file itself.
 */
@Documented
@Constraint(validatedBy = FileSize.Validator.class)
@ReportedAs(ErrorCode.INVALID_REQUEST_BODY)
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, ANNOTATION_TYPE})
@Repeatable(FileSize.List.class)
public @interface FileSize {
    /**
     * The limit.
     *
     * @return the most bytes
     */
    long value();

    /**
     * The component that tells the size in bytes.
     *
     * @return the name of the record component, which is a number
     */
    String property() default "size";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidRequestBody}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({TYPE, ANNOTATION_TYPE})
    @interface List {
        FileSize[] value();
    }

    /** Judges a file by {@link FileSize}. */
    final class Validator extends CrossFieldValidator<FileSize> {
        private long allowed;
        private String property = "";

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(FileSize constraint) {
            allowed = constraint.value();
            property = constraint.property();
        }

        @Override
        public Set<String> components() {
            return Set.of(property);
        }

        @Override
        public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
            Number size = values.number(property);
            if (size != null && size.longValue() > allowed) {
                String hint =
                        String.format(Locale.ROOT, "at most %,d bytes, the file has %,d", allowed, size.longValue());
                findings.accept(new CrossFieldFinding(CrossFieldFinding.OBJECT, ErrorCode.INVALID_REQUEST_BODY, hint));
            }
        }
    }
}
