package dev.mdepreflight.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.body.Target;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The peers do comparable work: they accept the same bodies and, where they check at all, refuse the same ones. */
class PeersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void acceptsEveryCleanBody(Peers peer) throws IOException {
        for (Body body : Body.values()) {
            if (body.isClean()) {
                assertThat(accepts(peer.on(body.target()), body.bytes()))
                        .as(body.label())
                        .isTrue();
            }
        }
        for (int elements : List.of(1, 501)) {
            assertThat(accepts(peer.on(Target.SERIES), Body.series(elements)))
                    .as("%d elements", elements)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryFaultyBody(Peers peer) throws IOException {
        assumeThat(peer.checksValues()).as("only reads").isTrue();
        for (Body body : Body.values()) {
            if (!body.isClean()) {
                assertThat(accepts(peer.on(body.target()), body.bytes()))
                        .as(body.label())
                        .isFalse();
            }
        }
    }

    /** Each kind of rule alone, on an element in the middle of an import. */
    @ParameterizedTest
    @EnumSource
    void refusesEachKindOfFault(Peers peer) throws IOException {
        assumeThat(peer.checksValues()).as("only reads").isTrue();
        List<Consumer<ObjectNode>> faults = List.of(
                element -> element.remove("title"),
                element -> element.put("indicatorType", "FileSha512"),
                element -> element.put("severity", "Severe"),
                element -> element.put("expirationTime", "31.01.2099"),
                element -> element.put("educateUrl", "see the wiki"),
                element -> element.put("action", "Audit").remove("generateAlert"),
                element -> value(element, "FileSha256", "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a"),
                element -> value(element, "FileSha1", "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e"),
                element -> value(element, "FileMd5", "xf3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e"),
                element -> value(element, "IpAddress", "192.0.2.256"),
                element -> value(element, "IpAddress", "192.0.2.0/24"),
                element -> value(element, "DomainName", "https://www.example.com"),
                element -> value(element, "Url", "no url"),
                element -> value(element, "Url", "https://www.example.com").put("action", "BlockAndRemediate"),
                element -> element.putObject("description"));
        Peer checker = peer.on(Target.SERIES);
        for (int i = 0; i < faults.size(); i++) {
            assertThat(accepts(checker, faulty(faults.get(i))))
                    .as("fault %d", i)
                    .isFalse();
        }
    }

    @Test
    void fastjson2_readsWhatJacksonReads() throws IOException {
        for (Body body : Body.values()) {
            Class<? extends Record> type = body.target().type();
            assertThat(new Fastjson2Peer(body.target()).bind(body.bytes()))
                    .as(body.label())
                    .isEqualTo(JacksonBinding.reader(type).readValue(body.bytes()));
        }
    }

    @Test
    void quoteScan_countsEveryQuote() throws IOException {
        Peer scan = Peers.QUOTE_SCAN.on(Target.ISOLATE_MACHINE);
        for (int length = 1; length < 40; length++) {
            for (int quote = 0; quote < length; quote++) {
                byte[] body = ".".repeat(length).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                body[quote] = '"';
                assertThat(scan.check(body)).isFalse();
                body[(quote + 1) % length] = '"';
                assertThat(scan.check(body)).isEqualTo(length > 1);
            }
        }
    }

    private static boolean accepts(Peer checker, byte[] body) throws IOException {
        try {
            checker.prepare(body);
        } catch (com.fasterxml.jackson.databind.JsonMappingException e) {
            // What cannot be bound is refused before there is a record to check.
            return false;
        }
        return checker.check(body);
    }

    private static ObjectNode value(ObjectNode element, String type, String value) {
        return element.put("indicatorType", type).put("action", "Block").put("indicatorValue", value);
    }

    private static byte[] faulty(Consumer<ObjectNode> fault) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(Body.series(5));
        ObjectNode element = (ObjectNode) body.at("/Indicators/2");
        fault.accept(element);
        return JSON.writeValueAsBytes(body);
    }
}
