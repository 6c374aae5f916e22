package dev.mdepreflight.catalog.alert;

/**
 * What an alert turned out to be.
 *
 * <p>Source: update-alert; the service's {@code $metadata}, AlertClassification, for Unknown.
 */
public enum AlertClassification {
    /** A real threat. */
    TruePositive,
    /** Real, and expected: a test or an application that is allowed. */
    InformationalExpectedActivity,
    /** No threat. */
    FalsePositive,
    /** Declared in {@code $metadata} only; advice. */
    Unknown
}
