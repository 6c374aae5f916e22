package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final List<String> ACTIONS = List.of("Warn", "Block", "Audit", "Allowed");

    @ParameterizedTest
    @CsvSource({
        "WARN, Warn",
        "warned, Warn",
        "Wrn, Warn",
        "arn, Warn",
        "War, Warn",
        "Waarn, Warn",
        "xWarn, Warn",
        "Warns, Warn",
        "Wirn, Warn",
        "Barn, Warn",
        "Ward, Warn",
        "aWrn, Warn",
        "Wran, Warn",
        "Wanr, Warn",
        "lAlowde, Allowed"
    })
    void slips_areSeenThrough(String text, String meant) {
        assertThat(Names.nearest(text, ACTIONS)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"''", "W", "Wxyn", "Wnar", "rWna", "Wa", "naWr", "raWn"})
    void anotherWord_isNot(String text) {
        assertThat(Names.nearest(text, List.of("Warn"))).isNull();
    }

    @Test
    void aThirdOfTheCharacters_mayBeWrong() {
        assertThat(Names.nearest("abcdxx", List.of("abcdef"))).isEqualTo("abcdef");
        assertThat(Names.nearest("abcxxx", List.of("abcdef"))).isNull();
        assertThat(Names.nearest("abcd", List.of("abcdef"))).isEqualTo("abcdef");
        assertThat(Names.nearest("abcdef", List.of("abcd"))).isEqualTo("abcd");
        assertThat(Names.nearest("abcxx", List.of("abcde"))).isNull();
        assertThat(Names.nearest("x", List.of("y"))).isEqualTo("y");
    }

    @Test
    void theNearestIsTaken_andOfSeveralTheFirst() {
        assertThat(Names.nearest("portscan", List.of("portsca", "portscan", "portscans")))
                .isEqualTo("portscan");
        assertThat(Names.nearest("portscan", List.of("portxcan", "portycan"))).isEqualTo("portxcan");
        assertThat(Names.nearest("portscan", List.of())).isNull();
    }

    @Test
    void textsBeyondTheLengthOfAName_areNoMisspelling() {
        String name = "n".repeat(64);
        assertThat(Names.nearest(name, List.of(name))).isEqualTo(name);
        assertThat(Names.nearest(name + "n", List.of(name))).isNull();
    }

    @Test
    void whereNoNameIsNear_aShortListIsTold() {
        assertThat(Names.hint("warn", ACTIONS)).isEqualTo("did you mean Warn?");
        assertThat(Names.hint("nothing like it", ACTIONS)).isEqualTo("one of Warn, Block, Audit, Allowed");
        assertThat(Names.hint("x", List.of())).isNull();
        List<String> twelve =
                List.of("aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg", "hhh", "iii", "jjj", "kkk", "lll");
        assertThat(Names.hint("xyz", twelve)).startsWith("one of aaa, ").endsWith(", lll");
        assertThat(Names.hint(
                        "xyz",
                        List.of(
                                "aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg", "hhh", "iii", "jjj", "kkk", "lll",
                                "mmm")))
                .isNull();
    }
}
