package dev.mdepreflight.benchmark.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.client.Clients;
import dev.mdepreflight.benchmark.jmh.AdapterBenchmark;
import dev.mdepreflight.benchmark.jmh.BodyBenchmark;
import dev.mdepreflight.benchmark.jmh.GrowthBenchmark;
import dev.mdepreflight.benchmark.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void gates_tellMetFromMissed() {
        ObjectNode document = document();
        add(document, Peers.PREFLIGHT, Body.IMPORT_COMPACT, 100);
        add(document, Peers.JACKSON_BIND_HIBERNATE_VALIDATOR, Body.IMPORT_COMPACT, 600);
        add(document, Peers.JACKSON_NEXT_TOKEN, Body.IMPORT_COMPACT, 179);

        List<Gate> gates = Gates.of(new Results(document));

        assertThat(verdict(gates, "importIndicators, compact: speed against jackson-bind+hibernate-validator"))
                .isEqualTo("met");
        assertThat(verdict(gates, "importIndicators, compact: speed against jackson-nextToken"))
                .isEqualTo("**missed**");
        assertThat(verdict(gates, "importIndicators, compact: speed against fastjson2-bind"))
                .isEqualTo("not measured");
    }

    @Test
    void allocation_isThatOfTheWorstBody() {
        ObjectNode document = document();
        document.putObject("allocated").put("isolateMachine", 65).put("submitIndicator", 0);

        assertThat(verdict(
                        Gates.of(new Results(document)),
                        "clean bodies of any shape and 1 to 5,000 elements: allocated by a call"))
                .isEqualTo("**missed**");
    }

    @Test
    void growth_isHeldAgainstTheDearestElementFromTenOn() {
        ObjectNode document = document();
        for (int elements : GrowthBenchmark.sizes()) {
            double each = elements == 1 ? 900 : elements == 5000 ? 140 : 100;
            addSeries(document, elements, each * elements);
        }

        Gate gate = Gates.of(new Results(document)).stream()
                .filter(candidate -> candidate.what().startsWith("10 to 5,000 elements"))
                .findFirst()
                .orElseThrow();

        assertThat(gate.measured()).isEqualTo(1.4);
    }

    @Test
    void adapters_areHeldAgainstTheBareClient() {
        ObjectNode document = document();
        addRequest(document, false, 200_000);
        addRequest(document, true, 205_000);

        assertThat(MarkdownReport.of(new Results(document)))
                .contains("| RestClient | importIndicators, compact | 200 | 205 | 2.5 % |");
    }

    @Test
    void charts_areXmlAndNameThePeers(@TempDir Path folder) throws Exception {
        ObjectNode document = document();
        add(document, Peers.PREFLIGHT, Body.IMPORT_COMPACT, 100);
        add(document, Peers.QUOTE_SCAN, Body.IMPORT_COMPACT, 40);
        for (int elements : GrowthBenchmark.sizes()) {
            addSeries(document, elements, 300 * elements);
        }
        Path file = Files.writeString(folder.resolve("result.json"), document.toString());

        ResultReport.read(file).drawInto(folder);

        for (String chart : List.of("throughput.svg", "cost-by-size.svg")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve(chart).toFile());
            assertThat(folder.resolve(chart)).content().contains(">preflight<").doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void writtenResults_nameNoPath(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("result.json");

        ResultWriter.write(
                file,
                new ResultWriter.Run("0000000", "test", true),
                List.of(),
                Map.of(),
                Map.of("isolateMachine", 0.0));

        JsonNode written = JSON.readTree(file.toFile());
        assertThat(written.at("/bodyBytes/SUBMIT_INDICATOR").asInt()).isEqualTo(Body.SUBMIT_INDICATOR.bytes().length);
        assertThat(written.at("/versions/mde-preflight").asText())
                .doesNotContain("$")
                .isNotEmpty();
        assertThat(file).content().doesNotContain(System.getProperty("java.home"), System.getProperty("user.dir"));
    }

    private static String verdict(List<Gate> gates, String what) {
        return gates.stream()
                .filter(gate -> gate.what().equals(what))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static ObjectNode document() {
        ObjectNode document = JSON.createObjectNode();
        document.putArray("benchmarks");
        document.putObject("bodyBytes").put(Body.IMPORT_COMPACT.name(), 217_000);
        return document;
    }

    private static void add(ObjectNode document, Peers peer, Body body, double nanos) {
        benchmark(document, BodyBenchmark.class, nanos)
                .putObject("params")
                .put("peer", peer.name())
                .put("body", body.name());
    }

    private static void addSeries(ObjectNode document, int elements, double nanos) {
        benchmark(document, GrowthBenchmark.class, nanos)
                .putObject("params")
                .put("peer", Peers.PREFLIGHT.name())
                .put("elements", Integer.toString(elements));
    }

    private static void addRequest(ObjectNode document, boolean adapter, double nanos) {
        benchmark(document, AdapterBenchmark.class, nanos)
                .put("benchmark", AdapterBenchmark.class.getName() + ".send")
                .putObject("params")
                .put("client", Clients.REST_CLIENT.name())
                .put("body", Body.IMPORT_COMPACT.name())
                .put("withAdapter", Boolean.toString(adapter));
    }

    private static ObjectNode benchmark(ObjectNode document, Class<?> benchmark, double nanos) {
        ObjectNode entry = ((ArrayNode) document.get("benchmarks")).addObject();
        entry.put("benchmark", benchmark.getName() + ".check").put("threads", 1);
        // The median, not the mean: an iteration that was disturbed does not count.
        entry.putObject("primaryMetric")
                .putArray("rawData")
                .addArray()
                .add(nanos)
                .add(nanos)
                .add(5 * nanos);
        return entry;
    }
}
