package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.QuarkusUnitTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the entities of preflighted methods, on worker threads and on the event loop. */
class PreflightedTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Application.of(Check.class);

    private static final String CLEAN =
            "{\"indicatorValue\":\"220e7d15b011d7fac48f2bd61114db1022197f7f\",\"indicatorType\":\"FileSha1\","
                    + "\"title\":\"tést\",\"action\":\"Audit\",\"generateAlert\":true,\"description\":\"test\"}";

    private static final String FAULTY = CLEAN.replace("220e7d", "xyz");

    @ParameterizedTest
    @ValueSource(strings = {"text", "bytes", "stream", "uni", "uni-bytes", "uni-stream", "stage", "non-blocking"})
    void entity_isChecked(String method) throws Exception {
        String path = "/indicators/" + method;
        assertEquals("200 " + CLEAN, Client.post(path, CLEAN));
        assertEquals("200 " + CLEAN, Client.post(path, chunked(CLEAN)));
        assertEquals("400 InvalidHashValue", Client.post(path, FAULTY));
        assertEquals("400 InvalidHashValue", Client.post(path, chunked(FAULTY)));
        assertEquals("400 InvalidRequestBody", Client.post(path, "{\"indicatorValue\":"));
        assertEquals("400 InvalidRequestBody", Client.post(path, ""));
        assertEquals("400 InvalidRequestBody", Client.post(path, chunked("")));
        assertEquals("400 InvalidRequestBody", Client.post(path, BodyPublishers.noBody()));
        assertEquals("400 InvalidRequestBody", Client.post(path, "[" + " ".repeat(2_000_000) + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "uni-note"})
    void record_isCheckedAndBound(String method) throws Exception {
        String path = "/bound/" + method;
        assertEquals("200 tést", Client.post(path, "{\"text\":\"tést\"}"));
        assertEquals("400 MissingRequiredParameter", Client.post(path, "{\"Text\":\"case\"}"));
        assertEquals("400 MissingRequiredParameter", Client.post(path, "{}"));
        assertEquals("400 InvalidRequestBody", Client.post(path, "{\"text\":"));
        assertEquals("400 InvalidRequestBody", Client.post(path, ""));
    }

    @Test
    void catalogRecord_isBoundAfterItsCheck() throws Exception {
        assertEquals("200 2", Client.post("/bound/import", "{\"Indicators\":[" + CLEAN + "," + CLEAN + "]}"));
        assertEquals(
                "400 InvalidHashValue", Client.post("/bound/import", "{\"Indicators\":[" + CLEAN + "," + FAULTY + "]}"));
        // An operation's body that is bound to another record than the operation's.
        assertEquals("400 InvalidRequestBody", Client.post("/bound/other", CLEAN));
    }

    @Test
    void otherMethod_isNotChecked() throws Exception {
        assertEquals("200 {not json", Client.post("/bound/unchecked", "{not json"));
        assertEquals("200 ", Client.post("/bound/unchecked", ""));
    }

    private static BodyPublisher chunked(String text) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
