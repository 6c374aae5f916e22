package dev.mdepreflight.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Stands next to the writer of the entity, below all that encodes its bytes, and does what the filter has left to be done there. */
@ConstrainedTo(RuntimeType.CLIENT)
final class ClientBodyInterceptor implements WriterInterceptor {
    /** The property of a request that holds its {@link Step}. */
    static final String PROPERTY = ClientBodyInterceptor.class.getName();

    /** What is done when the body of one request is written. */
    interface Step {
        /**
         * Writes the body.
         *
         * @param context the entity, and where to write
         * @throws IOException what the writing throws
         */
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
