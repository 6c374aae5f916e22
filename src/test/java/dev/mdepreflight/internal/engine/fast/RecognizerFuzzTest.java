package dev.mdepreflight.internal.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.engine.Engine;
import dev.mdepreflight.internal.engine.PlainOptions;
import dev.mdepreflight.internal.engine.Trials;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ValueType;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fast path against the thorough one on inputs that coverage leads to. The first byte chooses the operation, the rest is its body.
 *
 * <p>With {@code -Pfuzz} it fuzzes for {@code -Dfuzz.seconds=…}; otherwise only the seeds run.
 */
@Tag("lengthy")
class RecognizerFuzzTest {
    private static final Options OPTIONS = PlainOptions.at(Clock.systemUTC());

    private static final Engine ENGINE = new Engine(OPTIONS, RecordComponent::getName);
    private static final Diagnoser DIAGNOSER = new Diagnoser(OPTIONS, new BeanValidation(OPTIONS));

    private static final List<Operation> OPERATIONS = Operations.all().stream()
            .filter(operation -> operation.contentType() == ContentType.JSON)
            .toList();

    private static final List<Recognizer> RECOGNIZERS = OPERATIONS.stream()
            .map(operation -> Objects.requireNonNull(
                    Recognizer.of(ENGINE.model(operation.body()), OPTIONS.limits(), OPTIONS.clock()), operation.id()))
            .toList();

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void whatTheFastPathSays_isTrue(byte[] data) {
        if (data.length == 0) {
            return;
        }
        int chosen = (data[0] & 0xFF) % OPERATIONS.size();
        Operation operation = OPERATIONS.get(chosen);
        byte[] body = Arrays.copyOfRange(data, 1, data.length);
        if (RECOGNIZERS.get(chosen).faults(body) != null) {
            // No fault is said to be there, or where all of them lie.
            assertThat(ENGINE.check(operation.body(), body))
                    .as(() -> operation.id() + ": " + new String(body, StandardCharsets.ISO_8859_1))
                    .isEqualTo(DIAGNOSER.diagnose(ENGINE.model(operation.body()), body, BodyInspector.NONE));
        }
    }

    /** Clean bodies in several shapes, and some faulty ones; from there the fuzzer finds the others. */
    static Stream<Arguments> seeds() {
        List<Arguments> seeds = new ArrayList<>();
        for (int chosen = 0; chosen < OPERATIONS.size(); chosen++) {
            Samples samples = Samples.of(OPERATIONS.get(chosen));
            for (long seed = 0; seed < 4; seed++) {
                seeds.add(Trials.seed(chosen, samples.clean(seed, JsonStyle.random(seed))));
            }
            List<Fault> faults = samples.faults();
            for (int i = 0; i < faults.size(); i += 6) {
                seeds.add(Trials.seed(chosen, samples.faulty(0, faults.get(i)).body()));
            }
        }
        return seeds.stream();
    }

    /** What libFuzzer is given to put together: a line that is missing here can be copied from the message. */
    @Test
    void theDictionaryHoldsEveryNameAndEveryValueOfAnEnum() throws IOException {
        Set<String> words = new TreeSet<>();
        Set<ValueType> seen = new HashSet<>();
        OPERATIONS.forEach(operation -> collect(ENGINE.model(operation.body()).root(), words, seen));
        List<String> lines =
                words.stream().map(word -> "\"\\\"" + word + "\\\"\"").toList();
        try (InputStream dictionary =
                Objects.requireNonNull(RecognizerFuzzTest.class.getResourceAsStream("/dev/mdepreflight/pieces.dict"))) {
            Set<String> missing = new TreeSet<>(lines);
            missing.removeAll(new String(dictionary.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            assertThat(missing)
                    .as("add these lines to src/test/resources/dev/mdepreflight/pieces.dict")
                    .isEmpty();
        }
    }

    private static void collect(ValueType type, Set<String> words, Set<ValueType> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof EnumType known) {
            words.addAll(known.constants().keySet());
        } else if (type instanceof ListType list) {
            collect(list.element().type(), words, seen);
        } else if (type instanceof MapType map) {
            collect(map.value().type(), words, seen);
        } else if (type instanceof ObjectType object) {
            words.addAll(object.alsoKnown());
            for (Property property : object.properties()) {
                words.add(property.name());
                words.addAll(property.aliases());
                collect(property.site().type(), words, seen);
            }
        }
    }
}
