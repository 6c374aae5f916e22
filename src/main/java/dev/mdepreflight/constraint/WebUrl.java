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
 * The string must be an absolute http or https URL with a host. Null is valid.
 *
 * <p>Scheme, host, and port are checked. Path, query, and fragment can contain anything except control characters,
 * because real URLs do. See {@link Grammar#WEB_URL} and {@link Grammar#WEB_ADDRESS}.
 */
@Documented
@Constraint(validatedBy = WebUrl.Validator.class)
@ReportedAs(ErrorCode.INVALID_URL)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(WebUrl.List.class)
public @interface WebUrl {
    /** Whether the scheme may be missing and a host label may be the wildcard {@code *}. */
    boolean lenient() default false;

    /** Whether the host belongs to the sender's own organization. Such a host produces no advice. */
    boolean ownHost() default false;

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidUrl}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        WebUrl[] value();
    }

    final class Validator extends GrammarValidator<WebUrl> {
        private boolean ownHost;

        @Override
        public void initialize(WebUrl constraint) {
            super.initialize(constraint);
            ownHost = constraint.ownHost();
        }

        @Override
        public java.util.List<Grammar> grammars() {
            return ownHost ? java.util.List.of() : super.grammars();
        }

        @Override
        java.util.List<Grammar> grammars(WebUrl constraint) {
            return java.util.List.of(constraint.lenient() ? Grammar.WEB_ADDRESS : Grammar.WEB_URL);
        }
    }
}
