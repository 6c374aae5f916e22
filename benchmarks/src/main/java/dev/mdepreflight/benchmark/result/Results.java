package dev.mdepreflight.benchmark.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.client.Clients;
import dev.mdepreflight.benchmark.jmh.AdapterBenchmark;
import dev.mdepreflight.benchmark.jmh.BodyBenchmark;
import dev.mdepreflight.benchmark.jmh.GrammarBenchmark;
import dev.mdepreflight.benchmark.jmh.GrowthBenchmark;
import dev.mdepreflight.benchmark.jmh.Judge;
import dev.mdepreflight.benchmark.peer.Peers;
import dev.mdepreflight.benchmark.start.StartUp;
import dev.mdepreflight.format.Grammar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A result file. What was not measured is {@link Double#NaN}. Immutable. */
final class Results {
    private final JsonNode document;
    private final Map<String, Double> times = new HashMap<>();
    private final Map<String, Double> allocations = new HashMap<>();

    Results(JsonNode document) {
        this.document = document;
        for (JsonNode benchmark : document.path("benchmarks")) {
            Map<String, String> params = new TreeMap<>();
            benchmark
                    .path("params")
                    .properties()
                    .forEach(
                            param -> params.put(param.getKey(), param.getValue().asText()));
            String name = benchmark.path("benchmark").asText().replaceFirst("\\.(check|send)$", "");
            String key = key(name, benchmark.path("threads").asInt(1), params);
            times.put(key, median(benchmark.at("/primaryMetric/rawData")));
            allocations.put(
                    key,
                    benchmark.at("/secondaryMetrics/gc.alloc.rate.norm/score").asDouble(Double.NaN));
        }
    }

    /** The median of the iterations of all forks: of neighbours on the machine it shows less than the mean. */
    private static double median(JsonNode forks) {
        double[] iterations = StreamSupport.stream(forks.spliterator(), false)
                .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
                .mapToDouble(JsonNode::asDouble)
                .sorted()
                .toArray();
        int half = iterations.length / 2;
        if (iterations.length == 0) {
            return Double.NaN;
        }
        return iterations.length % 2 == 1 ? iterations[half] : (iterations[half - 1] + iterations[half]) / 2;
    }

    static Results read(Path file) throws IOException {
        return new Results(new ObjectMapper().readTree(file.toFile()));
    }

    /** Nanoseconds a call. */
    double time(Peers peer, Body body) {
        return time(peer, body, 1);
    }

    /** Nanoseconds a call in each of so many threads. */
    double time(Peers peer, Body body, int threads) {
        return times.getOrDefault(body(peer, body, threads), Double.NaN);
    }

    /**
     * Bytes allocated by a call, by JMH's profiler. It counts what JMH itself allocates meanwhile too, some kilobytes for an iteration, which
     * are some bytes a call where an iteration has few calls.
     */
    double allocation(Peers peer, Body body) {
        return allocations.getOrDefault(body(peer, body, 1), Double.NaN);
    }

    /** Millions of bytes a second. */
    double throughput(Peers peer, Body body) {
        return bytes(body) * 1e3 / time(peer, body);
    }

    long bytes(Body body) {
        return document.path("bodyBytes").path(body.name()).asLong();
    }

    /** Nanoseconds for a series of so many elements. */
    double growth(Peers peer, int elements) {
        return times.getOrDefault(series(peer, elements), Double.NaN);
    }

    /** The most bytes that a call of the library allocates for any clean body, as the JVM counts them for the thread alone. */
    double allocated() {
        double most = Double.NaN;
        for (JsonNode bytes : document.path("allocated")) {
            most = Double.isNaN(most) ? bytes.asDouble() : Math.max(most, bytes.asDouble());
        }
        return most;
    }

    /** Nanoseconds a value. */
    double time(Grammar grammar, Judge judge) {
        Map<String, String> params = Map.of("grammar", grammar.name(), "judge", judge.name());
        return times.getOrDefault(key(GrammarBenchmark.class.getName(), 1, params), Double.NaN);
    }

    /** Nanoseconds a request on the loopback address. */
    double request(Clients client, Body body, boolean adapter) {
        Map<String, String> params =
                Map.of("client", client.name(), "body", body.name(), "withAdapter", Boolean.toString(adapter));
        return times.getOrDefault(key(AdapterBenchmark.class.getName(), 1, params), Double.NaN);
    }

    /** Median milliseconds of a process. */
    double process(StartUp.Program program) {
        return document.at("/startUp/" + program.name() + "/process").asDouble(Double.NaN);
    }

    /** Median milliseconds that a program measured itself. */
    double inside(StartUp.Program program) {
        return document.at("/startUp/" + program.name() + "/inside").asDouble(Double.NaN);
    }

    /** Where, when and of what version it was measured, in one sentence. */
    String surroundings() {
        return "Measured on %s with mde-preflight %s (%s): %s, %d cores, %,d MiB, %s; %s %s."
                .formatted(
                        text("/date"),
                        text("/versions/mde-preflight"),
                        text("/commit"),
                        text("/machine/cpu"),
                        document.at("/machine/cores").asInt(),
                        document.at("/machine/memoryMiB").asLong(),
                        text("/machine/os"),
                        text("/jvm/java.vm.name"),
                        text("/jvm/java.runtime.version"));
    }

    boolean isQuick() {
        return document.path("quick").asBoolean();
    }

    private String text(String pointer) {
        return document.at(pointer).asText();
    }

    private static String body(Peers peer, Body body, int threads) {
        return key(BodyBenchmark.class.getName(), threads, Map.of("peer", peer.name(), "body", body.name()));
    }

    private static String series(Peers peer, int elements) {
        return key(
                GrowthBenchmark.class.getName(),
                1,
                Map.of("peer", peer.name(), "elements", Integer.toString(elements)));
    }

    private static String key(String benchmark, int threads, Map<String, String> params) {
        return benchmark + " " + threads + " " + new TreeMap<>(params);
    }
}
