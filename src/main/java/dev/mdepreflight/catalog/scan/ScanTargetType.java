package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonAlias;

/** How the targets of a scan are named. Source: add-a-new-scan-definition and the service's {@code $metadata}. */
public enum ScanTargetType {
    /** By address; the page's table prints {@code IP Address}, which is advice. */
    @JsonAlias("IP Address")
    Ip,
    Hostname,
    /** Declared in {@code $metadata} only. */
    Combined
}
