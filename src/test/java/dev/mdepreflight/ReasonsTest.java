package dev.mdepreflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why each violation is one, and in which part of the request. */
class ReasonsTest {
    private static final Preflight PREFLIGHT =
            Preflight.builder().limits(Limits.builder().maxDepth(8).build()).build();

    /** A body of one's own. */
    record Order(
            @JsonProperty("Name") @Required @Size(max = 3) @Nullable
            String name,

            @JsonProperty("Lines") @Nullable List<@NotNull @Valid Line> lines) {}

    /** A part of it. */
    record Line(@JsonProperty("Count") @Nullable Integer count) {}

    private static List<String> found(Report report) {
        return report.findings().stream()
                .map(finding -> finding.reason() + " " + finding.part()
                        + (finding.pointer().isEmpty() ? "" : " " + finding.pointer()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {                                              | malformed-json BODY
                    {"Name":"a","x":[[[[[[[[]]]]]]]]}              | limit-exceeded BODY
                    []                                             | wrong-json-type BODY
                    {"Name":1}                                     | wrong-json-type BODY /Name
                    {"Name":"a","Name":"b"}                        | duplicate-property BODY /Name
                    {"name":"a"}                                   | miscased-property BODY /Name
                    {}                                             | missing-parameter BODY /Name
                    {"Name":null}                                  | missing-parameter BODY /Name
                    {"Name":"a","Lines":[null]}                    | null-element BODY /Lines/0
                    {"Name":"long"}                                | size BODY /Name
                    """)
    void aBody(String body, String expected) {
        assertThat(found(PREFLIGHT.check(Order.class, body))).containsExactly(expected);
    }

    @Test
    void aBoundRecord_givesTheSame() {
        assertThat(found(PREFLIGHT.check(new Order(null, Arrays.asList(new Line(1), null)))))
                .containsExactly("missing-parameter BODY /Name", "null-element BODY /Lines/1");
        assertThat(found(PREFLIGHT.check(new Order("long", null)))).containsExactly("size BODY /Name");
    }

    @Test
    void constraintsOfTheLibrary_giveTheirNames() {
        String indicator =
                "{\"indicatorValue\":\"zz\",\"indicatorType\":\"FileSha1\",\"action\":\"Bock\",\"title\":\"t\","
                        + "\"description\":\"d\"}";
        assertThat(found(PREFLIGHT.check(Operations.SUBMIT_INDICATOR, indicator)))
                .containsExactly("grammar-by-type BODY /indicatorValue", "unknown-enum-value BODY /action");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/files/abc/stats                              | invalid-path-parameter PATH /id
                    /api/files/%zz/stats                              | malformed-encoding PATH /id
                    /api/machines?$filter=riskScor+eq+'x'             | invalid-odata-query QUERY /$filter
                    /api/ips/8.8.8.8/stats?lookBackHours=x            | invalid-query-parameter QUERY /lookBackHours
                    https://api.example/api/alerts                    | unknown-host HEADER /Host
                    /api/nothing                                      | unknown-call PATH
                    """)
    void aRequest(String uri, String expected) {
        assertThat(found(PREFLIGHT.check(Request.of("GET", uri.strip()))))
                .first()
                .isEqualTo(expected);
    }

    @Test
    void aDevice_isAPartOfItsOwn() {
        assertThat(found(PREFLIGHT
                        .onDevice(Device.of("macOS"))
                        .check(Operations.RESTRICT_CODE_EXECUTION, "{\"Comment\":\"c\"}")))
                .containsExactly("unlisted-platform DEVICE /osPlatform");
    }

    @Test
    void aPropertyNamedAsAPart_staysInTheBody() {
        Report report = Preflight.builder()
                .advice(true)
                .build()
                .check(Request.of("POST", "/api/machines/zz/isolate")
                        .body("{\"Comment\":\"c\",\"IsolationType\":\"Full\",\"path\":{\"id\":1}}".getBytes(UTF_8)));
        assertThat(found(report)).contains("unknown-property BODY /path", "unusual-path-parameter PATH /id");
    }
}
