package dev.mdepreflight.okhttp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.loopback.PolicyLog;
import dev.mdepreflight.report.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How bodies of all kinds are taken, and how they are sent. */
class RequestBodiesTest {
    @AutoClose
    private final LoopbackApi api = LoopbackApi.start();

    @AutoClose
    private final Doorstep door = Doorstep.open();

    private final Preflight preflight = Preflight.builder().hosts(api.host()).build();

    private static void send(SendPolicy policy, Request request, Interceptor... behind) throws IOException {
        OkHttpClient.Builder client = new OkHttpClient.Builder().addInterceptor(PreflightInterceptor.of(policy));
        List.of(behind).forEach(client::addInterceptor);
        client.build().newCall(request).execute().close();
    }

    private SendPolicy policy(SendPolicy.Mode mode) {
        return SendPolicy.builder(preflight).mode(mode).build();
    }

    private SendPolicy.Builder limited(int bytes) {
        return SendPolicy.builder(Preflight.builder()
                .hosts(api.host())
                .limits(Limits.builder().maxBodyBytes(bytes).build())
                .build());
    }

    private static Request post(URI uri, RequestBody body) {
        return new Request.Builder().url(uri.toString()).post(body).build();
    }

    @ParameterizedTest
    @CsvSource({
        "small, true, THROW",
        "small, false, THROW",
        "not ASCII, true, THROW",
        "500 elements, true, THROW",
        "500 elements, false, RESPOND",
        "500 elements, false, REPORT_ONLY",
        "at the limit, true, THROW",
        "at the limit, false, REPORT_ONLY"
    })
    void cleanBody_arrivesByteForByte_withItsLengthOrChunked(String which, boolean known, SendPolicy.Mode mode)
            throws IOException {
        Map.Entry<String, byte[]> call =
                Bodies.clean(which).entrySet().iterator().next();
        byte[] bytes = call.getValue();
        RequestBody body = Bodies.ofLength(known ? bytes.length : -1, sink -> sink.write(bytes));
        try (PolicyLog log = PolicyLog.open()) {
            send(policy(mode), post(api.uri(call.getKey()), body));
            assertThat(log.messages()).isEmpty();
        }
        LoopbackApi.Request arrived = api.requests().get(0);
        assertThat(arrived.body()).isEqualTo(bytes);
        assertThat(arrived.headers().getFirst("Content-type")).isEqualTo("application/json");
        assertThat(arrived.headers().getFirst("Content-length")).isEqualTo(known ? "" + bytes.length : null);
        assertThat(arrived.headers().getFirst("Transfer-encoding")).isEqualTo(known ? null : "chunked");
    }

    @Test
    void requestThatIsNoOperation_passesAsTheSameObject_unread() throws IOException {
        AtomicReference<Request> passed = new AtomicReference<>();
        Request request = post(api.uri("/elsewhere"), Bodies.oneShot(sink -> sink.writeUtf8("{")));
        send(policy(SendPolicy.Mode.THROW), request, chain -> {
            passed.set(chain.request());
            // The body can be written here for the first time only if nobody has before.
            return chain.proceed(chain.request());
        });
        assertThat(passed.get()).isSameAs(request);
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly("{");
    }

    @Test
    void endlessBody_isRefused_withoutAConnection() {
        RequestRefusedException refused = catchThrowableOfType(
                RequestRefusedException.class,
                () -> send(policy(SendPolicy.Mode.THROW), post(door.uri(Bodies.ISOLATE), Bodies.endless())));
        assertThat(refused.report().isRefused()).isTrue();
        assertThat(door.connections()).isZero();
    }

    @Test
    void bodyBeyondTheLimit_isRefused_whateverItMakesOfBeingStopped() {
        List<Bodies.Writer> writers = List.of(
                sink -> sink.write(new byte[100_000]),
                sink -> {
                    try {
                        sink.write(new byte[100_000]);
                    } catch (IOException e) {
                        throw new UncheckedIOException("cannot write", e);
                    }
                },
                sink -> {
                    try {
                        sink.write(new byte[100_000]);
                    } catch (IOException e) {
                        throw new IOException("cannot write");
                    }
                },
                sink -> {
                    try {
                        sink.write(new byte[100_000]);
                    } catch (IOException e) {
                        sink.close();
                    }
                });
        for (Bodies.Writer writer : writers) {
            assertThatThrownBy(
                            () -> send(limited(1_000).build(), post(door.uri(Bodies.ISOLATE), Bodies.oneShot(writer))))
                    .isInstanceOf(RequestRefusedException.class);
        }
        assertThat(door.connections()).isZero();
    }

    @Test
    void bodyBeyondTheLimit_isSentWhole_inReportOnlyMode() throws IOException {
        byte[] large = "[1]".concat(" ".repeat(100_000)).getBytes(UTF_8);
        try (PolicyLog log = PolicyLog.open()) {
            send(
                    limited(1_000).mode(SendPolicy.Mode.REPORT_ONLY).build(),
                    post(api.uri(Bodies.ISOLATE), Bodies.oneShot(sink -> sink.write(large))));
            assertThat(log.messages()).hasSize(1);
        }
        assertThat(api.requests().get(0).body()).isEqualTo(large);
    }

    @Test
    void checkInReportOnlyMode_isMadeWhileTheBodyGoesBy() throws IOException {
        try (PolicyLog log = PolicyLog.open()) {
            RequestBody body = Bodies.oneShot(sink -> {
                sink.writeUtf8("x".repeat(2_000)).flush();
                assertThat(log.messages()).hasSize(1);
                sink.writeUtf8("y").flush();
            });
            send(limited(1_000).mode(SendPolicy.Mode.REPORT_ONLY).build(), post(api.uri(Bodies.ISOLATE), body));
            assertThat(log.messages()).hasSize(1);
        }
        assertThat(api.requests().get(0).body()).hasSize(2_001);
    }

    @ParameterizedTest
    @EnumSource(SendPolicy.Mode.class)
    void bodyThatWasChecked_canBeSentAgain_andIsNotCheckedAgain(SendPolicy.Mode mode) throws IOException {
        String text = mode == SendPolicy.Mode.REPORT_ONLY ? Bodies.FAULTY : Bodies.CLEAN;
        try (PolicyLog log = PolicyLog.open()) {
            send(policy(mode), post(api.uri(Bodies.ISOLATE), Bodies.json(text)), chain -> {
                chain.proceed(chain.request()).close();
                return chain.proceed(chain.request());
            });
            assertThat(log.messages()).hasSize(mode == SendPolicy.Mode.REPORT_ONLY ? 1 : 0);
        }
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(text, text);
    }

    @Test
    void oneShotBody_staysSo_inReportOnlyMode_only() throws IOException {
        for (SendPolicy.Mode mode : SendPolicy.Mode.values()) {
            AtomicReference<RequestBody> passed = new AtomicReference<>();
            RequestBody body = Bodies.oneShot(sink -> sink.writeUtf8(Bodies.CLEAN));
            send(policy(mode), post(api.uri(Bodies.ISOLATE), body), chain -> {
                passed.set(chain.request().body());
                return chain.proceed(chain.request());
            });
            assertThat(passed.get().isOneShot()).isEqualTo(mode == SendPolicy.Mode.REPORT_ONLY);
        }
    }

    @ParameterizedTest
    @EnumSource(SendPolicy.Mode.class)
    void whatTheBodyThrows_reachesTheCaller(SendPolicy.Mode mode) {
        for (Exception fault : List.of(new IOException("disk"), new IllegalStateException("bug"))) {
            RequestBody body = Bodies.oneShot(sink -> {
                sink.writeUtf8("{");
                if (fault instanceof IOException io) {
                    throw io;
                }
                throw (RuntimeException) fault;
            });
            try (PolicyLog log = PolicyLog.open()) {
                assertThat(catchThrowable(() -> send(policy(mode), post(api.uri(Bodies.ISOLATE), body))))
                        .isSameAs(fault);
                assertThat(log.messages()).isEmpty();
            }
        }
        assertThat(api.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(SendPolicy.Mode.class)
    void wrongLength_isOkHttpsToTell(SendPolicy.Mode mode) {
        RequestBody body = Bodies.ofLength(10, sink -> sink.writeUtf8(Bodies.CLEAN));
        assertThatThrownBy(() -> send(policy(mode), post(api.uri(Bodies.ISOLATE), body)))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void canceledCall_endsCollecting() {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(PreflightInterceptor.of(preflight))
                .build();
        AtomicReference<Call> call = new AtomicReference<>();
        for (boolean swallowed : List.of(false, true)) {
            RequestBody body = Bodies.oneShot(sink -> {
                sink.writeUtf8("{").flush();
                call.get().cancel();
                try {
                    sink.writeUtf8("}").flush();
                } catch (IOException e) {
                    if (!swallowed) {
                        throw e;
                    }
                }
            });
            call.set(client.newCall(post(door.uri(Bodies.ISOLATE), body)));
            assertThatThrownBy(() -> call.get().execute())
                    .isInstanceOf(IOException.class)
                    .hasMessage("Canceled");
        }
        assertThat(door.connections()).isZero();
    }

    @Test
    void timeoutOfTheCall_endsCollecting() {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(PreflightInterceptor.of(preflight))
                .callTimeout(Duration.ofMillis(50))
                .build();
        RequestBody body = Bodies.oneShot(sink -> {
            while (true) {
                sink.writeUtf8(" ").flush();
                LockSupport.parkNanos(1_000_000);
            }
        });
        assertThatThrownBy(() ->
                        client.newCall(post(door.uri(Bodies.ISOLATE), body)).execute())
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("timeout");
        assertThat(door.connections()).isZero();
    }

    @Test
    void encodedBody_isNotJudged_butItsPathIs() throws IOException {
        Request request = post(api.uri(Bodies.ISOLATE), Bodies.json("no JSON, as it is compressed"))
                .newBuilder()
                .header("Content-Encoding", "gzip")
                .build();
        send(policy(SendPolicy.Mode.THROW), request);
        assertThat(api.count()).isEqualTo(1);
        Request faulty = request.newBuilder()
                .url(api.uri("/api/machines/%ff/isolate").toString())
                .build();
        assertThatThrownBy(() -> send(policy(SendPolicy.Mode.THROW), faulty))
                .isInstanceOf(RequestRefusedException.class);
    }

    @Test
    void bodyThatIsCompressedBehindTheInterceptor_isJudged() throws IOException {
        Interceptor compressing = chain -> {
            RequestBody body = chain.request().body();
            return chain.proceed(chain.request()
                    .newBuilder()
                    .header("Content-Encoding", "gzip")
                    .post(Bodies.oneShot(sink -> {
                        BufferedSink gzip = Okio.buffer(new GzipSink(sink));
                        body.writeTo(gzip);
                        gzip.close();
                    }))
                    .build());
        };
        send(policy(SendPolicy.Mode.THROW), post(api.uri(Bodies.ISOLATE), Bodies.json(Bodies.CLEAN)), compressing);
        byte[] arrived = api.requests().get(0).body();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(arrived)).readAllBytes())
                .isEqualTo(Bodies.CLEAN.getBytes(UTF_8));
        assertThatThrownBy(() -> send(
                        policy(SendPolicy.Mode.THROW),
                        post(api.uri(Bodies.ISOLATE), Bodies.json(Bodies.FAULTY)),
                        compressing))
                .isInstanceOf(RequestRefusedException.class);
    }

    @Test
    void duplexBody_passesUnread_ifPathAndQueryAreClean() throws IOException {
        RequestBody duplex = new RequestBody() {
            @Override
            public MediaType contentType() {
                return Bodies.JSON;
            }

            @Override
            public boolean isDuplex() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) {
                throw new AssertionError("read");
            }
        };
        for (SendPolicy.Mode mode : SendPolicy.Mode.values()) {
            AtomicReference<RequestBody> passed = new AtomicReference<>();
            send(policy(mode), post(api.uri(Bodies.ISOLATE), duplex), chain -> {
                passed.set(chain.request().body());
                return answer(chain.request());
            });
            assertThat(passed.get()).isSameAs(duplex);
        }
        assertThatThrownBy(
                        () -> send(policy(SendPolicy.Mode.THROW), post(api.uri("/api/machines/%ff/isolate"), duplex)))
                .isInstanceOf(RequestRefusedException.class);
    }

    /** In the place of a server that speaks HTTP/2. */
    private static Response answer(Request request) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_2)
                .code(200)
                .message("")
                .body(ResponseBody.create("", null))
                .build();
    }
}
