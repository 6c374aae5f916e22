package dev.mdepreflight.jdkhttp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.report.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the wrapped client is asked for, and what it is left to say. */
class DelegationTest {
    private static final boolean LIFECYCLE = Runtime.version().feature() >= 21;
    private static final URI ISOLATE = URI.create(
            "https://api.security.microsoft.com/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate");

    private final RecordingClient recording = new RecordingClient();
    private final PreflightHttpClient client = PreflightHttpClient.of(recording, Preflight.create());

    @Test
    void accessors_areThoseOfTheWrappedClient() {
        assertThat(client.cookieHandler()).isEmpty();
        assertThat(client.connectTimeout()).contains(Duration.ofSeconds(7));
        assertThat(client.followRedirects()).isEqualTo(HttpClient.Redirect.ALWAYS);
        assertThat(client.proxy()).isEmpty();
        assertThat(client.sslContext()).isNotNull();
        assertThat(client.sslParameters()).isNotNull();
        assertThat(client.authenticator()).isEmpty();
        assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(client.executor()).isPresent();
        assertThat(client.newWebSocketBuilder()).isNotNull();
        assertThat(recording.calls)
                .containsExactly(
                        "cookieHandler",
                        "connectTimeout",
                        "followRedirects",
                        "proxy",
                        "sslContext",
                        "sslParameters",
                        "authenticator",
                        "version",
                        "executor",
                        "newWebSocketBuilder");
        assertThat(client).hasToString("PreflightHttpClient[recording]");
    }

    @Test
    void lifecycle_isThatOfTheWrappedClient_whereClientsHaveOne() throws InterruptedException {
        client.shutdown();
        client.shutdownNow();
        client.close();
        assertThat(client.isTerminated()).isEqualTo(LIFECYCLE);
        assertThat(client.awaitTermination(Duration.ofSeconds(1))).isEqualTo(!LIFECYCLE);
        if (LIFECYCLE) {
            assertThat(recording.calls)
                    .containsExactly("shutdown", "shutdownNow", "close", "isTerminated", "awaitTermination");
            assertThatThrownBy(() -> client.awaitTermination(Duration.ZERO))
                    .isInstanceOf(InterruptedException.class)
                    .hasMessage("as told");
        } else {
            assertThat(recording.calls).isEmpty();
        }
    }

    @Test
    void closedClient_sendsNothing() throws Exception {
        assumeTrue(LIFECYCLE, "Clients can be closed from Java 21 on");
        PreflightHttpClient closed = PreflightHttpClient.of(HttpClient.newHttpClient(), Preflight.create());
        closed.close();
        assertThat(closed.isTerminated()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(ISOLATE)
                .POST(BodyPublishers.ofString("{\"Comment\": \"c\"}"))
                .build();
        assertThatThrownBy(() -> closed.send(request, BodyHandlers.discarding()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void missingArguments_areRefused() {
        HttpClient plain = HttpClient.newHttpClient();
        PreflightHttpClient wrapping = PreflightHttpClient.of(plain, Preflight.create());
        HttpRequest request = HttpRequest.newBuilder(ISOLATE).build();
        assertThatThrownBy(() -> wrapping.send(null, BodyHandlers.discarding()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> wrapping.send(request, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> wrapping.sendAsync(null, BodyHandlers.discarding()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> wrapping.sendAsync(request, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> wrapping.sendAsync(request, null, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> PreflightHttpClient.of(null, Preflight.create()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> PreflightHttpClient.of(plain, (SendPolicy) null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> PreflightHttpClient.of(plain, (Preflight) null))
                .isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @EnumSource
    void requestThatNoBuilderWouldMake_isRefusedAsByTheClient(Way way) {
        HttpClient plain = HttpClient.newHttpClient();
        HttpClient wrapping = PreflightHttpClient.of(plain, Preflight.create());
        for (HttpRequest request : List.of(
                new Handmade("POST", ISOLATE, Duration.ZERO, Map.of()),
                new Handmade("POST", ISOLATE, null, Map.of("Host", List.of("example.org"))),
                new Handmade("CONNECT", ISOLATE, null, Map.of()),
                new Handmade("PO ST", ISOLATE, null, Map.of()))) {
            assertThatThrownBy(() -> way.send(plain, request, BodyHandlers.discarding()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> way.send(wrapping, request, BodyHandlers.discarding()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(
                        () -> way.send(wrapping, new Handmade("POST", null, null, Map.of()), BodyHandlers.discarding()))
                .isInstanceOf(NullPointerException.class);
    }

    /** A request of the user's own class. */
    private static final class Handmade extends HttpRequest {
        private final String method;
        private final @Nullable URI uri;
        private final @Nullable Duration timeout;
        private final Map<String, List<String>> headers;

        Handmade(String method, @Nullable URI uri, @Nullable Duration timeout, Map<String, List<String>> headers) {
            this.method = method;
            this.uri = uri;
            this.timeout = timeout;
            this.headers = headers;
        }

        @Override
        public Optional<BodyPublisher> bodyPublisher() {
            return Optional.of(BodyPublishers.ofString("{\"Comment\": \"c\"}"));
        }

        @Override
        public String method() {
            return method;
        }

        @Override
        public Optional<Duration> timeout() {
            return Optional.ofNullable(timeout);
        }

        @Override
        public boolean expectContinue() {
            return false;
        }

        @Override
        public URI uri() {
            return uri;
        }

        @Override
        public Optional<HttpClient.Version> version() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(headers, (name, value) -> true);
        }
    }

    @Test
    void bodyIsTakenOnce_howeverOftenTheClientSendsIt() throws Exception {
        byte[] clean = "{\"Comment\": \"c\"}".getBytes(UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(ISOLATE).POST(Body.STREAM.of(clean)).build();
        client.send(request, BodyHandlers.discarding());
        BodyPublisher sent = recording.requests.get(0).bodyPublisher().orElseThrow();
        assertThat(read(sent)).isEqualTo(clean);
        assertThat(read(sent)).isEqualTo(clean);
    }

    @Test
    void reportOnly_checksOnce_howeverOftenTheClientSendsTheBody() throws Exception {
        HttpClient reporting = PreflightHttpClient.of(
                recording,
                SendPolicy.builder(Preflight.create())
                        .mode(SendPolicy.Mode.REPORT_ONLY)
                        .build());
        byte[] faulty = "{\"Comment\": 5}".getBytes(UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(ISOLATE).POST(Body.BYTES.of(faulty)).build();
        List<String> logged = Log.during(() -> {
            reporting.send(request, BodyHandlers.discarding());
            BodyPublisher sent = recording.requests.get(0).bodyPublisher().orElseThrow();
            assertThat(sent.contentLength()).isEqualTo(faulty.length);
            assertThat(read(sent)).isEqualTo(faulty);
            assertThat(read(sent)).isEqualTo(faulty);
        });
        assertThat(logged).hasSize(1);
    }

    @Test
    void reportOnly_checksAnOversizedBodyWhenEnoughOfItWentBy() throws Exception {
        HttpClient reporting = PreflightHttpClient.of(
                recording,
                SendPolicy.builder(Preflight.builder()
                                .limits(Limits.builder().maxBodyBytes(1000).build())
                                .build())
                        .mode(SendPolicy.Mode.REPORT_ONLY)
                        .build());
        byte[] large = " ".repeat(20_000).getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(ISOLATE)
                .POST(Body.OTHER_THREAD.of(large))
                .build();
        List<String> logged = Log.during(() -> {
            reporting.send(request, BodyHandlers.discarding());
            assertThat(read(recording.requests.get(0).bodyPublisher().orElseThrow()))
                    .isEqualTo(large);
        });
        assertThat(logged).hasSize(1);
    }

    private static byte[] read(BodyPublisher body) {
        HttpResponse.BodySubscriber<byte[]> bytes = HttpResponse.BodySubscribers.ofByteArray();
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                bytes.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer buffer) {
                bytes.onNext(List.of(buffer));
            }

            @Override
            public void onError(Throwable failure) {
                bytes.onError(failure);
            }

            @Override
            public void onComplete() {
                bytes.onComplete();
            }
        });
        return bytes.getBody().toCompletableFuture().join();
    }
}
