package dev.mdepreflight;

import dev.mdepreflight.internal.json.BodyBytes;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that {@link Preflight#check(Request)} checks: method, URI, content type and body.
 *
 * <p>Immutable: each setting returns a new request. A body is not copied; do not change it before the check.
 */
public final class Request {
    private static final byte[] NO_BODY = {};

    private final String method;
    private final String uri;
    private final @Nullable String contentType;

    /** A byte array, a string or a buffer. */
    private final Object body;

    private Request(String method, String uri, @Nullable String contentType, Object body) {
        this.method = method;
        this.uri = uri;
        this.contentType = contentType;
        this.body = body;
    }

    /**
     * A request without a content type and without a body.
     *
     * @param method the HTTP method, in any letter case
     * @param uri an absolute http or https URI, or one without scheme and host, such as {@code /api/indicators}; any text gives a
     *     report, also what is no URI
     * @return the request
     */
    public static Request of(String method, String uri) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        return new Request(method, uri, null, NO_BODY);
    }

    /**
     * A request without a content type and without a body.
     *
     * @param method the HTTP method, in any letter case
     * @param uri the URI
     * @return the request
     */
    public static Request of(String method, URI uri) {
        return of(method, Objects.requireNonNull(uri, "uri").toString());
    }

    /**
     * A GET request.
     *
     * @param uri the URI
     * @return the request
     */
    public static Request get(URI uri) {
        return of("GET", uri);
    }

    /**
     * A POST request.
     *
     * @param uri the URI
     * @return the request, still without a body
     */
    public static Request post(URI uri) {
        return of("POST", uri);
    }

    /**
     * Sets the content type.
     *
     * @param contentType the value of the Content-Type header; null if there is none or it is not to be checked
     * @return a request with this content type
     */
    public Request contentType(@Nullable String contentType) {
        return new Request(method, uri, contentType, body);
    }

    /**
     * Sets the body.
     *
     * @param body the bytes as they would be sent, none if there is no body
     * @return a request with this body
     */
    public Request body(byte[] body) {
        return new Request(method, uri, contentType, Objects.requireNonNull(body, "body"));
    }

    /**
     * Sets the body to a text, which is sent as UTF-8.
     *
     * @param body the text
     * @return a request with this body
     */
    public Request body(String body) {
        return new Request(method, uri, contentType, Objects.requireNonNull(body, "body"));
    }

    /**
     * Sets the body to what remains in a buffer, whose position and limit stay as they are.
     *
     * @param body the bytes
     * @return a request with this body
     */
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

    /** The bytes of the body; of a longer one no more than show that it is longer than the limit. */
    byte[] bytes(int limit) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        return body instanceof ByteBuffer buffer ? BodyBytes.of(buffer, limit) : BodyBytes.of((String) body, limit);
    }

    /** How long its parts are, and nothing that may be a secret. */
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
