package dev.mdepreflight.benchmark.start;

import dev.mdepreflight.benchmark.body.Body;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures fresh JVMs from their start to their end, all programs by turns, so that a slow moment of the machine meets all of them. The class
 * path is the jar of the command line for each, apart from the bare JVM, so that opening it costs the same.
 */
public final class StartUp {
    /** What is started. */
    public enum Program {
        /** An empty main. */
        BARE_JVM("bare JVM", EmptyProgram.class),
        /** An empty command line. */
        EMPTY_PICOCLI("empty picocli program", EmptyCommandProgram.class),
        /** The command line of the library. */
        CLI_CHECK("mde-preflight-cli.jar check", null),
        /** The same without advice. */
        CLI_CHECK_NO_ADVICE("mde-preflight-cli.jar check --no-advice", null),
        /** The library's first check of bytes. */
        FIRST_BYTES("Preflight.create() and first check of bytes", FirstBytesProgram.class),
        /** Hibernate Validator's first check of a record. */
        FIRST_BEAN("Hibernate Validator and first check of a record", FirstBeanProgram.class);

        private final String label;
        private final @Nullable Class<?> main;

        Program(String label, @Nullable Class<?> main) {
            this.label = label;
            this.main = main;
        }

        /**
         * The name in reports.
         *
         * @return the name
         */
        public String label() {
            return label;
        }
    }

    /**
     * The times of one program in milliseconds.
     *
     * @param process median from the start of the process to its end
     * @param inside median of what the program measured itself; 0 if it measures nothing
     * @param runs how often it was run
     */
    public record Times(double process, double inside, int runs) {}

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path jar;

    /**
     * Start-up measurements.
     *
     * @param jar the jar of the command line
     */
    public StartUp(Path jar) {
        this.jar = jar;
    }

    /**
     * Runs all programs.
     *
     * @param runs how often each; a first round is not counted
     * @return the medians
     * @throws IOException if a process cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public Map<Program, Times> measure(int runs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("start-up");
        try {
            Path body = Files.write(folder.resolve("indicator.json"), Body.SUBMIT_INDICATOR.bytes());
            for (Program program : Program.values()) {
                copyClass(program, folder);
            }
            return measure(runs, folder, body);
        } finally {
            delete(folder);
        }
    }

    private Map<Program, Times> measure(int runs, Path folder, Path body) throws IOException, InterruptedException {
        Map<Program, List<Double>> processes = new EnumMap<>(Program.class);
        Map<Program, List<Double>> insides = new EnumMap<>(Program.class);
        for (int round = 0; round <= runs; round++) {
            for (Program program : Program.values()) {
                long start = System.nanoTime();
                Process process = new ProcessBuilder(command(program, folder, body))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                process.getOutputStream().close();
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
                int status = process.waitFor();
                double millis = (System.nanoTime() - start) / 1e6;
                if (status != 0) {
                    throw new IllegalStateException(program.label() + " ended with status " + status);
                }
                if (round > 0) {
                    processes.computeIfAbsent(program, key -> new ArrayList<>()).add(millis);
                    double inside = out.matches("[0-9]+") ? Long.parseLong(out) / 1e6 : 0;
                    insides.computeIfAbsent(program, key -> new ArrayList<>()).add(inside);
                }
            }
        }
        Map<Program, Times> medians = new EnumMap<>(Program.class);
        processes.forEach((program, times) ->
                medians.put(program, new Times(median(times), median(insides.get(program)), times.size())));
        return medians;
    }

    private List<String> command(Program program, Path folder, Path body) {
        Class<?> main = program.main;
        if (main == null) {
            List<String> check = new ArrayList<>(
                    List.of(java.toString(), "-jar", jar.toString(), "check", "--operation", "submitIndicator"));
            if (program == Program.CLI_CHECK_NO_ADVICE) {
                check.add("--no-advice");
            }
            check.add(body.toString());
            return check;
        }
        String path = program == Program.BARE_JVM ? folder.toString() : jar + File.pathSeparator + folder;
        List<String> start = new ArrayList<>(List.of(java.toString(), "-cp", path, main.getName()));
        if (program == Program.FIRST_BYTES) {
            start.add(body.toString());
        }
        return start;
    }

    /** The programs run without the benchmarks' own jar, which is several times larger. */
    private static void copyClass(Program program, Path folder) throws IOException {
        Class<?> main = program.main;
        if (main != null) {
            String name = main.getName().replace('.', '/') + ".class";
            Path copy = folder.resolve(name);
            Files.createDirectories(copy.getParent());
            try (InputStream in = StartUp.class.getClassLoader().getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("no class file " + name);
                }
                Files.write(copy, in.readAllBytes());
            }
        }
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        int middle = times.size() / 2;
        return times.size() % 2 == 1 ? times.get(middle) : (times.get(middle - 1) + times.get(middle)) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
