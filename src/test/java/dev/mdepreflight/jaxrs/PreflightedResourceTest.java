package dev.mdepreflight.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mdepreflight.Preflighted;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.constraint.Required;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the entities of preflighted methods, and of others. */
@Tag("jaxrs")
@Tag("cdi")
class PreflightedResourceTest {
    private static final String CLEAN = """
            {"indicatorValue": "220e7d15b011d7fac48f2bd61114db1022197f7f", "indicatorType": "FileSha1", "title": "tést",
             "action": "Audit", "generateAlert": true, "description": "test"}""";

    private static final String FAULTY = CLEAN.replace("220e7d", "xyz");

    private static RestServer server;
    private static Caller caller;

    @BeforeAll
    static void start() {
        server = RestServer.start(RestApplication.checked(Indicators.class, Notes.class, Locator.class));
        caller = new Caller(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/indicators/text", "/indicators/bytes", "/indicators/stream", "/locator/indicators/text"})
    void cleanEntity_reachesTheMethodByteForByte(String path) throws Exception {
        assertThat(caller.post(path, CLEAN)).isEqualTo(new Answer(200, "text/plain;charset=UTF-8", CLEAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/indicators/text", "/indicators/bytes", "/indicators/stream", "/locator/indicators/text"})
    void faultyEntity_isAnsweredWithTheEnvelope(String path) throws Exception {
        Answer answer = caller.post(path, FAULTY);
        assertThat(answer.outcome()).isEqualTo("400 InvalidHashValue /indicatorValue");
        assertThat(answer.contentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/indicators/async", "/indicators/stage"})
    void asynchronousMethod_isCoveredToo(String path) throws Exception {
        assumeThat(RestServer.isJersey()).isFalse();
        assertThat(caller.post(path, CLEAN).body()).isEqualTo(CLEAN);
        assertThat(caller.post(path, FAULTY).outcome()).isEqualTo("400 InvalidHashValue /indicatorValue");
    }

    @Test
    void record_isCheckedAndBound() throws Exception {
        assertThat(caller.post("/notes/own", "{\"text\":\"tést\"}").body()).isEqualTo("tést");
        assertThat(caller.post("/notes/own", "{\"text\":\"too long\"}").outcome())
                .isEqualTo("400 InvalidInput /text");
        assertThat(caller.post("/notes/own", "{\"Text\":\"case\"}").outcome())
                .isEqualTo("400 MissingRequiredParameter /text");
        assertThat(caller.post("/notes/own", "{\"text\":").outcome()).isEqualTo("400 InvalidRequestBody ");
    }

    @Test
    void methodOnly_isCheckedWhereItsClassIsNot() throws Exception {
        assertThat(caller.post("/notes/unchecked", "{not json").body()).isEqualTo("{not json");
        assertThat(caller.get("/notes/unchecked").body()).isEqualTo("nothing");
    }

    @Test
    void traceparent_isTheTarget() throws Exception {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer traced =
                caller.post("/indicators/text", FAULTY, "traceparent", "00-" + traceId + "-00f067aa0ba902b7-01");
        assertThat(traced.envelope().target()).isEqualTo(traceId);
        assertThat(caller.post("/indicators/text", FAULTY).envelope().target()).hasSize(36);
    }

    @Test
    void catalogRecord_isBoundAfterItsCheck() throws Exception {
        assumeThat(RestServer.bindsWithJackson()).isTrue();
        String body = "{\"Indicators\":[" + CLEAN + "," + CLEAN + "]}";
        assertThat(caller.post("/notes/import", body).body()).isEqualTo("2");
        assertThat(caller.post("/notes/import", "{\"Indicators\":[" + CLEAN + "," + FAULTY + "]}")
                        .outcome())
                .isEqualTo("400 InvalidHashValue /Indicators/1/indicatorValue");
    }

    @Test
    void manyCallers_getEachTheirOwnVerdict() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String entity = i % 2 == 0 ? CLEAN : FAULTY;
                answers.add(threads.submit(
                        () -> caller.post("/indicators/text", entity).outcome()));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0 ? "200" : "400 InvalidHashValue /indicatorValue");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Everything that takes an entity here takes that of an operation. */
    @Path("indicators")
    @Preflighted("submitIndicator")
    @Produces("text/plain;charset=UTF-8")
    @Consumes("application/json")
    public static class Indicators {
        @POST
        @Path("text")
        public String text(String entity) {
            return entity;
        }

        @POST
        @Path("bytes")
        public byte[] bytes(byte[] entity) {
            return entity;
        }

        @POST
        @Path("stream")
        public byte[] stream(InputStream entity) throws IOException {
            return entity.readAllBytes();
        }

        @POST
        @Path("async")
        public void async(byte[] entity, @Suspended AsyncResponse response) {
            response.resume(entity);
        }

        @POST
        @Path("stage")
        public CompletionStage<String> stage(byte[] entity) {
            return CompletableFuture.supplyAsync(() -> new String(entity, StandardCharsets.UTF_8));
        }

        @GET
        @Path("{id}")
        public String get(@PathParam("id") String id) {
            return id;
        }
    }

    /** A record of one's own. */
    public record Note(@Required @Size(max = 5) String text) {}

    /** Its methods ask for themselves. */
    @Path("notes")
    @Produces("text/plain;charset=UTF-8")
    public static class Notes {
        @POST
        @Path("own")
        @Preflighted
        public @Nullable String own(Note note) {
            return note.text();
        }

        @POST
        @Path("import")
        @Preflighted("importIndicators")
        public int take(ImportIndicators indicators) {
            return indicators.indicators().size();
        }

        @POST
        @Path("unchecked")
        public String unchecked(String entity) {
            return entity;
        }

        @GET
        @Path("unchecked")
        public String unchecked() {
            return "nothing";
        }
    }

    /** Hands requests on. */
    @Path("locator")
    public static class Locator {
        @Path("indicators")
        public Indicators indicators() {
            return new Indicators();
        }
    }
}
