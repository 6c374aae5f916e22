package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The first findings by offset are kept, in whichever order they come, and the rest is counted. */
class FirstFindingsTest {

    private final FirstFindings two = new FirstFindings(2);

    private static QueryFinding at(int offset) {
        return new QueryFinding("$filter", offset, 1, "", "x", "why", () -> null);
    }

    private void add(int... offsets) {
        for (int offset : offsets) {
            two.add(at(offset));
        }
    }

    private List<Integer> kept() {
        return two.inOrder().stream().map(QueryFinding::offset).toList();
    }

    @Test
    void theFirstByOffset_areKept() {
        add(50, 40, 30, 20, 10);
        assertThat(kept()).containsExactly(10, 20);
        assertThat(two.omitted()).isEqualTo(3);
    }

    @Test
    void whatComesBeforeTheLastThatIsKept_takesItsPlace() {
        add(10, 20, 30, 40, 50, 15, 20, 5);
        assertThat(kept()).containsExactly(5, 10);
        assertThat(two.omitted()).isEqualTo(6);
    }

    @Test
    void atOnePlace_theFirstThatCameIsKept() {
        two.add(new QueryFinding("$filter", 5, 1, "", "x", "first", () -> "mend"));
        add(5, 5, 5, 5);
        assertThat(two.inOrder()).extracting(QueryFinding::reason).containsExactly("first", "why");
        assertThat(two.inOrder()).extracting(QueryFinding::hint).containsExactly("mend", null);
        assertThat(two.omitted()).isEqualTo(3);
    }

    @Test
    void noMoreThanTwiceTheCap_areHeld() {
        add(90, 80, 70);
        assertThat(two.omitted()).isZero();
        add(60);
        assertThat(two.omitted()).isEqualTo(2);
        assertThat(two.cut()).isEqualTo(2);
    }

    @Test
    void whatIsTakenBack_makesRoom() {
        add(10);
        assertThat(two.cut()).isZero();
        add(20, 30, 40, 50);
        two.takeBack(20, 0);
        add(25);
        assertThat(kept()).containsExactly(10, 25);
        assertThat(two.omitted()).isZero();
    }

    @Test
    void whatWasBefore_staysWhenTheRestIsTakenBack() {
        add(10, 11, 12, 13);
        long before = two.cut();
        add(20, 30);
        two.takeBack(20, before);
        add(20);
        assertThat(kept()).containsExactly(10, 11);
        assertThat(two.omitted()).isEqualTo(3);
    }
}
