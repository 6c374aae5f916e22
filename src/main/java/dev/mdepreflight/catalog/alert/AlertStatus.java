package dev.mdepreflight.catalog.alert;

/** The state of the work on an alert. Source: update-alert; {@code $metadata}, AlertStatus, for the others. */
public enum AlertStatus {
    New,
    InProgress,
    Resolved,
    /** Declared in {@code $metadata} only; advice. */
    Unknown,
    /** Declared in {@code $metadata} only; advice. */
    Unspecified,
    /** Declared in {@code $metadata} only; advice. */
    Hidden
}
