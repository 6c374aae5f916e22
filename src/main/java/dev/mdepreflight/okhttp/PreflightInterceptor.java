package dev.mdepreflight.okhttp;

import dev.mdepreflight.OutgoingRequest;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Checks the requests of an {@code OkHttpClient} before they are sent: {@code new
 * OkHttpClient.Builder().addInterceptor(PreflightInterceptor.of(preflight))}. Calls that are executed and calls that are enqueued are checked alike.
 *
 * <p>It is an application interceptor: those see a request once, before OkHttp connects to anything. As a network interceptor it would
 * come too late. Add it behind interceptors that change requests, and before one that compresses bodies: an encoded body is not
 * checked, only its path and query. A request to which the service redirects is not checked again.
 *
 * <p>The body of an operation of the API is taken once, up to its limit, before anything is sent, and the bytes that were checked are sent,
 * with the same headers and the same length, or chunked if that is not known; OkHttp may send them again, also where the body is {@linkplain
 * RequestBody#isOneShot() one-shot}. The body of any other request is neither read nor replaced. Of a request with a {@linkplain
 * RequestBody#isDuplex() duplex} body, which is written after the response has begun, only path and query are checked. With {@link
 * SendPolicy.Mode#REPORT_ONLY} a body is checked while it is sent.
 *
 * <p>What a device lookup or a constraint validator of one's own throws, other than with {@code REPORT_ONLY}, is thrown to the caller as it
 * is; of an enqueued call OkHttp makes it a failure of the callback and gives it to the handler of uncaught exceptions, as with every
 * interceptor. Immutable and thread-safe: one instance may serve many clients.
 */
@SuppressWarnings("exports") // who uses this requires okhttp3; see module-info
public final class PreflightInterceptor implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json");

    private final SendPolicy policy;

    private PreflightInterceptor(SendPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * An interceptor with the default policy: every violation blocks the request, by an exception.
     *
     * @param preflight checks the requests
     * @return the interceptor
     */
    public static PreflightInterceptor of(Preflight preflight) {
        return of(SendPolicy.of(preflight));
    }

    /**
     * An interceptor with a policy.
     *
     * @param policy says what becomes of a faulty request
     * @return the interceptor
     */
    public static PreflightInterceptor of(SendPolicy policy) {
        return new PreflightInterceptor(policy);
    }

    /**
     * Passes the request on, or tells why not.
     *
     * @param chain the request, and what is behind this interceptor
     * @return the response; one made of the error envelope if the request is refused and the policy says {@link SendPolicy.Mode#RESPOND}
     * @throws RequestRefusedException if the request is refused and the policy says {@link SendPolicy.Mode#THROW}
     * @throws IOException as the body and the rest of the chain have it
     */
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        OutgoingRequest outgoing =
                policy.outgoing(request.method(), request.url().toString(), name -> header(request, name));
        int needed = outgoing.bodyBytesNeeded();
        if (needed == 0 || body == null) {
            return proceed(chain, request, outgoing.refusal(new byte[0]));
        }
        if (body.isDuplex()) {
            return proceed(chain, request, outgoing.refusalWithoutBody());
        }
        if (policy.mode() == SendPolicy.Mode.REPORT_ONLY) {
            return chain.proceed(with(request, new TeeRequestBody(body, outgoing)));
        }
        BufferedRequestBody collected = BufferedRequestBody.of(body, needed, chain.call());
        return proceed(chain, with(request, collected), outgoing.refusal(collected.bytes()));
    }

    private Response proceed(Chain chain, Request request, Optional<Report> refusal) throws IOException {
        if (refusal.isEmpty()) {
            return chain.proceed(request);
        }
        if (policy.mode() == SendPolicy.Mode.RESPOND) {
            return response(chain.request(), refusal.get());
        }
        throw new RequestRefusedException(refusal.get());
    }

    private static Response response(Request request, Report report) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(400)
                .message("Bad Request")
                .header("Content-Type", JSON.toString())
                .body(ResponseBody.create(report.envelope().toJsonBytes(), JSON))
                .receivedResponseAtMillis(System.currentTimeMillis())
                .build();
    }

    private static Request with(Request request, RequestBody body) {
        return request.newBuilder().method(request.method(), body).build();
    }

    /** What OkHttp will send: the type of the body goes before the header, and several lines of one name are one list (RFC 9110 section 5.3). */
    private static @Nullable String header(Request request, String name) {
        RequestBody body = request.body();
        MediaType type = body == null || !name.equalsIgnoreCase("Content-Type") ? null : body.contentType();
        if (type != null) {
            return type.toString();
        }
        List<String> lines = request.headers(name);
        return lines.isEmpty() ? null : String.join(", ", lines);
    }
}
