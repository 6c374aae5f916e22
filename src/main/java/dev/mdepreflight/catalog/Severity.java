package dev.mdepreflight.catalog;

/**
 * How severe the alert of an indicator is.
 *
 * <p>Source: post-ti-indicator.
 */
public enum Severity {
    /** For information. */
    Informational,
    /** Low. */
    Low,
    /** Medium. */
    Medium,
    /** High. */
    High
}
