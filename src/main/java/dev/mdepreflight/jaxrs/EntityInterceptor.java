package dev.mdepreflight.jaxrs;

import dev.mdepreflight.report.Violation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Checks the bytes of an entity, then lets the server bind the same bytes. */
final class EntityInterceptor implements ReaderInterceptor {
    private final EntityCheck check;

    EntityInterceptor(EntityCheck check) {
        this.check = check;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        InputStream entity = context.getInputStream();
        byte[] body = read(entity, context);
        Response refusal = check.refusal(body, context.getHeaders());
        if (refusal != null) {
            boolean ended = !check.isTooLarge(body) || EntityCheck.drain(entity);
            throw new WebApplicationException(
                    ended
                            ? refusal
                            : Response.fromResponse(refusal)
                                    .header("Connection", "close")
                                    .build());
        }
        MediaType declared = context.getMediaType();
        MediaType readAs = check.readAs(declared);
        if (readAs != null && !readAs.equals(declared)) {
            context.setMediaType(readAs);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return bound(context);
    }

    /** A decoder can have a lower limit than the check. */
    private byte[] read(InputStream entity, ReaderInterceptorContext context) throws IOException {
        try {
            return check.read(entity);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() != EntityCheck.TOO_LARGE.getStatusCode()) {
                throw e;
            }
            throw new WebApplicationException(check.tooLarge(context.getHeaders()));
        }
    }

    private @Nullable Object bound(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            Violation fault = isAnswer(e) ? null : BindingFault.of(e);
            if (fault == null) {
                throw e;
            }
            throw new WebApplicationException(check.unbound(fault, context.getHeaders()));
        }
    }

    /** Whether the reader has chosen the response itself. */
    private static boolean isAnswer(Exception thrown) {
        return thrown instanceof WebApplicationException answer
                && answer.getResponse().hasEntity();
    }
}
