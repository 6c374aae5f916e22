package dev.mdepreflight.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflighted;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which an entity may come over the wire. */
@Tag("jaxrs")
class TransportTest {
    private static final String CLEAN = "{\"Comment\":\"tést\"}";
    private static final String FAULTY = "{\"Comment\":7}";
    private static final String REFUSAL = "400 InvalidRequestBody /Comment";
    private static final String NO_JSON = "400 InvalidRequestBody ";
    private static final int LARGE = 50 * 1024 * 1024;

    private static RestServer server;
    private static Caller caller;

    @BeforeAll
    static void start() throws ClassNotFoundException {
        server = RestServer.start(RestApplication.checked(Actions.class, RestServer.gzip()));
        caller = new Caller(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actions/text", "/actions/stream"})
    void chunkedEntity_isCheckedAndPassedOn(String path) throws Exception {
        assertThat(caller.post(path, chunked(CLEAN), "application/json").body()).isEqualTo(CLEAN);
        assertThat(caller.post(path, chunked(FAULTY), "application/json").outcome())
                .isEqualTo(REFUSAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actions/text", "/actions/stream"})
    void gzipEntity_isCheckedAfterDecoding(String path) throws Exception {
        assertThat(caller.post(path, gzip(CLEAN), "application/json", "Content-Encoding", "gzip")
                        .body())
                .isEqualTo(CLEAN);
        assertThat(caller.post(path, gzip(FAULTY), "application/json", "Content-Encoding", "gzip")
                        .outcome())
                .isEqualTo(REFUSAL);
    }

    @Test
    void otherContentType_isLeftToTheImplementation() throws Exception {
        assertThat(caller.post("/actions/text", BodyPublishers.ofString(CLEAN), "text/plain")
                        .outcome())
                .isEqualTo("415");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "utf-8", "no-such-charset"})
    void namedCharset_doesNotChangeThatJsonIsUtf8(String charset) throws Exception {
        Answer answer =
                caller.post("/actions/text", BodyPublishers.ofString(CLEAN), "application/json; charset=" + charset);
        assertThat(answer.body()).isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void entityInAnotherCharset_isRefused(String charset) throws Exception {
        BodyPublisher body = BodyPublishers.ofByteArray(CLEAN.getBytes(Charset.forName(charset)));
        assertThat(caller.post("/actions/text", body, "application/json; charset=" + charset)
                        .outcome())
                .isEqualTo(NO_JSON);
    }

    @ParameterizedTest
    @CsvSource({"text", "stream", "record"})
    void emptyEntity_isRefused(String method) throws Exception {
        String path = "/actions/" + method;
        assertThat(caller.post(path, "").outcome()).isEqualTo(NO_JSON);
        assertThat(caller.post(path, chunked(""), "application/json").outcome()).isEqualTo(NO_JSON);
        assertThat(caller.post(path, gzip(""), "application/json", "Content-Encoding", "gzip")
                        .outcome())
                .isEqualTo(NO_JSON);
        assertThat(raw("POST " + path + " HTTP/1.1\r\nContent-Length: 0\r\n")).startsWith("HTTP/1.1 4");
    }

    @Test
    void missingContentType_doesNotHideTheEntity() throws Exception {
        assertThat(caller.post("/actions/anything", BodyPublishers.ofString(FAULTY), "")
                        .outcome())
                .isEqualTo(REFUSAL);
        assertThat(caller.post("/actions/anything", BodyPublishers.ofString(CLEAN), "")
                        .body())
                .isEqualTo(CLEAN);
        assertThat(caller.post("/actions/anything", BodyPublishers.noBody(), "").outcome())
                .isEqualTo(NO_JSON);
        assertThat(caller.post("/actions/anything", chunked(CLEAN), "").body()).isEqualTo(CLEAN);
    }

    @Test
    void expectContinue_isAnsweredAsUsual() throws Exception {
        assertThat(caller.post("/actions/text", CLEAN, "Expect", "100-continue").body())
                .isEqualTo(CLEAN);
        assertThat(caller.post("/actions/text", FAULTY, "Expect", "100-continue")
                        .outcome())
                .isEqualTo(REFUSAL);
        assertThat(caller.post("/actions/text", CLEAN).body()).isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actions/text", "/actions/record"})
    void entityBeyondTheLimit_isRefusedAndTheNextCallWorks(String path) throws Exception {
        BodyPublisher known = BodyPublishers.ofByteArray(new byte[LARGE]);
        assertThat(caller.post(path, known, "application/json").outcome()).isEqualTo("413 InvalidRequestBody ");
        assertThat(caller.post("/actions/text", CLEAN).body()).isEqualTo(CLEAN);
        BodyPublisher unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LARGE]));
        assertThat(caller.post(path, unknown, "application/json").outcome()).isEqualTo("413 InvalidRequestBody ");
        assertThat(caller.post("/actions/text", CLEAN).body()).isEqualTo(CLEAN);
    }

    @Test
    void endlessEntity_isCutOff() throws Exception {
        BodyPublisher endless = BodyPublishers.ofInputStream(Endless::new);
        try {
            // A client that sends on may see the connection close before it reads the answer.
            assertThat(caller.post("/actions/text", endless, "application/json").status())
                    .isEqualTo(413);
        } catch (IOException e) {
            assertThat(e).isNotInstanceOf(HttpTimeoutException.class);
        }
        assertThat(caller.post("/actions/text", CLEAN).body()).isEqualTo(CLEAN);
    }

    @Test
    void gzipThatGrowsBeyondTheLimit_isRefused() throws Exception {
        BodyPublisher body = gzip(" ".repeat(LARGE));
        assertThat(caller.post("/actions/text", body, "application/json", "Content-Encoding", "gzip")
                        .outcome())
                .isEqualTo("413 InvalidRequestBody ");
        assertThat(caller.post("/actions/text", CLEAN).body()).isEqualTo(CLEAN);
    }

    private static BodyPublisher chunked(String text) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static BodyPublisher gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return BodyPublishers.ofByteArray(packed.toByteArray());
    }

    /** What comes back for a request that no client library would write so. */
    private static String raw(String head) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            String request = head + "Host: " + server.uri().getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A body without an end. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return length;
        }
    }

    /** Takes the comment of an action in several forms. */
    @Path("actions")
    @Preflighted("collectInvestigationPackage")
    @Produces("text/plain;charset=UTF-8")
    public static class Actions {
        @POST
        @Path("text")
        @Consumes("application/json")
        public String text(String entity) {
            return entity;
        }

        @POST
        @Path("anything")
        public String anything(String entity) {
            return entity;
        }

        @POST
        @Path("stream")
        @Consumes("application/json")
        public byte[] stream(InputStream entity) throws IOException {
            return entity.readAllBytes();
        }

        @POST
        @Path("record")
        @Consumes("application/json")
        public String record(Commented entity) {
            return String.valueOf(entity);
        }
    }

    /** What the entity is bound to. */
    public record Commented(String comment) {}
}
