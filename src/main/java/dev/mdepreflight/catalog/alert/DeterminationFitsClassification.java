package dev.mdepreflight.catalog.alert;

import dev.mdepreflight.constraint.DependentValue;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The determination is one that the pages list under the classification; those that older clients send go with each.
 *
 * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/update-alert">update-alert</a>.
 */
@DependentValue(
        adviceId = "determination-at-odds-with-classification",
        property = "determination",
        allowed = {
            "MultiStagedAttack",
            "MaliciousUserActivity",
            "CompromisedUser",
            "CompromisedAccount",
            "Malware",
            "Phishing",
            "UnwantedSoftware",
            "Other",
            "NotAvailable",
            "Apt",
            "SecurityPersonnel"
        },
        optional = true,
        when = "classification",
        is = "TruePositive",
        hint =
                "TruePositive goes with MultiStagedAttack, MaliciousUserActivity, CompromisedAccount, Malware, Phishing, UnwantedSoftware, Other")
@DependentValue(
        adviceId = "determination-at-odds-with-classification",
        property = "determination",
        allowed = {
            "SecurityTesting",
            "LineOfBusinessApplication",
            "ConfirmedActivity",
            "ConfirmedUserActivity",
            "Other",
            "NotAvailable",
            "Apt",
            "SecurityPersonnel"
        },
        optional = true,
        when = "classification",
        is = "InformationalExpectedActivity",
        hint =
                "InformationalExpectedActivity goes with SecurityTesting, LineOfBusinessApplication, ConfirmedActivity, Other")
@DependentValue(
        adviceId = "determination-at-odds-with-classification",
        property = "determination",
        allowed = {
            "NotMalicious",
            "Clean",
            "InsufficientData",
            "NoEnoughDataToValidate",
            "Other",
            "NotAvailable",
            "Apt",
            "SecurityPersonnel"
        },
        optional = true,
        when = "classification",
        is = "FalsePositive",
        hint = "FalsePositive goes with NotMalicious, NoEnoughDataToValidate, Other")
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DeterminationFitsClassification {
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
