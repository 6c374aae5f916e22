package dev.mdepreflight.internal.json;

/** Receives the places of the outer values of a document while the document is read. */
public interface StructureListener {
    /** The depth of the innermost reported values. The document has depth 0, its members have depth 1, their elements have depth 2. */
    int DEEPEST = 2;

    /** Ignores all values. */
    StructureListener NONE = new StructureListener() {};

    /**
     * Receives the name of a member of the outermost object. The member's value follows.
     *
     * @param bytes the bytes that hold the name; only valid during this call
     * @param from the offset of the name's opening quote
     * @param to the offset after the name's closing quote
     */
    default void named(byte[] bytes, int from, int to) {}

    /**
     * Receives the beginning of a value.
     *
     * @param offset the offset of the first byte
     * @param first the first byte
     * @param tokens the number of tokens before the value
     */
    default void begins(int depth, long offset, int first, long tokens) {}

    /**
     * Receives the end of a value.
     *
     * @param offset the offset after the last byte
     * @param tokens the number of tokens read so far, including this value
     */
    default void ends(int depth, long offset, long tokens) {}
}
