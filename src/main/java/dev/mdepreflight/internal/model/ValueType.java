package dev.mdepreflight.internal.model;

/** The type of a JSON value, compiled from a Java type. */
public sealed interface ValueType permits ObjectType, ListType, MapType, EnumType, ScalarType {
    /** The expected type as a hint names it, such as {@code a JSON string}. */
    String expectation();
}
