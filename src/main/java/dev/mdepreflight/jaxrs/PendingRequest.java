package dev.mdepreflight.jaxrs;

import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request after its filters have run and before its entity is written.
 *
 * <p>The check sees the body before encoders do. {@code Content-Encoding} is read now, because encoders set it later. If a filter or the
 * caller's {@code Variant} has set it already, either an encoder will run or the caller has encoded the body. Only the body shows which: a
 * body that begins like JSON or a form is not encoded. All other headers are read again, because a form's writer sets the boundary.
 */
final class PendingRequest {
    /** The number of leading bytes of a body that show whether the body is encoded. */
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

    /** Like {@link OutgoingRequest#bodyBytesNeeded()}, but ignores {@code Content-Encoding}. */
    int bodyBytesNeeded() {
        return outgoing(null).bodyBytesNeeded();
    }

    Optional<Report> refusal(byte[] body) {
        return isEncoded(body) ? refusalOfEncoded() : outgoing(null).refusal(body);
    }

    /** Checks the rest of a request with an encoded body. */
    Optional<Report> refusalOfEncoded() {
        return outgoing(contentEncoding).refusal(new byte[0]);
    }

    /**
     * Whether a body with a {@code Content-Encoding} is already encoded.
     *
     * <p>No gzip (RFC 1952), deflate (RFC 1950), zstd (RFC 8878) or brotli (RFC 7932) content begins with an opening brace. In brotli, that
     * byte is an empty last block with nonzero padding. A form begins with two hyphens (RFC 2046 section 5.1.1). Any other body counts as
     * encoded.
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
