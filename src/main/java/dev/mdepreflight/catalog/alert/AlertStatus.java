package dev.mdepreflight.catalog.alert;

/**
 * How far the work on an alert is.
 *
 * <p>Source: update-alert; the service's {@code $metadata}, AlertStatus, for the others.
 */
public enum AlertStatus {
    /** Nobody has taken it up. */
    New,
    /** Somebody works on it. */
    InProgress,
    /** It is done. */
    Resolved,
    /** Declared in {@code $metadata} only; advice. */
    Unknown,
    /** Declared in {@code $metadata} only; advice. */
    Unspecified,
    /** Declared in {@code $metadata} only; advice. */
    Hidden
}
