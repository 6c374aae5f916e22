package dev.mdepreflight.hostile;

import static dev.mdepreflight.hostile.HostileTexts.assertOneShowableLine;
import static dev.mdepreflight.hostile.HostileTexts.assertShowable;
import static dev.mdepreflight.hostile.HostileTexts.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.RequestRefusedException;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.catalog.library.LibraryFile;
import dev.mdepreflight.catalog.library.UploadLibraryFile;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.loopback.PolicyLog;
import dev.mdepreflight.report.CallPlace;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text of the input, wherever it comes in and wherever it comes out: it is never interpreted, by a terminal, a log, a template or a
 * formatter, and what is shown of it is what came in.
 */
class HostileTextTest {
    private static final String API = "https://api.security.microsoft.com";

    private static final Preflight PREFLIGHT = Preflight.builder().advice(true).build();

    record Own(
            @Pattern(regexp = "never") @Nullable String pattern,
            @IpAddress @Nullable String address,
            @HashValue @Nullable String hash,
            @OneOf({"one"}) @Nullable String one,
            @Nullable Map<@Size(max = 0) String, @Size(max = 0) String> map,
            @Nullable Map<String, Own> children,
            @Nullable List<@Pattern(regexp = "never") String> list,
            @Nullable Integer number,
            @Nullable Object any) {
        static Own bound(String text) {
            return new Own(text, text, text, text, Map.of(text, text), null, List.of(text), null, text);
        }
    }

    static Stream<String> directing() {
        return HostileTexts.DIRECTING.stream();
    }

    static Stream<String> templates() {
        return HostileTexts.TEMPLATES.stream();
    }

    /** Bodies of this text in every place, each of which is at fault or doubtful. */
    private static List<Report> fromBytes(String text) {
        String quoted = json(text);
        String indicator = "{\"indicatorValue\":§,\"indicatorType\":\"IpAddress\",\"action\":§,\"title\":\"t\","
                + "\"description\":\"d\",\"expirationTime\":§,\"educateUrl\":§,\"severity\":§,§:§,"
                + "\"generateAlert\":§,\"rbacGroupNames\":{§:§}}";
        String own = "{\"pattern\":§,\"address\":§,\"hash\":§,\"one\":§,\"map\":{§:§},\"children\":{§:{§:1}},"
                + "\"list\":[§],\"number\":§,\"any\":{§:§},§:§}";
        String twice = "{\"map\":{§:§},§:0,\"number\":0,\"number\":§}";
        List<Report> reports = new ArrayList<>();
        for (String body : List.of(indicator, "{\"Indicators\":[" + indicator + ",§]}", own, twice, "§", "[§]", "{§")) {
            byte[] bytes = body.replace("§", quoted).getBytes(UTF_8);
            reports.add(PREFLIGHT.check(Operations.SUBMIT_INDICATOR, bytes));
            reports.add(PREFLIGHT.check(Operations.IMPORT_INDICATORS, bytes));
            reports.add(PREFLIGHT.check(Operations.RUN_LIVE_RESPONSE, bytes));
            reports.add(PREFLIGHT.check(Own.class, bytes));
        }
        reports.add(PREFLIGHT.check(Own.class, text));
        return reports;
    }

    private static List<Report> fromRequests(String text) {
        String encoded = URLEncoder.encode(text, UTF_8).replace("+", "%20");
        List<Report> reports = new ArrayList<>();
        for (String written : List.of(text, encoded, json(text))) {
            for (String uri : List.of(
                    "/api/files/§/stats",
                    "/api/domains/§/alerts",
                    "/api/machines/findbyip(ip='§',timestamp=§)",
                    "/api/alerts?$filter=§ eq '§'",
                    "/api/alerts?$filter=severity eq '§'&$§=§&§=§",
                    "/api/alerts?$expand=§&$top=§&$skip=§&$count=§",
                    "/api/ips/10.0.0.1/stats?lookBackHours=§&§=§",
                    "//§/api/files/x",
                    "https://§@api.security.microsoft.com/api/files/§/stats#§",
                    "§")) {
                reports.add(PREFLIGHT.check(Request.of("GET", uri.replace("§", written))));
            }
            String form =
                    "--b\r\nContent-Disposition: form-data; name=\"§\"; filename=\"§\"\r\nT: §\r\n\r\nT\r\n--b\r\n"
                            + "Content-Disposition: form-data; name=\"OverrideIfExists\"\r\n\r\nT\r\n--b--";
            for (String type : List.of("multipart/form-data; boundary=b", "multipart/form-data; boundary=§", "§")) {
                reports.add(PREFLIGHT.check(Request.of("POST", "/api/libraryfiles")
                        .contentType(type.replace("§", written))
                        .body(form.replace("§", written).getBytes(UTF_8))));
            }
        }
        return reports;
    }

    private static List<Report> fromObjects(String text) {
        Indicator indicator = Indicator.builder()
                .indicatorValue(text)
                .title(text)
                .description(text)
                .educateUrl(text)
                .expirationTime(text)
                .application(text)
                .build();
        String machine = "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a";
        return List.of(
                PREFLIGHT.check(indicator),
                PREFLIGHT.check(Own.bound(text)),
                PREFLIGHT.check(new UploadLibraryFile(new LibraryFile(text, 1L << 40), text, text, null, null)),
                PREFLIGHT
                        .onDevice(new Device(text, text, text, text, text))
                        .check(Request.of("POST", "/api/machines/" + machine + "/isolate")
                                .body("{\"Comment\":\"c\",\"IsolationType\":\"Full\"}".getBytes(UTF_8))));
    }

    private static void eachText(Report report, Consumer<String> consumer) {
        consumer.accept(report.toString());
        for (Violation violation : report.violations()) {
            consumer.accept(violation.message());
            consumer.accept(String.valueOf(violation.hint()));
            consumer.accept(String.valueOf(violation.excerpt()));
            consumer.accept(violation.toString());
        }
        report.advice().forEach(advice -> {
            consumer.accept(advice.message());
            consumer.accept(String.valueOf(advice.hint()));
            consumer.accept(String.valueOf(advice.excerpt()));
            consumer.accept(advice.toString());
        });
        if (!report.isClean()) {
            ErrorEnvelope envelope = report.envelope();
            consumer.accept(envelope.message());
            consumer.accept(envelope.toJson());
            consumer.accept(envelope.toString());
            envelope.details().forEach(detail -> {
                consumer.accept(detail.message());
                consumer.accept(detail.toString());
            });
            consumer.accept(String.valueOf(new PreflightException(report).getMessage()));
            consumer.accept(String.valueOf(new RequestRefusedException(report).getMessage()));
        }
    }

    @ParameterizedTest
    @MethodSource("directing")
    void whatDirectsATerminal_isShownEscaped(String text) {
        List<Report> reports = new ArrayList<>(fromBytes(text));
        reports.addAll(fromRequests(text));
        reports.addAll(fromObjects(text));
        reports.forEach(report -> eachText(report, HostileTexts::assertOneShowableLine));
        // Each place is one in which the text would have been seen.
        assertThat(reports.stream()
                        .mapToInt(report -> report.violations().size())
                        .sum())
                .isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83Db", "\uDE00", "\uDE00\uD83D", "\uD83D"})
    void halfASurrogatePair_isShownEscaped(String text) {
        fromObjects(text).forEach(report -> eachText(report, HostileTexts::assertOneShowableLine));
        Report own = PREFLIGHT.check(Own.bound(text));
        assertThat(own.violations()).hasSizeGreaterThan(5);
        // What is written as JSON can be sent.
        byte[] sent = own.envelope().toJsonBytes();
        assertThat(new String(sent, UTF_8)).isEqualTo(own.envelope().toJson());
        Report bytes = PREFLIGHT.check(Own.class, "{\"" + text + "\":\"" + text + "\"}");
        assertThat(bytes.violations()).hasSize(1);
        eachText(bytes, HostileTexts::assertOneShowableLine);
        String escaped = text.chars().mapToObj(c -> String.format("\\u%04x", c)).reduce("", String::concat);
        for (String body :
                List.of("{\"any\":\"§\"}", "{\"§\":0}", "{\"map\":{\"§\":\"\"}}", "{\"x\":[{\"§\":\"§\"}]}")) {
            Report refused = PREFLIGHT.check(Own.class, body.replace("§", escaped));
            assertThat(refused.violations()).extracting(Violation::hint).containsExactly("half of a surrogate pair");
        }
    }

    @ParameterizedTest
    @MethodSource("directing")
    void aPointer_staysExact_andTheEnvelopeSaysIt(String text) {
        Report report = PREFLIGHT.check(Own.class, "{\"map\":{" + json(text) + ":7}}");
        String pointer = "/map/" + text.replace("~", "~0").replace("/", "~1");
        assertThat(report.violations()).extracting(Violation::pointer).contains(pointer);
        assertThat(ErrorEnvelope.parse(report.envelope().toJson()).details())
                .extracting(ErrorEnvelope.Detail::target)
                .contains(pointer);
    }

    @ParameterizedTest
    @MethodSource("directing")
    void thePolicysLog_isOneLineForEachRequest(String text) {
        SendPolicy policy =
                SendPolicy.builder(PREFLIGHT).mode(SendPolicy.Mode.REPORT_ONLY).build();
        try (PolicyLog log = PolicyLog.open()) {
            String body =
                    "{\"indicatorType\":\"IpAddress\",\"indicatorValue\":§,§:§,\"action\":§}".replace("§", json(text));
            for (String uri : List.of(
                    API + "/api/indicators", API + "/api/indicators?" + text, API + "/api/files/" + text + "/stats")) {
                for (String method : List.of("POST", "GET", text)) {
                    policy.outgoing(method, uri, header -> text).refusal(body.getBytes(UTF_8));
                    policy.outgoing(method, uri, header -> null).refusal(body.getBytes(UTF_8));
                }
            }
            assertThat(log.messages()).isNotEmpty().allSatisfy(HostileTexts::assertOneShowableLine);
        }
    }

    @ParameterizedTest
    @MethodSource("directing")
    void whatIsThrown_isShowable(String text) {
        Report report = PREFLIGHT.check(Own.class, "{\"number\":1,\"map\":{" + json(text) + ":7}}");
        StringWriter trace = new StringWriter();
        new RequestRefusedException(report).printStackTrace(new PrintWriter(trace, true));
        assertShowable(trace.toString().replace("\t", "").replace("\r", ""));
        assertOneShowableLine(new CallPlace(Part.PATH, List.of("id"), 1, text, false).toString());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesAndFormats_comeOutAsTheyWentIn(String text) {
        Report bytes = PREFLIGHT.check(
                Own.class,
                "{\"pattern\":§,\"address\":§,\"hash\":§,\"one\":§,\"map\":{§:§},\"list\":[§],\"any\":§}"
                        .replace("§", json(text)));
        Report object = PREFLIGHT.check(Own.bound(text));
        for (Report report : List.of(bytes, object)) {
            assertThat(report.violations()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(violation -> {
                assertThat(violation.excerpt()).isEqualTo(text);
                if (violation.code() != ErrorCode.INVALID_REQUEST_BODY) {
                    assertThat(violation.message()).contains(" " + text);
                }
            });
            assertThat(report.violations())
                    .extracting(Violation::pointer)
                    .contains("/map/" + text.replace("~", "~0").replace("/", "~1"));
            assertThat(ErrorEnvelope.parse(report.envelope().toJson())).isEqualTo(report.envelope());
        }
        // A name and its value have one pointer; in bytes they stand in two places.
        assertThat(told(object)).isEqualTo(told(bytes));
    }

    private static Set<String> told(Report report) {
        return report.violations().stream()
                .map(violation -> violation.code() + " " + violation.pointer() + " " + violation.message() + " "
                        + violation.hint())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesInNamesAndPaths_comeOutAsTheyWentIn(String text) {
        Report unknown = PREFLIGHT.check(Own.class, "{§:1,\"children\":{§:{§:1}}}".replace("§", json(text)));
        // A name with @ may be of OData itself.
        assertThat(unknown.advice())
                .hasSize(text.contains("@") ? 0 : 2)
                .allSatisfy(advice -> assertThat(advice.excerpt()).isEqualTo(text));
        String encoded = URLEncoder.encode(text, UTF_8).replace("+", "%20");
        assertThat(PREFLIGHT
                        .check(Request.of("GET", "/api/domains/" + encoded + "/alerts"))
                        .violations())
                .extracting(Violation::message)
                .containsExactly("Domain name " + text + " is invalid.");
    }
}
