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
 * OkHttpClient.Builder().addInterceptor(PreflightInterceptor.of(preflight))}. It checks executed and enqueued calls.
 *
 * <p>Add it as an application interceptor, not as a network interceptor. An application interceptor runs once per call, before OkHttp
 * connects. Add it after interceptors that change requests and before interceptors that compress bodies: if a body is encoded, only path
 * and query are checked. A redirected request is not checked again.
 *
 * <p>The body of an API operation is read once, up to the limit, before anything is sent. The checked bytes are sent with the same headers
 * and the same length, or chunked if the length is unknown. OkHttp can send these bytes again even if the body is {@linkplain
 * RequestBody#isOneShot() one-shot}. Bodies of other requests are neither read nor replaced. A {@linkplain RequestBody#isDuplex() duplex}
 * body is written after the response has begun, so only path and query are checked. With {@link SendPolicy.Mode#REPORT_ONLY}, a body is
 * checked while it is sent.
 *
 * <p>Exceptions of your own device lookups and constraint validators reach the caller unchanged, except with {@code REPORT_ONLY}. As with
 * every interceptor, OkHttp passes an enqueued call's exception to the callback as a failure and to the handler of uncaught exceptions.
 * Immutable and thread-safe: one instance can serve many clients.
 */
@SuppressWarnings("exports") // users require okhttp3 themselves, see module-info
public final class PreflightInterceptor implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json");

    private final SendPolicy policy;

    private PreflightInterceptor(SendPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** Creates an interceptor that throws an exception for a request with any violation. */
    public static PreflightInterceptor of(Preflight preflight) {
        return of(SendPolicy.of(preflight));
    }

    /** Creates an interceptor with a policy. */
    public static PreflightInterceptor of(SendPolicy policy) {
        return new PreflightInterceptor(policy);
    }

    /**
     * Passes the request on, or refuses it.
     *
     * @return the response, which is the error envelope if the request is refused in mode {@link SendPolicy.Mode#RESPOND}
     * @throws RequestRefusedException if the request is refused in mode {@link SendPolicy.Mode#THROW}
     * @throws IOException if the body or the rest of the chain throws it
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

    /**
     * Returns the header value that OkHttp will send: the body's content type replaces the request's header, and header lines with the same
     * name are joined into a list (RFC 9110 section 5.3).
     */
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
