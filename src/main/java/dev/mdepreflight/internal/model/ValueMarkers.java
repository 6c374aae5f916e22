package dev.mdepreflight.internal.model;

/** What stands in a slot of an object's values instead of a value that no rule reads as it is. */
public final class ValueMarkers {
    /** A value that has a fault of its own. */
    public static final Object FAULTY = new Object();

    /** A value that is there, and is no text, boolean or number. */
    public static final Object PRESENT = new Object();

    /** A list without elements. */
    public static final Object EMPTY = new Object();

    private ValueMarkers() {}
}
