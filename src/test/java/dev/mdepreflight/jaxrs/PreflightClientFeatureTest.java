package dev.mdepreflight.jaxrs;

import static dev.mdepreflight.jaxrs.RestClients.CLEAN;
import static dev.mdepreflight.jaxrs.RestClients.FAULTY;
import static dev.mdepreflight.jaxrs.RestClients.FAULTY_ELEMENT;
import static dev.mdepreflight.jaxrs.RestClients.IMPORT;
import static dev.mdepreflight.jaxrs.RestClients.ISOLATE;
import static dev.mdepreflight.jaxrs.RestClients.client;
import static dev.mdepreflight.jaxrs.RestClients.preflight;
import static dev.mdepreflight.jaxrs.RestClients.url;
import static dev.mdepreflight.jaxrs.RestClients.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.SendPolicy.Mode;
import dev.mdepreflight.loopback.Doorstep;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Scope;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.InvocationCallback;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client sends, what it does not, and how its caller is told. */
@Tag("jaxrs")
class PreflightClientFeatureTest {
    /** How a call is made; its outcome is the body of the answer, or what the caller catches. */
    enum Call {
        SYNC {
            @Override
            String answer(Invocation.Builder request, Entity<?> entity) {
                return request.post(entity, String.class);
            }
        },
        INVOCATION {
            @Override
            String answer(Invocation.Builder request, Entity<?> entity) {
                return request.buildPost(entity).invoke(String.class);
            }
        },
        FUTURE {
            @Override
            String answer(Invocation.Builder request, Entity<?> entity) throws Exception {
                return unwrapped(request.async().post(entity, String.class));
            }
        },
        CALLBACK {
            @Override
            String answer(Invocation.Builder request, Entity<?> entity) throws Exception {
                CompletableFuture<String> outcome = new CompletableFuture<>();
                Future<String> future = request.async().post(entity, new InvocationCallback<String>() {
                    @Override
                    public void completed(String answer) {
                        outcome.complete(answer);
                    }

                    @Override
                    public void failed(Throwable throwable) {
                        outcome.completeExceptionally(throwable);
                    }
                });
                assertThat(future).isNotNull();
                return unwrapped(outcome);
            }
        },
        RX {
            @Override
            String answer(Invocation.Builder request, Entity<?> entity) throws Exception {
                return unwrapped(request.rx().post(entity, String.class).toCompletableFuture());
            }
        };

        abstract String answer(Invocation.Builder request, Entity<?> entity) throws Exception;

        private static String unwrapped(Future<String> future) throws Exception {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw (Exception) e.getCause();
            }
        }
    }

    /** A server that answers 400. */
    private interface Refusing {
        void call(URI uri) throws Exception;

        static void ask(Refusing caller) throws Exception {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(400, 2);
                exchange.getResponseBody().write(utf8("{}"));
                exchange.close();
            });
            server.start();
            try {
                caller.call(
                        URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                                + server.getAddress().getPort()));
            } finally {
                server.stop(0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void faultyRequest_neverReachesTheNetwork(Call call) {
        try (Doorstep door = Doorstep.open();
                Client client = client(Mode.THROW)) {
            Invocation.Builder request = client.target(url(door, ISOLATE)).request();
            assertThatThrownBy(() -> call.answer(request, Entity.json(FAULTY)))
                    .isInstanceOfSatisfying(RequestRefusedProcessingException.class, e -> {
                        assertThat(e.report().violations()).hasSize(1);
                        assertThat(e.envelope().code()).isEqualTo(ErrorCode.INVALID_REQUEST_BODY.code());
                    })
                    .hasMessageStartingWith("InvalidRequestBody: ")
                    .hasCauseInstanceOf(PreflightException.class);
            assertThat(door.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void syntheticResponse_isCaughtAsOneFromAfar(Call call) throws Exception {
        try (Doorstep door = Doorstep.open();
                Client client = client(Mode.RESPOND);
                Client plain = ClientBuilder.newClient()) {
            Throwable synthetic = catchThrowable(
                    () -> call.answer(client.target(url(door, ISOLATE)).request(), Entity.json(FAULTY)));
            assertThat(door.connections()).isZero();
            Throwable remote = catchThrowable(() -> Refusing.ask(
                    uri -> call.answer(plain.target(uri.resolve(ISOLATE)).request(), Entity.json(FAULTY))));

            assertThat(synthetic).isExactlyInstanceOf(remote.getClass());
            assertThat(synthetic instanceof BadRequestException ? synthetic : synthetic.getCause())
                    .isInstanceOfSatisfying(BadRequestException.class, e -> {
                        String envelope = e.getResponse().readEntity(String.class);
                        assertThat(ErrorEnvelope.parse(utf8(envelope)).code())
                                .isEqualTo(ErrorCode.INVALID_REQUEST_BODY.code());
                    });
        }
    }

    @Test
    void syntheticResponse_isReadInAnyWay() {
        try (Doorstep door = Doorstep.open();
                Client client = client(Mode.RESPOND);
                Response response = client.target(url(door, ISOLATE)).request().post(Entity.json(FAULTY))) {
            assertThat(response.getStatusInfo().toEnum()).isEqualTo(Response.Status.BAD_REQUEST);
            assertThat(response.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
            assertThat(response.hasEntity()).isTrue();
            assertThat(response.bufferEntity()).isTrue();
            assertThat(response.readEntity(new GenericType<Map<String, Object>>() {}))
                    .containsKey("error");
            assertThat(response.readEntity(byte[].class)).isEqualTo(utf8(response.readEntity(String.class)));
        }
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void cleanRequest_arrives(Call call) throws Exception {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW)) {
            String answer = call.answer(client.target(url(api, ISOLATE)).request(), Entity.json(CLEAN));
            assertThat(answer).isEqualTo(LoopbackApi.ANSWER);
            assertThat(api.requests()).singleElement().satisfies(sent -> {
                assertThat(sent.method()).isEqualTo("POST");
                assertThat(sent.text()).isEqualTo(CLEAN);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void reportOnly_sendsWhatIsFaulty(Call call) throws Exception {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.REPORT_ONLY);
                Log log = Log.of(SendPolicy.class)) {
            call.answer(client.target(url(api, ISOLATE)).request(), Entity.json(FAULTY));
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(FAULTY);
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .startsWith("Sent in spite of violations: isolateMachine")
                    .doesNotContain("secret-marker");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void query_isCheckedInEveryMode(Mode mode) {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(mode);
                Log log = Log.of(SendPolicy.class)) {
            Invocation.Builder request = client.target(url(api, "/api/machines"))
                    .queryParam("$filter", "riskScor eq 'High'")
                    .request();
            Throwable thrown = catchThrowable(() -> request.get(String.class));
            switch (mode) {
                case THROW -> assertThat(thrown).isExactlyInstanceOf(RequestRefusedProcessingException.class);
                case RESPOND -> assertThat(thrown).isExactlyInstanceOf(BadRequestException.class);
                case REPORT_ONLY -> assertThat(thrown).isNull();
            }
            assertThat(api.count()).isEqualTo(mode == Mode.REPORT_ONLY ? 1 : 0);
            assertThat(log.messages()).singleElement().asString().contains("ODataError");
        }
    }

    @Test
    void cleanQuery_isSent() {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW)) {
            client.target(url(api, "/api/machines"))
                    .queryParam("$filter", "riskScore eq 'High'")
                    .request()
                    .get(String.class);
            assertThat(api.requests())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.uri().getQuery()).startsWith("$filter=riskScore"));
        }
    }

    @Test
    void missingBody_isRefused() {
        try (Doorstep door = Doorstep.open();
                Client client = client(Mode.THROW)) {
            Invocation.Builder request = client.target(url(door, ISOLATE)).request();
            assertThatThrownBy(() -> request.method("POST", String.class))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            assertThatThrownBy(() -> request.post(Entity.json(""), String.class))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            assertThat(door.connections()).isZero();
        }
    }

    @Test
    void blockOnRequest_letsFaultyElementsThrough() {
        SendPolicy policy =
                SendPolicy.builder(preflight().build()).blockOn(Scope.REQUEST).build();
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(policy);
                Client strict = client(Mode.THROW)) {
            client.target(url(api, IMPORT)).request().post(Entity.json(FAULTY_ELEMENT), String.class);
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(FAULTY_ELEMENT);

            Invocation.Builder refused = client.target(url(api, ISOLATE)).request();
            assertThatThrownBy(() -> refused.post(Entity.json(FAULTY)))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            Invocation.Builder strictly = strict.target(url(api, IMPORT)).request();
            assertThatThrownBy(() -> strictly.post(Entity.json(FAULTY_ELEMENT)))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            assertThat(api.requests()).isEmpty();
        }
    }

    @Test
    void whatOtherFiltersChange_isChecked() {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW)) {
            client.register((ClientRequestFilter) request -> {
                request.setUri(api.uri(ISOLATE));
                if (request.hasEntity()) {
                    request.setEntity(FAULTY);
                }
            });
            Invocation.Builder request = client.target(url(api, "/elsewhere")).request();
            assertThatThrownBy(() -> request.post(Entity.json(CLEAN)))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            assertThat(api.count()).isZero();
        }
    }

    @Test
    void invocation_isCheckedAndSentEachTime() {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW)) {
            Invocation clean = client.target(url(api, ISOLATE)).request().buildPost(Entity.json(CLEAN));
            clean.invoke(String.class);
            clean.invoke(String.class);
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsExactly(CLEAN, CLEAN);
        }
    }

    @Test
    void target_mayHaveTheFeatureAlone() {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = ClientBuilder.newClient()) {
            client.target(url(api, ISOLATE)).request().post(Entity.json(FAULTY), String.class);
            Invocation.Builder checked = client.target(url(api, ISOLATE))
                    .register(PreflightClientFeature.of(preflight().build()))
                    .request();
            assertThatThrownBy(() -> checked.post(Entity.json(FAULTY)))
                    .isExactlyInstanceOf(RequestRefusedProcessingException.class);
            assertThat(api.count()).isOne();
        }
    }

    static Stream<String> sentAsTheyAre() {
        return Stream.of(CLEAN, RestClients.imported(500), RestClients.sized(1 << 20), "\n\t" + CLEAN + " \r\n");
    }

    @ParameterizedTest
    @MethodSource
    void sentAsTheyAre(String body) {
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(SendPolicy.of(RestClients.limited(1 << 20)));
                Client plain = ClientBuilder.newClient()) {
            String path = body.contains("Indicators") ? IMPORT : ISOLATE;
            for (Object entity : List.of(body, utf8(body))) {
                client.target(url(api, path))
                        .request()
                        .header("X-Trace", "7")
                        .post(Entity.entity(entity, "application/json;charset=UTF-8"), String.class);
                plain.target(url(api, path))
                        .request()
                        .header("X-Trace", "7")
                        .post(Entity.entity(entity, "application/json;charset=UTF-8"), String.class);
                List<LoopbackApi.Request> sent = api.requests();
                assertThat(sent.get(0).body()).isEqualTo(utf8(body));
                assertThat(sent.get(0).headers()).isEqualTo(sent.get(1).headers());
            }
        }
    }

    @Test
    void manyThreads_getTheirOwnVerdicts() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (LoopbackApi api = LoopbackApi.start();
                Client client = client(Mode.THROW)) {
            List<Callable<Boolean>> calls = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        Throwable thrown = catchThrowable(() -> client.target(url(api, ISOLATE))
                                .request()
                                .post(Entity.json(i % 2 == 0 ? CLEAN : FAULTY), String.class));
                        return i % 2 == 0 ? thrown == null : thrown instanceof RequestRefusedProcessingException;
                    })
                    .toList();
            for (Future<Boolean> right : threads.invokeAll(calls)) {
                assertThat(right.get()).isTrue();
            }
            assertThat(api.count()).isEqualTo(100);
            assertThat(api.requests()).extracting(LoopbackApi.Request::text).containsOnly(CLEAN);
        } finally {
            threads.shutdownNow();
        }
    }
}
