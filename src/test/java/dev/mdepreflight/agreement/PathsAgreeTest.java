package dev.mdepreflight.agreement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.engine.Trials;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The two paths, bytes and bound objects, over the bodies of every operation: clean, faulty, damaged, and with values exchanged. */
class PathsAgreeTest {
    /** Of so many bodies in the long form of the fast path one is compared here, where each is bound. */
    private static final long SHARE = 20;

    @Test
    void whatBinds_hasTheSameFaultsFromBytesAndAsAnObject() throws IOException {
        List<Operation> operations = Trials.operations();
        long perOperation = Trials.count(1_350, SHARE) / operations.size();
        long bound = 0;
        for (Operation operation : operations) {
            Trials trials = new Trials(operation);
            SplittableRandom random = new SplittableRandom(Trials.SEED);
            for (long i = 0; i < perOperation; i++) {
                byte[] body = i % 4 == 0 ? trials.next() : exchanged(trials.undamaged(), random);
                bound += compare(operation, body) ? 1 : 0;
            }
        }
        long tried = perOperation * operations.size();
        Trials.tell("bodies that bind from their bytes and as objects, of " + tried + " tried", bound);
        assertThat(bound).isGreaterThan(tried / 4);
    }

    /** The body with some of its values in other places, if it can be read. */
    private static byte[] exchanged(byte[] body, SplittableRandom random) throws IOException {
        if (!Trials.isJson(body)) {
            return body;
        }
        JsonNode tree = PathsAgreeProperties.MAPPER.readTree(body);
        List<JsonNode> donors = new ArrayList<>();
        PathsAgreeProperties.collect(tree, donors);
        for (int i = random.nextInt(4); i > 0; i--) {
            PathsAgreeProperties.exchange(tree, donors, random);
        }
        return PathsAgreeProperties.MAPPER.writeValueAsBytes(tree);
    }

    /** Whether the two could be compared: faults in names are lost by binding, and what is no JSON does not bind. */
    private static boolean compare(Operation operation, byte[] body) {
        if (!Trials.isJson(body)) {
            return false;
        }
        Optional<Record> bean = PathsAgreeProperties.bound(operation, body);
        Report fromBytes = PathsAgreeProperties.PREFLIGHT.check(operation, body);
        if (bean.isEmpty() || fromBytes.violations().stream().anyMatch(PathsAgreeTest::isInName)) {
            return false;
        }
        assertThat(PathsAgreeProperties.found(PathsAgreeProperties.PREFLIGHT.check(bean.get())))
                .as(() -> operation.id() + ": " + new String(body, ISO_8859_1))
                .isEqualTo(PathsAgreeProperties.found(fromBytes));
        return true;
    }

    private static boolean isInName(Violation violation) {
        String hint = String.valueOf(violation.hint());
        return hint.equals("the name occurs twice")
                || hint.endsWith(" are names of the same property")
                || (hint.startsWith("did you mean ") && violation.excerpt() == null);
    }
}
