package dev.mdepreflight.catalog.alert;

import dev.mdepreflight.constraint.NoneOf;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The documentation must list the determination, and {@code $metadata} must declare it under the same name. */
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
    /** Not used: each composed constraint has its own message. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
