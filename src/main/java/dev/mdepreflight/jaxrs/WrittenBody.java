package dev.mdepreflight.jaxrs;

import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * A body whose entity was written for the check: these bytes are sent, so that they are what was checked, and the writer is not run again.
 *
 * <p>The entity itself stays in its place, where the user's interceptors expect it. If one of them puts another there, that is written.
 */
final class WrittenBody implements ClientBodyInterceptor.Step {
    private final Object entity;
    private final byte[] bytes;

    WrittenBody(Object entity, byte[] bytes) {
        this.entity = entity;
        this.bytes = bytes;
    }

    @Override
    public void write(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() == entity) {
            context.getOutputStream().write(bytes);
        } else {
            context.proceed();
        }
    }
}
