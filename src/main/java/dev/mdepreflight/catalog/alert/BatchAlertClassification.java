package dev.mdepreflight.catalog.alert;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * What several alerts turned out to be. The constants are those of {@link AlertClassification}.
 *
 * <p>The page of this call prints the portal's label for one of them; that spelling is advice. Source:
 * batch-update-alerts; the service's {@code $metadata}, AlertClassification, for Unknown.
 */
public enum BatchAlertClassification {
    /** A real threat. */
    TruePositive,
    /** Real but expected: a test or an allowed application. */
    @JsonAlias("Informational, expected activity")
    InformationalExpectedActivity,
    /** No threat. */
    FalsePositive,
    /** Declared in {@code $metadata} only; advice. */
    Unknown
}
