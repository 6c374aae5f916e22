package dev.mdepreflight.report;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The properties that every finding has. */
record FindingData(
        String reason,
        String message,
        Part part,
        String pointer,
        @Nullable Location location,
        @Nullable String excerpt,
        @Nullable String hint)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    FindingData {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(pointer, "pointer");
    }

    /** Shows everything in one line, with control characters of the input escaped. */
    @Override
    public String toString() {
        return "reason=" + reason + ", message=" + message + ", part=" + part + ", pointer=" + Excerpt.escape(pointer)
                + ", location=" + location + ", excerpt=" + excerpt + ", hint=" + hint;
    }
}
