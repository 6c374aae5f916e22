package dev.mdepreflight.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Refuses a request without an entity: not every implementation calls a reader for it. */
final class MissingEntityFilter implements ContainerRequestFilter {
    private static final byte[] NOTHING = {};

    private final EntityCheck check;

    MissingEntityFilter(EntityCheck check) {
        this.check = check;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getLength() > 0) {
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
