package dev.mdepreflight.internal.request.odata;

import java.util.List;

/** The type of a value, as far as the type check needs it. */
enum EdmType {
    TEXT("a text"),
    INTEGER("a number"),
    NUMBER("a number"),
    /** A property that is a string in the documentation and a number in the service's metadata, or vice versa. */
    TEXT_OR_INTEGER("a text or a number"),
    BOOLEAN("a boolean"),
    DATE_TIME("a date-time"),
    DATE("a date"),
    TIME("a time of day"),
    DURATION("a duration"),
    GUID("a GUID"),
    ENUM("an enum value"),
    COLLECTION("a collection"),
    COMPLEX("a structure"),
    NULL("null"),
    /** Unknown; every use is accepted. */
    ANY("a value");

    private final String words;

    EdmType(String words) {
        this.words = words;
    }

    /** The type with its article, for a message. */
    String words() {
        return words;
    }

    boolean isAnyOf(EdmType... kinds) {
        return List.of(kinds).contains(this);
    }

    /** Whether every use is accepted. */
    boolean isLoose() {
        return this == ANY || this == NULL;
    }

    boolean isNumber() {
        return this == INTEGER || this == NUMBER || this == TEXT_OR_INTEGER;
    }

    /** Whether values of both types can be compared with each other. */
    boolean isComparableWith(EdmType other) {
        return isLoose() || other.isLoose() || (family() & other.family()) != 0;
    }

    private int family() {
        return switch (this) {
            case TEXT, ENUM -> 1;
            case INTEGER, NUMBER -> 2;
            case TEXT_OR_INTEGER -> 1 | 2;
            case BOOLEAN -> 4;
            // A Date is promoted to a DateTimeOffset: OData URL Conventions 4.01, section 5.1.1.16.
            case DATE_TIME, DATE -> 8;
            case TIME -> 16;
            case DURATION -> 32;
            case GUID -> 64;
            case COLLECTION -> 128;
            case COMPLEX -> 256;
            case NULL, ANY -> 0;
        };
    }
}
