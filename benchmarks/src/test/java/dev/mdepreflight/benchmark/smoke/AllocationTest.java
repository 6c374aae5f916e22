package dev.mdepreflight.benchmark.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.body.Target;
import dev.mdepreflight.benchmark.peer.Peers;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AllocationTest {
    /** The bounds can be broken: otherwise the smoke test would be none. */
    @Test
    void faults_ofAPeerThatAllocates_nameEachBody() throws IOException {
        assertThat(Allocation.faults(Peers.JACKSON_NEXT_TOKEN))
                .anyMatch(fault -> fault.startsWith("isolateMachine:"))
                .anyMatch(fault -> fault.startsWith("series of 5000:"));
    }

    /** The fast path allocates nothing, so what allocates with the number of elements is the thorough one. */
    @Test
    void preflightThorough_takesTheThoroughPath() throws IOException {
        for (Body body : Body.values()) {
            if (body.isClean()) {
                assertThat(Allocation.perCall(Peers.PREFLIGHT_THOROUGH, body.target(), body.bytes()))
                        .as(body.label())
                        .isGreaterThan(body.bytes().length);
            }
        }
        assertThat(Allocation.perCall(Peers.PREFLIGHT_THOROUGH, Target.SERIES, Body.series(10)))
                .isGreaterThan(10_000);
    }
}
