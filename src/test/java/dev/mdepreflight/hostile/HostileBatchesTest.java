package dev.mdepreflight.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mdepreflight.Batches;
import dev.mdepreflight.BatchesTest;
import dev.mdepreflight.FaultyElement;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are large, cut off or made to do harm; the window through which they are read slides by 64 KiB. */
class HostileBatchesTest {
    private static final int WINDOW = 1 << 16;

    private final Preflight preflight = Preflight.create();
    private final Batches imports = Batches.of(preflight, Operations.IMPORT_INDICATORS);

    @TempDir
    private Path folder;

    private static Report refusal(Batches batches, byte[] body) {
        PreflightException thrown = catchThrowableOfType(PreflightException.class, () -> batches.split(body));
        return thrown == null ? Report.clean() : thrown.report();
    }

    /** What the check finds outside the elements. */
    private static List<Violation> outside(Report report) {
        return report.violations().stream()
                .filter(violation -> !violation.pointer().startsWith("/Indicators/"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"plain\"",
                "\"\\\\\\\"\\u00e9\\ud83d\\ude00\"",
                "\"é€😀é€😀\"",
                "\"\\ud83d\\u0041\"",
                "\"a\\ud83d",
                "\"\\u12G4\"",
                "\"\\",
                "\"a\nb\"",
                "\"open",
                "-12.5e+17",
                "-12.5e+",
                "-",
                "01",
                "1.",
                "true",
                "tru",
                "nulL",
                "-Infinity",
                "NaN",
                "/* */",
                "'a'",
                "{\"a\" : [ ] }",
                "{\"a\" 1}",
                "{\"a\":1 2}",
                "[1,]",
                "{a:1}"
            })
    void tokensAcrossTheWindow_areReadAsOutsideOfIt(String token) {
        for (int before = 0; before < 24; before++) {
            String start = "{\"more\":" + " ".repeat(WINDOW - "{\"more\":".length() - before);
            byte[] body = (start + token + ",\r\n\"Indicators\":[" + BatchesTest.GOOD + "]}").getBytes(UTF_8);
            assertThat(refusal(imports, body)).isEqualTo(preflight.check(Operations.IMPORT_INDICATORS, body));
            byte[] end = (start + token).getBytes(UTF_8);
            assertThat(refusal(imports, end)).isEqualTo(preflight.check(Operations.IMPORT_INDICATORS, end));
        }
    }

    @Test
    void bytesThatAreNoUtf8_areFoundAcrossTheWindow() {
        byte[][] broken = {
            {(byte) 0xC3},
            {(byte) 0xE2, (byte) 0x82},
            {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xFF}
        };
        for (byte[] bytes : broken) {
            for (int before = 0; before < 8; before++) {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                String start = "{\"Indicators\":[" + BatchesTest.GOOD + "],\"a\":\"";
                body.writeBytes(start.getBytes(UTF_8));
                body.writeBytes("x".repeat(WINDOW - body.size() - before).getBytes(UTF_8));
                body.writeBytes(bytes);
                body.writeBytes("tail\"}".getBytes(UTF_8));
                assertThat(refusal(imports, body.toByteArray()))
                        .isEqualTo(preflight.check(Operations.IMPORT_INDICATORS, body.toByteArray()));
            }
        }
    }

    @Test
    void truncatedBody_isRefusedWhereverItEnds() {
        byte[] body = BatchesTest.indicators(List.of(BatchesTest.GOOD, BatchesTest.BAD))
                .getBytes(UTF_8);
        for (int length = 0; length < body.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(body, length);
            assertThat(refusal(imports, cut)).isEqualTo(preflight.check(Operations.IMPORT_INDICATORS, cut));
        }
    }

    @Test
    void nameAcrossTheWindow_isTheList() {
        for (int before = 0; before < 20; before++) {
            String start = "{" + " ".repeat(WINDOW - 1 - before);
            String body = start + "\"Indicator\\u0073\" : [" + BatchesTest.GOOD + "]}";
            assertThat(imports.split(body.getBytes(UTF_8))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", BatchesTest.GOOD})
    void largeValues_thatAreNotLookedAt_areTooLargeForAnyBody(String elements) {
        byte[] body = ("{\"more\":[" + "1,".repeat(100_000) + "0],\"Indicators\":[" + elements + "]}").getBytes(UTF_8);
        for (Limits limits : List.of(
                Limits.builder().maxBodyBytes(100_000).build(),
                Limits.builder().maxTokenCount(100_000).build())) {
            Preflight narrow = Preflight.builder().limits(limits).build();
            assertThat(refusal(Batches.of(narrow, Operations.IMPORT_INDICATORS), body)
                            .violations())
                    .isEqualTo(narrow.check(Operations.IMPORT_INDICATORS, body).violations())
                    .hasSize(1);
        }
    }

    @Test
    void largeValues_thatAreNotLookedAt_doNotHideWhatIsWrong() {
        String much = "[" + "{\"Indicators\":[\"é\"]},\r\n".repeat(20_000) + "0]";
        for (String body : List.of(
                "{\"more\":" + much + ",\n\"indicators\":" + much + "}",
                "{\"Indicators\":{\"a\":" + much + "},\"x\":1}",
                "{\"Indicators\":[" + BatchesTest.GOOD + "],\"more\":" + much + ",\n\"Indicators\":" + much + "}",
                "\n " + much)) {
            Preflight narrow = Preflight.builder()
                    .limits(Limits.builder().maxBodyBytes(100_000).build())
                    .build();
            assertThat(body.length()).isGreaterThan(100_000);
            byte[] bytes = body.getBytes(UTF_8);
            List<Violation> expected = outside(preflight.check(Operations.IMPORT_INDICATORS, bytes));
            assertThat(refusal(Batches.of(narrow, Operations.IMPORT_INDICATORS), bytes)
                            .violations())
                    .isEqualTo(expected)
                    .isNotEmpty();
        }
    }

    @Test
    void endlessToken_isRefusedWithoutBeingRead() {
        Batches narrow = Batches.of(
                Preflight.builder()
                        .limits(Limits.builder().maxBodyBytes(WINDOW).build())
                        .build(),
                Operations.IMPORT_INDICATORS);
        String text = "{\"Indicators\":[\n  \"" + "x".repeat(10 * WINDOW) + "\"]}";
        assertThat(refusal(narrow, text.getBytes(UTF_8)).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.location().line()).isEqualTo(2);
                    assertThat(violation.location().column()).isEqualTo(3);
                    assertThat(violation.hint()).contains("65536 bytes");
                });
        String number = "{\"Indicators\":[" + "1".repeat(10 * WINDOW) + "]}";
        assertThat(refusal(narrow, number.getBytes(UTF_8)).violations())
                .singleElement()
                .satisfies(
                        violation -> assertThat(violation.location().offset()).isEqualTo(15));
    }

    @Test
    void deepNesting_isRefused_howeverDeep() {
        byte[] body = ("{\"Indicators\":" + "[".repeat(3_000_000)).getBytes(UTF_8);
        assertThat(refusal(imports, body)).isEqualTo(preflight.check(Operations.IMPORT_INDICATORS, body));
    }

    @Test
    void manyUnlookedAtMembers_costNoMoreThanTheirLength() {
        String body = "{" + "\"a\":[[]],".repeat(1_000_000) + "\"Indicators\":[" + BatchesTest.GOOD + "]}";
        assertThat(imports.split(body.getBytes(UTF_8))).hasSize(1);
    }

    @Test
    void findingsOfAnElement_areCapped_andTheRestIsCounted() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            names.append("\"n").append(i).append("\":0,");
        }
        // A name that occurs twice is one violation for each known name.
        String repeated = "\"title\":1,\"description\":1,\"severity\":1,\"action\":1,\"indicatorType\":1,"
                + "\"indicatorValue\":1,\"application\":1,\"recommendedActions\":1,\"expirationTime\":1,";
        String element = "{" + names + repeated + repeated + "\"a\":0}";
        byte[] body = ("{\"Indicators\":[" + element + "," + BatchesTest.GOOD + "," + element + "]}").getBytes(UTF_8);
        Batches advising = Batches.of(Preflight.builder().advice(true).build(), Operations.IMPORT_INDICATORS);
        Report whole = Preflight.builder().advice(true).build().check(Operations.IMPORT_INDICATORS, body);
        List<FaultyElement> faulty = advising.partition(body).faulty();
        assertThat(faulty).hasSize(2);
        for (FaultyElement one : faulty) {
            String place = "/Indicators/" + one.index() + "/";
            assertThat(one.violations()).hasSize(10);
            assertThat(one.report().advice()).hasSize(10);
            assertThat(one.report().isRefused()).isTrue();
            assertThat(10 + one.report().omittedViolations())
                    .isEqualTo(whole.violations().stream()
                            .filter(found -> found.pointer().startsWith(place))
                            .count());
            assertThat(10 + one.report().omittedAdvice())
                    .isEqualTo(whole.advice().stream()
                            .filter(found -> found.pointer().startsWith(place))
                            .count());
        }
    }

    /** Splits and parts a file in a process of its own. */
    public static final class Main {
        private Main() {}

        /**
         * Runs.
         *
         * @param arguments the file
         */
        public static void main(String... arguments) throws IOException {
            Batches batches = Batches.of(Preflight.create(), Operations.IMPORT_INDICATORS);
            long[] counts = new long[3];
            try (var cut = batches.split(Path.of(arguments[0]))) {
                cut.forEach(batch -> counts[0] += batch.size());
            }
            batches.partition(Path.of(arguments[0]), batch -> counts[1] += batch.size(), faulty -> counts[2]++);
            System.out.print(counts[0] + " " + counts[1] + " " + counts[2]);
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void fileFarLargerThanTheHeap_isCut() throws Exception {
        Path file = folder.resolve("large.json");
        int count = 400_000;
        byte[] good = (BatchesTest.GOOD + ",").getBytes(UTF_8);
        byte[] bad = (BatchesTest.BAD + ",").getBytes(UTF_8);
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("{\"Indicators\":[".getBytes(UTF_8));
            for (int i = 0; i < count; i++) {
                out.write(i % 5 == 0 ? bad : good);
            }
            out.write((BatchesTest.GOOD + "]}").getBytes(UTF_8));
        }
        assertThat(Files.size(file)).isGreaterThan(2 * 24L * 1024 * 1024);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(new String(child.getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo((count + 1) + " " + (count - count / 5 + 1) + " " + count / 5);
            assertThat(child.waitFor()).isZero();
        } finally {
            child.destroyForcibly();
        }
    }
}
