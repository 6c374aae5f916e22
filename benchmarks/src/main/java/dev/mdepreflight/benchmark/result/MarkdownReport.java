package dev.mdepreflight.benchmark.result;

import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.client.Clients;
import dev.mdepreflight.benchmark.jmh.GrowthBenchmark;
import dev.mdepreflight.benchmark.jmh.Judge;
import dev.mdepreflight.benchmark.peer.Peers;
import dev.mdepreflight.benchmark.start.StartUp.Program;
import dev.mdepreflight.format.Grammar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A result file as Markdown: the gates first, then what they are drawn from. */
final class MarkdownReport {
    private final Results results;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(Results results) {
        this.results = results;
    }

    static String of(Results results) {
        MarkdownReport report = new MarkdownReport(results);
        report.line(results.surroundings());
        if (results.isQuick()) {
            report.line("");
            report.line("**A quick run: it shows that everything runs, and its figures mean little.**");
        }
        report.gates();
        report.peers(Body.IMPORT_COMPACT);
        report.peers(Body.SUBMIT_INDICATOR);
        report.bodies();
        report.growth();
        report.cores();
        report.grammars();
        report.adapters();
        report.startUp();
        return report.out.toString();
    }

    private void gates() {
        header("Gates", List.of("what", "bound", "measured", "verdict"));
        for (Gate gate : Gates.of(results)) {
            row(gate.what(), gate.boundText(), gate.measuredText(), gate.verdict());
        }
    }

    private void peers(Body body) {
        header(
                "%s (%,d bytes)".formatted(body.label(), results.bytes(body)),
                List.of("peer", "MB/s", "µs a call", "time against preflight", "B allocated", "does"));
        double own = results.time(Peers.PREFLIGHT, body);
        for (Peers peer : Peers.values()) {
            double time = results.time(peer, body);
            if (!Double.isNaN(time)) {
                row(
                        peer.label(),
                        number(results.throughput(peer, body)),
                        number(time / 1e3),
                        number(time / own),
                        number(results.allocation(peer, body)),
                        peer.work());
            }
        }
    }

    private void bodies() {
        Peers[] shown = Stream.of(Peers.values())
                .filter(peer -> !Double.isNaN(results.time(peer, Body.IMPORT_PRETTY)))
                .toArray(Peers[]::new);
        header("All bodies, µs a call", labels("body", shown, Peers::label));
        for (Body body : Body.values()) {
            row(body.label(), shown, peer -> results.time(peer, body) / 1e3);
        }
    }

    private void growth() {
        Peers[] shown = Stream.of(Peers.values())
                .filter(peer -> !Double.isNaN(results.growth(peer, 1)))
                .toArray(Peers[]::new);
        header("Growth, ns an element", labels("elements", shown, Peers::label));
        for (int elements : GrowthBenchmark.sizes()) {
            row(String.format(Locale.ROOT, "%,d", elements), shown, peer -> results.growth(peer, elements) / elements);
        }
    }

    private void cores() {
        double one = results.time(Peers.PREFLIGHT, Body.IMPORT_COMPACT, 1);
        double two = results.time(Peers.PREFLIGHT, Body.IMPORT_COMPACT, 2);
        header("Threads on one shared instance, " + Body.IMPORT_COMPACT.label(), List.of("threads", "calls a second"));
        row("1", number(1e9 / one));
        row("2", number(2e9 / two));
    }

    private void grammars() {
        header(
                "Grammars, ns a value",
                labels(
                        "grammar",
                        Judge.values(),
                        judge -> judge.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        for (Grammar grammar : Grammar.values()) {
            row(grammar.name(), Judge.values(), judge -> results.time(grammar, judge));
        }
    }

    private void adapters() {
        header(
                "Adapters, µs a request on the loopback address",
                List.of("client", "body", "bare", "with adapter", "it adds"));
        for (Clients client : Clients.values()) {
            for (Body body : Body.values()) {
                double bare = results.request(client, body, false);
                double checked = results.request(client, body, true);
                if (!Double.isNaN(bare)) {
                    row(
                            client.label(),
                            body.label(),
                            number(bare / 1e3),
                            number(checked / 1e3),
                            String.format(Locale.ROOT, "%.1f %%", (checked / bare - 1) * 100));
                }
            }
        }
    }

    private void startUp() {
        header("Fresh JVMs, medians in ms", List.of("program", "process", "within main"));
        for (Program program : Program.values()) {
            double inside = results.inside(program);
            row(program.label(), number(results.process(program)), inside > 0 ? number(inside) : "");
        }
    }

    private static <T> List<String> labels(String first, T[] columns, Function<T, String> label) {
        return Stream.concat(Stream.of(first), Arrays.stream(columns).map(label))
                .toList();
    }

    private <T> void row(String first, T[] columns, Function<T, Double> value) {
        row(Stream.concat(Stream.of(first), Arrays.stream(columns).map(value).map(MarkdownReport::number))
                .toArray(String[]::new));
    }

    private void header(String title, List<String> columns) {
        line("");
        line("### " + title);
        line("");
        row(columns.toArray(String[]::new));
        row(IntStream.range(0, columns.size())
                .mapToObj(column -> column == 0 ? "---" : "---:")
                .toArray(String[]::new));
    }

    private void row(String... cells) {
        line(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
