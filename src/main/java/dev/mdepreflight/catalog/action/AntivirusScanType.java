package dev.mdepreflight.catalog.action;

/** The extent of an antivirus scan. Source: run-av-scan. */
public enum AntivirusScanType {
    Quick,
    Full
}
