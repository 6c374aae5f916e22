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
 * The string must be a domain name without scheme, port, path, or wildcard. Null is valid.
 *
 * <p>Accepts more than RFC 1123 host names: underscores, a trailing dot, and internationalized labels are allowed
 * because domains in use have them. Top-level domains are not checked. See {@link Grammar#DOMAIN_NAME}.
 */
@Documented
@Constraint(validatedBy = DomainName.Validator.class)
@ReportedAs(ErrorCode.INVALID_DOMAIN_NAME)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(DomainName.List.class)
public @interface DomainName {

    String message() default "{dev.mdepreflight.InvalidDomainName}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        DomainName[] value();
    }

    final class Validator extends GrammarValidator<DomainName> {
        @Override
        java.util.List<Grammar> grammars(DomainName constraint) {
            return java.util.List.of(Grammar.DOMAIN_NAME);
        }
    }
}
