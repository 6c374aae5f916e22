package dev.mdepreflight.azure;

import static dev.mdepreflight.azure.Calls.post;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.core.exception.AzureException;
import com.azure.core.exception.HttpRequestException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.azure.Calls.Way;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.loopback.PolicyLog;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.support.Forms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** What reaches the network, and what the caller is told otherwise. */
class PreflightPolicyTest {
    @AutoClose
    private final LoopbackApi api = LoopbackApi.start();

    @AutoClose
    private final Doorstep door = Doorstep.open();

    private final Preflight preflight = Preflight.builder().hosts(api.host()).build();

    private static HttpPipeline pipeline(HttpPipelinePolicy policy, HttpPipelinePolicy... behind) {
        return Calls.pipeline(Calls.CLIENT, policy, behind);
    }

    private HttpPipeline pipeline(SendPolicy.Mode mode) {
        return pipeline(
                PreflightPolicy.of(SendPolicy.builder(preflight).mode(mode).build()));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void cleanRequest_isAnswered(Way way) {
        HttpResponse response = way.send(
                pipeline(SendPolicy.Mode.THROW), post(api.uri(Calls.ISOLATE)).setBody(Calls.CLEAN));
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBodyAsBinaryData().toString()).isEqualTo(LoopbackApi.ANSWER);
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Calls.CLEAN);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void faultyRequest_neverConnects_andIsNotRetried(Way way) {
        AtomicInteger checks = new AtomicInteger();
        Preflight counting = Preflight.builder()
                .hosts(door.host())
                .devices(id -> {
                    checks.incrementAndGet();
                    return Optional.empty();
                })
                .build();
        PreflightPolicy policy = PreflightPolicy.of(counting);
        assertThat(policy.getPipelinePosition()).isEqualTo(HttpPipelinePosition.PER_CALL);
        AzureRequestRefusedException refused = catchThrowableOfType(
                AzureRequestRefusedException.class,
                () -> way.send(pipeline(policy), post(door.uri(Calls.ISOLATE)).setBody(Calls.FAULTY)));
        assertThat(refused.report().violations())
                .extracting(violation -> violation.qualifiedPointer())
                .containsExactly("/IsolationType");
        assertThat(refused.envelope().code()).isEqualTo("InvalidRequestBody");
        assertThat(refused)
                .hasCauseInstanceOf(PreflightException.class)
                .isInstanceOf(AzureException.class)
                .isNotInstanceOf(HttpRequestException.class);
        assertThat(checks).hasValue(1);
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void faultyRequest_isAnsweredByTheEnvelope_ifThePolicySaysSo(Way way) throws IOException {
        HttpRequest request = post(door.uri(Calls.ISOLATE)).setBody(Calls.FAULTY);
        try (HttpResponse response = way.send(pipeline(SendPolicy.Mode.RESPOND), request)) {
            assertThat(response.getStatusCode()).isEqualTo(400);
            assertThat(response.getRequest()).isSameAs(request);
            String json = response.getBodyAsString().block();
            assertThat(ErrorEnvelope.parse(json).code()).isEqualTo("InvalidRequestBody");

            byte[] bytes = json.getBytes(UTF_8);
            assertThat(response.getHeaderValue(HttpHeaderName.CONTENT_TYPE)).isEqualTo("application/json");
            assertThat(oldHeader(response, "content-LENGTH")).isEqualTo("" + bytes.length);
            assertThat(oldHeader(response, "x-none")).isNull();
            assertThat(response.getHeaders().getSize()).isEqualTo(2);
            assertThat(response.getBodyAsByteArray().block()).isEqualTo(bytes);
            assertThat(response.getBodyAsBinaryData().toBytes()).isEqualTo(bytes);
            assertThat(response.getBodyAsString(UTF_16).block()).isEqualTo(new String(bytes, UTF_16));
            assertThat(response.getBodyAsInputStream().block()).hasBinaryContent(bytes);
            assertThat(response.getBodyAsInputStreamSync()).hasBinaryContent(bytes);
            assertThat(response.getBody().blockLast().remaining()).isEqualTo(bytes.length);
            assertThat(response.buffer().getBody().blockLast().remaining()).isEqualTo(bytes.length);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            response.writeBodyTo(Channels.newChannel(written));
            assertThat(written.toByteArray()).isEqualTo(bytes);
        }
        assertThat(door.connections()).isZero();
    }

    @SuppressWarnings("deprecation")
    private static String oldHeader(HttpResponse response, String name) {
        return response.getHeaderValue(name);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void faultyRequest_isSentAsItIsAndLogged_inReportOnlyMode(Way way) {
        try (PolicyLog log = PolicyLog.open()) {
            HttpRequest request = post(api.uri(Calls.ISOLATE)).setBody(Calls.FAULTY);
            assertThat(way.send(pipeline(SendPolicy.Mode.REPORT_ONLY), request).getStatusCode())
                    .isEqualTo(200);
            assertThat(log.messages()).singleElement().asString().contains("isolateMachine", "InvalidRequestBody");
        }
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Calls.FAULTY);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void blockOnRequest_sendsFaultyElements_andStopsOtherFaults(Way way) {
        String elements = "{\"Indicators\": [{\"indicatorValue\": \"abc\", \"indicatorType\": \"FileMd5\","
                + " \"action\": \"Block\", \"title\": \"t\", \"description\": \"d\"}]}";
        HttpPipeline pipeline = pipeline(PreflightPolicy.of(
                SendPolicy.builder(preflight).blockOn(Scope.REQUEST).build()));
        try (PolicyLog log = PolicyLog.open()) {
            way.send(pipeline, post(api.uri(Calls.IMPORT)).setBody(elements));
            assertThat(log.messages()).hasSize(1);
        }
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(elements);
        assertThatThrownBy(() -> way.send(pipeline, post(api.uri(Calls.ISOLATE)).setBody(Calls.FAULTY)))
                .isInstanceOf(AzureRequestRefusedException.class);
        assertThat(api.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void faultyQueryOfACollection_neverConnects(Way way) {
        HttpRequest request = new HttpRequest(HttpMethod.GET, door.uri() + "/api/machines?$filter=riskScor+eq+'High'");
        AzureRequestRefusedException refused = catchThrowableOfType(
                AzureRequestRefusedException.class, () -> way.send(pipeline(SendPolicy.Mode.THROW), request));
        assertThat(refused.report().violations())
                .extracting(violation -> violation.qualifiedPointer())
                .containsExactly("/query/$filter");
        assertThat(door.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void requestsThatAreNoOperations_goOnAsTheSameObject(Way way) {
        AtomicReference<HttpRequest> passed = new AtomicReference<>();
        HttpPipeline pipeline = new HttpPipelineBuilder()
                .httpClient(Calls.CLIENT)
                .policies(PreflightPolicy.of(preflight), (context, next) -> {
                    passed.set(context.getHttpRequest());
                    return next.process();
                })
                .build();
        for (HttpRequest request : List.of(
                post(api.uri("/elsewhere")).setBody("{"),
                new HttpRequest(
                        HttpMethod.DELETE, api.uri("/api/indicators/995").toString()),
                post(api.uri(Calls.ISOLATE)).setBody("encoded").setHeader(HttpHeaderName.CONTENT_ENCODING, "gzip"))) {
            way.send(pipeline, request);
            assertThat(passed.get()).isSameAs(request);
        }
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly("{", "", "encoded");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void uploadedForm_isChecked_byItsBoundary(Way way) {
        HttpHeaderName type = HttpHeaderName.CONTENT_TYPE;
        String form = "multipart/form-data; boundary=" + Forms.BOUNDARY;
        way.send(
                pipeline(SendPolicy.Mode.THROW),
                post(api.uri(Calls.UPLOAD)).setHeader(type, form).setBody(Forms.EXAMPLE));
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Forms.EXAMPLE);
        assertThatThrownBy(() -> way.send(
                        pipeline(SendPolicy.Mode.THROW),
                        post(api.uri(Calls.UPLOAD))
                                .setHeader(type, form)
                                .setBody(Forms.form()
                                        .field("Description", "no file")
                                        .text())))
                .isInstanceOf(AzureRequestRefusedException.class);
        assertThat(api.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatADeviceLookupThrows_endsTheCall(Way way) {
        IllegalStateException fault = new IllegalStateException("no inventory");
        Preflight failing = Preflight.builder()
                .hosts(api.host())
                .devices(id -> {
                    throw fault;
                })
                .build();
        HttpRequest request = post(api.uri(Calls.ISOLATE)).setBody(Calls.CLEAN);
        assertThat(catchThrowable(() -> way.send(pipeline(PreflightPolicy.of(failing)), request)))
                .isSameAs(fault);
        SendPolicy reporting =
                SendPolicy.builder(failing).mode(SendPolicy.Mode.REPORT_ONLY).build();
        try (PolicyLog log = PolicyLog.open()) {
            way.send(pipeline(PreflightPolicy.of(reporting)), request);
            assertThat(log.messages()).hasSize(1);
        }
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void subscribingAgain_goesThroughAllPoliciesAgain() {
        AtomicInteger passed = new AtomicInteger();
        HttpPipelinePolicy again = (context, next) -> {
            Mono<HttpResponse> response = next.process();
            return response.then(response);
        };
        HttpPipeline pipeline = pipeline(again, PreflightPolicy.of(preflight), (context, next) -> {
            passed.incrementAndGet();
            return next.process();
        });
        pipeline.send(post(api.uri(Calls.ISOLATE)).setBody(Calls.CLEAN)).block();
        assertThat(passed).hasValue(2);
        assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(Calls.CLEAN, Calls.CLEAN);
    }

    @Test
    void oneInstance_servesManyThreads() throws Exception {
        HttpPipeline pipeline = pipeline(SendPolicy.Mode.THROW);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> verdicts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean faulty = i % 3 == 0;
                Way way = i % 2 == 0 ? Way.SYNC : Way.ASYNC;
                verdicts.add(threads.submit(() -> {
                    try {
                        HttpRequest request = post(api.uri(Calls.ISOLATE)).setBody(faulty ? Calls.FAULTY : Calls.CLEAN);
                        return way.send(pipeline, request).getStatusCode() == 200 && !faulty;
                    } catch (AzureRequestRefusedException e) {
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
        assertThat(api.requests()).allMatch(request -> request.text().equals(Calls.CLEAN));
    }
}
