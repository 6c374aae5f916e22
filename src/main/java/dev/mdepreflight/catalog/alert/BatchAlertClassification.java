package dev.mdepreflight.catalog.alert;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * What several alerts turned out to be. The constants are those of {@link AlertClassification}.
 *
 * <p>For one constant, this call's page shows the portal's label; that spelling is reported as advice. Source:
 * batch-update-alerts; the service's {@code $metadata}, AlertClassification, for Unknown.
 */
public enum BatchAlertClassification {
    /** A real threat. */
    TruePositive,
    /** Real but expected activity: a test or an allowed application. */
    @JsonAlias("Informational, expected activity")
    InformationalExpectedActivity,
    /** Not a threat. */
    FalsePositive,
    /** Declared only in {@code $metadata}; reported as advice. */
    Unknown
}
