package dev.mdepreflight.catalog.alert;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * What several alerts turned out to be.
 *
 * <p>As {@link AlertClassification}; the page of this call prints the label of the portal for one of them, which is therefore advice here.
 * Source: batch-update-alerts; the service's {@code $metadata}, AlertClassification, for Unknown.
 */
public enum BatchAlertClassification {
    /** A real threat. */
    TruePositive,
    /** Real, and expected: a test or an application that is allowed. */
    @JsonAlias("Informational, expected activity")
    InformationalExpectedActivity,
    /** No threat. */
    FalsePositive,
    /** Declared in {@code $metadata} only; advice. */
    Unknown
}
