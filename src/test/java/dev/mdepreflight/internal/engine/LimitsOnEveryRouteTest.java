package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit at its edge, by each route: what reaches it is taken, what goes one beyond is one violation. */
class LimitsOnEveryRouteTest {

    record Body(
            @Nullable Object any,
            @Nullable String text,
            @Nullable List<@NotBlank String> texts,
            @Nullable Map<String, Object> free) {}

    static Stream<Arguments> edges() {
        return Stream.of(
                // limits, taken, refused, place of the fault, hint
                edge(
                        l -> l.maxBodyBytes(13),
                        "{\"text\":\"é\"}",
                        "{\"text\":\"é\"} ",
                        at(13, 13, 0),
                        "the body is larger than 13 bytes"),
                edge(
                        l -> l.maxBodyBytes(12),
                        "{\"text\":\"\"} ",
                        "{\"text\":\"\uD83D\uDE00\"}",
                        at(12, 11, 0),
                        "the body is larger than 12 bytes"),
                edge(
                        l -> l.maxDepth(3),
                        "{\"any\":[{}]}",
                        "{\"any\":[{\"a\":{}}]}",
                        at(13, 14, 1),
                        "nested deeper than 3 levels"),
                edge(l -> l.maxDepth(1), "{\"any\":1}", "{\"any\":[]}", at(7, 8, 1), "nested deeper than 1 levels"),
                edge(
                        l -> l.maxStringLength(4),
                        "{\"text\":\"abcd\"}",
                        "{\"text\":\"abcde\"}",
                        at(8, 9, 7),
                        "a string longer than 4 characters"),
                edge(
                        l -> l.maxStringLength(4),
                        "{\"text\":\"\uD83D\uDE00éé\"}",
                        "{\"text\":\"\uD83D\uDE00\uD83D\uDE00é\"}",
                        at(8, 9, 12),
                        "a string longer than 4 characters"),
                edge(
                        l -> l.maxStringLength(4),
                        "{\"text\":\"\\ud83d\\ude00\\n\\u00e9\"}",
                        "{\"text\":\"\\ud83d\\ude00\\n\\u00e9x\"}",
                        at(8, 9, 23),
                        "a string longer than 4 characters"),
                edge(
                        l -> l.maxNumberLength(5),
                        "{\"any\":-1.25}",
                        "{\"any\":-1.255}",
                        at(7, 8, 6),
                        "a number longer than 5 characters"),
                edge(
                        l -> l.maxNameLength(4),
                        "{\"text\":1}",
                        "{\"texts\":1}",
                        at(1, 2, 7),
                        "a name longer than 4 characters"),
                edge(
                        l -> l.maxNameLength(4),
                        "{\"\\ud83d\\ude00xx\":1}",
                        "{\"\\ud83d\\ude00xxx\":1}",
                        at(1, 2, 17),
                        "a name longer than 4 characters"),
                edge(
                        l -> l.maxTokenCount(10),
                        "{\"any\":[1,{}],\"b\":0}",
                        "{\"any\":[1,{}],\"b\":[0]}",
                        at(20, 21, 0),
                        "more than 10 tokens"));
    }

    private interface Setting {
        Limits.Builder on(Limits.Builder builder);
    }

    private static Arguments edge(Setting setting, String taken, String refused, Location place, String hint) {
        return Arguments.of(setting.on(Limits.builder()).build(), taken, refused, place, hint);
    }

    private static Location at(int offset, int column, int length) {
        return new Location(offset, 1, column, length);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void takesWhatReachesALimitAndRefusesWhatGoesBeyond(
            Limits limits, String taken, String refused, Location place, String hint) {
        Preflight preflight = Preflight.builder().limits(limits).build();
        Routes.reports(preflight, Body.class, Routes.utf8(taken))
                .forEach((route, report) -> assertThat(report.violations())
                        .as(route)
                        .noneMatch(violation -> String.valueOf(violation.hint()).contains("the limit set")));
        Map<String, Report> reports = Routes.reports(preflight, Body.class, Routes.utf8(refused));
        assertThat(reports).hasSize(7);
        reports.forEach((route, report) -> {
            assertThat(report.violations()).as(route).hasSize(1);
            Violation violation = report.violations().get(0);
            assertThat(violation.hint()).isEqualTo(hint + ", the limit set");
            assertThat(violation.location()).as(route).isEqualTo(place);
            assertThat(violation.pointer()).isEmpty();
            assertThat(report.isRefused()).isTrue();
        });
        assertThat(reports.values()).containsOnly(reports.get("byte[]"));
    }

    @Test
    void keepsAsManyViolationsAsTheLimitAndCountsTheRestOnEveryRoute() {
        byte[] body = Routes.utf8("{\"texts\":[\"\",\"a\",\" \",\"\"]}");
        for (int cap = 1; cap <= 4; cap++) {
            Preflight preflight = Preflight.builder()
                    .limits(Limits.builder().maxViolations(cap).build())
                    .build();
            int kept = Math.min(cap, 3);
            Routes.reports(preflight, Body.class, body).forEach((route, report) -> {
                assertThat(report.violations()).as(route).hasSize(kept);
                assertThat(report.omittedViolations()).isEqualTo(3 - kept);
            });
        }
    }

    @Tag("lengthy")
    @Test
    void theDefaultsAreTheSameOnEveryRoute() {
        Preflight preflight = Preflight.create();
        int limit = Limits.defaults().maxBodyBytes();
        byte[] full = Routes.utf8("{\"text\":\"" + "x".repeat(limit - 11) + "\"}");
        assertThat(full).hasSize(limit);
        Routes.reports(preflight, Body.class, full)
                .forEach((route, report) ->
                        assertThat(report.violations()).as(route).isEmpty());
        byte[] over = Routes.utf8("{\"text\":\"" + "x".repeat(limit - 11) + "\"}\n");
        Routes.reports(preflight, Body.class, over)
                .forEach((route, report) -> assertThat(report.violations())
                        .as(route)
                        .extracting(Violation::location)
                        .containsExactly(new Location(limit, 1, limit + 1, 0)));
    }

    @Test
    void anEndlessStreamIsReadOneByteBeyondTheLimit() throws IOException {
        int[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return ' ';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                read[0] += length;
                Arrays.fill(into, offset, offset + length, (byte) ' ');
                return length;
            }
        };
        Preflight preflight = Preflight.builder()
                .limits(Limits.builder().maxBodyBytes(1000).build())
                .build();
        assertThat(preflight.check(Body.class, endless).isRefused()).isTrue();
        assertThat(read[0]).isEqualTo(1001);
    }

    @Test
    void bodiesGiveTheSameReportOnEveryRoute() {
        List<String> bodies = List.of(
                "{}",
                "[]",
                "",
                "{\"texts\":[\"\"],\r\n\"é\uD83D\uDE00\":1,\"Text\":2,\"text\":3}",
                "{\"texts\":{},\"free\":[],\"text\":{\"a\":[1,2,{}]}}",
                "{\"texts\":[\" \",1,null,\"\",[]],\"any\":");
        Preflight preflight = Preflight.builder().advice(true).build();
        for (String body : bodies) {
            Map<String, Report> reports = Routes.reports(preflight, Body.class, Routes.utf8(body));
            assertThat(reports.values()).as(body).containsOnly(reports.get("byte[]"));
        }
    }

    @Test
    void aFaultyBodyOfTheGreatestSize_isDiagnosed() {
        Preflight preflight = Preflight.builder()
                .limits(Limits.builder().maxBodyBytes(13).build())
                .build();
        Routes.reports(preflight, Body.class, Routes.utf8("{\"text\":1234}"))
                .forEach((route, report) -> assertThat(report.violations())
                        .as(route)
                        .extracting(Violation::pointer)
                        .containsExactly("/text"));
    }
}
