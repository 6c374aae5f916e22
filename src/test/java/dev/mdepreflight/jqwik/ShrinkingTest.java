package dev.mdepreflight.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.report.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that fails shrinks to the smallest that still does, in few tries, and is told as text. */
class ShrinkingTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Bodies that the tests below may try; jqwik gives up after ten seconds, in which some thousands are tried. */
    private static final int MOST_TRIES = 6000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quoteInATitle_shrinksToOneIndicatorWithThatTitle(long seed) {
        String smallest = smallestClean(
                seed,
                body -> indicators(body)
                        .anyMatch(indicator -> indicator.path("title").asText().contains("\"")));
        assertThat(smallest)
                .isEqualTo("{\"Indicators\":[{\"indicatorValue\":\"0000000000000000000000000000000000000000\","
                        + "\"indicatorType\":\"FileSha1\",\"action\":\"Allowed\",\"title\":\"Blocked \\\"quoted\\\"\","
                        + "\"description\":\"Blocked\"}]}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void threeOfOneType_shrinkToThreePlainIndicators(long seed) {
        String smallest = smallestClean(seed, body -> {
            Map<String, Integer> types = new HashMap<>();
            return indicators(body)
                    .anyMatch(indicator ->
                            types.merge(indicator.path("indicatorType").asText(), 1, Integer::sum) == 3);
        });
        String plain = "{\"indicatorValue\":\"%s\",\"indicatorType\":\"FileSha1\",\"action\":\"Allowed\","
                + "\"title\":\"Blocked\",\"description\":\"Blocked\"}";
        assertThat(smallest).hasSizeLessThan(3 * plain.length() + 200);
        assertThat(indicators(smallest.getBytes(StandardCharsets.UTF_8))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void escapedName_shrinksToTheSimplestBodyWithOne(long seed) {
        String smallest = smallestClean(seed, body -> new String(body, StandardCharsets.UTF_8).contains("\\u"));
        assertThat(smallest).hasSizeLessThan(1200);
        assertThat(indicators(smallest.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void largestBatch_shrinksToTheSmallestThatFails() {
        Shrinkable<byte[]> largest = null;
        for (Shrinkable<byte[]> edge :
                Bodies.clean(Operations.BATCH_DELETE_INDICATORS).edgeCases()) {
            if (elements(edge.value()) == 500) {
                largest = edge;
            }
        }
        String smallest = shrink(java.util.Objects.requireNonNull(largest), body -> elements(body) > 20);
        assertThat(elements(smallest.getBytes(StandardCharsets.UTF_8))).isEqualTo(21);
        assertThat(tree(smallest.getBytes(StandardCharsets.UTF_8)).path("IndicatorIds"))
                .allMatch(id -> id.asText().length() <= 3);
    }

    private static int elements(byte[] body) {
        return tree(body).path("IndicatorIds").size();
    }

    @Test
    void mutant_shrinksToTheSimplestBodyWithAFaultOfThatCode() {
        Random random = new Random(1);
        Arbitrary<Faulty> arbitrary = Bodies.faulty(Operations.IMPORT_INDICATORS);
        Predicate<Faulty> failing = faulty -> faulty.code() == ErrorCode.INVALID_URL;
        Shrinkable<Faulty> drawn = arbitrary.generator(1000).next(random);
        while (!failing.test(drawn.value())) {
            drawn = arbitrary.generator(1000).next(random);
        }
        Faulty smallest = shrinkTo(drawn, failing).value();
        assertThat(indicators(smallest.body())).hasSize(1);
        assertThat(smallest.pointer()).startsWith("/Indicators/0/");
        assertThat(smallest.body()).hasSizeLessThan(330);
    }

    @Test
    void sameSeed_sameBodies() {
        Arbitrary<byte[]> arbitrary = Bodies.clean(Operations.IMPORT_INDICATORS);
        for (int i = 0; i < 50; i++) {
            assertThat(arbitrary.generator(1000).next(new Random(i)).value())
                    .isEqualTo(arbitrary.generator(1000).next(new Random(i)).value());
        }
    }

    @Test
    void value_afterAPropertyChangedIt_isTheSameStill() {
        Shrinkable<byte[]> drawn =
                Bodies.clean(Operations.ISOLATE_MACHINE).generator(1000).next(new Random(1));
        byte[] first = drawn.value();
        byte[] kept = first.clone();
        java.util.Arrays.fill(first, (byte) 0);
        assertThat(drawn.value()).isEqualTo(kept);
        assertThat(drawn.value()).isEqualTo(kept);
    }

    /** Run by the test below; its name keeps it from being found. */
    static class Failing {
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void noTitle_holdsAQuote(@ForAll @CleanBody("importIndicators") byte[] body) {
            assertThat(indicators(body))
                    .noneMatch(indicator -> indicator.path("title").asText().contains("\""));
        }

        @Property(seed = "1")
        void noIndicator_isLow(@ForAll @CleanBody ImportIndicators bound) {
            assertThat(bound.indicators())
                    .noneMatch(indicator -> indicator != null
                            && indicator.title() != null
                            && indicator.title().contains("\""));
        }

        @Property
        void noOperation_isCalledSo(@ForAll @CleanBody("importIndicator") byte[] body) {}

        @Property
        void aForm_isNoJson(@ForAll @CleanBody("uploadLibraryFile") byte[] body) {}

        @Property
        void anotherType(@ForAll @CleanBody("submitIndicator") ImportIndicators body) {}

        @Property
        void anotherOperation(@ForAll @Mutant("isolate") Faulty faulty) {}
    }

    @Test
    void failingProperty_isReportedWithTheSmallestBodyAsText() {
        JqwikRun run = JqwikRun.of(Failing.class);
        assertThat(run.succeeded()).isEmpty();
        assertThat(run.report())
                .contains("Shrunk Sample")
                .contains("\"Indicators\"")
                .contains("title=Blocked \"quoted\"");
        assertThat(run.failures().stream().map(String::valueOf))
                .anyMatch(text -> text.contains("no operation importIndicator; did you mean importIndicators?"))
                .anyMatch(text -> text.contains("the body of uploadLibraryFile is a form, not JSON"))
                .anyMatch(text -> text.contains("not on a ImportIndicators"))
                .anyMatch(text -> text.contains("no operation isolate"));
    }

    private static String smallestClean(long seed, Predicate<byte[]> failing) {
        Random random = new Random(seed);
        Arbitrary<byte[]> arbitrary = Bodies.clean(Operations.IMPORT_INDICATORS);
        Shrinkable<byte[]> drawn = arbitrary.generator(1000).next(random);
        while (!failing.test(drawn.value())) {
            drawn = arbitrary.generator(1000).next(random);
        }
        return shrink(drawn, failing);
    }

    private static String shrink(Shrinkable<byte[]> from, Predicate<byte[]> failing) {
        return new String(shrinkTo(from, failing).value(), StandardCharsets.UTF_8);
    }

    /** As jqwik does it: the first smaller one that fails is gone on from. */
    private static <T> Shrinkable<T> shrinkTo(Shrinkable<T> from, Predicate<T> failing) {
        int[] tries = {0};
        Shrinkable<T> smallest = from;
        while (true) {
            Shrinkable<T> best = smallest;
            Optional<Shrinkable<T>> next = best.shrink()
                    .peek(candidate -> tries[0]++)
                    .filter(candidate -> candidate.distance().compareTo(best.distance()) < 0)
                    .filter(candidate -> failing.test(candidate.value()))
                    .findFirst();
            if (next.isEmpty()) {
                assertThat(tries[0]).isLessThan(MOST_TRIES);
                return smallest;
            }
            smallest = next.get();
        }
    }

    private static java.util.stream.Stream<JsonNode> indicators(byte[] body) {
        return java.util.stream.StreamSupport.stream(
                tree(body).path("Indicators").spliterator(), false);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
