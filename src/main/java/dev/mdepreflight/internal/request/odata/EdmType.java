package dev.mdepreflight.internal.request.odata;

/** What a value is, as far as a check of types needs to know. */
enum EdmType {
    TEXT("a text"),
    INTEGER("a number"),
    NUMBER("a number"),
    /** A property that the docs call a text and the service's metadata a number, or the other way round. */
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
    /** Nothing is known, so everything fits. */
    ANY("a value");

    private final String words;

    EdmType(String words) {
        this.words = words;
    }

    /** The kind with its article, for a message. */
    String words() {
        return words;
    }

    boolean isAnyOf(EdmType... kinds) {
        for (EdmType kind : kinds) {
            if (this == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing can be said against the value by its kind: unknown or null. */
    boolean isLoose() {
        return isAnyOf(ANY, NULL);
    }

    /** Whether it counts, or may. */
    boolean isNumber() {
        return isAnyOf(INTEGER, NUMBER, TEXT_OR_INTEGER);
    }

    /** Whether values of both kinds can be compared with each other; no literals are looked into. */
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
