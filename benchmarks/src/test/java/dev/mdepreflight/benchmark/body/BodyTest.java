package dev.mdepreflight.benchmark.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyTest {
    @ParameterizedTest
    @EnumSource
    void isTheSameEachTime(Body body) {
        assertThat(body.bytes()).isEqualTo(body.bytes());
    }

    @Test
    void layoutsSayTheSame() throws IOException {
        ObjectMapper json = new ObjectMapper();
        byte[] compact = Body.IMPORT_COMPACT.bytes();
        for (Body body : new Body[] {Body.IMPORT_PRETTY, Body.IMPORT_SHUFFLED}) {
            assertThat(body.bytes()).isNotEqualTo(compact);
            assertThat(json.readTree(body.bytes())).isEqualTo(json.readTree(compact));
        }
    }

    @Test
    void elementsAreOfTheSizeThatIsClaimed() {
        assertThat(Body.ISOLATE_MACHINE.bytes().length).isBetween(55, 70);
        assertThat(Body.SUBMIT_INDICATOR.bytes().length).isBetween(430, 480);
        assertThat(Body.IMPORT_COMPACT.bytes().length).isBetween(210_000, 230_000);
    }

    /** Advice would be found by peers that cannot leave it out, and make them slower. */
    @Test
    void cleanBodiesGiveNoAdviceButOnDocumentationAddresses() {
        Preflight preflight = Preflight.builder().advice(true).build();
        Stream.of(Body.values()).filter(Body::isClean).forEach(body -> {
            Report report = preflight.check(body.target().operation(), body.bytes());
            assertThat(report.advice())
                    .as(body.label())
                    .extracting(Advice::reason)
                    .allMatch("documentation-address"::equals);
        });
    }

    @Test
    void faultyBodiesHaveAsManyFaultsAsTheySay() {
        Preflight preflight = Preflight.create();
        assertThat(preflight
                        .check(Body.IMPORT_ONE_FAULT.target().operation(), Body.IMPORT_ONE_FAULT.bytes())
                        .violations())
                .hasSize(1);
        assertThat(preflight
                        .check(Body.IMPORT_ALL_FAULTY.target().operation(), Body.IMPORT_ALL_FAULTY.bytes())
                        .violations())
                .hasSize(500);
    }
}
