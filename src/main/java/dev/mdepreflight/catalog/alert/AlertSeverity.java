package dev.mdepreflight.catalog.alert;

/**
 * How severe a new alert is.
 *
 * <p>Source: create-alert-by-reference; the service's {@code $metadata} for the others.
 */
public enum AlertSeverity {
    /** Low. */
    Low,
    /** Medium. */
    Medium,
    /** High. */
    High,
    /** Declared in {@code $metadata} only; advice. */
    UnSpecified,
    /** Declared in {@code $metadata} only; advice. */
    Informational
}
