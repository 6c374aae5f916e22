package dev.mdepreflight.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.mdepreflight.Batch;
import dev.mdepreflight.Batches;
import dev.mdepreflight.FaultyElement;
import dev.mdepreflight.Partition;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.engine.Trials;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import dev.mdepreflight.support.JsonTree;
import dev.mdepreflight.support.SoundReports;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes that are cut or parted come to the same elements, or are refused. The first byte chooses the operation, and from 0x80 on a
 * small limit for the bodies.
 *
 * <p>With {@code -Pfuzz} it fuzzes for {@code -Dfuzz.seconds=…}; otherwise only the seeds run.
 */
class BatchesFuzzTest {
    /** The most elements of each list, by its page. */
    private static final int MOST = 500;

    /** Of so many elements all that is said is looked at; of more it would take the time of other bodies. */
    private static final int LOOKED_INTO = 8;

    private static final List<Operation> OPERATIONS = List.of(
            Operations.IMPORT_INDICATORS,
            Operations.BATCH_DELETE_INDICATORS,
            Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES);

    private static final List<String> LISTS = List.of("/Indicators", "/IndicatorIds", "/MachineIds");

    private static final Preflight WIDE = Preflight.builder().advice(true).build();

    private static final Preflight NARROW = Preflight.builder()
            .advice(true)
            .limits(Limits.builder().maxBodyBytes(400).build())
            .build();

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void partsPutTogether_areTheElementsAgain(byte[] data) {
        if (data.length == 0) {
            return;
        }
        int chosen = (data[0] & 0x7F) % OPERATIONS.size();
        Preflight preflight = data[0] < 0 ? NARROW : WIDE;
        Batches batches = Batches.of(preflight, OPERATIONS.get(chosen));
        byte[] body = Arrays.copyOfRange(data, 1, data.length);
        try {
            List<Batch> parts = batches.split(body);
            assertCut(parts, body, LISTS.get(chosen), preflight.limits());
        } catch (PreflightException refused) {
            SoundReports.assertOfBody(refused.report(), body, preflight.limits());
        }
        try {
            Partition partition = batches.partition(body);
            assertParted(partition, body, preflight, OPERATIONS.get(chosen), LISTS.get(chosen));
        } catch (PreflightException refused) {
            SoundReports.assertOfBody(refused.report(), body, preflight.limits());
        }
    }

    private static void assertCut(List<Batch> parts, byte[] body, String list, Limits limits) {
        List<JsonTree> elements = elements(body, list);
        assertThat(parts).isNotEmpty();
        int next = 0;
        for (Batch part : parts) {
            assertThat(part.bytes().length).isLessThanOrEqualTo(limits.maxBodyBytes());
            assertThat(part.size()).isLessThanOrEqualTo(MOST);
            assertThat(elements(part.bytes(), list)).hasSize(part.size());
            if (elements.isEmpty()) {
                assertThat(part.bytes()).isEqualTo(body);
                continue;
            }
            assertThat(part.index(0)).isEqualTo(next);
            int last = next + part.size() - 1;
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            expected.write(body, 0, elements.get(0).from());
            int from = elements.get(next).from();
            expected.write(body, from, elements.get(last).to() - from);
            int after = elements.get(elements.size() - 1).to();
            expected.write(body, after, body.length - after);
            assertThat(part.bytes()).isEqualTo(expected.toByteArray());
            next = last + 1;
        }
        assertThat(next).isEqualTo(elements.size());
    }

    private static void assertParted(
            Partition partition, byte[] body, Preflight preflight, Operation operation, String list) {
        List<JsonTree> elements = elements(body, list);
        TreeSet<Long> seen = new TreeSet<>();
        long before = -1;
        for (Batch clean : partition.clean()) {
            assertThat(clean.size()).isBetween(1, MOST);
            assertThat(preflight.check(operation, clean.bytes()).isClean()).isTrue();
            List<JsonTree> its = elements(clean.bytes(), list);
            assertThat(its).hasSize(clean.size());
            for (int i = 0; i < clean.size(); i++) {
                long index = clean.index(i);
                assertThat(index).isGreaterThan(before);
                assertThat(its.get(i).bytes(clean.bytes()))
                        .isEqualTo(elements.get((int) index).bytes(body));
                assertThat(seen.add(index)).isTrue();
                before = index;
            }
        }
        before = -1;
        for (FaultyElement faulty : partition.faulty()) {
            assertThat(faulty.index()).isGreaterThan(before);
            assertThat(faulty.violations()).isNotEmpty();
            JsonTree element = elements.get((int) faulty.index());
            assertThat(faulty.bytes()).isEqualTo(element.bytes(body));
            assertThat(faulty.location().offset()).isEqualTo(element.from());
            if (seen.size() < LOOKED_INTO) {
                SoundReports.assertOfBody(faulty.report(), body, preflight.limits());
            }
            assertThat(seen.add(faulty.index())).isTrue();
            before = faulty.index();
        }
        assertThat(seen).hasSameSizeAs(elements);
    }

    private static List<JsonTree> elements(byte[] body, String list) {
        return JsonTree.required(body)
                .find(list)
                .flatMap(found -> found.elements().stream())
                .toList();
    }

    static Stream<Arguments> seeds() {
        List<Arguments> seeds = new ArrayList<>();
        for (int chosen = 0; chosen < OPERATIONS.size(); chosen++) {
            Samples samples = Samples.of(OPERATIONS.get(chosen));
            for (long seed = 0; seed < 4; seed++) {
                JsonStyle shape =
                        JsonStyle.builder().listSize((int) (1 + 2 * seed)).build();
                seeds.add(Trials.seed(chosen, samples.clean(seed, shape)));
                seeds.add(Trials.seed(chosen | 0x80, samples.clean(seed, shape)));
            }
            List<Fault> faults = samples.faults();
            for (int i = 0; i < faults.size(); i += 4) {
                seeds.add(Trials.seed(
                        chosen,
                        samples.faulty(i, faults.get(i), JsonStyle.compact()).body()));
            }
            String name = LISTS.get(chosen).substring(1);
            byte[] many = ("{\"" + name + "\":[" + "1,".repeat(MOST) + "2],\"Value\":\"x\",\"Action\":\"Add\"}")
                    .getBytes(UTF_8);
            seeds.add(Trials.seed(chosen, many));
            seeds.add(Trials.seed(chosen | 0x80, many));
        }
        return seeds.stream();
    }
}
