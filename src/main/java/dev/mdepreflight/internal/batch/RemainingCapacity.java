package dev.mdepreflight.internal.batch;

/** The remaining room for elements in one body. Not thread-safe. */
final class RemainingCapacity {
    private final Document document;
    private int count;
    private long bytes;
    private long tokens;

    RemainingCapacity(Document document) {
        this.document = document;
    }

    /** Adds an element if there is room. The bytes between elements also count. */
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
