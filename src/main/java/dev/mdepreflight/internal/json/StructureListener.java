package dev.mdepreflight.internal.json;

/** Is told, while a document is read, where the values of its outer levels stand. */
public interface StructureListener {
    /** The depth of the innermost values that it is told of: the document is at 0, a member of it at 1, an element of that at 2. */
    int DEEPEST = 2;

    /** Is not interested. */
    StructureListener NONE = new StructureListener() {
        @Override
        public void named(byte[] bytes, int from, int to) {}

        @Override
        public void begins(int depth, long offset, int first, long tokens) {}

        @Override
        public void ends(int depth, long offset, long tokens) {}
    };

    /**
     * A name of the outermost object; its value begins next.
     *
     * @param bytes bytes that hold the name, to be read before this returns
     * @param from the offset of its opening quote in them
     * @param to the offset after its closing quote
     */
    void named(byte[] bytes, int from, int to);

    /**
     * A value begins.
     *
     * @param depth how many brackets it stands in
     * @param offset the offset of its first byte
     * @param first that byte
     * @param tokens how many tokens came before it
     */
    void begins(int depth, long offset, int first, long tokens);

    /**
     * A value ends.
     *
     * @param depth how many brackets it stands in
     * @param offset the offset after its last byte
     * @param tokens how many tokens there were so far
     */
    void ends(int depth, long offset, long tokens);
}
