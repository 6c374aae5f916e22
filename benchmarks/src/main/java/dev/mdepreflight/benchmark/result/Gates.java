package dev.mdepreflight.benchmark.result;

import static dev.mdepreflight.benchmark.result.Gate.atLeast;
import static dev.mdepreflight.benchmark.result.Gate.atMost;

import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.jmh.GrowthBenchmark;
import dev.mdepreflight.benchmark.peer.Peers;
import dev.mdepreflight.benchmark.start.StartUp.Program;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** The bounds. All but those of allocation are ratios of what was measured on the same machine within the same hour. */
final class Gates {
    private static final String TIMES = " ×";

    private Gates() {}

    static List<Gate> of(Results results) {
        List<Gate> gates = new ArrayList<>();
        speed(results, gates);
        shapes(results, gates);
        allocation(results, gates);
        growth(results, gates);
        startUp(results, gates);
        return gates;
    }

    private static void speed(Results results, List<Gate> gates) {
        gates.add(faster(results, Body.IMPORT_COMPACT, Peers.JACKSON_BIND_HIBERNATE_VALIDATOR, 6));
        gates.add(faster(results, Body.IMPORT_COMPACT, Peers.JACKSON_BIND_HIBERNATE_VALIDATOR_LEAN, 6));
        gates.add(faster(results, Body.IMPORT_COMPACT, Peers.JACKSON_TREE_NETWORKNT, 8));
        gates.add(faster(results, Body.IMPORT_COMPACT, Peers.JACKSON_NEXT_TOKEN, 1.8));
        gates.add(faster(results, Body.IMPORT_COMPACT, Peers.FASTJSON2_BIND, 1));
        gates.add(faster(results, Body.IMPORT_COMPACT, Peers.QUOTE_SCAN, 1.0 / 3));
        gates.add(faster(results, Body.SUBMIT_INDICATOR, Peers.JACKSON_BIND_HIBERNATE_VALIDATOR, 6));
        gates.add(faster(results, Body.SUBMIT_INDICATOR, Peers.JACKSON_BIND_HIBERNATE_VALIDATOR_LEAN, 6));
        gates.add(atMost(
                "1 of 500 faulty, full report: time against " + Peers.JACKSON_NEXT_TOKEN.label(),
                3,
                results.time(Peers.PREFLIGHT, Body.IMPORT_ONE_FAULT)
                        / results.time(Peers.JACKSON_NEXT_TOKEN, Body.IMPORT_ONE_FAULT),
                TIMES));
    }

    private static Gate faster(Results results, Body body, Peers peer, double bound) {
        return atLeast(
                body.label() + ": speed against " + peer.label(),
                bound,
                results.time(peer, body) / results.time(Peers.PREFLIGHT, body),
                TIMES);
    }

    private static void shapes(Results results, List<Gate> gates) {
        double compact = results.throughput(Peers.PREFLIGHT, Body.IMPORT_COMPACT);
        for (Body body : List.of(Body.IMPORT_PRETTY, Body.IMPORT_SHUFFLED, Body.IMPORT_NON_ASCII)) {
            gates.add(atLeast(
                    body.label() + ": MB/s against compact",
                    60,
                    results.throughput(Peers.PREFLIGHT, body) / compact * 100,
                    " %"));
        }
    }

    private static void allocation(Results results, List<Gate> gates) {
        gates.add(atMost(
                "clean bodies of any shape and 1 to 5,000 elements: allocated by a call",
                64,
                results.allocated(),
                " B"));
    }

    /** The band is that of the cost of an element, the dearest size against the cheapest. */
    private static void growth(Results results, List<Gate> gates) {
        DoubleSummaryStatistics costs = IntStream.of(GrowthBenchmark.sizes())
                .filter(elements -> elements >= 10)
                .mapToDouble(elements -> results.growth(Peers.PREFLIGHT, elements) / elements)
                .summaryStatistics();
        gates.add(atMost(
                "10 to 5,000 elements: ns an element, dearest against cheapest",
                1.5,
                costs.getMax() / costs.getMin(),
                TIMES));
    }

    private static void startUp(Results results, List<Gate> gates) {
        gates.add(atMost(
                Program.CLI_CHECK.label() + ": process against " + Program.EMPTY_PICOCLI.label(),
                2,
                results.process(Program.CLI_CHECK) / results.process(Program.EMPTY_PICOCLI),
                TIMES));
        gates.add(atMost(
                Program.FIRST_BYTES.label() + ": within main against " + Program.FIRST_BEAN.label(),
                1.0 / 3,
                results.inside(Program.FIRST_BYTES) / results.inside(Program.FIRST_BEAN),
                TIMES));
        gates.add(atMost(
                Program.FIRST_BYTES.label() + ": whole process against " + Program.FIRST_BEAN.label(),
                1.0 / 3,
                results.process(Program.FIRST_BYTES) / results.process(Program.FIRST_BEAN),
                TIMES));
    }
}
