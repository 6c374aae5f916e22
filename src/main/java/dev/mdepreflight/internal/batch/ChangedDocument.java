package dev.mdepreflight.internal.batch;

import java.io.IOException;

/** Thrown if the document has changed since it was first read. */
final class ChangedDocument extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedDocument() {
        super("it was changed while it was being read");
    }
}
