package dev.mdepreflight.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a check holds besides its input: at most five times the input and 8 MiB, advice included, whatever the body is, and as much for each
 * thread that checks.
 */
class MemoryBoundTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int BODY = 16 * MEBIBYTE;

    /** The input, five times as much, 8 MiB, and 8 MiB for what the virtual machine and the libraries hold once and for all. */
    private static final int HEAP_MEBIBYTES = 16 + 5 * 16 + 8 + 8;

    /** Threads that check bodies of a mebibyte at a time. */
    private static final int THREADS = 64;

    /** For each thread a body, five times as much and 8 MiB, and 8 MiB more as above; the heap that ran out before. */
    private static final int HEAP_OF_THREADS_MEBIBYTES = THREADS * (1 + 5 + 8) + 8;

    /** A body, and how the report on it begins: the code and pointer of the first violation or the id of the first advice. */
    private record Shape(
            String name, Operation operation, String head, IntFunction<String> piece, String tail, String expected) {
        byte[] body(int length) {
            byte[] body = new byte[length];
            int at = copy(head, body, 0);
            for (int i = 0; ; i++) {
                byte[] next = piece.apply(i).getBytes(UTF_8);
                if (at + next.length + tail.length() > length) {
                    break;
                }
                System.arraycopy(next, 0, body, at, next.length);
                at += next.length;
            }
            // The last comma gives way to the end.
            at = copy(tail, body, body[at - 1] == ',' ? at - 1 : at);
            Arrays.fill(body, at, length, (byte) ' ');
            return body;
        }

        private static int copy(String text, byte[] body, int at) {
            byte[] utf8 = text.getBytes(UTF_8);
            System.arraycopy(utf8, 0, body, at, utf8.length);
            return at + utf8.length;
        }
    }

    /** Checks each shape, or a share of them in each of many threads, and prints what was found. */
    public static final class Main {
        private Main() {}

        /**
         * Runs.
         *
         * @param arguments the number of threads; none for one thread and all shapes
         */
        public static void main(String... arguments) throws InterruptedException, IOException {
            Preflight preflight = Preflight.builder().advice(true).build();
            if (arguments.length > 0) {
                inThreads(preflight, Integer.parseInt(arguments[0]));
                return;
            }
            for (Shape shape : shapes()) {
                byte[] body = shape.body(BODY);
                System.out.println(shape.name() + ": " + first(preflight.check(shape.operation(), body)));
            }
        }

        private static void inThreads(Preflight preflight, int threads) throws InterruptedException {
            Queue<String> found = new ConcurrentLinkedQueue<>();
            List<Thread> started = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Shape shape = shapes().get(i % shapes().size());
                Thread thread = new Thread(() -> {
                    byte[] body = shape.body(MEBIBYTE);
                    for (int round = 0; round < 3; round++) {
                        found.add(shape.name() + ": " + first(preflight.check(shape.operation(), body)));
                    }
                });
                thread.setUncaughtExceptionHandler((failed, e) -> found.add(shape.name() + ": " + e));
                thread.start();
                started.add(thread);
            }
            for (Thread thread : started) {
                thread.join();
            }
            found.forEach(System.out::println);
        }

        private static String first(Report report) {
            return report.violations().isEmpty()
                    ? report.advice().isEmpty()
                            ? "clean"
                            : report.advice().get(0).reason()
                    : report.violations().get(0).code() + " "
                            + report.violations().get(0).pointer();
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
                "]}",
                "MAXIMUM_BATCH_SIZE_EXCEEDED /IndicatorIds"));
        shapes.add(new Shape(
                "distinct tags",
                Operations.UPDATE_MACHINE,
                "{\"machineTags\":[",
                i -> "\"t" + i + "\",",
                "]}",
                "clean"));
        shapes.add(new Shape(
                "indicators",
                many,
                "{\"Indicators\":[",
                i -> "{\"indicatorValue\":\"h" + i
                        + ".contoso.com\",\"indicatorType\":\"DomainName\",\"action\":\"Audit\","
                        + "\"generateAlert\":true,\"title\":\"t\",\"description\":\"d\"},",
                "]}",
                "MAXIMUM_BATCH_SIZE_EXCEEDED /Indicators"));
        shapes.add(new Shape(
                "empty elements",
                many,
                "{\"Indicators\":[",
                i -> "{},",
                "]}",
                "MISSING_REQUIRED_PARAMETER /Indicators/0/indicatorValue"));
        shapes.add(new Shape(
                "one text",
                one,
                "{\"description\":\"",
                i -> "xxxxxxxxxxxxxxxx",
                "\"}",
                "MISSING_REQUIRED_PARAMETER /indicatorValue"));
        shapes.add(new Shape(
                "one text of escapes",
                one,
                "{\"description\":\"",
                i -> "\\n",
                "\"}",
                "MISSING_REQUIRED_PARAMETER /indicatorValue"));
        shapes.add(new Shape(
                "one text beyond Latin-1",
                one,
                "{\"description\":\"",
                i -> "\u4e00\\n",
                "\"}",
                "MISSING_REQUIRED_PARAMETER /indicatorValue"));
        shapes.add(new Shape("one name", one, domain, i -> "\u4e00", "\"}", "MISSING_REQUIRED_PARAMETER /action"));
        shapes.add(new Shape(
                "one name of marks",
                one,
                domain + "\u00fc",
                i -> "a.\u0301",
                "\"}",
                "MISSING_REQUIRED_PARAMETER /action"));
        shapes.add(new Shape(
                "one URL",
                one,
                "{\"indicatorType\":\"Url\",\"indicatorValue\":\"http://a/\u4e00",
                i -> "x\\n",
                "\"}",
                "MISSING_REQUIRED_PARAMETER /action"));
        shapes.add(
                new Shape("names", many, "{", i -> "\"n" + i + "\":0,", "}", "MISSING_REQUIRED_PARAMETER /Indicators"));
        shapes.add(new Shape(
                "long names",
                many,
                "{",
                i -> "\"" + "\u4e00".repeat(16_000) + i + "\":0,",
                "}",
                "MISSING_REQUIRED_PARAMETER /Indicators"));
        shapes.add(new Shape(
                "repeated names", one, "{", i -> "\"title\":\"\",", "}", "MISSING_REQUIRED_PARAMETER /indicatorValue"));
        shapes.add(new Shape(
                "numbers",
                many,
                "{\"x\":[",
                i -> "1" + "0".repeat(999) + ",",
                "]}",
                "MISSING_REQUIRED_PARAMETER /Indicators"));
        shapes.add(new Shape(
                "nested faults",
                many,
                "{\"Indicators\":[",
                i -> "{\"indicatorValue\":{\"a\":[[{}]]}},",
                "]}",
                "MISSING_REQUIRED_PARAMETER /Indicators/0/indicatorType"));
        shapes.add(new Shape(
                "escaped names",
                many,
                "{",
                i -> "\"" + "\\u4e00".repeat(8_000) + i + "\":0,",
                "}",
                "MISSING_REQUIRED_PARAMETER /Indicators"));
        shapes.add(new Shape(
                "hexadecimal ids",
                Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES,
                "{\"Value\":\"t\",\"Action\":\"Add\",\"MachineIds\":[",
                i -> String.format("\"%040x\",", i),
                "]}",
                "MAXIMUM_BATCH_SIZE_EXCEEDED /MachineIds"));
        return shapes;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aCheckHolds_noMoreThanIsPromised() throws Exception {
        List<String> expected = new ArrayList<>();
        for (Shape shape : shapes()) {
            expected.add(shape.name() + ": " + shape.expected());
        }
        assertThat(run(HEAP_MEBIBYTES)).containsExactlyElementsOf(expected);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void manyThreadsHold_noMoreThanIsPromisedForEach() throws Exception {
        List<String> lines = run(HEAP_OF_THREADS_MEBIBYTES, String.valueOf(THREADS));
        assertThat(lines).hasSize(3 * THREADS);
        assertThat(lines)
                .isSubsetOf(shapes().stream()
                        .map(shape -> shape.name() + ": " + shape.expected())
                        .toList());
    }

    private static List<String> run(int heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                // Large arrays lie in the old generation, so that little is lost between the two.
                "-XX:+UseSerialGC",
                "-XX:MaxNewSize=8m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(child.getInputStream().readAllBytes(), UTF_8);
            assertThat(child.waitFor()).as(output).isZero();
            return output.lines()
                    .filter(line -> line.contains(": ") && !line.contains("HV000"))
                    .toList();
        } finally {
            child.destroyForcibly();
        }
    }
}
