package dev.mdepreflight.internal.model;

/** What a JSON value must be, as compiled from a Java type. */
public sealed interface ValueType permits ObjectType, ListType, MapType, EnumType, ScalarType {
    /**
     * What is expected, in the words of a hint.
     *
     * @return such as {@code a JSON string}
     */
    String expectation();
}
