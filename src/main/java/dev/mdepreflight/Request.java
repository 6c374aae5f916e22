package dev.mdepreflight;

import dev.mdepreflight.internal.json.BodyBytes;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for {@link Preflight#check(Request)}: method, URI, content type and body.
 *
 * <p>Immutable: each setter returns a new request. The body is not copied; do not change it before the check.
 */
public final class Request {
    private static final byte[] NO_BODY = {};

    private final String method;
    private final String uri;
    private final @Nullable String contentType;

    private final Object body;

    private Request(String method, String uri, @Nullable String contentType, Object body) {
        this.method = method;
        this.uri = uri;
        this.contentType = contentType;
        this.body = body;
    }

    /**
     * Creates a request without content type and body.
     *
     * @param method the HTTP method, in any letter case
     * @param uri an absolute http or https URI, or one without scheme and host, such as {@code /api/indicators}; any other text also leads
     *     to a report
     */
    public static Request of(String method, String uri) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        return new Request(method, uri, null, NO_BODY);
    }

    /**
     * Creates a request without content type and body.
     *
     * @param method the HTTP method, in any letter case
     */
    public static Request of(String method, URI uri) {
        return of(method, Objects.requireNonNull(uri, "uri").toString());
    }

    /** Creates a GET request. */
    public static Request get(URI uri) {
        return of("GET", uri);
    }

    /** Creates a POST request without a body. */
    public static Request post(URI uri) {
        return of("POST", uri);
    }

    /** Sets the value of the Content-Type header; null if there is no such header or its value is not to be checked. */
    public Request contentType(@Nullable String contentType) {
        return new Request(method, uri, contentType, body);
    }

    /** Sets the bytes of the body; an empty array means that the request has no body. */
    public Request body(byte[] body) {
        return new Request(method, uri, contentType, Objects.requireNonNull(body, "body"));
    }

    /** Sets the body as a string, which is encoded as UTF-8. */
    public Request body(String body) {
        return new Request(method, uri, contentType, Objects.requireNonNull(body, "body"));
    }

    /** Sets the body to the remaining bytes of a buffer. The buffer's position and limit stay as they are. */
    public Request body(ByteBuffer body) {
        return new Request(
                method, uri, contentType, Objects.requireNonNull(body, "body").slice());
    }

    String method() {
        return method;
    }

    String uri() {
        return uri;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    /** Returns the bytes of the body, or just enough of them to show that the body is longer than the limit. */
    byte[] bytes(int limit) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        return body instanceof ByteBuffer buffer ? BodyBytes.of(buffer, limit) : BodyBytes.of((String) body, limit);
    }

    /** Shows lengths only, because the URI and the body might contain secrets. */
    @Override
    public String toString() {
        if (body instanceof String text) {
            return shown(text.length() + " characters");
        }
        return shown((body instanceof byte[] bytes ? bytes.length : ((ByteBuffer) body).remaining()) + " bytes");
    }

    private String shown(String size) {
        return "Request[URI of " + uri.length() + " characters, body of " + size + "]";
    }
}
