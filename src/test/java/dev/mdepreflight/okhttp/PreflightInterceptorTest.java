package dev.mdepreflight.okhttp;

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
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.support.Forms;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reaches the network, and what the caller is told otherwise. */
class PreflightInterceptorTest {
    @AutoClose
    private final LoopbackApi api = LoopbackApi.start();

    @AutoClose
    private final Doorstep door = Doorstep.open();

    private final Preflight preflight = Preflight.builder().hosts(api.host()).build();

    /** How a call is made. */
    enum Way {
        EXECUTE,
        ENQUEUE;

        Response call(OkHttpClient client, Request request) throws IOException {
            if (this == EXECUTE) {
                return client.newCall(request).execute();
            }
            CompletableFuture<Response> response = new CompletableFuture<>();
            client.newCall(request).enqueue(new Callback() {
                @Override
                public void onResponse(Call call, Response answer) {
                    response.complete(answer);
                }

                @Override
                public void onFailure(Call call, IOException e) {
                    response.completeExceptionally(e);
                }
            });
            try {
                return response.get();
            } catch (ExecutionException e) {
                throw (IOException) e.getCause();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static OkHttpClient client(Interceptor... interceptors) {
        OkHttpClient.Builder client = new OkHttpClient.Builder();
        List.of(interceptors).forEach(client::addInterceptor);
        return client.build();
    }

    private static Request post(URI uri, RequestBody body) {
        return new Request.Builder().url(uri.toString()).post(body).build();
    }

    private static Request post(URI uri, String body) {
        return post(uri, Bodies.json(body));
    }

    private SendPolicy.Builder policy() {
        return SendPolicy.builder(preflight);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void cleanRequest_isAnswered(Way way) throws IOException {
        OkHttpClient client = client(PreflightInterceptor.of(preflight));
        try (Response response = way.call(client, post(api.uri(Bodies.ISOLATE), Bodies.CLEAN))) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.body().string()).isEqualTo(LoopbackApi.ANSWER);
        }
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Bodies.CLEAN);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void faultyRequest_neverConnects(Way way) {
        OkHttpClient client = client(PreflightInterceptor.of(preflight));
        RequestRefusedException refused = catchThrowableOfType(
                RequestRefusedException.class, () -> way.call(client, post(door.uri(Bodies.ISOLATE), Bodies.FAULTY)));
        assertThat(refused.report().violations())
                .extracting(violation -> violation.qualifiedPointer())
                .containsExactly("/IsolationType");
        assertThat(refused).hasCauseInstanceOf(PreflightException.class);
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void faultyRequest_isAnsweredByTheEnvelope_ifThePolicySaysSo(Way way) throws IOException {
        OkHttpClient client = client(
                PreflightInterceptor.of(policy().mode(SendPolicy.Mode.RESPOND).build()));
        Request request = post(door.uri(Bodies.ISOLATE), Bodies.FAULTY);
        try (Response response = way.call(client, request)) {
            assertThat(response.code()).isEqualTo(400);
            assertThat(response.message()).isEqualTo("Bad Request");
            assertThat(response.protocol()).isEqualTo(Protocol.HTTP_1_1);
            assertThat(response.header("content-type")).isEqualTo("application/json");
            assertThat(response.body().contentType()).isEqualTo(Bodies.JSON);
            assertThat(response.request()).isSameAs(request);
            ErrorEnvelope envelope = ErrorEnvelope.parse(response.body().string());
            assertThat(envelope.code()).isEqualTo("InvalidRequestBody");
        }
        assertThat(door.connections()).isZero();
    }

    @Test
    void faultyRequest_isSentAndLogged_inReportOnlyMode() throws IOException {
        OkHttpClient client = client(PreflightInterceptor.of(
                policy().mode(SendPolicy.Mode.REPORT_ONLY).build()));
        try (PolicyLog log = PolicyLog.open();
                Response response = Way.EXECUTE.call(client, post(api.uri(Bodies.ISOLATE), Bodies.FAULTY))) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(log.messages()).singleElement().asString().contains("isolateMachine", "InvalidRequestBody");
        }
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Bodies.FAULTY);
    }

    @Test
    void blockOnRequest_sendsFaultyElements_andStopsOtherFaults() throws IOException {
        OkHttpClient client =
                client(PreflightInterceptor.of(policy().blockOn(Scope.REQUEST).build()));
        try (PolicyLog log = PolicyLog.open()) {
            Way.EXECUTE
                    .call(client, post(api.uri(Bodies.IMPORT), Bodies.ELEMENT_FAULT))
                    .close();
            assertThat(log.messages()).hasSize(1);
        }
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Bodies.ELEMENT_FAULT);
        assertThatThrownBy(() -> Way.EXECUTE.call(client, post(api.uri(Bodies.ISOLATE), Bodies.FAULTY)))
                .isInstanceOf(RequestRefusedException.class);
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void faultyQueryOfACollection_neverConnects() {
        Request request = new Request.Builder()
                .url(door.uri() + "/api/machines?$filter=riskScor+eq+'High'")
                .build();
        RequestRefusedException refused = catchThrowableOfType(
                RequestRefusedException.class,
                () -> Way.EXECUTE.call(client(PreflightInterceptor.of(preflight)), request));
        assertThat(refused.report().violations())
                .extracting(violation -> violation.qualifiedPointer())
                .containsExactly("/query/$filter");
        assertThat(door.connections()).isZero();
    }

    @Test
    void callsWithoutABody_arrive() throws IOException {
        OkHttpClient client = client(PreflightInterceptor.of(preflight));
        Way.EXECUTE
                .call(
                        client,
                        new Request.Builder()
                                .url(api.uri("/api/machines") + "?$top=5")
                                .build())
                .close();
        Way.EXECUTE
                .call(
                        client,
                        new Request.Builder()
                                .url(api.uri("/api/indicators/995") + "")
                                .delete()
                                .build())
                .close();
        Way.EXECUTE.call(client, post(api.uri("/api/unheard/of"), "")).close();
        assertThat(api.requests()).extracting(LoopbackApi.Request::method).containsExactly("GET", "DELETE", "POST");
    }

    @Test
    void uploadedForm_isChecked_byTheBoundaryOfItsBody() throws IOException {
        OkHttpClient client = client(PreflightInterceptor.of(preflight));
        RequestBody example =
                RequestBody.create(Forms.EXAMPLE, MediaType.get("multipart/form-data; boundary=" + Forms.BOUNDARY));
        // OkHttp sends the type of the body, whatever the header says.
        Request request = post(api.uri(Bodies.UPLOAD), example)
                .newBuilder()
                .header("Content-Type", "application/json")
                .build();
        Way.EXECUTE.call(client, request).close();
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Forms.EXAMPLE);

        RequestBody withoutFile = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("Description", "no file")
                .build();
        assertThatThrownBy(() -> Way.EXECUTE.call(client, post(api.uri(Bodies.UPLOAD), withoutFile)))
                .isInstanceOf(RequestRefusedException.class);
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void traceparent_givesTheTarget() {
        Request request = post(door.uri(Bodies.ISOLATE), Bodies.FAULTY)
                .newBuilder()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .build();
        RequestRefusedException refused = catchThrowableOfType(
                RequestRefusedException.class,
                () -> Way.EXECUTE.call(client(PreflightInterceptor.of(preflight)), request));
        assertThat(refused.envelope().target()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void whatADeviceLookupThrows_isThrown_asByAnyInterceptor() throws Exception {
        IllegalStateException fault = new IllegalStateException("no inventory");
        Preflight failing = Preflight.builder()
                .hosts(door.host())
                .devices(id -> {
                    throw fault;
                })
                .build();
        CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "dispatcher");
                    thread.setUncaughtExceptionHandler((dead, thrown) -> uncaught.complete(thrown));
                    return thread;
                });
        OkHttpClient client = client(PreflightInterceptor.of(failing))
                .newBuilder()
                .dispatcher(new Dispatcher(threads))
                .build();
        Request request = post(door.uri(Bodies.ISOLATE), Bodies.CLEAN);
        assertThat(catchThrowable(() -> Way.EXECUTE.call(client, request))).isSameAs(fault);
        assertThat(catchThrowable(() -> Way.ENQUEUE.call(client, request)))
                .isInstanceOf(IOException.class)
                .hasCause(fault);
        assertThat(uncaught.get()).isSameAs(fault);
        assertThat(door.connections()).isZero();
        threads.shutdownNow();
    }

    @Test
    void oneInstance_servesManyThreads() throws Exception {
        OkHttpClient client = client(PreflightInterceptor.of(preflight));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> verdicts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean faulty = i % 3 == 0;
                Request request = post(api.uri(Bodies.ISOLATE), faulty ? Bodies.FAULTY : Bodies.CLEAN);
                verdicts.add(threads.submit(() -> {
                    try (Response response = Way.EXECUTE.call(client, request)) {
                        return !faulty && response.code() == 200;
                    } catch (RequestRefusedException e) {
                        return faulty;
                    }
                }));
            }
            for (Future<Boolean> verdict : verdicts) {
                assertThat(verdict.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(api.count()).isEqualTo(133);
        assertThat(api.requests()).allMatch(request -> request.text().equals(Bodies.CLEAN));
    }
}
