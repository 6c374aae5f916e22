package dev.mdepreflight.internal.model;

/** Stand-ins for values that cross-field rules do not read. */
public final class ValueMarkers {
    /** A value that is faulty by itself. */
    public static final Object FAULTY = new Object();
    /** A value that is present and neither text, boolean nor number. */
    public static final Object PRESENT = new Object();
    /** An empty list. */
    public static final Object EMPTY = new Object();

    private ValueMarkers() {}
}
