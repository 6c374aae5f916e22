package dev.mdepreflight.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mdepreflight.Batch;
import dev.mdepreflight.Batches;
import dev.mdepreflight.Partition;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.sample.FaultyBody;
import dev.mdepreflight.sample.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Batches of generated bodies of every shape, cut into very small ones, against the check of the whole body. */
class BatchesProperties {
    private static final List<Operation> OPERATIONS = List.of(
            Operations.IMPORT_INDICATORS,
            Operations.BATCH_DELETE_INDICATORS,
            Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES);

    private static final List<Samples> SAMPLES =
            OPERATIONS.stream().map(Samples::of).toList();

    private static final List<String> LISTS = List.of("/Indicators/", "/IndicatorIds/", "/MachineIds/");

    private final Preflight whole = Preflight.builder().advice(true).build();

    /** A preflight that takes bodies of just a few elements. */
    private static Preflight narrow(int bytes) {
        return Preflight.builder()
                .advice(true)
                .limits(Limits.builder().maxBodyBytes(bytes).build())
                .build();
    }

    @Property(tries = 300)
    void splitBodies_areTheOriginalCutAtItsCommas(@ForAll long seed, @ForAll @IntRange(max = 2) int which) {
        byte[] body = SAMPLES.get(which).clean(seed);
        Batches batches = Batches.of(narrow(body.length - 1), OPERATIONS.get(which));
        List<Batch> cut;
        try {
            cut = batches.split(body);
        } catch (PreflightException oneElementTakesAllTheRoom) {
            return;
        }
        assertThat(cut).hasSizeGreaterThan(1);
        List<int[]> spans = elements(body, LISTS.get(which));
        int next = 0;
        for (Batch batch : cut) {
            assertThat(batch.index(0)).isEqualTo(next);
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            expected.write(body, 0, spans.get(0)[0]);
            int from = spans.get(next)[0];
            next += batch.size();
            expected.write(body, from, spans.get(next - 1)[1] - from);
            int after = spans.get(spans.size() - 1)[1];
            expected.write(body, after, body.length - after);
            assertThat(batch.bytes()).isEqualTo(expected.toByteArray());
            assertThat(whole.check(OPERATIONS.get(which), batch.bytes()).isClean())
                    .isTrue();
        }
        assertThat(next).isEqualTo(spans.size());
    }

    /** Where the elements of the list begin and end, as Jackson has it. */
    private static List<int[]> elements(byte[] body, String list) {
        List<int[]> spans = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = list.equals("/" + parser.currentName() + "/");
                if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        int from = (int) parser.currentTokenLocation().getByteOffset();
                        parser.skipChildren();
                        parser.getText();
                        spans.add(
                                new int[] {from, (int) parser.currentLocation().getByteOffset()});
                    }
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spans;
    }

    @Property(tries = 300)
    void partedBodies_sayWhatTheCheckOfTheWholeSays(@ForAll long seed, @ForAll @IntRange(max = 2) int which) {
        FaultyBody faulty = SAMPLES.get(which).faulty(seed);
        byte[] body = faulty.body();
        Report report = whole.check(OPERATIONS.get(which), body);
        Batches batches = Batches.of(whole, OPERATIONS.get(which));
        boolean inElement = faulty.pointer().startsWith(LISTS.get(which));
        boolean tooMany = faulty.code() == ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED;
        if (!inElement && !tooMany) {
            PreflightException thrown = catchThrowableOfType(PreflightException.class, () -> batches.partition(body));
            assertThat(thrown.report().violations()).isEqualTo(report.violations());
            return;
        }
        Partition partition = batches.partition(body);
        List<Violation> violations = new ArrayList<>();
        List<Advice> advice = new ArrayList<>();
        partition.faulty().forEach(one -> {
            violations.addAll(one.violations());
            advice.addAll(one.report().advice());
            assertThat(one.bytes())
                    .isEqualTo(Arrays.copyOfRange(
                            body,
                            (int) one.location().offset(),
                            (int) one.location().offset() + one.location().length()));
        });
        partition.clean().forEach(batch -> advice.addAll(batch.advice()));
        if (tooMany) {
            assertThat(partition.faulty()).isEmpty();
            assertThat(partition.clean()).hasSizeGreaterThan(1);
            return;
        }
        assertThat(violations).isEqualTo(report.violations());
        if (partition.clean().size() == 1) {
            assertThat(advice).containsExactlyInAnyOrderElementsOf(report.advice());
        }
    }

    @Property(tries = 300)
    void damagedBodies_areRefusedAsByTheCheck(
            @ForAll long seed, @ForAll @IntRange(max = 2) int which, @ForAll int place, @ForAll byte damage) {
        byte[] body = SAMPLES.get(which).clean(seed);
        body[Math.floorMod(place, body.length)] = damage;
        Preflight plain = Preflight.create();
        Report report = plain.check(OPERATIONS.get(which), body);
        List<Violation> outside = report.violations().stream()
                .filter(violation -> !violation.pointer().startsWith(LISTS.get(which)))
                .toList();
        PreflightException thrown = catchThrowableOfType(
                PreflightException.class,
                () -> Batches.of(plain, OPERATIONS.get(which)).split(body));
        assertThat(thrown == null ? List.of() : thrown.report().violations()).isEqualTo(outside);
    }
}
