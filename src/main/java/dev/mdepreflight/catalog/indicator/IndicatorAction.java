package dev.mdepreflight.catalog.indicator;

/**
 * What is done when an indicator is seen.
 *
 * <p>Source: post-ti-indicator; ti-indicator for the legacy ones.
 */
public enum IndicatorAction {
    /** Let it pass. */
    Allowed,
    /** Legacy name of Audit with an alert. */
    Alert,
    /** Legacy name of BlockAndRemediate with an alert. */
    AlertAndBlock,
    /** Warn the user, who may go on. */
    Warn,
    /** Block it. */
    Block,
    /** Let it pass and raise an alert; needs {@code generateAlert} to be true. */
    Audit,
    /** Block and remove a file; not meant for network indicators. */
    BlockAndRemediate
}
