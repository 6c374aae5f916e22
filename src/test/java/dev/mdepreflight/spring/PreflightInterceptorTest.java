package dev.mdepreflight.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The check before sending in Spring's own clients, against a server of its own. */
class PreflightInterceptorTest {
    private static final String IMPORT = "/api/indicators/import";
    private static final String ISOLATE = "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";
    private static final String CLEAN = "{\"Comment\": \"Prüfung 試験 \uD83D\uDD12\", \"IsolationType\": \"Full\"}";
    private static final String FAULTY = "{\"Comment\": \"c\", \"IsolationType\": \"full\"}";
    private static final String FAULTY_ELEMENT = """
            {"Indicators": [{"indicatorValue": "nonsense", "indicatorType": "FileMd5", "action": "Block",
              "title": "t", "description": "d"}]}""";

    @AutoClose
    private final LoopbackApi api = LoopbackApi.start();

    @AutoClose
    private final Doorstep door = Doorstep.open();

    private final Preflight preflight = Preflight.builder().hosts(api.host()).build();

    private SpringClient.Sender throwing(SpringClient client) {
        return client.with(PreflightClientInterceptor.of(preflight));
    }

    private SpringClient.Sender with(SpringClient client, SendPolicy.Mode mode) {
        return client.with(PreflightClientInterceptor.of(
                SendPolicy.builder(preflight).mode(mode).build()));
    }

    @ParameterizedTest
    @EnumSource
    void cleanBody_arrivesByteForByte(SpringClient client) {
        byte[] large =
                ("{\"Comment\": \"" + "x".repeat(4_000_000) + "\", \"IsolationType\": \"Full\"}").getBytes(UTF_8);
        byte[] many = Samples.of(Operations.IMPORT_INDICATORS)
                .clean(7, JsonStyle.builder().listSize(500).nonAscii(true).build());
        SpringClient.Sender sender = throwing(client);
        assertThat(sender.post(api.uri(ISOLATE), CLEAN)).isEqualTo(LoopbackApi.ANSWER);
        sender.post(api.uri(IMPORT), many);
        sender.post(api.uri(ISOLATE), large);
        sender.post(api.uri(ISOLATE), new InputStreamResource(new ByteArrayInputStream(CLEAN.getBytes(UTF_8))));
        assertThat(api.requests())
                .extracting(LoopbackApi.Request::body)
                .containsExactly(CLEAN.getBytes(UTF_8), many, large, CLEAN.getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void callWithoutBody_isSentWithItsHeaders(SpringClient client) {
        HttpHeaders headers = new HttpHeaders();
        headers.add("X-Case", "12");
        headers.add("X-Case", "13");
        throwing(client).send(HttpMethod.GET, api.uri("/api/machines?$top=5"), headers, null);
        assertThat(api.requests()).singleElement().satisfies(request -> {
            assertThat(request.body()).isEmpty();
            assertThat(request.uri().toString()).isEqualTo("/api/machines?$top=5");
            assertThat(String.join(", ", request.headers().get("X-Case"))).isEqualTo("12, 13");
        });
    }

    @ParameterizedTest
    @EnumSource
    void faultyBody_neverReachesTheNetwork(SpringClient client) {
        SpringClient.Sender sender = throwing(client);
        RequestRefusedRestClientException refused = catchThrowableOfType(
                RequestRefusedRestClientException.class, () -> sender.post(door.uri(ISOLATE), FAULTY));
        assertThat(refused)
                .isInstanceOf(RestClientException.class)
                .isNotInstanceOf(ResourceAccessException.class)
                .hasCauseInstanceOf(PreflightException.class);
        assertThat(refused.report().violations())
                .extracting(violation -> violation.pointer())
                .containsExactly("/IsolationType");
        assertThat(refused.envelope().code()).isEqualTo(ErrorCode.INVALID_REQUEST_BODY.code());
        assertThat(refused.getMessage()).isEqualTo(refused.getCause().getMessage());
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void refusal_isNotRetriedAsAFailureOfTheNetworkIs(SpringClient client) {
        AtomicInteger attempts = new AtomicInteger();
        ClientHttpRequestInterceptor retrying = (request, body, execution) -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    attempts.incrementAndGet();
                    return execution.execute(request, body);
                } catch (IOException e) {
                    if (attempt == 3) {
                        throw e;
                    }
                }
            }
        };
        SpringClient.Sender sender = client.with(retrying, PreflightClientInterceptor.of(preflight));
        assertThatThrownBy(() -> sender.post(door.uri(ISOLATE), FAULTY))
                .isInstanceOf(RequestRefusedRestClientException.class);
        assertThat(attempts).hasValue(1);
        // What an IOException in its place would have become.
        door.close();
        assertThatThrownBy(() -> sender.post(door.uri(ISOLATE), CLEAN)).isInstanceOf(ResourceAccessException.class);
        assertThat(attempts).hasValue(4);
    }

    @ParameterizedTest
    @EnumSource
    void respond_isSeenByErrorHandlersAsTheApisOwnAnswer(SpringClient client) {
        SpringClient.Sender sender = with(client, SendPolicy.Mode.RESPOND);
        HttpClientErrorException.BadRequest answered = catchThrowableOfType(
                HttpClientErrorException.BadRequest.class, () -> sender.post(door.uri(ISOLATE), FAULTY));
        assertThat(answered.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(answered.getStatusText()).isEqualTo("Bad Request");
        ErrorEnvelope envelope = ErrorEnvelope.parse(answered.getResponseBodyAsByteArray());
        assertThat(envelope.code()).isEqualTo("InvalidRequestBody");
        assertThat(envelope.details()).hasSize(1);
        assertThat(door.connections()).isZero();
    }

    @Test
    void respond_runsTheStatusHandlersOfARequest() {
        RestClient client = RestClient.builder()
                .requestInterceptor(PreflightClientInterceptor.of(SendPolicy.builder(preflight)
                        .mode(SendPolicy.Mode.RESPOND)
                        .build()))
                .build();
        List<String> handled = new ArrayList<>();
        Supplier<RestClient.RequestBodySpec> request = () -> client.post()
                .uri(door.uri(ISOLATE))
                .contentType(MediaType.APPLICATION_JSON)
                .body(FAULTY);
        String body = request.get()
                .retrieve()
                .onStatus(
                        HttpStatusCode::is4xxClientError,
                        (sent, response) -> handled.add(response.getStatusCode().toString()))
                .body(String.class);
        String exchanged = request.get().exchange((sent, response) -> response.bodyTo(String.class));
        assertThat(handled).containsExactly("400 BAD_REQUEST");
        assertThat(body).startsWith("{\"error\":{\"code\":\"InvalidRequestBody\"");
        assertThat(exchanged).startsWith("{\"error\":{\"code\":\"InvalidRequestBody\"");
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void reportOnly_sendsWhatIsFaulty(SpringClient client) {
        assertThat(with(client, SendPolicy.Mode.REPORT_ONLY).post(api.uri(ISOLATE), FAULTY))
                .isEqualTo(LoopbackApi.ANSWER);
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(FAULTY);
    }

    @ParameterizedTest
    @EnumSource
    void blockOnRequest_sendsAnImportWithFaultyElements(SpringClient client) {
        SpringClient.Sender sender = client.with(PreflightClientInterceptor.of(
                SendPolicy.builder(preflight).blockOn(Scope.REQUEST).build()));
        assertThat(sender.post(api.uri(IMPORT), FAULTY_ELEMENT)).isEqualTo(LoopbackApi.ANSWER);
        assertThatThrownBy(() -> sender.post(api.uri(ISOLATE), FAULTY))
                .isInstanceOf(RequestRefusedRestClientException.class);
        assertThatThrownBy(() -> throwing(client).post(api.uri(IMPORT), FAULTY_ELEMENT))
                .isInstanceOf(RequestRefusedRestClientException.class);
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(FAULTY_ELEMENT);
    }

    @ParameterizedTest
    @EnumSource
    void oneShotBody_isReadOnce(SpringClient client) {
        AtomicInteger read = new AtomicInteger();
        byte[] clean = CLEAN.getBytes(UTF_8);
        InputStream once = new FilterInputStream(new ByteArrayInputStream(clean)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                read.addAndGet(Math.max(count, 0));
                return count;
            }
        };
        throwing(client).post(api.uri(ISOLATE), new InputStreamResource(once));
        assertThat(read).hasValue(clean.length);
        assertThat(api.requests()).extracting(LoopbackApi.Request::body).containsExactly(clean);
    }

    @ParameterizedTest
    @EnumSource
    void bodyBeyondTheLimit_isRefusedAsTooLarge(SpringClient client) {
        Preflight small = Preflight.builder()
                .hosts(api.host())
                .limits(Limits.builder().maxBodyBytes(100).build())
                .build();
        SpringClient.Sender sender = client.with(PreflightClientInterceptor.of(small));
        String large = "{\"Comment\": \"" + "x".repeat(200) + "\", \"IsolationType\": \"Full\"}";
        assertThatThrownBy(() -> sender.post(door.uri(ISOLATE), large))
                .isInstanceOfSatisfying(
                        RequestRefusedRestClientException.class,
                        refused -> assertThat(refused.report().violations()).hasSize(1));
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void requestOfAnotherApi_isSent(SpringClient client) {
        SpringClient.Sender sender = client.with(PreflightClientInterceptor.of(Preflight.create()));
        sender.post(api.uri(ISOLATE), FAULTY);
        throwing(client).post(api.uri("/api/unheard/of"), FAULTY);
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(FAULTY, FAULTY);
    }

    @Test
    void request_isPassedOnAsItIs() throws IOException {
        HttpRequest request = new HttpRequest() {
            @Override
            public HttpMethod getMethod() {
                return HttpMethod.POST;
            }

            @Override
            public URI getURI() {
                return URI.create("https://example.org/api/machines");
            }

            @Override
            public Map<String, Object> getAttributes() {
                return Map.of();
            }

            @Override
            public HttpHeaders getHeaders() {
                return HttpHeaders.EMPTY;
            }
        };
        byte[] body = FAULTY.getBytes(UTF_8);
        ClientHttpResponse answer = new EnvelopeClientHttpResponse(
                preflight.check(Operations.ISOLATE_MACHINE, FAULTY).envelope());
        assertThat(PreflightClientInterceptor.of(preflight).intercept(request, body, (sent, sentBody) -> {
                    assertThat(sent).isSameAs(request);
                    assertThat(sentBody).isSameAs(body);
                    return answer;
                }))
                .isSameAs(answer);
    }

    @ParameterizedTest
    @EnumSource
    void bodyThatCannotBeRead_failsAsWithoutTheInterceptor(SpringClient client) {
        Throwable without =
                catchThrowable(() -> client.with((request, body, execution) -> execution.execute(request, body))
                        .post(door.uri(ISOLATE), broken()));
        Throwable with = catchThrowable(() -> throwing(client).post(door.uri(ISOLATE), broken()));
        assertThat(with).isExactlyInstanceOf(without.getClass()).hasMessage(without.getMessage());
        assertThat(with).hasRootCauseMessage("disk gone");
    }

    private static InputStreamResource broken() {
        return new InputStreamResource(() -> {
            throw new IOException("disk gone");
        });
    }

    @ParameterizedTest
    @EnumSource
    void encodedBody_isNotJudged(SpringClient client) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(FAULTY.getBytes(UTF_8));
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Type", "application/json");
        headers.add("Content-Encoding", "identity");
        headers.add("Content-Encoding", "gzip");
        throwing(client).send(HttpMethod.POST, api.uri(ISOLATE), headers, zipped.toByteArray());
        assertThat(api.requests()).extracting(LoopbackApi.Request::body).containsExactly(zipped.toByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void formOfAFile_isChecked(SpringClient client) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Type", "multipart/form-data");
        List<byte[]> written = new ArrayList<>();
        SpringClient.Sender sender =
                client.with(PreflightClientInterceptor.of(preflight), (request, body, execution) -> {
                    written.add(body);
                    return execution.execute(request, body);
                });
        sender.send(HttpMethod.POST, api.uri("/api/libraryfiles"), headers, form("collect.ps1"));
        assertThatThrownBy(() -> sender.send(HttpMethod.POST, api.uri("/api/libraryfiles"), headers, form(null)))
                .isInstanceOfSatisfying(
                        RequestRefusedRestClientException.class,
                        refused -> assertThat(refused.report().violations())
                                .extracting(violation -> violation.code())
                                .containsExactly(ErrorCode.MISSING_REQUIRED_PARAMETER));
        assertThat(written).hasSize(1);
        assertThat(api.requests()).extracting(LoopbackApi.Request::body).containsExactly(written.get(0));
    }

    private static MultiValueMap<String, Object> form(String fileName) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("Description", "Collects événements");
        if (fileName != null) {
            form.add("File", new ByteArrayResource("Get-WinEvent -LogName System\r\n".getBytes(UTF_8)) {
                @Override
                public String getFilename() {
                    return fileName;
                }
            });
        }
        return form;
    }

    @ParameterizedTest
    @EnumSource
    void faultyQuery_isRefused(SpringClient client) {
        URI uri = door.uri("/api/machines?$filter=riskScor+eq+'High'");
        assertThatThrownBy(() -> throwing(client).send(HttpMethod.GET, uri, new HttpHeaders(), null))
                .isInstanceOfSatisfying(
                        RequestRefusedRestClientException.class,
                        refused -> assertThat(refused.envelope().code()).isEqualTo("ODataError"));
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void traceId_isTheTargetOfTheEnvelope(SpringClient client) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThatThrownBy(() -> throwing(client).send(HttpMethod.POST, door.uri(ISOLATE), headers, FAULTY))
                .isInstanceOfSatisfying(
                        RequestRefusedRestClientException.class,
                        refused ->
                                assertThat(refused.envelope().target()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @ParameterizedTest
    @EnumSource
    void oneInstance_servesManyThreads(SpringClient client) throws Exception {
        SpringClient.Sender sender = throwing(client);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> verdicts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String body = i % 2 == 0 ? CLEAN : FAULTY;
                verdicts.add(threads.submit(() -> {
                    try {
                        return sender.post(api.uri(ISOLATE), body).equals(LoopbackApi.ANSWER);
                    } catch (RequestRefusedRestClientException e) {
                        return false;
                    }
                }));
            }
            for (int i = 0; i < verdicts.size(); i++) {
                assertThat(verdicts.get(i).get()).isEqualTo(i % 2 == 0);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(api.count()).isEqualTo(100);
    }
}
