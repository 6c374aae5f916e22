package dev.mdepreflight.jaxrs;

import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is when its filters have run, before its entity is written.
 *
 * <p>{@code Content-Encoding} is that of this moment: encoders set it later, and what is checked is the body before them. An encoder may
 * also have announced itself by then, by a filter or by the caller's {@code Variant}, and nothing tells that from a body that the caller
 * has encoded. So the body does: what begins like JSON or a form is not encoded yet. All other headers are read anew for the check, as
 * the writer of a form sets its boundary.
 */
final class PendingRequest {
    /** How many bytes tell whether a body is encoded. */
    static final int START_BYTES = 2;

    private final SendPolicy policy;
    private final ClientRequestContext request;
    private final String method;
    private final String uri;
    private final @Nullable String contentEncoding;

    PendingRequest(SendPolicy policy, ClientRequestContext request) {
        this.policy = policy;
        this.request = request;
        this.method = request.getMethod();
        this.uri = request.getUri().toString();
        this.contentEncoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    }

    boolean saysEncoded() {
        return contentEncoding != null;
    }

    /** As {@link OutgoingRequest#bodyBytesNeeded()}, whether or not the body says to be encoded. */
    int bodyBytesNeeded() {
        return outgoing(null).bodyBytesNeeded();
    }

    /** As {@link OutgoingRequest#refusal}. */
    Optional<Report> refusal(byte[] body) {
        return isEncoded(body) ? refusalOfEncoded() : outgoing(null).refusal(body);
    }

    /** What is wrong with the request around a body that cannot be read. */
    Optional<Report> refusalOfEncoded() {
        return outgoing(contentEncoding).refusal(new byte[0]);
    }

    /**
     * Whether a body that says to be encoded is.
     *
     * <p>No content of gzip (RFC 1952), deflate (RFC 1950), zstd (RFC 8878) or brotli (RFC 7932; it would be an empty last block with
     * padding that is not zero) begins with an opening brace. A form begins with two hyphens (RFC 2046 section 5.1.1). What begins
     * otherwise is left alone.
     */
    boolean isEncoded(byte[] start) {
        if (contentEncoding == null || start.length == 0) {
            return false;
        }
        boolean plain = start[0] == '{' || (start.length > 1 && start[0] == '-' && start[1] == '-');
        return !plain;
    }

    private OutgoingRequest outgoing(@Nullable String encoding) {
        return policy.outgoing(
                method,
                uri,
                name -> name.equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING) ? encoding : request.getHeaderString(name));
    }
}
