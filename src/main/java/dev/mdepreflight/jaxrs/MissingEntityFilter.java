package dev.mdepreflight.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Refuses a request without an entity, as not every implementation calls a reader for it, and marks all requests as those of a checked method. */
final class MissingEntityFilter implements ContainerRequestFilter {
    /** The property of a request that says that its method is checked. */
    static final String PROPERTY = "dev.mdepreflight.jaxrs.checked";

    private static final byte[] NOTHING = {};

    private final EntityCheck check;
    private final boolean readerIsCalled;

    /**
     * The filter of one method.
     *
     * @param check checks its entities
     * @param readerIsCalled whether the implementation calls a reader without an entity too, so that there is nothing to look for; on an I/O
     *     thread there must not be
     */
    MissingEntityFilter(EntityCheck check, boolean readerIsCalled) {
        this.check = check;
        this.readerIsCalled = readerIsCalled;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        request.setProperty(PROPERTY, true);
        if (readerIsCalled || request.getLength() > 0) {
            return;
        }
        // Whether there is one is not told in the same way everywhere: its first byte tells.
        InputStream entity = request.getEntityStream();
        int first = entity == null ? -1 : entity.read();
        if (first >= 0) {
            PushbackInputStream whole = new PushbackInputStream(entity);
            whole.unread(first);
            request.setEntityStream(whole);
            return;
        }
        Response refusal = check.refusal(NOTHING, request.getHeaders());
        if (refusal != null) {
            request.abortWith(refusal);
        }
    }
}
