package dev.mdepreflight.catalog.alert;

/** The severity of a new alert. Source: create-alert-by-reference; {@code $metadata} for the others. */
public enum AlertSeverity {
    Low,
    Medium,
    High,
    /** Declared in {@code $metadata} only; advice. */
    UnSpecified,
    /** Declared in {@code $metadata} only; advice. */
    Informational
}
