package dev.mdepreflight.catalog.alert;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeastOne;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code updateAlert}: what is to change, a comment alone if liked.
 *
 * <p>The table of the page prints Status, Classification, Determination and Comment, the example and the service's {@code $metadata} the
 * names in camel case: the former are advice. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/update-alert">update-alert</a>.
 *
 * @param status how far the work is
 * @param assignedTo who owns the alert
 * @param classification what it turned out to be
 * @param determination the verdict; one that is not listed under the classification is advice, as the pages combine FalsePositive with
 *     Malware themselves
 * @param comment a comment to add
 */
@AtLeastOne(
        value = {"status", "assignedTo", "classification", "determination", "comment"},
        adviceId = "nothing-to-change",
        payload = Advice.class,
        hint = "send at least one of status, assignedTo, classification, determination, comment")
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
@AlsoKnown({"alertId", "alertIds"})
public record UpdateAlert(
        @JsonAlias("Status")
        @OneOf(
                value = {"New", "InProgress", "Resolved"},
                adviceId = "undocumented-status",
                payload = Advice.class)
        @Nullable
        AlertStatus status,

        @Nullable String assignedTo,

        @JsonAlias("Classification")
        @OneOf(
                value = {"TruePositive", "InformationalExpectedActivity", "FalsePositive"},
                adviceId = "undocumented-classification",
                payload = Advice.class)
        @Nullable
        AlertClassification classification,

        @JsonAlias("Determination")
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

        @JsonAlias("Comment") @Nullable String comment) {}
