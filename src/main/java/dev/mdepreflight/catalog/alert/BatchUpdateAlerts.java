package dev.mdepreflight.catalog.alert;

import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code batchUpdateAlerts}: what is to change in several alerts alike.
 *
 * <p>The service declares status, classification and determination not nullable: an explicit null is advice. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/batch-update-alerts">batch-update-alerts</a>.
 *
 * @param alertIds the alerts; no limit on their number is documented, and an empty list, a null among them and an
 *     id of a form that no page shows are advice
 * @param status how far the work is
 * @param assignedTo who owns the alerts
 * @param classification what they turned out to be
 * @param determination the verdict; one that is not listed under the classification is advice, as the pages combine FalsePositive with
 *     Malware themselves
 * @param comment a comment to add
 */
@DependentValue(
        adviceId = "determination-at-odds-with-classification",
        payload = Advice.class,
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
        payload = Advice.class,
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
        payload = Advice.class,
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
public record BatchUpdateAlerts(
        @Required @NotEmpty(payload = Advice.class) @Nullable
        List<
                        @NotNull(payload = Advice.class)
                        @Conforms(value = Grammar.ALERT_ID, adviceId = "unusual-alert-id", payload = Advice.class)
                        @Nullable String>
                alertIds,

        @Tolerates(Form.NULL)
        @OneOf(
                value = {"New", "InProgress", "Resolved"},
                adviceId = "undocumented-status",
                payload = Advice.class)
        @Nullable
        AlertStatus status,

        @Nullable String assignedTo,

        @Tolerates(Form.NULL)
        @OneOf(
                value = {"TruePositive", "InformationalExpectedActivity", "FalsePositive"},
                adviceId = "undocumented-classification",
                payload = Advice.class)
        @Nullable
        BatchAlertClassification classification,

        @Tolerates(Form.NULL)
        @NoneOf(
                value = {"CompromisedUser"},
                adviceId = "documented-spelling-only",
                payload = Advice.class,
                hint = "the service declares it as CompromisedAccount")
        @NoneOf(
                value = {"ConfirmedUserActivity"},
                adviceId = "documented-spelling-only",
                payload = Advice.class,
                hint = "the service declares it as ConfirmedActivity")
        @NoneOf(
                value = {"Clean"},
                adviceId = "documented-spelling-only",
                payload = Advice.class,
                hint = "the service declares it as NotMalicious")
        @NoneOf(
                value = {"InsufficientData"},
                adviceId = "documented-spelling-only",
                payload = Advice.class,
                hint = "the service declares it as NoEnoughDataToValidate")
        @NoneOf(
                value = {"Apt", "SecurityPersonnel"},
                adviceId = "withdrawn-determination",
                payload = Advice.class,
                hint = "the docs have withdrawn it")
        @NoneOf(
                value = {"NotAvailable"},
                adviceId = "undocumented-determination",
                payload = Advice.class,
                hint = "no page lists it")
        @Nullable
        AlertDetermination determination,

        @Nullable String comment) {}
