package dev.mdepreflight.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import dev.mdepreflight.support.Forms;
import dev.mdepreflight.support.SoundReports;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any request gives a sound report. The first line is the method, a space and the URI, the second the content type, the rest the body.
 *
 * <p>With {@code -Pfuzz} it fuzzes for {@code -Dfuzz.seconds=…}; otherwise only the seeds run.
 */
class RequestFuzzTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-03-31T12:00:00Z"), ZoneOffset.UTC);

    private static final Preflight PREFLIGHT =
            Preflight.builder().advice(true).clock(CLOCK).build();

    private static final Preflight NARROW = Preflight.builder()
            .advice(true)
            .clock(CLOCK)
            .limits(Limits.builder().maxViolations(1).maxDepth(2).build())
            .build();

    /** Values that stand for the parameters of paths. */
    private static final Map<String, String> VALUES = Map.of("domain", "example.com", "ip", "1.2.3.4");

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyRequest_givesASoundReport(byte[] data) {
        int first = end(data, 0);
        int second = end(data, Math.min(data.length, first + 1));
        String line = text(data, 0, first);
        int space = Math.max(0, line.indexOf(' '));
        String method = line.substring(0, space);
        String uri = line.substring(Math.min(line.length(), space + 1));
        String contentType = second > first + 1 ? text(data, first + 1, second) : null;
        byte[] body = Arrays.copyOfRange(data, Math.min(data.length, second + 1), data.length);
        assertSound(PREFLIGHT, method, uri, contentType, body);
        assertSound(NARROW, method, uri, contentType, body);
        URI parsed = uri(uri);
        if (parsed != null) {
            assertThatCode(() -> PREFLIGHT.operation(method, parsed)).doesNotThrowAnyException();
        }
    }

    private static void assertSound(
            Preflight preflight, String method, String uri, @Nullable String contentType, byte[] body) {
        Report report =
                preflight.check(Request.of(method, uri).contentType(contentType).body(body));
        SoundReports.assertOfRequest(report, uri, body, preflight.limits());
        assertThat(preflight.check(
                        Request.of(method, uri).contentType(contentType).body(body)))
                .as(method + " " + uri)
                .isEqualTo(report);
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int end(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Bytes that are no UTF-8 become lone surrogates, which a text may hold as well. */
    private static String text(byte[] data, int from, int to) {
        return new String(data, from, to - from, UTF_8).replace('\uFFFD', '\uD83D');
    }

    static Stream<Arguments> seeds() {
        List<Arguments> seeds = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            String path = operation.path();
            for (int brace = path.indexOf('{'); brace >= 0; brace = path.indexOf('{')) {
                String name = path.substring(brace + 1, path.indexOf('}'));
                path = path.replace(
                        "{" + name + "}", VALUES.getOrDefault(name, "1e5bc9d7e413ddd7902c2932e418702b84d0cc07"));
            }
            boolean json = operation.contentType() == ContentType.JSON;
            byte[] body = json ? Samples.of(operation).clean(3, JsonStyle.compact()) : Forms.EXAMPLE.getBytes(UTF_8);
            String type = json ? "application/json" : "multipart/form-data; boundary=" + Forms.BOUNDARY;
            seeds.add(seed(operation.method() + " https://api.securitycenter.microsoft.com" + path, type, body));
        }
        for (String uri : List.of(
                "/api/alerts?$filter=severity eq 'High' and alertCreationTime gt 2019-11-22T00:00:00Z&$top=5",
                "/api/alerts?$filter=(foo eq 1 or contains(title,'it''s')) and not (incidentId in (1,2))&$expand=evidence",
                "/api/machines?$filter=healthStatus%20ne%20'Active'+and+startswith(computerDnsName,'a')&$skip=0&$count=true",
                "/api/machines?$filter=machineTags/any(x:x eq 'y')&$orderby=lastSeen desc&$select=id",
                "/api/machineactions?$filter=status eq 'Pending'&$TOP=100",
                "/api/indicators?$filter=rbacGroupIds/any(x:x eq 5)&$stop=5",
                "/api/machines/findbyip(ip='10.0.0.1',timestamp=2030-03-31T11:00:00Z)",
                "/api/machines/find(timestamp=2030-03-31T11:00:00Z,key=\"1.2.3.4\")",
                "/api/machines/findbytag?tag=a%20b&useStartsWithFilter=true",
                "/api/machines/SoftwareInventoryByMachine?pageSize=50000&$top=1&sinceTime=2030-03-31T11:00:00Z",
                "/api/ips/1.2.3.4/stats?lookBackHours=48",
                "/api/domains/b\u00fccher.example/alerts",
                "/api/files/4388963aaa83afe2042a46a3c017ad50bdcdafb3/machines",
                "/api/v1.0/users/%75ser1/alerts/",
                "/api/exposureScore/ByMachineGroups#x")) {
            seeds.add(seed("GET " + uri, "", new byte[0]));
        }
        // A fault and advice at one place, and advice elsewhere.
        seeds.add(seed(
                "POST https://api.securitycenter.microsoft.com/api/libraryfiles",
                "multipart/form-data; boundary=" + Forms.BOUNDARY,
                Forms.EXAMPLE
                        .replace("\r\ntrue\r\n", "\r\ntr\u00fce\r\n")
                        .replace("OverrideIfExists", "OverrideIfExist")
                        .getBytes(ISO_8859_1)));
        return seeds.stream();
    }

    private static Arguments seed(String line, String contentType, byte[] body) {
        byte[] head = (line + "\n" + contentType + "\n").getBytes(UTF_8);
        byte[] data = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, data, head.length, body.length);
        return Arguments.of((Object) data);
    }

    @Test
    void theSeedsWithABody_callEachOperation() {
        assertThat(seeds().map(seed -> new String((byte[]) seed.get()[0], UTF_8)
                                .lines()
                                .findFirst()
                                .orElseThrow()
                                .split(" ", 2))
                        .filter(line -> !line[0].equals("GET"))
                        .map(line -> PREFLIGHT
                                .operation(line[0], URI.create(line[1]))
                                .orElseThrow()))
                .hasSameElementsAs(Operations.all());
    }
}
