package dev.mdepreflight.internal.batch;

/** What is left of the room for elements in one body. Not thread-safe. */
final class RemainingCapacity {
    private final Document document;
    private int count;
    private long bytes;
    private long tokens;

    RemainingCapacity(Document document) {
        this.document = document;
    }

    /**
     * Takes an element in, if there is room.
     *
     * @param element the element; what stands between it and the one before it counts unless it is the first
     */
    boolean takes(Element element) {
        long more = element.to() - (count == 0 ? element.from() : element.lead());
        boolean taken = count < document.list().limit()
                && document.takesBytes(bytes + more)
                && document.takesTokens(tokens + element.tokens());
        if (taken) {
            count++;
            bytes += more;
            tokens += element.tokens();
        }
        return taken;
    }
}
