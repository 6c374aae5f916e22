package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonAlias;

/** How scan targets are specified. Source: add-a-new-scan-definition and the service's {@code $metadata}. */
public enum ScanTargetType {
    /** By address; the page's table has {@code IP Address}, and that spelling is reported as advice. */
    @JsonAlias("IP Address")
    Ip,
    Hostname,
    /** Declared only in {@code $metadata}. */
    Combined
}
