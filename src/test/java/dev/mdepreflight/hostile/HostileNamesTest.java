package dev.mdepreflight.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Batches;
import dev.mdepreflight.BatchesTest;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.ErrorEnvelope;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names whose hashes are all the same, where names are read other than those of a JSON body: work that grows faster would not come to an end. */
class HostileNamesTest {
    private static final int MANY = 100_000;

    private final Preflight preflight = Preflight.builder().advice(true).build();

    private static String joined(String before, String after) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> before + HostileBeanTest.colliding(i) + after)
                .collect(Collectors.joining());
    }

    @Test
    void ofOptionsOfAQuery() {
        String query = joined("$", "=1&");
        assertThat(preflight.check(Request.of("GET", "/api/alerts?" + query)).violations())
                .hasSize(1000);
        assertThat(preflight
                        .check(Request.of("GET", "/api/ips/10.0.0.1/stats?" + query))
                        .isClean())
                .isTrue();
    }

    @Test
    void ofPropertiesInAFilter() {
        String uri = "/api/alerts?$filter=" + joined("", " eq 1 and ") + "true";
        assertThat(preflight.check(Request.of("GET", uri)).violations()).hasSize(1000);
    }

    @Test
    void ofFieldsOfAForm() {
        String form = joined("--b\r\nContent-Disposition: form-data; name=\"", "\"\r\n\r\nx\r\n") + "--b--";
        assertThat(preflight.check(Operations.UPLOAD_LIBRARY_FILE, form).violations())
                .hasSize(1);
    }

    @Test
    void ofParametersOfAHeader() {
        String header = "multipart/form-data" + joined("; ", "=1");
        assertThat(preflight
                        .check(Request.of("POST", "/api/libraryfiles")
                                .contentType(header)
                                .body("--b--".getBytes(UTF_8)))
                        .violations())
                .isNotEmpty();
    }

    @Test
    void ofMembersOfAnEnvelope() {
        String members = IntStream.range(0, 9_000)
                .mapToObj(i -> "\"" + HostileBeanTest.colliding(i) + "\":[],")
                .collect(Collectors.joining());
        String json = "{" + members + "\"error\":{" + members + "\"code\":\"X\"}}";
        assertThat(ErrorEnvelope.parse(json).code()).isEqualTo("X");
    }

    @Test
    void ofElementsAroundAListToCut() {
        String body = "{" + joined("\"", "\":[[]],") + "\"Indicators\":[" + BatchesTest.GOOD + "]}";
        assertThat(Batches.of(preflight, Operations.IMPORT_INDICATORS).split(body.getBytes(UTF_8)))
                .hasSize(1);
    }
}
