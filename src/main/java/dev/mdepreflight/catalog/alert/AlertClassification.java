package dev.mdepreflight.catalog.alert;

/** What an alert turned out to be. Source: update-alert; {@code $metadata}, AlertClassification, for Unknown. */
public enum AlertClassification {
    /** A real threat. */
    TruePositive,
    /** Real but expected: a test or an allowed application. */
    InformationalExpectedActivity,
    /** No threat. */
    FalsePositive,
    /** Declared in {@code $metadata} only; advice. */
    Unknown
}
