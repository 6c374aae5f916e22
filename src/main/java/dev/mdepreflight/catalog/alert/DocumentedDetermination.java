package dev.mdepreflight.catalog.alert;

import dev.mdepreflight.constraint.NoneOf;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The determination is one that the pages list and the service's {@code $metadata} declares under the same name.
 */
@NoneOf(
        value = {"CompromisedUser"},
        adviceId = "documented-spelling-only",
        hint = "the service declares it as CompromisedAccount")
@NoneOf(
        value = {"ConfirmedUserActivity"},
        adviceId = "documented-spelling-only",
        hint = "the service declares it as ConfirmedActivity")
@NoneOf(
        value = {"Clean"},
        adviceId = "documented-spelling-only",
        hint = "the service declares it as NotMalicious")
@NoneOf(
        value = {"InsufficientData"},
        adviceId = "documented-spelling-only",
        hint = "the service declares it as NoEnoughDataToValidate")
@NoneOf(
        value = {"Apt", "SecurityPersonnel"},
        adviceId = "withdrawn-determination",
        hint = "the docs have withdrawn it")
@NoneOf(
        value = {"NotAvailable"},
        adviceId = "undocumented-determination",
        hint = "no page lists it")
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DocumentedDetermination {
    /**
     * The message; unused, as each of the rules has its own.
     *
     * @return the message
     */
    String message() default "";

    /**
     * The validation groups.
     *
     * @return the groups; the default one when empty
     */
    Class<?>[] groups() default {};

    /**
     * The payload, that of each of the rules too; {@link dev.mdepreflight.report.Advice} marks a constraint whose breach is advice.
     *
     * @return the payload types
     */
    Class<? extends Payload>[] payload() default {};
}
