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
 * The string must be a single IPv4 or IPv6 address without zone or port; a CIDR block, range, or wildcard is invalid. Null is valid.
 *
 * <p>An IPv6 address can have any notation of RFC 4291 section 2.2. See {@link Grammar#IP_ADDRESS}.
 */
@Documented
@Constraint(validatedBy = IpAddress.Validator.class)
@ReportedAs(ErrorCode.INVALID_IP_ADDRESS)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Repeatable(IpAddress.List.class)
public @interface IpAddress {
    /** The allowed versions; empty for both. */
    Version[] value() default {};

    String message() default "{dev.mdepreflight.InvalidIpAddress}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    enum Version {
        /** IPv4 addresses in dotted-quad notation. */
        V4,
        /** IPv6 addresses (RFC 4291). */
        V6
    }

    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {
        IpAddress[] value();
    }

    final class Validator extends GrammarValidator<IpAddress> {
        @Override
        java.util.List<Grammar> grammars(IpAddress constraint) {
            java.util.List<IpAddress.Version> versions = java.util.List.of(constraint.value());
            if (versions.size() == 1) {
                return java.util.List.of(versions.contains(IpAddress.Version.V4) ? Grammar.IPV4 : Grammar.IPV6);
            }
            return java.util.List.of(Grammar.IP_ADDRESS);
        }
    }
}
