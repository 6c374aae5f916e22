package dev.mdepreflight.report;

import java.util.Locale;

/** The part of a request in which a finding stands. */
public enum Part {
    /** The body, or a bound object in place of one. */
    BODY,

    /** The path of the URI, matrix parameters included. */
    PATH,

    /** The query of the URI. */
    QUERY,

    /** The headers, cookies included. */
    HEADER,

    /** The device that the request acts on. */
    DEVICE;

    /** What the pointer of a finding in this part begins with where the part is not told otherwise. */
    String prefix() {
        return this == BODY ? "" : "/" + name().toLowerCase(Locale.ROOT);
    }
}
