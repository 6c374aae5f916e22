package dev.mdepreflight.agreement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.engine.Trials;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.sample.FaultyBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body of any operation that was made clean is found clean, and one that was made with a fault has that fault, in its place, and no other. */
class LabelsHoldTest {
    /** Of so many bodies in the long form of the fast path one is checked here. */
    private static final long SHARE = 10;

    private static final Preflight PREFLIGHT = Preflight.create();

    @Test
    void bodies_areFoundAsTheyWereMade() {
        List<Operation> operations = Trials.operations();
        long perOperation = Trials.count(5_400, SHARE) / operations.size();
        long faulty = 0;
        for (Operation operation : operations) {
            Trials trials = new Trials(operation);
            for (long i = 0; i < perOperation; i++) {
                Trials.Labelled made = trials.labelled();
                FaultyBody fault = made.fault();
                assertThat(PREFLIGHT.check(operation, made.body()).violations().stream()
                                .map(LabelsHoldTest::told)
                                .toList())
                        .as(() -> operation.id() + ": " + new String(made.body(), ISO_8859_1))
                        .isEqualTo(fault == null ? List.of() : List.of(fault.code() + " " + fault.pointer()));
                faulty += fault == null ? 0 : 1;
            }
        }
        long made = perOperation * operations.size();
        Trials.tell("bodies found as they were made, " + faulty + " of them faulty", made);
        assertThat(faulty).isBetween(made / 3, made * 2 / 3);
    }

    private static String told(Violation violation) {
        return violation.code() + " " + violation.pointer();
    }
}
