package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places are the same if their pointers are. */
class FrameTest {
    private static final Frame LIST = Frame.ROOT.known("list", 3);

    @Test
    void placesAreEqual_ifTheirPointersAre() {
        List<Frame> places = List.of(
                Frame.ROOT,
                LIST,
                Frame.ROOT.known("other", 3),
                LIST.element(0, false),
                LIST.element(1, false),
                LIST.entry("0", 0),
                Frame.ROOT.element(0, false),
                Frame.ROOT.known("deep", 0).known("list", 3),
                LIST.element(1, false).element(1, false));
        for (int one = 0; one < places.size(); one++) {
            for (int other = 0; other < places.size(); other++) {
                assertThat(places.get(one).equals(places.get(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(one == other);
            }
        }
        assertThat((Object) LIST).isNotEqualTo("list");
    }

    @Test
    void placesInAListOrAnObject_haveDifferentHashes() {
        assertThat(IntStream.range(0, 100).map(i -> LIST.element(i, false).hashCode()))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 100).map(i -> LIST.known("n" + i, 0).hashCode()))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 100)
                        .map(i -> LIST.element(i, false).known("a", 0).hashCode()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsSecretOrStoredByItself_isNoOtherPlace() {
        Frame again = Frame.ROOT.known("list", 7);
        assertThat(again).isEqualTo(LIST).hasSameHashCodeAs(LIST);
        assertThat(LIST.secret()).isEqualTo(LIST).hasSameHashCodeAs(LIST);
        assertThat(LIST.element(2, true)).isEqualTo(again.element(2, false)).hasSameHashCodeAs(again.element(2, false));
    }

    @Test
    void anElement_isStoredByItself_whereItsListOrWhatIsAroundSaysSo() {
        assertThat(LIST.element(0, false).element()).isFalse();
        assertThat(LIST.element(0, true).element()).isTrue();
        assertThat(LIST.element(0, true).element(0, false).element()).isTrue();
    }

    @Test
    void theParameterIsTheNearestName() {
        assertThat(Frame.ROOT.parameter()).isEqualTo("body");
        assertThat(Frame.ROOT.element(1, false).parameter()).isEqualTo("body");
        assertThat(LIST.parameter()).isEqualTo("list");
        assertThat(LIST.element(1, false).element(2, false).parameter()).isEqualTo("list");
    }
}
