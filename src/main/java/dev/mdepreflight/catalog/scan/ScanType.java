package dev.mdepreflight.catalog.scan;

/** What to scan. Source: add-a-new-scan-definition, which lists only Network, and {@code $metadata}. */
public enum ScanType {
    /** Network devices, over SNMP. */
    Network,
    /** Windows devices; deprecated since 2025-12-18 according to network-devices. */
    Windows,
    /** Declared in {@code $metadata} only. */
    Linux,
    /** Declared in {@code $metadata} only. */
    AdvancedActive
}
