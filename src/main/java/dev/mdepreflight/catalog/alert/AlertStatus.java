package dev.mdepreflight.catalog.alert;

/** The state of the work on an alert. Source: update-alert; {@code $metadata}, AlertStatus, for the others. */
public enum AlertStatus {
    New,
    InProgress,
    Resolved,
    /** Declared only in {@code $metadata}; reported as advice. */
    Unknown,
    /** Declared only in {@code $metadata}; reported as advice. */
    Unspecified,
    /** Declared only in {@code $metadata}; reported as advice. */
    Hidden
}
