package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The OData type of authentication parameters. Source: get-authenticated-scan-properties and {@code $metadata}. */
public enum ScanAuthenticationKind {
    /** For network devices. */
    @JsonProperty("#microsoft.windowsDefenderATP.api.SnmpAuthParams")
    SNMP,
    /** For Windows devices; deprecated. */
    @JsonProperty("#microsoft.windowsDefenderATP.api.WindowsAuthParams")
    WINDOWS,
    /** Declared only in {@code $metadata}. */
    @JsonProperty("#microsoft.windowsDefenderATP.api.LinuxAuthParams")
    LINUX
}
