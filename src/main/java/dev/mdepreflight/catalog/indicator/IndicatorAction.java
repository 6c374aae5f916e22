package dev.mdepreflight.catalog.indicator;

/** What the service does when it sees an indicator. Source: post-ti-indicator; ti-indicator for the legacy names. */
public enum IndicatorAction {
    Allowed,
    /** Legacy name for Audit with an alert. */
    Alert,
    /** Legacy name for BlockAndRemediate with an alert. */
    AlertAndBlock,
    /** Warns the user, who can continue. */
    Warn,
    Block,
    /** Allows and raises an alert; requires {@code generateAlert} to be true. */
    Audit,
    /** Blocks and removes a file; not available for network indicators. */
    BlockAndRemediate
}
