package dev.mdepreflight.internal.engine;

import org.jspecify.annotations.Nullable;

/** What rules over a list read of one of its elements, and nothing else of it: a list may have millions. */
final class ElementValues {
    private final ObjectType type;
    private final int offset;
    private final @Nullable Object[] read;

    /**
     * The values of an element.
     *
     * @param read those that rules read, in the order of {@link ObjectType#readAsElement}
     */
    ElementValues(ObjectType type, int offset, @Nullable Object[] read) {
        this.type = type;
        this.offset = offset;
        this.read = read;
    }

    /** Where the element begins. */
    int offset() {
        return offset;
    }

    @Nullable
    Object value(String component) {
        return read[type.readAsElement().indexOf(component)];
    }
}
