package dev.mdepreflight.catalog.alert;

/** The severity of a new alert. Source: create-alert-by-reference; {@code $metadata} for the others. */
public enum AlertSeverity {
    Low,
    Medium,
    High,
    /** Declared only in {@code $metadata}; reported as advice. */
    UnSpecified,
    /** Declared only in {@code $metadata}; reported as advice. */
    Informational
}
