package dev.mdepreflight.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Refuses requests without an entity (some servers don't call a reader for them), and marks all requests as checked. */
final class MissingEntityFilter implements ContainerRequestFilter {
    static final String PROPERTY = "dev.mdepreflight.jaxrs.checked";

    private static final byte[] NOTHING = {};

    private final EntityCheck check;
    private final boolean readerIsCalled;

    /**
     * Creates the filter for one method. If the server calls a reader even without an entity, the filter reads nothing, because it might
     * run on an I/O thread.
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
        // Servers report a missing entity in different ways, so the first byte decides.
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
