package dev.mdepreflight.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Runs the {@link Step} that the request filter prepared. Comes after all encoding interceptors, directly before the entity writer. */
@ConstrainedTo(RuntimeType.CLIENT)
final class ClientBodyInterceptor implements WriterInterceptor {
    /** The request property with the {@link Step}. */
    static final String PROPERTY = ClientBodyInterceptor.class.getName();

    interface Step {
        void write(WriterInterceptorContext context) throws IOException;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getProperty(PROPERTY) instanceof Step step) {
            step.write(context);
        } else {
            context.proceed();
        }
    }
}
