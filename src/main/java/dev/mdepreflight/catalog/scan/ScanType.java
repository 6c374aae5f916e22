package dev.mdepreflight.catalog.scan;

/** What to scan. Source: add-a-new-scan-definition (lists only Network) and {@code $metadata}. */
public enum ScanType {
    /** Network devices, over SNMP. */
    Network,
    /** Windows devices; deprecated since 2025-12-18 according to network-devices. */
    Windows,
    /** Declared only in {@code $metadata}. */
    Linux,
    /** Declared only in {@code $metadata}. */
    AdvancedActive
}
