package dev.mdepreflight.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a check holds besides its input: at most five times the input and 8 MiB, advice included, whatever the body of 16 MiB is. */
class MemoryBoundTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int BODY = 16 * MEBIBYTE;

    /** The input, five times as much, 8 MiB, and 8 MiB for what the virtual machine and the libraries hold once and for all. */
    private static final int HEAP_MEBIBYTES = 16 + 5 * 16 + 8 + 8;

    private record Shape(String name, Operation operation, String head, IntFunction<String> piece, String tail) {
        byte[] body() {
            byte[] body = new byte[BODY];
            int at = copy(head, body, 0);
            for (int i = 0; ; i++) {
                byte[] next = piece.apply(i).getBytes(UTF_8);
                if (at + next.length + tail.length() > BODY) {
                    break;
                }
                System.arraycopy(next, 0, body, at, next.length);
                at += next.length;
            }
            // The last comma gives way to the end.
            at = copy(tail, body, body[at - 1] == ',' ? at - 1 : at);
            Arrays.fill(body, at, BODY, (byte) ' ');
            return body;
        }

        private static int copy(String text, byte[] body, int at) {
            byte[] utf8 = text.getBytes(UTF_8);
            System.arraycopy(utf8, 0, body, at, utf8.length);
            return at + utf8.length;
        }
    }

    /** Checks each shape, and prints what was found. */
    public static final class Main {
        private Main() {}

        /**
         * Runs.
         *
         * @param arguments none
         */
        public static void main(String... arguments) {
            Preflight preflight = Preflight.builder().advice(true).build();
            for (Shape shape : shapes()) {
                byte[] body = shape.body();
                Report report = preflight.check(shape.operation(), body);
                if (body.length != Limits.defaults().maxBodyBytes()) {
                    throw new IllegalStateException("not of the largest size");
                }
                System.out.println(shape.name() + " " + report.violations().size());
            }
        }
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        Operation one = Operations.SUBMIT_INDICATOR;
        Operation many = Operations.IMPORT_INDICATORS;
        String domain = "{\"indicatorType\":\"DomainName\",\"indicatorValue\":\"";
        shapes.add(new Shape(
                "distinct ids",
                Operations.BATCH_DELETE_INDICATORS,
                "{\"IndicatorIds\":[",
                i -> "\"" + i + "\",",
                "]}"));
        shapes.add(new Shape(
                "distinct tags", Operations.UPDATE_MACHINE, "{\"machineTags\":[", i -> "\"t" + i + "\",", "]}"));
        shapes.add(new Shape(
                "indicators",
                many,
                "{\"Indicators\":[",
                i -> "{\"indicatorValue\":\"h" + i
                        + ".contoso.com\",\"indicatorType\":\"DomainName\",\"action\":\"Audit\","
                        + "\"generateAlert\":true,\"title\":\"t\",\"description\":\"d\"},",
                "]}"));
        shapes.add(new Shape("empty elements", many, "{\"Indicators\":[", i -> "{},", "]}"));
        shapes.add(new Shape("one text", one, "{\"description\":\"", i -> "xxxxxxxxxxxxxxxx", "\"}"));
        shapes.add(new Shape("one text of escapes", one, "{\"description\":\"", i -> "\\n", "\"}"));
        shapes.add(new Shape("one text beyond Latin-1", one, "{\"description\":\"", i -> "\u4e00\\n", "\"}"));
        shapes.add(new Shape("one name", one, domain, i -> "\u4e00", "\"}"));
        shapes.add(new Shape("one name of marks", one, domain + "\u00fc", i -> "a.\u0301", "\"}"));
        shapes.add(new Shape(
                "one URL", one, "{\"indicatorType\":\"Url\",\"indicatorValue\":\"http://a/\u4e00", i -> "x\\n", "\"}"));
        shapes.add(new Shape("names", many, "{", i -> "\"n" + i + "\":0,", "}"));
        shapes.add(new Shape("long names", many, "{", i -> "\"" + "\u4e00".repeat(16_000) + i + "\":0,", "}"));
        shapes.add(new Shape("repeated names", one, "{", i -> "\"title\":\"\",", "}"));
        shapes.add(new Shape("numbers", many, "{\"x\":[", i -> "1" + "0".repeat(999) + ",", "]}"));
        shapes.add(new Shape(
                "nested faults", many, "{\"Indicators\":[", i -> "{\"indicatorValue\":{\"a\":[[{}]]}},", "]}"));
        return shapes;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aCheckHolds_noMoreThanIsPromised() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEBIBYTES + "m",
                        // Large arrays lie in the old generation, so that little is lost between the two.
                        "-XX:+UseSerialGC",
                        "-XX:MaxNewSize=8m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(child.getInputStream().readAllBytes(), UTF_8);
            assertThat(child.waitFor()).as(output).isZero();
            assertThat(output.lines().filter(line -> !line.contains("HV000")))
                    .hasSizeGreaterThanOrEqualTo(shapes().size());
        } finally {
            child.destroyForcibly();
        }
    }
}
