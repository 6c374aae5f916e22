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
 * The documentation must list the determination under the classification. Determinations that older clients send are
 * allowed for all classifications.
 *
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/update-alert">update-alert</a>
 */
@DependentValue(
        adviceId = "determination-at-odds-with-classification",
        property = "determination",
        allowed = {
            "MultiStagedAttack", "MaliciousUserActivity", "CompromisedUser", "CompromisedAccount",
            "Malware", "Phishing", "UnwantedSoftware", "Other",
            "NotAvailable", "Apt", "SecurityPersonnel"
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
            "SecurityTesting", "LineOfBusinessApplication", "ConfirmedActivity", "ConfirmedUserActivity",
            "Other", "NotAvailable", "Apt", "SecurityPersonnel"
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
            "NotMalicious", "Clean", "InsufficientData", "NoEnoughDataToValidate",
            "Other", "NotAvailable", "Apt", "SecurityPersonnel"
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
    /** Not used: each composed constraint has its own message. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
