package dev.mdepreflight.catalog.action;

/**
 * How much an antivirus scan looks at.
 *
 * <p>Source: run-av-scan.
 */
public enum AntivirusScanType {
    /** A quick scan. */
    Quick,
    /** A full scan. */
    Full
}
