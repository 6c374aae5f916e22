package dev.mdepreflight.internal.batch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies into which a document is cut, one after the other; elements are not looked into. Not thread-safe. */
public final class Split {
    private final Document document;
    private final SecondReading reading;
    private boolean begun;

    /**
     * The bodies of a document.
     *
     * @param document the document
     * @param progress is told how far it is
     * @throws IOException if the document cannot be read
     */
    public Split(Document document, Progress progress) throws IOException {
        this.document = document;
        this.reading = new SecondReading(document, progress);
    }

    /**
     * The next body.
     *
     * @return the body; null if there are no more. A document without elements is a body as it is
     * @throws IOException if the document cannot be read, or has changed
     */
    public @Nullable Body next() throws IOException {
        Slice slice = reading.next();
        List<Element> elements = slice == null ? List.of() : slice.elements();
        boolean over = slice == null && (begun || document.first() != null);
        begun = true;
        return over ? null : Body.of(document, elements, List.of());
    }
}
