package dev.mdepreflight.jdkhttp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that let their reader wait, fail, or are given up. */
class WaitingTest {
    private static final String ISOLATE = "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";
    private static final String CLEAN = "{\"Comment\": \"Case 12\", \"IsolationType\": \"Full\"}";

    private final Doorstep door = Doorstep.open();
    private final HttpClient plain =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Preflight preflight = Preflight.builder().hosts(door.host()).build();
    private final PreflightHttpClient client = PreflightHttpClient.of(plain, preflight);
    private final RecordingClient recording = new RecordingClient();
    private final PreflightHttpClient wrapping = PreflightHttpClient.of(recording, preflight);

    @AfterEach
    void close() {
        door.close();
    }

    /** A body of which nothing ever comes. */
    private static final class Silent implements BodyPublisher {
        private final CountDownLatch requested = new CountDownLatch(1);
        private final CountDownLatch cancelled = new CountDownLatch(1);

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {
                    requested.countDown();
                }

                @Override
                public void cancel() {
                    cancelled.countDown();
                }
            });
        }
    }

    /** A stream whose reader waits until it is closed by the test. */
    private static BodyPublisher blocked(CountDownLatch release) {
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void timeoutOfTheRequest_boundsABodyOfWhichNothingComes(Way way) throws Exception {
        Silent silent = new Silent();
        HttpRequest request = post(silent).timeout(Duration.ofMillis(50)).build();
        assertThatThrownBy(() -> way.send(client, request, BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessage("request timed out");
        // On a busy machine the time is over before anything subscribes; then nothing does.
        if (silent.requested.getCount() == 0) {
            silent.cancelled.await();
        }
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void timeoutOfTheRequest_boundsAStreamThatBlocks(Way way) {
        CountDownLatch release = new CountDownLatch(1);
        HttpRequest request =
                post(blocked(release)).timeout(Duration.ofMillis(50)).build();
        assertThatThrownBy(() -> way.send(client, request, BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
        release.countDown();
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void timeoutTooLongForAClock_isNoLimit(Way way) {
        HttpRequest request = post(Body.OTHER_THREAD.of("{}".getBytes(UTF_8)))
                .timeout(Duration.ofSeconds(Long.MAX_VALUE))
                .build();
        assertThatThrownBy(() -> way.send(client, request, BodyHandlers.discarding()))
                .isInstanceOf(RequestRefusedException.class);
    }

    @Test
    void interruptOfSend_endsTheCollection() throws Exception {
        Silent silent = new Silent();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                client.send(post(silent).build(), BodyHandlers.discarding());
            } catch (IOException | InterruptedException | RuntimeException e) {
                thrown.set(e);
            }
        });
        caller.start();
        silent.requested.await();
        caller.interrupt();
        caller.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        silent.cancelled.await();
    }

    @Test
    void cancel_endsTheCollection() throws Exception {
        Silent silent = new Silent();
        CompletableFuture<?> future = client.sendAsync(post(silent).build(), BodyHandlers.discarding());
        silent.requested.await();
        assertThat(future.cancel(true)).isTrue();
        silent.cancelled.await();
        assertThat(future).isCancelled();
        assertThat(door.connections()).isZero();
    }

    @Test
    void cancelOfADerivedFuture_endsTheCollection() throws Exception {
        Silent silent = new Silent();
        CompletableFuture<HttpResponse<Void>> future =
                client.sendAsync(post(silent).build(), BodyHandlers.discarding());
        silent.requested.await();
        assertThat(future.thenApply(HttpResponse::statusCode)
                        .thenApply(status -> status + 1)
                        .cancel(true))
                .isTrue();
        silent.cancelled.await();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void cancelWithoutInterrupt_letsTheExchangeGoOn_asTheClientDoes() {
        CompletableFuture<?> future =
                wrapping.sendAsync(post(Body.STRING.of(CLEAN.getBytes(UTF_8))).build(), BodyHandlers.discarding());
        assertThat(future.cancel(false)).isTrue();
        assertThat(future).isCancelled();
        assertThat(recording.answer).isNotDone();
    }

    @Test
    void cancel_endsTheExchangeOfTheClient() {
        CompletableFuture<?> future =
                wrapping.sendAsync(post(Body.STRING.of(CLEAN.getBytes(UTF_8))).build(), BodyHandlers.discarding());
        assertThat(recording.requests).hasSize(1);
        future.cancel(true);
        assertThat(recording.answer).isCancelled();
    }

    @Test
    void futureOfARefusal_failsAsThatOfAClient() {
        CompletableFuture<?> future =
                client.sendAsync(post(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding());
        assertThatThrownBy(future::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RequestRefusedException.class);
        assertThatThrownBy(future::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RequestRefusedException.class);
        assertThat(future.handle((response, failure) -> failure).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RequestRefusedException.class);
    }

    @Test
    void sendAsync_doesNotWaitForAStream() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream reader = new PipedInputStream(writer);
        // Were the stream read in this thread, it would wait for itself.
        CompletableFuture<?> future = client.sendAsync(
                post(BodyPublishers.ofInputStream(() -> reader)).build(), BodyHandlers.discarding());
        writer.write("{}".getBytes(UTF_8));
        writer.close();
        assertThatThrownBy(future::join).hasCauseInstanceOf(RequestRefusedException.class);
    }

    @Test
    void sendAsync_worksInTheExecutorOfTheClient() {
        AtomicInteger tasks = new AtomicInteger();
        HttpClient ofOwn = HttpClient.newBuilder()
                .executor(task -> {
                    tasks.incrementAndGet();
                    task.run();
                })
                .build();
        CompletableFuture<?> future = PreflightHttpClient.of(ofOwn, preflight)
                .sendAsync(post(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding());
        assertThat(future).isCompletedExceptionally();
        assertThat(tasks).hasValue(1);
    }

    static Stream<Arguments> waysAndFailures() {
        List<Throwable> failures = List.of(
                new IOException("disk"),
                new ConnectException("elsewhere"),
                new HttpTimeoutException("elsewhere"),
                new ProtocolException("elsewhere"),
                new SSLException("elsewhere"),
                new IllegalArgumentException("argument"),
                new SecurityException("secret"),
                new IllegalStateException("state"));
        return Stream.of(Way.values()).flatMap(way -> failures.stream().map(failure -> Arguments.of(way, failure)));
    }

    @ParameterizedTest
    @MethodSource("waysAndFailures")
    void bodyThatFails_isToldAsByTheClient(Way way, Throwable failure) {
        BodyPublisher body = BodyPublishers.fromPublisher(subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                subscriber.onError(failure);
            }

            @Override
            public void cancel() {}
        }));
        sameFailure(way, body);
    }

    @ParameterizedTest
    @EnumSource
    void supplierOfAStreamThatThrows_isToldAsByTheClient(Way way) {
        sameFailure(way, BodyPublishers.ofInputStream(() -> {
            throw new IllegalStateException("no stream");
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void lengthThatIsNotThatOfTheBody_isToldAsByTheClient(int more) {
        BodyPublisher body = BodyPublishers.fromPublisher(BodyPublishers.ofString(CLEAN), CLEAN.length() + more);
        sameFailure(Way.BLOCKING, body);
        sameFailure(Way.ASYNCHRONOUS, body);
    }

    @Test
    void executorThatRefusesWork_failsTheFuture() {
        HttpClient ofOwn = HttpClient.newBuilder()
                .executor(task -> {
                    throw new RejectedExecutionException("busy");
                })
                .build();
        CompletableFuture<?> future = PreflightHttpClient.of(ofOwn, preflight)
                .sendAsync(post(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding());
        assertThatThrownBy(future::join).hasCauseInstanceOf(RejectedExecutionException.class);
    }

    /** Compares with the JDK's own client, which sends to a server that takes all. */
    private void sameFailure(Way way, BodyPublisher body) {
        try (LoopbackApi api = LoopbackApi.start()) {
            HttpRequest request =
                    HttpRequest.newBuilder(api.uri(ISOLATE)).POST(body).build();
            String expected = failure(way, plain, request);
            for (SendPolicy.Mode mode : SendPolicy.Mode.values()) {
                HttpClient other = PreflightHttpClient.of(
                        plain, SendPolicy.builder(preflight).mode(mode).build());
                assertThat(failure(way, other, request)).isEqualTo(expected);
            }
        }
    }

    /** What is thrown; without the names of sockets and threads, with which the client begins some messages. */
    private static String failure(Way way, HttpClient client, HttpRequest request) {
        try {
            way.send(client, request, BodyHandlers.discarding());
        } catch (Exception e) {
            return e.toString().replaceFirst("SocketTube\\(.*?\\) \\[.*?\\] ", "");
        }
        throw new AssertionError("Nothing was thrown");
    }

    private HttpRequest.Builder post(BodyPublisher body) {
        return HttpRequest.newBuilder(door.uri(ISOLATE)).POST(body);
    }
}
