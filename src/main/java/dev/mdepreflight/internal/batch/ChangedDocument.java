package dev.mdepreflight.internal.batch;

import java.io.IOException;

/** The document is no longer what it was when it was read first. */
final class ChangedDocument extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedDocument() {
        super("it was changed while it was being read");
    }
}
