package dev.mdepreflight.internal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places are the same if their pointers are. */
class PathNodeTest {
    private static final PathNode LIST = PathNode.ROOT.known("list", 3);

    @Test
    void placesAreEqual_ifTheirPointersAre() {
        List<PathNode> places = List.of(
                PathNode.ROOT,
                LIST,
                PathNode.ROOT.known("other", 3),
                LIST.element(0, false),
                LIST.element(1, false),
                LIST.entry("0", 0),
                PathNode.ROOT.element(0, false),
                PathNode.ROOT.known("deep", 0).known("list", 3),
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
        PathNode again = PathNode.ROOT.known("list", 7);
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
        assertThat(PathNode.ROOT.parameter()).isEqualTo("body");
        assertThat(PathNode.ROOT.element(1, false).parameter()).isEqualTo("body");
        assertThat(LIST.parameter()).isEqualTo("list");
        assertThat(LIST.element(1, false).element(2, false).parameter()).isEqualTo("list");
    }
}
