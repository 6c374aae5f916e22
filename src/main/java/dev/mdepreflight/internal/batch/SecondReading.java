package dev.mdepreflight.internal.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a document again, and returns its elements in groups that fit into bodies. Not thread-safe. */
final class SecondReading {
    private final Document document;
    private final Progress progress;
    private final ListOutline outline;
    private final DocumentScan scan;
    private boolean more = true;
    private @Nullable Element pending;

    SecondReading(Document document, Progress progress) throws IOException {
        this.document = document;
        this.progress = progress;
        this.outline = new ListOutline(document.list());
        this.scan = new DocumentScan(document.source(), document.judge().options(), outline);
    }

    /** Returns the next elements, as many as fit into one body; none at the end. */
    List<Element> next() throws IOException {
        Element next = pending == null ? element() : pending;
        RemainingCapacity room = new RemainingCapacity(document);
        List<Element> elements = new ArrayList<>();
        while (next != null && room.takes(next)) {
            elements.add(next);
            next = element();
        }
        pending = next;
        if (elements.isEmpty() && next != null) {
            throw new ChangedDocument();
        }
        return elements;
    }

    private @Nullable Element element() throws IOException {
        Element element = null;
        while (more && element == null) {
            more = scan.next();
            element = outline.take();
            progress.at(scan.offset());
            if (!more) {
                end();
            }
        }
        return element;
    }

    private void end() throws IOException {
        if (scan.fault() != null || outline.count() != document.count()) {
            throw new ChangedDocument();
        }
        document.source().verify();
        progress.ended();
    }
}
