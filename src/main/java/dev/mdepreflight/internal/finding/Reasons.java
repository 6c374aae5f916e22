package dev.mdepreflight.internal.finding;

/** The reasons of violations of what no constraint states. The page of codes and reasons lists them. */
public final class Reasons {
    /** The bytes are not JSON in UTF-8. */
    public static final String MALFORMED_JSON = "malformed-json";

    /** The bytes are not a form. */
    public static final String MALFORMED_FORM = "malformed-form";

    /** Something is larger, longer or deeper than the limits allow. */
    public static final String LIMIT_EXCEEDED = "limit-exceeded";

    /** A value is of another type than the one that must stand there. */
    public static final String WRONG_JSON_TYPE = "wrong-json-type";

    /** An enum has no such value. */
    public static final String UNKNOWN_ENUM_VALUE = "unknown-enum-value";

    /** A property occurs twice. */
    public static final String DUPLICATE_PROPERTY = "duplicate-property";

    /** The name of a property is in another letter case. */
    public static final String MISCASED_PROPERTY = "miscased-property";

    /** A parameter that must be given is absent or null. */
    public static final String MISSING_PARAMETER = "missing-parameter";

    /** An element that must have a value is null. */
    public static final String NULL_ELEMENT = "null-element";

    /** The values are fine one by one, and a program cannot bind them. */
    public static final String UNBINDABLE_VALUES = "unbindable-values";

    /** A parameter of the URI is not encoded as RFC 3986 has it. */
    public static final String MALFORMED_ENCODING = "malformed-encoding";

    /** A parameter in the path has not the form that it must have. */
    public static final String INVALID_PATH_PARAMETER = "invalid-path-parameter";

    /** A parameter in the query has not the form that it must have. */
    public static final String INVALID_QUERY_PARAMETER = "invalid-query-parameter";

    /** An option of a query is not OData, or not what the collection has. */
    public static final String INVALID_ODATA_QUERY = "invalid-odata-query";

    /** The content type of a form names no boundary. */
    public static final String MISSING_BOUNDARY = "missing-boundary";

    private Reasons() {}
}
