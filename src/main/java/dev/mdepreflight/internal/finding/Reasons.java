package dev.mdepreflight.internal.finding;

/** The reasons of violations that do not belong to a constraint. The page of codes and reasons lists them. */
public final class Reasons {
    public static final String MALFORMED_JSON = "malformed-json";
    public static final String MALFORMED_FORM = "malformed-form";
    public static final String LIMIT_EXCEEDED = "limit-exceeded";
    /** A value has the wrong JSON type. */
    public static final String WRONG_JSON_TYPE = "wrong-json-type";

    public static final String UNKNOWN_ENUM_VALUE = "unknown-enum-value";
    public static final String DUPLICATE_PROPERTY = "duplicate-property";
    public static final String MISCASED_PROPERTY = "miscased-property";
    public static final String MISSING_PARAMETER = "missing-parameter";
    /** A list element is null. */
    public static final String NULL_ELEMENT = "null-element";
    /** Each value is valid, but together they cannot be bound. */
    public static final String UNBINDABLE_VALUES = "unbindable-values";
    /** A URI parameter is not correctly percent-encoded (RFC 3986). */
    public static final String MALFORMED_ENCODING = "malformed-encoding";
    /** A path parameter has the wrong format. */
    public static final String INVALID_PATH_PARAMETER = "invalid-path-parameter";
    /** A query parameter has the wrong format. */
    public static final String INVALID_QUERY_PARAMETER = "invalid-query-parameter";
    /** A query option is not OData, or the collection does not support the option. */
    public static final String INVALID_ODATA_QUERY = "invalid-odata-query";

    public static final String MISSING_BOUNDARY = "missing-boundary";

    private Reasons() {}
}
