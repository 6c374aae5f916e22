package dev.mdepreflight.benchmark.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.start.StartUp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** Writes a result file: JMH's own JSON, the start-up times, and where both were measured. */
public final class ResultWriter {
    /** What JMH tells of the machine's paths, and what follows from the rest. */
    private static final List<String> LEFT_OUT = List.of("jvm", "jvmArgs", "jdkVersion", "vmName", "vmVersion");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultWriter() {}

    /**
     * Writes a result file.
     *
     * @param file is written anew
     * @param run what was run, for the record
     * @param results of JMH
     * @param startUp the start-up times; empty if they were not measured
     * @param allocated what a call of the library allocates, by body
     * @throws IOException if it cannot be written
     */
    public static void write(
            Path file,
            Run run,
            Collection<RunResult> results,
            Map<StartUp.Program, StartUp.Times> startUp,
            Map<String, Double> allocated)
            throws IOException {
        ObjectNode document = JSON.createObjectNode();
        document.put("date", LocalDate.now().toString());
        document.put("commit", run.commit());
        document.put("command", run.command());
        document.put("quick", run.quick());
        document.set("machine", Surroundings.machine());
        document.set("jvm", Surroundings.jvm());
        document.set("versions", Surroundings.versions());
        ObjectNode bodies = document.putObject("bodyBytes");
        for (Body body : Body.values()) {
            bodies.put(body.name(), body.bytes().length);
        }
        ObjectNode times = document.putObject("startUp");
        startUp.forEach((program, time) -> times.set(program.name(), JSON.valueToTree(time)));
        document.set("allocated", JSON.valueToTree(allocated));
        document.set("benchmarks", benchmarks(results));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
    }

    /**
     * What was run.
     *
     * @param commit of the checkout
     * @param command as it was given
     * @param quick whether the figures mean little
     */
    public record Run(String commit, String command, boolean quick) {}

    private static ArrayNode benchmarks(Collection<RunResult> results) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
        }
        ArrayNode benchmarks = (ArrayNode) JSON.readTree(bytes.toByteArray());
        for (JsonNode benchmark : benchmarks) {
            ObjectNode node = (ObjectNode) benchmark;
            node.remove(LEFT_OUT);
            ((ObjectNode) node.path("primaryMetric")).remove("scorePercentiles");
            JsonNode perCall = node.path("secondaryMetrics").path("gc.alloc.rate.norm");
            ObjectNode secondary = node.putObject("secondaryMetrics");
            if (perCall.isObject()) {
                ObjectNode allocated = secondary.putObject("gc.alloc.rate.norm");
                allocated.set("score", perCall.path("score"));
                allocated.set("scoreUnit", perCall.path("scoreUnit"));
            }
        }
        return benchmarks;
    }
}
