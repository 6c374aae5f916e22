package dev.mdepreflight.catalog.indicator;

/**
 * How severe the alert of an indicator is.
 *
 * <p>Source: post-ti-indicator.
 */
public enum IndicatorSeverity {
    /** For information. */
    Informational,
    /** Low. */
    Low,
    /** Medium. */
    Medium,
    /** High. */
    High
}
