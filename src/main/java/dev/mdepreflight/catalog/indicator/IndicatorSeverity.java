package dev.mdepreflight.catalog.indicator;

/** The severity of an indicator's alert. Source: post-ti-indicator. */
public enum IndicatorSeverity {
    Informational,
    Low,
    Medium,
    High
}
