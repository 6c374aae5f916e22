package dev.mdepreflight.benchmark.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.body.Target;
import dev.mdepreflight.benchmark.peer.Peers;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void faults_nameEachBodyBeyondTheBound() {
        assertThat(Allocation.faults(Map.of("isolateMachine", 64.0, "series of 1", 0.0)))
                .isEmpty();
        assertThat(Allocation.faults(Map.of("isolateMachine", 65.0)))
                .containsExactly("isolateMachine: 65 B a call, more than 64");
    }

    @Test
    void faults_nameASeriesThatAllocatesMoreThanAShorterOne() {
        Map<String, Double> allocated = new LinkedHashMap<>();
        allocated.put("series of 1", 0.0);
        allocated.put("series of 500", 40.0);

        assertThat(Allocation.faults(allocated))
                .containsExactly("series of 500: 40 B a call, 40 B more than a shorter one");
    }

    /** The bounds can be broken: otherwise the smoke test would be none. */
    @Test
    void faults_ofAPeerThatAllocates() throws IOException {
        double bytes =
                Allocation.perCall(Peers.JACKSON_NEXT_TOKEN, Target.ISOLATE_MACHINE, Body.ISOLATE_MACHINE.bytes());

        assertThat(Allocation.faults(Map.of("isolateMachine", bytes))).hasSize(1);
    }

    /** The fast path allocates nothing, so what allocates with the number of elements is the thorough one. */
    @Test
    void preflightThorough_takesTheThoroughPath() throws IOException {
        Body body = Body.SUBMIT_INDICATOR;
        assertThat(Allocation.perCall(Peers.PREFLIGHT_THOROUGH, body.target(), body.bytes()))
                .isGreaterThan(1000);
        assertThat(Allocation.perCall(Peers.PREFLIGHT_THOROUGH, Target.SERIES, Body.series(10)))
                .isGreaterThan(10_000);
    }
}
