package dev.mdepreflight.report;

/** The part of a request in which a finding stands. */
public enum Part {
    /** The body, or a bound object in place of one. */
    BODY(""),

    /** The path of the URI, matrix parameters included. */
    PATH("/path"),

    /** The query of the URI. */
    QUERY("/query"),

    /** The headers, cookies included. */
    HEADER("/header"),

    /** The device that the request acts on. */
    DEVICE("/device");

    /** What stands before the pointer of a finding in this part where one text must name both. */
    final String prefix;

    Part(String prefix) {
        this.prefix = prefix;
    }
}
