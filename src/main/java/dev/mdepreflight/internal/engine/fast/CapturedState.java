package dev.mdepreflight.internal.engine.fast;

/** The captured form of a value in one number: the offset of a text, or one of these negative states. */
final class CapturedState {
    static final int ABSENT = -1;
    static final int NULL = -2;
    static final int TRUE = -3;
    static final int FALSE = -4;
    /** A value whose content no rule reads. */
    static final int PRESENT = -5;
    /** An empty text, list or map. */
    static final int EMPTY = -6;
    /** The first constant of an enum; the others follow downwards. */
    private static final int CONSTANT = -7;

    private CapturedState() {}

    static int ofConstant(int ordinal) {
        return CONSTANT - ordinal;
    }

    /** The ordinal of a constant; negative for other states. */
    static int ordinal(int state) {
        return CONSTANT - state;
    }

    /** The number of states of an enum with some constants, or of any other value whose text is not read. */
    static int count(int constants) {
        return constants - CONSTANT - 1;
    }
}
