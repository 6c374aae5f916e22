package dev.mdepreflight.internal.batch;

import com.fasterxml.jackson.core.JsonParser;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.DocumentLines;
import dev.mdepreflight.internal.json.DocumentSource;
import dev.mdepreflight.internal.json.JsonBytes;
import dev.mdepreflight.internal.json.JsonTokens;
import dev.mdepreflight.internal.json.JsonValidator;
import dev.mdepreflight.internal.json.StructureListener;
import dev.mdepreflight.internal.json.SyntaxFault;
import dev.mdepreflight.internal.json.Window;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of any length once, judges its syntax as that of any body, and tells where its outer values stand.
 *
 * <p>Memory is taken for the longest of its strings, numbers and names, and of these no more than a body may have. The limits on the body
 * as a whole, in bytes and in tokens, do not hold for the document. Not thread-safe.
 */
public final class DocumentScan {
    /** So small a window takes no memory worth a limit. */
    private static final int LEAST_WINDOW = 1 << 16;

    private final DocumentSource source;
    private final Options options;
    private final Window window;
    private final JsonValidator syntax;

    /**
     * A scan that has read nothing yet but the first bytes.
     *
     * @param source the document
     * @param options how checks are made
     * @param outline is told of the values
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
     * Reads on until a scalar or an empty bracket has been read, with what follows it up to the next value.
     *
     * @return false at the end of the document, and where its syntax is wrong
     * @throws IOException if the document cannot be read
     */
    public boolean next() throws IOException {
        try {
            return syntax.next();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /**
     * How far it has read.
     *
     * @return the offset of the next byte
     */
    public long offset() {
        return window.base() + syntax.at();
    }

    /**
     * How many tokens it has read.
     *
     * @return those up to the offset
     */
    public long tokens() {
        return syntax.tokens();
    }

    /**
     * What is wrong with the syntax, as the check of a body reports it.
     *
     * @return the report; null if nothing is wrong so far
     * @throws IOException if the document cannot be read
     */
    public @Nullable Report fault() throws IOException {
        SyntaxFault fault = syntax.fault();
        if (fault == null) {
            return null;
        }
        PendingViolation found = PendingViolation.of(
                ErrorCode.INVALID_REQUEST_BODY,
                fault.limit() ? Reasons.LIMIT_EXCEEDED : Reasons.MALFORMED_JSON,
                PathNode.ROOT,
                null,
                null,
                fault.reason());
        Violation violation =
                found.violation(new DocumentLines(source).at(window.base() + fault.offset(), fault.length()));
        return options.report().violations(List.of(violation)).build();
    }

    /**
     * Unescapes a name.
     *
     * @param bytes bytes that hold it, which are known to be JSON
     * @param from the offset of its opening quote
     * @param to the offset after its closing quote
     * @return the name
     */
    public static String name(byte[] bytes, int from, int to) {
        if (JsonBytes.plainEnd(bytes, from + 1) >= 0) {
            return new String(bytes, from + 1, to - from - 2, StandardCharsets.UTF_8);
        }
        try (JsonParser parser = JsonTokens.factory().createParser(bytes, from, to - from)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
