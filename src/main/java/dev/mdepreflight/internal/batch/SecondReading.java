package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a document again, and returns its elements in groups that fit into bodies. Not thread-safe. */
final class SecondReading {
    // The bodies may repeat what stands around the elements until it takes this many times the document, and this many
    // bytes more.
    private static final long MAX_GROWTH = 16;
    private static final long ALWAYS_ALLOWED = 1 << 20;

    private final Document document;
    private final Progress progress;
    private final ListOutline outline;
    private final DocumentScan scan;
    private boolean more = true;
    private @Nullable Element pending;
    private long repeated;

    SecondReading(Document document, Progress progress) throws IOException {
        this.document = document;
        this.progress = progress;
        this.outline = new ListOutline(document.list());
        this.scan = new DocumentScan(document.source(), document.judge().options(), outline);
    }

    /**
     * Returns the next elements, as many as fit into one body; none at the end.
     *
     * @throws PreflightException if the bodies would repeat too many bytes around the elements
     */
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
        repeated += document.frameBytes();
        if (repeated > MAX_GROWTH * document.source().size() + ALWAYS_ALLOWED) {
            throw tooMuchAround();
        }
        return elements;
    }

    private PreflightException tooMuchAround() {
        ErrorCode code = ErrorCode.INVALID_REQUEST_BODY;
        return new PreflightException(document.judge()
                .report(List.of(Violation.builder(code, Reasons.LIMIT_EXCEEDED, code.message())
                        .pointer(document.list().pointer())
                        .hint("each body repeats the " + document.frameBytes()
                                + " bytes around the elements, together more than " + MAX_GROWTH
                                + " times the document; remove what is not needed, such as white space")
                        .build())));
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
