package dev.mdepreflight.internal.engine.fast;

/**
 * What is kept of a value for the rules of its object, in one number: the offset of a text, or one of these, which are negative.
 */
final class CapturedState {
    static final int ABSENT = -1;
    static final int NULL = -2;
    static final int TRUE = -3;
    static final int FALSE = -4;

    /** A value of which nothing else is kept. */
    static final int PRESENT = -5;

    /** A text, list or map without anything in it. */
    static final int EMPTY = -6;

    /** The first constant of an enum; the others follow downwards. */
    private static final int CONSTANT = -7;

    private CapturedState() {}

    /** The state of an enum's constant. */
    static int ofConstant(int ordinal) {
        return CONSTANT - ordinal;
    }

    /** The ordinal of a constant; negative for any other state. */
    static int ordinal(int state) {
        return CONSTANT - state;
    }

    /** How many states a value can be in of which the text is not looked at, one of an enum with some constants or any other. */
    static int count(int constants) {
        return constants - CONSTANT - 1;
    }
}
