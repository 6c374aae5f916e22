package dev.mdepreflight.internal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The first findings in report order are kept, one for each key, whatever the order in which they come. */
class FirstNTest {
    private static Object none() {
        return "none";
    }

    private static void add(FirstN<String> kept, String value, int... order) {
        kept.add(order, () -> value, FirstNTest::none, value);
    }

    @Test
    void theFirstInOrder_areKeptAndTheRestIsCounted() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            int cap = 1 + random.nextInt(6);
            FirstN<String> bounded = new FirstN<>(cap);
            assertThat(bounded.isEmpty()).isTrue();
            List<int[]> orders = new ArrayList<>();
            int count = random.nextInt(12);
            for (int i = 0; i < count; i++) {
                int[] order = {random.nextInt(3), random.nextInt(4), i};
                orders.add(order);
                add(bounded, Arrays.toString(order), order);
                assertThat(bounded.isEmpty()).isFalse();
            }
            orders.sort(Arrays::compare);
            List<String> expected = orders.stream().map(Arrays::toString).toList();
            int kept = Math.min(cap, expected.size());
            assertThat(bounded.sorted()).isEqualTo(expected.subList(0, kept));
            assertThat(bounded.omitted()).isEqualTo(expected.size() - kept);
        }
    }

    @Test
    void orders_areComparedStepByStep() {
        FirstN<String> bounded = new FirstN<>(9);
        List<int[]> orders = List.of(
                new int[] {1, -1, 5}, new int[] {1, 0, -1, 4}, new int[] {1, 0, 2, -1, 3}, new int[] {1, 1, -1, 2});
        List<int[]> backwards = new ArrayList<>(orders);
        backwards.sort(Comparator.comparingInt(order -> order[order.length - 1]));
        backwards.forEach(order -> add(bounded, Arrays.toString(order), order));
        assertThat(bounded.sorted())
                .isEqualTo(orders.stream().map(Arrays::toString).toList());
    }

    @Test
    void whatIsKeptAlready_isNeitherKeptAgainNorCounted() {
        FirstN<String> bounded = new FirstN<>(3);
        add(bounded, "a", 1, 0);
        add(bounded, "a", 2, 1);
        assertThat(bounded.sorted()).containsExactly("a");
        assertThat(bounded.omitted()).isZero();
    }

    @Test
    void whatFollowsFromWhatIsKept_isNoFindingOfItsOwn() {
        FirstN<String> bounded = new FirstN<>(3);
        add(bounded, "missing", 1, 0);
        bounded.add(new int[] {2, 1}, () -> "consequence", () -> "missing", "consequence");
        bounded.add(new int[] {2, 2}, () -> "other", () -> "another", "other");
        assertThat(bounded.sorted()).containsExactly("missing", "other");
    }

    @Test
    void atThePlaceOfTheLastThatIsKept_theSameFaultIsNotCountedAndAnotherIs() {
        FirstN<String> bounded = new FirstN<>(2);
        add(bounded, "a", 1, 0, 0);
        add(bounded, "b", 1, 5, 1);
        add(bounded, "b", 1, 5, 2);
        assertThat(bounded.omitted()).isZero();
        add(bounded, "c", 1, 5, 3);
        assertThat(bounded.omitted()).isEqualTo(1);
        // Further behind, nothing is asked.
        Set<String> asked = new HashSet<>();
        bounded.add(new int[] {1, 6, 4}, () -> asked.add("key"), FirstNTest::none, "d");
        bounded.add(new int[] {1, 5, 7, 4}, () -> asked.add("key"), FirstNTest::none, "e");
        assertThat(asked).isEmpty();
        assertThat(bounded.omitted()).isEqualTo(3);
        assertThat(bounded.sorted()).containsExactly("a", "b");
    }

    @Test
    void whatWasDropped_mayComeAgain() {
        FirstN<String> bounded = new FirstN<>(1);
        add(bounded, "b", 5, 0);
        add(bounded, "a", 3, 1);
        assertThat(bounded.omitted()).isEqualTo(1);
        add(bounded, "b", 1, 2);
        assertThat(bounded.sorted()).containsExactly("b");
        assertThat(bounded.omitted()).isEqualTo(2);
    }
}
