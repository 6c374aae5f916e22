package dev.mdepreflight.catalog.alert;

/** What an alert turned out to be. Source: update-alert; {@code $metadata}, AlertClassification, for Unknown. */
public enum AlertClassification {
    /** A real threat. */
    TruePositive,
    /** Real but expected activity: a test or an allowed application. */
    InformationalExpectedActivity,
    /** Not a threat. */
    FalsePositive,
    /** Declared only in {@code $metadata}; reported as advice. */
    Unknown
}
