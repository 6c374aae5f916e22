package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The OData type of the parameters with which a scanner authenticates.
 *
 * <p>Source: get-authenticated-scan-properties and the service's {@code $metadata}.
 */
public enum ScanAuthenticationKind {
    /** For network devices. */
    @JsonProperty("#microsoft.windowsDefenderATP.api.SnmpAuthParams")
    SNMP,
    /** For Windows devices, deprecated with their scans. */
    @JsonProperty("#microsoft.windowsDefenderATP.api.WindowsAuthParams")
    WINDOWS,
    /** Declared in {@code $metadata} only. */
    @JsonProperty("#microsoft.windowsDefenderATP.api.LinuxAuthParams")
    LINUX
}
