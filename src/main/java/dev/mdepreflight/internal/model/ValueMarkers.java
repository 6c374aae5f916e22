package dev.mdepreflight.internal.model;

/** Stand-ins for values that cross-field rules do not read. */
public final class ValueMarkers {
    /** A value that is faulty regardless of other values. */
    public static final Object FAULTY = new Object();
    /** A value that is present but is not a string, boolean, or number. */
    public static final Object PRESENT = new Object();
    /** An empty list. */
    public static final Object EMPTY = new Object();

    private ValueMarkers() {}
}
