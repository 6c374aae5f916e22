package dev.mdepreflight.internal.batch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a document into bodies without checking the elements. Not thread-safe. */
public final class Split {
    private final Document document;
    private final SecondReading reading;
    private boolean begun;

    public Split(Document document, Progress progress) throws IOException {
        this.document = document;
        this.reading = new SecondReading(document, progress);
    }

    /**
     * Returns the next body; null at the end. A document without elements is one body.
     *
     * @throws IOException if the document cannot be read, or has changed
     */
    public @Nullable Body next() throws IOException {
        List<Element> elements = reading.next();
        boolean over = elements.isEmpty() && (begun || document.first() != null);
        begun = true;
        return over ? null : Body.of(document, elements, List.of());
    }
}
