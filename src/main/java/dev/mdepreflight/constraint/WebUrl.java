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
 * The text must be an absolute http or https URL with a host. Null is valid.
 *
 * <p>Host, port and scheme are checked; path, query and fragment may hold anything but control characters, because URLs found in the
 * wild do. See {@link dev.mdepreflight.format.Grammar#WEB_URL} and {@link dev.mdepreflight.format.Grammar#WEB_ADDRESS}.
 */
@Documented
@Constraint(validatedBy = WebUrl.Validator.class)
@ReportedAs(ErrorCode.INVALID_URL)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(WebUrl.List.class)
public @interface WebUrl {
    /**
     * Whether the scheme may be missing and a host label may be the wildcard {@code *}.
     *
     * @return true for the wider grammar
     */
    boolean lenient() default false;

    /**
     * Whether the URL leads the sender's own people somewhere, so that nothing is doubtful about an internal host.
     *
     * @return true for no advice about the host
     */
    boolean ownHost() default false;

    String adviceId() default "";

    String message() default "{dev.mdepreflight.InvalidUrl}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them at one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        WebUrl[] value();
    }

    /** Judges a text by {@link WebUrl}. */
    final class Validator extends GrammarValidator<WebUrl> {
        private boolean ownHost;

        /** For the validation provider. */
        public Validator() {}

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
