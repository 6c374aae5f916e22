package dev.mdepreflight.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.engine.Trials;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import dev.mdepreflight.support.Forms;
import dev.mdepreflight.support.SoundReports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes as the body of any operation give a sound report. The first byte chooses the operation, and from 0x80 on very small limits.
 *
 * <p>With {@code -Pfuzz} it fuzzes for {@code -Dfuzz.seconds=…}; otherwise only the seeds run.
 */
class BodyFuzzTest {
    private static final List<Operation> OPERATIONS = List.copyOf(Operations.all());

    private static final Preflight PREFLIGHT = Preflight.builder().advice(true).build();

    private static final Preflight NARROW = Preflight.builder()
            .advice(true)
            .limits(Limits.builder()
                    .maxBodyBytes(700)
                    .maxDepth(3)
                    .maxViolations(2)
                    .maxStringLength(60)
                    .maxNumberLength(9)
                    .maxNameLength(20)
                    .maxTokenCount(90)
                    .build())
            .build();

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyBytes_giveASoundReport(byte[] data) {
        if (data.length == 0) {
            return;
        }
        Operation operation = OPERATIONS.get((data[0] & 0x7F) % OPERATIONS.size());
        Preflight preflight = data[0] < 0 ? NARROW : PREFLIGHT;
        byte[] body = Arrays.copyOfRange(data, 1, data.length);
        byte[] before = body.clone();

        Report report = preflight.check(operation, body);

        assertThat(body).isEqualTo(before);
        SoundReports.assertOfBody(report, body, preflight.limits());
        assertThat(preflight.check(operation, body))
                .as(() -> operation.id() + ": " + new String(body, ISO_8859_1))
                .isEqualTo(report);
    }

    static Stream<Arguments> seeds() {
        List<Arguments> seeds = new ArrayList<>();
        for (int chosen = 0; chosen < OPERATIONS.size(); chosen++) {
            if (OPERATIONS.get(chosen).contentType() != ContentType.JSON) {
                seeds.add(Trials.seed(chosen, Forms.EXAMPLE.getBytes(UTF_8)));
                seeds.add(Trials.seed(chosen | 0x80, Forms.EXAMPLE.getBytes(UTF_8)));
                continue;
            }
            Samples samples = Samples.of(OPERATIONS.get(chosen));
            seeds.add(Trials.seed(chosen, samples.clean(1, JsonStyle.random(1))));
            seeds.add(Trials.seed(chosen | 0x80, samples.clean(2, JsonStyle.compact())));
            List<Fault> faults = samples.faults();
            for (int i = 0; i < faults.size(); i += 12) {
                byte[] faulty = samples.faulty(0, faults.get(i)).body();
                seeds.add(Trials.seed(i % 24 == 0 ? chosen : chosen | 0x80, faulty));
            }
        }
        return seeds.stream();
    }
}
