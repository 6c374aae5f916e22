package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.DocumentLines;
import dev.mdepreflight.internal.json.DocumentSource;
import dev.mdepreflight.internal.json.JsonValidator;
import dev.mdepreflight.internal.json.StructureListener;
import dev.mdepreflight.internal.json.SyntaxFault;
import dev.mdepreflight.internal.json.Window;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of any length once, checks its syntax, and reports the places of its outer values.
 *
 * <p>Memory is bounded by the longest string, number or name, and by the limit on the size of a body. The limits on the bytes and tokens of
 * a whole body do not apply to the document. Not thread-safe.
 */
public final class DocumentScan {
    /** A window of this size is always allowed. */
    private static final int LEAST_WINDOW = 1 << 16;

    private final DocumentSource source;
    private final Options options;
    private final Window window;
    private final JsonValidator syntax;

    /**
     * Starts a scan.
     *
     * @throws IOException if the document cannot be read
     */
    public DocumentScan(DocumentSource source, Options options, StructureListener outline) throws IOException {
        this.source = source;
        this.options = options;
        Limits limits = options.limits();
        try {
            this.window = Window.over(source, Math.max(LEAST_WINDOW, limits.maxBodyBytes()));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        this.syntax = new JsonValidator(
                window, limits.toBuilder().maxTokenCount(Long.MAX_VALUE).build(), outline);
    }

    /**
     * Continues reading through the next scalar or empty container, up to the value after it. Returns false at the end of the document or
     * at a syntax fault.
     */
    public boolean next() throws IOException {
        try {
            return syntax.next();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** The offset of the next byte. */
    public long offset() {
        return window.base() + syntax.at();
    }

    /** The number of tokens read. */
    public long tokens() {
        return syntax.tokens();
    }

    /** Returns the report of a syntax fault, as for a body; null if no fault has been found so far. */
    public @Nullable Report fault() throws IOException {
        SyntaxFault fault = syntax.fault();
        if (fault == null) {
            return null;
        }
        String reason = fault.limit() ? Reasons.LIMIT_EXCEEDED : Reasons.MALFORMED_JSON;
        PendingViolation found =
                PendingViolation.of(ErrorCode.INVALID_REQUEST_BODY, reason, PathNode.ROOT, null, null, fault.reason());
        Location place = new DocumentLines(source).at(window.base() + fault.offset(), fault.length());
        return options.report().violations(List.of(found.violation(place))).build();
    }
}
