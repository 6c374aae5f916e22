package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy lets pass, what it stops, and what it says in the log. */
class SendPolicyTest {
    private static final String API = "https://api.security.microsoft.com";
    private static final String IMPORT = API + "/api/indicators/import";
    private static final String ISOLATE = API + "/api/machines/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a/isolate";
    private static final String ELEMENT_FAULT = """
            {"Indicators": [{"indicatorValue": "secret-marker", "indicatorType": "FileMd5", "action": "Block",
              "title": "t", "description": "d"}]}""";
    private static final String REQUEST_FAULT = "{\"Comment\": 5, \"IsolationType\": \"secret-marker\"}";
    private static final String CLEAN = "{\"Comment\": \"Case 12\", \"IsolationType\": \"Full\"}";

    @Test
    void everyViolationStops_byDefault() {
        SendPolicy policy = SendPolicy.of(Preflight.create());
        assertThat(refusal(policy, IMPORT, ELEMENT_FAULT)).isPresent();
        assertThat(refusal(policy, ISOLATE, REQUEST_FAULT)).isPresent();
        assertThat(refusal(policy, ISOLATE, CLEAN)).isEmpty();
    }

    @Test
    void blockOnRequest_letsFaultyElementsThrough() {
        SendPolicy policy =
                SendPolicy.builder(Preflight.create()).blockOn(Scope.REQUEST).build();
        assertThat(refusal(policy, IMPORT, ELEMENT_FAULT)).isEmpty();
        assertThat(refusal(policy, ISOLATE, REQUEST_FAULT)).isPresent();
    }

    @Test
    void reportOnly_stopsNothing() {
        SendPolicy policy = reportOnly(Preflight.create());
        assertThat(refusal(policy, ISOLATE, REQUEST_FAULT)).isEmpty();
    }

    @Test
    void reportOnly_sendsWhatCouldNotBeChecked() {
        Preflight failing = Preflight.builder()
                .devices(id -> {
                    throw new IllegalStateException("no inventory");
                })
                .build();
        assertThat(refusal(reportOnly(failing), ISOLATE, CLEAN)).isEmpty();
        assertThatThrownBy(() -> refusal(SendPolicy.of(failing), ISOLATE, CLEAN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no inventory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/api/indicators/import",
                "https://api.security.microsoft.com/api/unheard/of",
                "https://api.security.microsoft.com/api/machines",
                "no uri at all"
            })
    void bodyOfARequestThatIsNoOperation_isNotNeeded(String uri) {
        OutgoingRequest request = SendPolicy.of(Preflight.create()).outgoing("POST", uri, name -> null);
        assertThat(request.bodyBytesNeeded()).isZero();
        assertThat(request.refusal(new byte[0])).isEmpty();
    }

    @Test
    void queryOfACollection_isChecked() {
        OutgoingRequest request = SendPolicy.of(Preflight.create())
                .outgoing("GET", API + "/api/machines?$filter=riskScor+eq+'High'", name -> null);
        assertThat(request.bodyBytesNeeded()).isZero();
        assertThat(request.refusal(new byte[0]).orElseThrow().violations())
                .extracting(violation -> violation.qualifiedPointer())
                .containsExactly("/query/$filter");
    }

    @Test
    void bytesNeeded_areOneMoreThanTheLimit() {
        Preflight small = Preflight.builder()
                .limits(Limits.builder().maxBodyBytes(100).build())
                .build();
        OutgoingRequest request = SendPolicy.of(small).outgoing("POST", ISOLATE, name -> null);
        assertThat(request.bodyBytesNeeded()).isEqualTo(101);
        assertThat(request.refusal(new byte[101])).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"gzip, false", "br, false", "identity, true", "IDENTITY, true", "'', true", ", true"})
    void encodedBody_isNotJudged(String encoding, boolean judged) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (encoding != null) {
            headers.put("content-encoding", encoding);
        }
        OutgoingRequest request = SendPolicy.of(Preflight.create()).outgoing("POST", ISOLATE, headers::get);
        assertThat(request.bodyBytesNeeded() > 0).isEqualTo(judged);
        assertThat(request.refusal("{}".getBytes(StandardCharsets.UTF_8)).isPresent())
                .isEqualTo(judged);
    }

    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, true",
        "' 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01 ', true",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-will-be, true",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more, false",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.more, false",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, false",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01, false",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01, false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01, false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7, false",
        "'', false"
    })
    void traceId_isTheTargetOfTheEnvelope(String traceparent, boolean taken) {
        Preflight preflight = Preflight.builder().correlationId(() -> "drawn").build();
        Report report = SendPolicy.of(preflight)
                .outgoing("POST", ISOLATE, Map.of("traceparent", traceparent)::get)
                .refusal(REQUEST_FAULT.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(report.envelope().target()).isEqualTo(taken ? "4bf92f3577b34da6a3ce929d0e0e4736" : "drawn");
    }

    @Test
    void log_tellsCodesAndNoContent() {
        List<LogRecord> records = logged(() -> {
            refusal(SendPolicy.of(Preflight.create()), ISOLATE + "?token=secret-marker", REQUEST_FAULT);
            refusal(reportOnly(Preflight.create()), IMPORT, ELEMENT_FAULT);
            refusal(
                    SendPolicy.of(Preflight.builder().advice(true).build()),
                    ISOLATE,
                    "{\"Comment\": \"c\", \"secret-marker\": 1}");
            refusal(SendPolicy.of(Preflight.create()), ISOLATE, CLEAN);
        });
        assertThat(records).extracting(LogRecord::getLevel).contains(Level.FINE, Level.WARNING);
        assertThat(records)
                .extracting(LogRecord::getMessage)
                .anyMatch(message -> message.startsWith("Not sent: isolateMachine"))
                .anyMatch(message -> message.startsWith("Sent in spite of violations: importIndicators")
                        && message.contains("InvalidHashValue"))
                .noneMatch(message -> message.contains("secret-marker"));
    }

    @ParameterizedTest
    @EnumSource(SendPolicy.Mode.class)
    void anUnknownCall_isSent_andLoggedOnceForItsLike_withoutItsPath(SendPolicy.Mode mode) {
        SendPolicy policy = SendPolicy.builder(Preflight.create()).mode(mode).build();
        List<LogRecord> records = logged(() -> {
            for (int i = 0; i < 1_000; i++) {
                assertThat(refusal(policy, API + "/api/machines/secret-marker" + i + "/isolat", "{"))
                        .isEmpty();
                assertThat(refusal(policy, API + "/secret-marker" + i, "{")).isEmpty();
                assertThat(policy.outgoing("secret-marker" + i, API + "/x", name -> null)
                                .refusalWithoutBody())
                        .isEmpty();
                assertThat(refusal(policy, "https://example.com/secret-marker", "{"))
                        .isEmpty();
            }
        });
        assertThat(records)
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "Sent without a check: a request of the API that is no known call (POST); did you mean POST"
                                + " /api/machines/{id}/isolate?",
                        "Sent without a check: a request of the API that is no known call (POST)",
                        "Sent without a check: a request of the API that is no known call (another method)");
    }

    @ParameterizedTest
    @EnumSource(SendPolicy.Mode.class)
    void aCallOfAnUnknownHost_isSent_andLoggedOnceForItsHost_upToABound(SendPolicy.Mode mode) {
        SendPolicy policy = SendPolicy.builder(Preflight.create()).mode(mode).build();
        List<LogRecord> records = logged(() -> {
            for (int i = 0; i < 1_000; i++) {
                String host = i < 10 ? "api.security.microsft.com" : "secret-marker" + i + ".example";
                assertThat(refusal(policy, "https://user:secret@" + host + "/api/indicators/import?a=" + i, "{"))
                        .isEmpty();
            }
            refusal(policy, API + "/nothing", "{");
        });
        assertThat(records)
                .hasSize(21)
                .extracting(LogRecord::getMessage)
                .noneMatch(message -> message.contains("user") || message.contains("secret@"))
                .startsWith(
                        "Sent without a check: The path is one of the API's and the host api.security.microsft.com is not"
                                + " known as one of its hosts; the request is not checked. Hint: did you mean api.security.microsoft.com?"
                                + " If the API answers there, name the host: hosts of Preflight.Builder, --host on the command line")
                .contains("Sent without a check: a request of the API that is no known call (POST)");
    }

    @Test
    void aBodyThatCannotBeChecked_isLoggedOnceForItsOperation() {
        SendPolicy policy = SendPolicy.of(Preflight.create());
        List<LogRecord> records = logged(() -> {
            for (int i = 0; i < 3; i++) {
                policy.outgoing("POST", ISOLATE, Map.of("Content-Encoding", "gzip")::get)
                        .refusal(new byte[0]);
                policy.outgoing("POST", IMPORT, name -> null).refusalWithoutBody();
            }
        });
        assertThat(records)
                .hasSize(2)
                .extracting(LogRecord::getMessage)
                .allMatch(message -> message.startsWith("Sent without a check of its body"));
    }

    private static List<LogRecord> logged(Runnable sending) {
        List<LogRecord> records = new ArrayList<>();
        Logger logger = Logger.getLogger(SendPolicy.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Level before = logger.getLevel();
        boolean passedOn = logger.getUseParentHandlers();
        logger.addHandler(handler);
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        try {
            sending.run();
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(before);
            logger.setUseParentHandlers(passedOn);
        }
        return records;
    }

    private static SendPolicy reportOnly(Preflight preflight) {
        return SendPolicy.builder(preflight).mode(SendPolicy.Mode.REPORT_ONLY).build();
    }

    private static Optional<Report> refusal(SendPolicy policy, String uri, String body) {
        OutgoingRequest request = policy.outgoing("POST", uri, Map.of("Content-Type", "application/json")::get);
        return request.refusal(body.getBytes(StandardCharsets.UTF_8));
    }
}
