package dev.mdepreflight.jdkhttp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.support.Forms;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent, what is not, and what the caller hears of it. */
class PreflightHttpClientTest {
    private static final String ISOLATE = "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";
    private static final String IMPORT = "/api/indicators/import";
    private static final String CLEAN = "{\"Comment\": \"Fall 12, größer als 😀\", \"IsolationType\": \"Full\"}";
    private static final String FAULTY = "{\"Comment\": \"Case 12\", \"IsolationType\": \"full\"}";
    private static final String FAULTY_ELEMENT = "{\"Indicators\": [" + indicator("10.0.0.0/8") + "]}";

    private final LoopbackApi api = LoopbackApi.start();
    private final Doorstep door = Doorstep.open();
    private final HttpClient plain = HttpClient.newHttpClient();
    private final Preflight preflight =
            Preflight.builder().hosts(api.host(), door.host()).build();
    private final PreflightHttpClient client = PreflightHttpClient.of(plain, preflight);

    @AfterEach
    void close() {
        api.close();
        door.close();
    }

    static Stream<Arguments> waysAndBodies() {
        return Stream.of(Way.values()).flatMap(way -> Stream.of(Body.values()).map(body -> Arguments.of(way, body)));
    }

    @ParameterizedTest
    @MethodSource("waysAndBodies")
    void cleanBody_arrivesByteForByte_withTheFramingOfItsPublisher(Way way, Body body) throws Exception {
        for (String text : List.of(CLEAN, imports(500))) {
            String path = text.equals(CLEAN) ? ISOLATE : IMPORT;
            HttpRequest request =
                    post(api.uri(path)).POST(body.of(text.getBytes(UTF_8))).build();
            boolean known = request.bodyPublisher().orElseThrow().contentLength() >= 0;
            assertThat(way.send(client, request, BodyHandlers.ofString()).body())
                    .isEqualTo(LoopbackApi.ANSWER);
            LoopbackApi.Request sent = api.requests().get(0);
            assertThat(sent.text()).isEqualTo(text);
            assertThat(sent.headers().containsKey("Content-Length")).isEqualTo(known);
            assertThat(sent.headers().containsKey("Transfer-Encoding")).isEqualTo(!known);
            assertThat(sent.headers().get("X-Twice")).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @MethodSource("waysAndBodies")
    void faultyBody_neverReachesTheNetwork(Way way, Body body) {
        HttpRequest request =
                post(door.uri(ISOLATE)).POST(body.of(FAULTY.getBytes(UTF_8))).build();
        assertThatThrownBy(() -> way.send(client, request, BodyHandlers.ofString()))
                .isInstanceOfSatisfying(RequestRefusedException.class, refused -> {
                    assertThat(refused.report().violations()).hasSize(1);
                    assertThat(refused.envelope().code()).isEqualTo("InvalidRequestBody");
                })
                .hasCauseInstanceOf(PreflightException.class);
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("waysAndBodies")
    void reportOnly_sendsTheFaultyBodyAsItIs(Way way, Body body) throws Exception {
        HttpClient reporting = client(SendPolicy.Mode.REPORT_ONLY);
        HttpRequest request =
                post(api.uri(ISOLATE)).POST(body.of(FAULTY.getBytes(UTF_8))).build();
        boolean known = request.bodyPublisher().orElseThrow().contentLength() >= 0;
        List<String> logged = Log.during(() -> assertThat(
                        way.send(reporting, request, BodyHandlers.ofString()).statusCode())
                .isEqualTo(200));
        LoopbackApi.Request sent = api.requests().get(0);
        assertThat(sent.text()).isEqualTo(FAULTY);
        assertThat(sent.headers().containsKey("Content-Length")).isEqualTo(known);
        assertThat(logged).hasSize(1).first().asString().startsWith("Sent in spite of violations: isolateMachine");
    }

    @ParameterizedTest
    @EnumSource
    void respond_givesTheEnvelopeAsTheApiDoes(Way way) throws Exception {
        HttpRequest request =
                post(door.uri(ISOLATE)).POST(BodyPublishers.ofString(FAULTY)).build();
        HttpResponse<String> response = way.send(client(SendPolicy.Mode.RESPOND), request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"error\":{\"code\":\"InvalidRequestBody\"");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValueAsLong("Content-Length"))
                .hasValue(response.body().getBytes(UTF_8).length);
        assertThat(response.request()).isSameAs(request);
        assertThat(response.uri()).isEqualTo(request.uri());
        assertThat(response.version()).isEqualTo(plain.version());
        assertThat(response.previousResponse()).isEmpty();
        assertThat(response.sslSession()).isEmpty();
        assertThat(door.connections()).isZero();
    }

    @Test
    void respond_hasTheVersionOfTheRequest() throws Exception {
        HttpRequest request = post(door.uri(ISOLATE))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofString(FAULTY))
                .build();
        assertThat(client(SendPolicy.Mode.RESPOND)
                        .send(request, BodyHandlers.discarding())
                        .version())
                .isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @ParameterizedTest
    @EnumSource
    void blockOnRequest_letsFaultyElementsThrough(Way way) throws Exception {
        HttpClient lenient = PreflightHttpClient.of(
                plain, SendPolicy.builder(preflight).blockOn(Scope.REQUEST).build());
        HttpRequest element = post(api.uri(IMPORT))
                .POST(BodyPublishers.ofString(FAULTY_ELEMENT))
                .build();
        assertThat(way.send(lenient, element, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        assertThat(api.requests().get(0).text()).isEqualTo(FAULTY_ELEMENT);
        assertThatThrownBy(() -> way.send(client, element, BodyHandlers.discarding()))
                .isInstanceOf(RequestRefusedException.class);
        HttpRequest whole =
                post(api.uri(ISOLATE)).POST(BodyPublishers.ofString(FAULTY)).build();
        assertThatThrownBy(() -> way.send(lenient, whole, BodyHandlers.discarding()))
                .isInstanceOf(RequestRefusedException.class);
        assertThat(api.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void endlessBody_isRefusedAtTheLimit(Way way) {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) ' ');
                read.addAndGet(length);
                return length;
            }
        };
        HttpClient limited = limited(100_000);
        HttpRequest request = post(door.uri(ISOLATE))
                .POST(BodyPublishers.ofInputStream(() -> endless))
                .build();
        assertThatThrownBy(() -> way.send(limited, request, BodyHandlers.discarding()))
                .isInstanceOf(RequestRefusedException.class);
        // The JDK's publisher reads one buffer of 16 KiB ahead.
        assertThat(read).hasValueLessThan(200_000);
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void bodyOfExactlyTheLimit_isSent_andOneByteMoreIsNot(Way way) throws Exception {
        String padded = CLEAN + " ".repeat(100_000 - CLEAN.getBytes(UTF_8).length);
        HttpRequest request = post(api.uri(ISOLATE))
                .POST(Body.STREAM.of(padded.getBytes(UTF_8)))
                .build();
        assertThat(way.send(limited(100_000), request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.requests().get(0).text()).isEqualTo(padded);
        HttpRequest longer = post(api.uri(ISOLATE))
                .POST(Body.STREAM.of((padded + " ").getBytes(UTF_8)))
                .build();
        assertThatThrownBy(() -> way.send(limited(100_000), longer, BodyHandlers.discarding()))
                .isInstanceOf(RequestRefusedException.class);
        assertThat(api.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(SendPolicy.Mode.class)
    void requestOfAnotherApi_isPassedOnUntouched(SendPolicy.Mode mode) throws Exception {
        RecordingClient recording = new RecordingClient();
        HttpClient wrapping = PreflightHttpClient.of(
                recording, SendPolicy.builder(preflight).mode(mode).build());
        HttpRequest other = HttpRequest.newBuilder(URI.create("https://example.org" + ISOLATE))
                .POST(BodyPublishers.fromPublisher(subscriber -> {
                    throw new AssertionError("The body is read");
                }))
                .build();
        wrapping.send(other, BodyHandlers.discarding());
        CompletableFuture<?> unused = wrapping.sendAsync(other, BodyHandlers.discarding());
        assertThat(recording.requests)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request).isSameAs(other));
    }

    @ParameterizedTest
    @EnumSource(SendPolicy.Mode.class)
    void checkedRequest_keepsAllButItsBody(SendPolicy.Mode mode) throws Exception {
        RecordingClient recording = new RecordingClient();
        HttpClient wrapping = PreflightHttpClient.of(
                recording, SendPolicy.builder(preflight).mode(mode).build());
        HttpRequest request = post(api.uri(ISOLATE))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofHours(1))
                .expectContinue(true)
                .POST(Body.STREAM.of(CLEAN.getBytes(UTF_8)))
                .build();
        wrapping.send(request, BodyHandlers.discarding());
        HttpRequest sent = recording.requests.get(0);
        assertThat(sent).isEqualTo(request).isNotSameAs(request);
        assertThat(sent.version()).isEqualTo(request.version());
        assertThat(sent.expectContinue()).isTrue();
        assertThat(sent.timeout().orElseThrow()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        assertThat(sent.bodyPublisher().orElseThrow().contentLength()).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void callWithoutBody_staysWithout(Way way) throws Exception {
        for (HttpRequest call : List.of(
                HttpRequest.newBuilder(api.uri("/api/machines?$top=5")).build(),
                HttpRequest.newBuilder(api.uri("/api/indicators/12")).DELETE().build(),
                post(api.uri("/api/unheard/of")).POST(BodyPublishers.noBody()).build())) {
            assertThat(way.send(client, call, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            LoopbackApi.Request sent = api.requests().get(0);
            assertThat(sent.method()).isEqualTo(call.method());
            assertThat(sent.uri().getQuery()).isEqualTo(call.uri().getQuery());
            assertThat(sent.body()).isEmpty();
            assertThat(sent.headers().containsKey("Transfer-Encoding")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void operationWithoutItsBody_isRefused(Way way) {
        HttpRequest empty =
                post(door.uri(ISOLATE)).POST(BodyPublishers.noBody()).build();
        assertThatThrownBy(() -> way.send(client, empty, BodyHandlers.discarding()))
                .isInstanceOf(RequestRefusedException.class);
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void faultyQuery_isRefused(Way way) {
        HttpRequest get = HttpRequest.newBuilder(door.uri("/api/machines?$filter=riskScor+eq+'High'"))
                .build();
        assertThatThrownBy(() -> way.send(client, get, BodyHandlers.discarding()))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.envelope().code()).isEqualTo("ODataError"));
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void encodedBody_isNotJudged(Way way) throws Exception {
        HttpRequest request = post(api.uri(ISOLATE))
                .header("Content-Encoding", "identity")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(FAULTY))
                .build();
        assertThat(way.send(client, request, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        assertThat(api.requests().get(0).text()).isEqualTo(FAULTY);
    }

    @ParameterizedTest
    @EnumSource
    void form_isCheckedByItsBoundary(Way way) throws Exception {
        for (boolean clean : List.of(true, false)) {
            String form = clean ? Forms.EXAMPLE : Forms.EXAMPLE.replace("name=\"File\"", "name=\"Fille\"");
            HttpRequest request = HttpRequest.newBuilder(api.uri("/api/libraryfiles"))
                    .header("Content-Type", "multipart/form-data; boundary=" + Forms.BOUNDARY)
                    .POST(Body.STREAM.of(form.getBytes(UTF_8)))
                    .build();
            if (clean) {
                assertThat(way.send(client, request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
                assertThat(api.requests().get(0).text()).isEqualTo(form);
            } else {
                assertThatThrownBy(() -> way.send(client, request, BodyHandlers.discarding()))
                        .isInstanceOf(RequestRefusedException.class);
            }
        }
        assertThat(api.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void deviceLookupThatThrows_isToldToTheCaller(Way way) {
        Preflight failing = Preflight.builder()
                .hosts(door.host())
                .devices(id -> {
                    throw new IllegalStateException("no inventory");
                })
                .build();
        HttpRequest request =
                post(door.uri(ISOLATE)).POST(BodyPublishers.ofString(CLEAN)).build();
        assertThatThrownBy(() -> way.send(PreflightHttpClient.of(plain, failing), request, BodyHandlers.discarding()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no inventory");
        assertThat(door.connections()).isZero();
    }

    @Test
    void oneInstance_servesManyThreads() {
        List<Body> bodies = List.of(Body.values());
        List<CompletableFuture<Boolean>> verdicts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean clean = i % 3 != 0;
            Body body = bodies.get(i % bodies.size());
            HttpRequest request = post(api.uri(ISOLATE))
                    .POST(body.of((clean ? CLEAN : FAULTY).getBytes(UTF_8)))
                    .build();
            verdicts.add(client.sendAsync(request, BodyHandlers.ofString())
                    .handle((response, failure) -> clean
                            ? response != null && response.statusCode() == 200
                            : failure != null && failure.getCause() instanceof RequestRefusedException));
        }
        assertThat(verdicts).allMatch(CompletableFuture::join);
        assertThat(api.count()).isEqualTo(266);
    }

    private HttpClient client(SendPolicy.Mode mode) {
        return PreflightHttpClient.of(
                plain, SendPolicy.builder(preflight).mode(mode).build());
    }

    private HttpClient limited(int bytes) {
        return PreflightHttpClient.of(
                plain,
                Preflight.builder()
                        .hosts(api.host(), door.host())
                        .limits(Limits.builder().maxBodyBytes(bytes).build())
                        .build());
    }

    private static HttpRequest.Builder post(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("X-Twice", "a")
                .header("X-Twice", "b");
    }

    private static String indicator(String address) {
        return "{\"indicatorValue\": \"" + address + "\", \"indicatorType\": \"IpAddress\", \"action\": \"Block\","
                + " \"title\": \"Scanner\", \"description\": \"Seen at the gateway\"}";
    }

    private static String imports(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> indicator("203.0." + i / 250 + "." + i % 250))
                .collect(Collectors.joining(",", "{\"Indicators\": [", "]}"));
    }
}
