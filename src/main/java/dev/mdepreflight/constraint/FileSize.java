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
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A file must not be larger than a limit. A violation is reported at the file. */
@Documented
@Constraint(validatedBy = FileSize.Validator.class)
@ReportedAs(ErrorCode.INVALID_REQUEST_BODY)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Repeatable(FileSize.List.class)
public @interface FileSize {
    /** The largest allowed size in bytes. */
    long value();

    /** The record component that holds the size as a number of bytes. */
    String property() default "size";

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidRequestBody}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {
        FileSize[] value();
    }

    final class Validator extends CrossFieldValidator<FileSize> {
        private long allowed;
        private String property = "";

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
