package dev.mdepreflight.report;

/** The part of a request in which a finding is. */
public enum Part {
    /** The body, or a bound object. */
    BODY(""),

    /** The path of the URI, including matrix parameters. */
    PATH("/path"),

    /** The query of the URI. */
    QUERY("/query"),

    /** The headers, including cookies. */
    HEADER("/header"),

    /** The device that the request acts on. */
    DEVICE("/device");

    /** The prefix of the pointer in {@link Finding#qualifiedPointer()}. */
    final String prefix;

    Part(String prefix) {
        this.prefix = prefix;
    }
}
