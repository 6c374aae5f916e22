package dev.mdepreflight.catalog.alert;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeastOne;
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
@DeterminationFitsClassification(payload = Advice.class)
@AlsoKnown({"alertId", "alertIds"})
public record UpdateAlert(
        @JsonAlias("Status") @DocumentedStatus(payload = Advice.class) @Nullable
        AlertStatus status,

        @Nullable String assignedTo,

        @JsonAlias("Classification") @DocumentedClassification(payload = Advice.class) @Nullable
        AlertClassification classification,

        @JsonAlias("Determination") @DocumentedDetermination(payload = Advice.class) @Nullable
        AlertDetermination determination,

        @JsonAlias("Comment") @Nullable String comment) {}
