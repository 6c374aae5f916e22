package dev.mdepreflight.jaxrs;

import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request filter of {@link PreflightClientFeature}; register that feature. Public because the client creates it. Thread-safe.
 */
@ConstrainedTo(RuntimeType.CLIENT)
@SuppressWarnings("exports") // users require jakarta.ws.rs themselves, see module-info
public final class PreflightClientFilter implements ClientRequestFilter {
    /** The configuration property with the {@link SendPolicy}. */
    static final String POLICY = SendPolicy.class.getName();

    private final Providers providers;

    /** Called by the client. */
    public PreflightClientFilter(@Context Providers providers) {
        this.providers = providers;
    }

    /**
     * Checks a request.
     *
     * @throws IOException if the entity's writer throws it
     * @throws IllegalStateException if this filter was registered without its feature
     * @throws RequestRefusedProcessingException if the request is refused in mode {@link SendPolicy.Mode#THROW}
     */
    @Override
    public void filter(ClientRequestContext request) throws IOException {
        SendPolicy policy = policyOf(request);
        // An invocation that runs again keeps the properties of its previous run.
        request.removeProperty(ClientBodyInterceptor.PROPERTY);
        PendingRequest pending = new PendingRequest(policy, request);
        int needed = pending.bodyBytesNeeded();
        if (needed == 0 || !request.hasEntity()) {
            passes(request, policy, pending.refusal(new byte[0]));
        } else if (policy.mode() == SendPolicy.Mode.REPORT_ONLY) {
            request.setProperty(ClientBodyInterceptor.PROPERTY, new TeeEntity(pending, needed));
        } else if (isEncodedStream(request, pending)) {
            passes(request, policy, pending.refusalOfEncoded());
        } else {
            checkBody(request, policy, pending, needed);
        }
    }

    private static SendPolicy policyOf(ClientRequestContext request) {
        if (request.getConfiguration().getProperty(POLICY) instanceof SendPolicy policy) {
            return policy;
        }
        throw new IllegalStateException("Register " + PreflightClientFeature.class.getName() + ", not its filter");
    }

    /** Whether the entity is an encoded stream. If a coding is declared but the stream is not encoded, an interceptor will encode it. */
    private static boolean isEncodedStream(ClientRequestContext request, PendingRequest pending) throws IOException {
        if (!pending.saysEncoded() || !(request.getEntity() instanceof InputStream source)) {
            return false;
        }
        PushbackInputStream unread = new PushbackInputStream(source, PendingRequest.START_BYTES);
        byte[] start = unread.readNBytes(PendingRequest.START_BYTES);
        unread.unread(start);
        request.setEntity(unread);
        return pending.isEncoded(start);
    }

    private void checkBody(ClientRequestContext request, SendPolicy policy, PendingRequest pending, int needed)
            throws IOException {
        Object entity = request.getEntity();
        BoundedBody body = new BoundedBody(needed);
        if (!write(request, entity, body)) {
            // The client itself will report that there is no writer.
            return;
        }
        byte[] bytes = body.toByteArray();
        boolean passes = passes(request, policy, pending.refusal(bytes));
        if (!passes) {
            close(entity);
        } else if (!body.isFull()) {
            if (isOneShot(entity)) {
                request.setEntity(bytes);
            }
            request.setProperty(ClientBodyInterceptor.PROPERTY, written(request.getEntity(), bytes));
        }
    }

    /** Sends the checked bytes without a second run of the writer, unless an interceptor has replaced the entity. */
    private static ClientBodyInterceptor.Step written(Object entity, byte[] bytes) {
        return context -> {
            if (context.getEntity() == entity) {
                context.getOutputStream().write(bytes);
            } else {
                context.proceed();
            }
        };
    }

    /** Writes the entity as the client will, until the body is full. */
    private boolean write(ClientRequestContext request, Object entity, BoundedBody body) throws IOException {
        MediaType declared = request.getMediaType();
        MediaType type = declared == null ? MediaType.WILDCARD_TYPE : declared;
        MessageBodyWriter<Object> writer = writerOf(request, type);
        if (writer == null) {
            return false;
        }
        try {
            writer.writeTo(
                    entity,
                    request.getEntityClass(),
                    request.getEntityType(),
                    request.getEntityAnnotations(),
                    type,
                    request.getHeaders(),
                    body);
        } catch (IOException | RuntimeException e) {
            // The exception of a full body can be wrapped in any other exception.
            if (!body.isFull()) {
                throw e;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private @Nullable MessageBodyWriter<Object> writerOf(ClientRequestContext request, MediaType type) {
        return (MessageBodyWriter<Object>) providers.getMessageBodyWriter(
                request.getEntityClass(), request.getEntityType(), request.getEntityAnnotations(), type);
    }

    /** Whether an entity can be written only once, so that its bytes must replace it. */
    private static boolean isOneShot(Object entity) {
        return entity instanceof InputStream || entity instanceof Reader || entity instanceof StreamingOutput;
    }

    /** Closes a source that was not read to its end. */
    private static void close(Object entity) {
        if (entity instanceof Closeable source && isOneShot(entity)) {
            try {
                source.close();
            } catch (IOException e) {
                // The source is not sent, so the caller needs to know about the refusal, not about this exception.
            }
        }
    }

    /** Aborts a request if it is refused. Returns whether the request can proceed. */
    private static boolean passes(ClientRequestContext request, SendPolicy policy, Optional<Report> refusal) {
        if (refusal.isEmpty()) {
            return true;
        }
        Report report = refusal.get();
        if (policy.mode() == SendPolicy.Mode.THROW) {
            throw new RequestRefusedProcessingException(report);
        }
        // The entity is a stream, as in a server's response. For any other entity, the client would look for a writer.
        request.abortWith(Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ByteArrayInputStream(report.envelope().toJsonBytes()))
                .build());
        return false;
    }
}
