package dev.mdepreflight.azure;

import static dev.mdepreflight.azure.Calls.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.exception.AzureException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.core.util.FluxUtil;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.azure.Calls.Way;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.loopback.PolicyLog;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** How bodies of all kinds are taken, and how they are sent. */
class RequestContentTest {
    @AutoClose
    private final LoopbackApi api = LoopbackApi.start();

    @AutoClose
    private final Doorstep door = Doorstep.open();

    private final Preflight preflight = Preflight.builder().hosts(api.host()).build();

    @TempDir
    private Path folder;

    /** Where a body comes from. */
    enum Source {
        BYTES,
        STRING,
        OBJECT,
        FILE,
        STREAM,
        STREAM_OF_KNOWN_LENGTH,
        STREAM_THAT_CAN_BE_REPLAYED,
        FLUX,
        FLUX_WITH_HEADER,
        FLUX_OF_KNOWN_LENGTH;

        /** Sets the body: each source but those in memory gives it once only. */
        HttpRequest in(HttpRequest request, byte[] bytes, Path folder) throws IOException {
            long length = bytes.length;
            return switch (this) {
                case BYTES -> request.setBody(bytes);
                case STRING -> request.setBody(new String(bytes, UTF_8));
                case OBJECT ->
                    request.setBody(
                            BinaryData.fromObject(BinaryData.fromBytes(bytes).toObject(Map.class)));
                case FILE -> request.setBody(BinaryData.fromFile(Files.write(folder.resolve("body.json"), bytes)));
                case STREAM -> request.setBody(BinaryData.fromStream(new ByteArrayInputStream(bytes)));
                case STREAM_OF_KNOWN_LENGTH ->
                    request.setBody(BinaryData.fromStream(new ByteArrayInputStream(bytes), length));
                case STREAM_THAT_CAN_BE_REPLAYED ->
                    request.setBody(BinaryData.fromStream(new ByteArrayInputStream(bytes), length)
                            .toReplayableBinaryData());
                case FLUX -> request.setBody(once(bytes));
                case FLUX_WITH_HEADER ->
                    request.setBody(once(bytes)).setHeader(HttpHeaderName.CONTENT_LENGTH, "" + length);
                case FLUX_OF_KNOWN_LENGTH ->
                    request.setBody(
                            BinaryData.fromFlux(once(bytes), length, false).block());
            };
        }

        private static Flux<ByteBuffer> once(byte[] bytes) {
            return FluxUtil.toFluxByteBuffer(new ByteArrayInputStream(bytes), 1_000);
        }
    }

    static Stream<Arguments> sources() {
        return Stream.of(Source.values())
                .flatMap(source -> Stream.of(SendPolicy.Mode.values())
                        .flatMap(mode -> Stream.of(Way.values()).map(way -> Arguments.of(source, mode, way))));
    }

    private SendPolicy policy(SendPolicy.Mode mode) {
        return SendPolicy.builder(preflight).mode(mode).build();
    }

    private SendPolicy limited(SendPolicy.Mode mode) {
        return SendPolicy.builder(Preflight.builder()
                        .hosts(api.host())
                        .limits(Limits.builder().maxBodyBytes(1_000).build())
                        .build())
                .mode(mode)
                .build();
    }

    private static HttpPipeline pipeline(SendPolicy policy) {
        return Calls.pipeline(Calls.CLIENT, PreflightPolicy.of(policy));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void cleanBody_arrivesAsWithoutThePolicy(Source source, SendPolicy.Mode mode, Way way) throws IOException {
        byte[] bytes = BinaryData.fromObject(BinaryData.fromString(Calls.CLEAN).toObject(Map.class))
                .toBytes();
        HttpPipeline plain = new HttpPipelineBuilder().httpClient(Calls.CLIENT).build();
        way.send(plain, source.in(post(api.uri(Calls.ISOLATE)), bytes, folder));
        try (PolicyLog log = PolicyLog.open()) {
            HttpRequest request = source.in(post(api.uri(Calls.ISOLATE)), bytes, folder);
            way.send(pipeline(policy(mode)), request);
            assertThat(log.messages()).isEmpty();
        }
        List<LoopbackApi.Request> arrived = api.requests();
        assertThat(arrived).hasSize(2).allMatch(request -> request.text().equals(new String(bytes, UTF_8)));
        assertThat(arrived.get(1).headers()).isEqualTo(arrived.get(0).headers());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void faultyBody_isFound(Source source, SendPolicy.Mode mode, Way way) throws IOException {
        HttpRequest request = source.in(post(api.uri(Calls.ISOLATE)), Calls.FAULTY.getBytes(UTF_8), folder);
        try (PolicyLog log = PolicyLog.open()) {
            if (mode == SendPolicy.Mode.THROW) {
                assertThatThrownBy(() -> way.send(pipeline(policy(mode)), request))
                        .isInstanceOf(AzureRequestRefusedException.class);
            } else {
                assertThat(way.send(pipeline(policy(mode)), request).getStatusCode())
                        .isEqualTo(mode == SendPolicy.Mode.RESPOND ? 400 : 200);
            }
            assertThat(log.messages()).hasSize(1);
        }
        assertThat(api.count()).isEqualTo(mode == SendPolicy.Mode.REPORT_ONLY ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void largeBodies_arriveByteForByte(Way way) {
        byte[] elements = Samples.of(Operations.IMPORT_INDICATORS)
                .clean(1, JsonStyle.builder().listSize(500).nonAscii(true).build());
        byte[] full = Calls.CLEAN
                .replace("Fall", " ".repeat((16 << 20) - Calls.CLEAN.getBytes(UTF_8).length + 4))
                .getBytes(UTF_8);
        assertThat(full).hasSize(16 << 20);
        HttpPipeline pipeline = pipeline(policy(SendPolicy.Mode.THROW));
        way.send(pipeline, post(api.uri(Calls.IMPORT)).setBody(Flux.just(ByteBuffer.wrap(elements))));
        way.send(pipeline, post(api.uri(Calls.ISOLATE)).setBody(BinaryData.fromStream(new ByteArrayInputStream(full))));
        assertThat(api.requests()).extracting(LoopbackApi.Request::body).containsExactly(elements, full);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void endlessBody_isRefused_withoutAConnection(Way way) {
        AtomicInteger canceled = new AtomicInteger();
        Flux<ByteBuffer> endless = Flux.<ByteBuffer>generate(sink -> sink.next(ByteBuffer.allocate(1_000)))
                .doOnCancel(canceled::incrementAndGet);
        InputStream stream = new InputStream() {
            @Override
            public int read() {
                return '[';
            }
        };
        for (BinaryData body : List.of(
                BinaryData.fromFlux(endless, null, false).block(),
                BinaryData.fromFlux(endless.subscribeOn(Schedulers.parallel()), null, false)
                        .block(),
                BinaryData.fromStream(stream))) {
            assertThatThrownBy(() -> way.send(
                            pipeline(policy(SendPolicy.Mode.THROW)),
                            post(door.uri(Calls.ISOLATE)).setBody(body)))
                    .isInstanceOf(AzureRequestRefusedException.class);
        }
        assertThat(canceled).hasValue(2);
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void bodyBeyondTheLimit_isSentWhole_inReportOnlyMode(Way way) {
        byte[] large = new byte[100_000];
        HttpPipeline pipeline = pipeline(limited(SendPolicy.Mode.REPORT_ONLY));
        for (BinaryData body :
                List.of(BinaryData.fromBytes(large), BinaryData.fromStream(new ByteArrayInputStream(large)))) {
            try (PolicyLog log = PolicyLog.open()) {
                way.send(pipeline, post(api.uri(Calls.ISOLATE)).setBody(body));
                assertThat(log.messages()).hasSize(1);
            }
        }
        assertThat(api.requests()).extracting(LoopbackApi.Request::body).containsExactly(large, large);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void bodyThatCouldBeReadOnce_isRetried(Way way) {
        AtomicInteger attempts = new AtomicInteger();
        HttpClient resetting = new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return Calls.CLIENT
                        .send(request)
                        .flatMap(response -> attempts.incrementAndGet() == 1
                                ? Mono.error(new IOException("connection reset"))
                                : Mono.just(response));
            }
        };
        HttpPipeline pipeline = Calls.pipeline(resetting, PreflightPolicy.of(preflight));
        HttpRequest request = post(api.uri(Calls.ISOLATE))
                .setBody(BinaryData.fromStream(new ByteArrayInputStream(Calls.CLEAN.getBytes(UTF_8))));
        BinaryData body = request.getBodyAsBinaryData();
        way.send(pipeline, request);
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Calls.CLEAN, Calls.CLEAN);
        assertThat(request.getBodyAsBinaryData()).isSameAs(body);
    }

    @Test
    void watchedBody_isCheckedOnce_howeverOftenItIsSent() {
        AtomicInteger attempts = new AtomicInteger();
        HttpClient failing = new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return Calls.CLIENT
                        .send(request)
                        .flatMap(response -> attempts.incrementAndGet() < 3
                                ? Mono.error(new IOException("connection reset"))
                                : Mono.just(response));
            }
        };
        HttpPipeline pipeline = Calls.pipeline(failing, PreflightPolicy.of(policy(SendPolicy.Mode.REPORT_ONLY)));
        try (PolicyLog log = PolicyLog.open()) {
            pipeline.send(post(api.uri(Calls.ISOLATE))
                            .setBody(Flux.defer(() -> Flux.just(ByteBuffer.wrap(Calls.FAULTY.getBytes(UTF_8))))))
                    .block();
            assertThat(log.messages()).hasSize(1);
        }
        assertThat(api.requests())
                .extracting(LoopbackApi.Request::text)
                .containsExactly(Calls.FAULTY, Calls.FAULTY, Calls.FAULTY);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void watchedBody_isChecked_alsoIfNobodyAsksForItsEnd(Way way) {
        HttpClient exact = new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return request.getBody().next().then(Calls.CLIENT.send(post(api.uri("/sent"))));
            }
        };
        HttpPipeline pipeline = Calls.pipeline(exact, PreflightPolicy.of(policy(SendPolicy.Mode.REPORT_ONLY)));
        byte[] bytes = Calls.FAULTY.getBytes(UTF_8);
        try (PolicyLog log = PolicyLog.open()) {
            way.send(
                    pipeline,
                    post(api.uri(Calls.ISOLATE))
                            .setBody(BinaryData.fromStream(new ByteArrayInputStream(bytes), (long) bytes.length)));
            assertThat(log.messages()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatTheBodyThrows_endsTheCall(Way way) {
        IllegalStateException bug = new IllegalStateException("bug");
        IOException disk = new IOException("disk");
        HttpPipeline pipeline = pipeline(policy(SendPolicy.Mode.THROW));
        assertThat(catchThrowable(
                        () -> way.send(pipeline, post(door.uri(Calls.ISOLATE)).setBody(Flux.error(bug)))))
                .isSameAs(bug);
        assertThat(catchThrowable(
                        () -> way.send(pipeline, post(door.uri(Calls.ISOLATE)).setBody(Flux.error(disk)))))
                .isInstanceOf(way == Way.SYNC ? UncheckedIOException.class : RuntimeException.class)
                .hasCause(disk);
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatTheBodyThrows_isTheClientsToTell_inReportOnlyMode(Way way) {
        HttpPipeline pipeline = pipeline(policy(SendPolicy.Mode.REPORT_ONLY));
        try (PolicyLog log = PolicyLog.open()) {
            assertThatThrownBy(() -> way.send(
                            pipeline, post(api.uri(Calls.ISOLATE)).setBody(Flux.error(new IOException("disk")))))
                    .hasStackTraceContaining("disk");
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void asynchronousCall_doesNotBlock() {
        Sinks.Many<ByteBuffer> source = Sinks.many().unicast().onBackpressureBuffer();
        CompletableFuture<HttpResponse> response = pipeline(policy(SendPolicy.Mode.THROW))
                .send(post(api.uri(Calls.ISOLATE)).setBody(source.asFlux()))
                .toFuture();
        source.tryEmitNext(ByteBuffer.wrap(Calls.CLEAN.getBytes(UTF_8))).orThrow();
        assertThat(response).isNotDone();
        assertThat(api.count()).isZero();
        source.tryEmitComplete().orThrow();
        assertThat(response.join().getStatusCode()).isEqualTo(200);
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Calls.CLEAN);
    }

    @Test
    void canceledCall_cancelsTheBody() {
        AtomicBoolean canceled = new AtomicBoolean();
        pipeline(policy(SendPolicy.Mode.THROW))
                .send(post(door.uri(Calls.ISOLATE))
                        .setBody(Flux.<ByteBuffer>never().doOnCancel(() -> canceled.set(true))))
                .subscribe()
                .dispose();
        assertThat(canceled).isTrue();
        assertThat(door.connections()).isZero();
    }

    @Test
    void interruptedCall_cancelsTheBody() {
        AtomicBoolean canceled = new AtomicBoolean();
        HttpRequest request =
                post(door.uri(Calls.ISOLATE)).setBody(Flux.<ByteBuffer>never().doOnCancel(() -> canceled.set(true)));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pipeline(policy(SendPolicy.Mode.THROW)).sendSync(request, Context.NONE))
                .isInstanceOf(AzureException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(canceled).isTrue();
        assertThat(door.connections()).isZero();
    }

    @Test
    void synchronousCall_mayBeMadeOnAThreadThatReactorForbidsToBlock() {
        HttpRequest request = post(api.uri(Calls.ISOLATE)).setBody(Calls.CLEAN);
        int status = Mono.fromCallable(() -> pipeline(policy(SendPolicy.Mode.THROW))
                        .sendSync(request, Context.NONE)
                        .getStatusCode())
                .subscribeOn(Schedulers.parallel())
                .block();
        assertThat(status).isEqualTo(200);
    }
}
