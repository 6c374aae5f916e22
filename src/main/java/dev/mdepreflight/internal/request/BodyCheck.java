package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Checks the body of an operation as what it is, JSON or a form. Immutable and thread-safe. */
public final class BodyCheck {
    private final Engine engine;

    /**
     * A check of bodies.
     *
     * @param engine checks them
     */
    public BodyCheck(Engine engine) {
        this.engine = engine;
    }

    /**
     * Checks bytes.
     *
     * @param operation the operation
     * @param body the bytes; not changed
     * @return the report
     */
    public Report check(Operation operation, byte[] body) {
        return check(operation, body, null);
    }

    /**
     * Checks bytes.
     *
     * @param operation the operation
     * @param body the bytes; not changed
     * @param boundary the boundary of a form, or null if it is not known
     * @return the report
     */
    public Report check(Operation operation, byte[] body, @Nullable String boundary) {
        return isForm(operation)
                ? engine.forms().check(operation.body(), body, boundary)
                : engine.check(operation.body(), body);
    }

    /**
     * Checks a text, encoded as UTF-8.
     *
     * @param operation the operation
     * @param body the text
     * @return the report
     */
    public Report check(Operation operation, String body) {
        return isForm(operation) ? engine.forms().check(operation.body(), body) : engine.check(operation.body(), body);
    }

    /**
     * Checks what remains in a buffer, whose position stays where it is.
     *
     * @param operation the operation
     * @param body the buffer
     * @return the report
     */
    public Report check(Operation operation, ByteBuffer body) {
        return isForm(operation) ? engine.forms().check(operation.body(), body) : engine.check(operation.body(), body);
    }

    /**
     * Checks what a stream holds; it is read up to the limit and one byte more, and not closed.
     *
     * @param operation the operation
     * @param body the stream
     * @return the report
     * @throws IOException if the stream cannot be read
     */
    public Report check(Operation operation, InputStream body) throws IOException {
        return isForm(operation) ? engine.forms().check(operation.body(), body) : engine.check(operation.body(), body);
    }

    private static boolean isForm(Operation operation) {
        return operation.contentType() == ContentType.MULTIPART_FORM;
    }
}
