package dev.mdepreflight.internal.json;

import java.util.BitSet;

/** The open brackets, one bit each. */
final class BracketStack {
    private final BitSet objects = new BitSet();
    private int depth;

    int depth() {
        return depth;
    }

    void push(boolean object) {
        objects.set(depth++, object);
    }

    void pop() {
        depth--;
    }

    boolean inObject() {
        return objects.get(depth - 1);
    }

    /** Returns a suffix for a message that names the missing bracket; empty if no bracket is open. */
    String unclosed() {
        if (depth == 0) {
            return "";
        }
        return inObject() ? ": a closing brace is missing" : ": a closing square bracket is missing";
    }
}
