package dev.mdepreflight.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    @Test
    void escapes_whatATerminalWouldInterpret() {
        assertThat(TerminalText.of("a\u001B[31mb")).isEqualTo("a\\u001B[31mb");
        assertThat(TerminalText.of("a\u202Eb\u2066c")).isEqualTo("a\\u202Eb\\u2066c");
        assertThat(TerminalText.of("a\nb\u0085c\u009Bd")).isEqualTo("a\\u000Ab\\u0085c\\u009Bd");
        assertThat(TerminalText.of("a\uD800b")).isEqualTo("a\\uD800b");
        assertThat(TerminalText.of("a\tb")).isEqualTo("a b");
    }

    @Test
    void leaves_whatPeopleRead() {
        assertThat(TerminalText.of("Größe 不審な 👩\u200D🔬 e\u0301")).isEqualTo("Größe 不審な 👩\u200D🔬 e\u0301");
    }

    @Test
    void cuts_aVeryLongText() {
        assertThat(TerminalText.of("x".repeat(100_000))).isEqualTo("x".repeat(512) + "…");
        assertThat(TerminalText.of("x".repeat(512))).isEqualTo("x".repeat(512));
    }

    @ParameterizedTest
    @CsvSource({
        "0x61, 1", "0x20, 1", "0xF6, 1", "0x416, 1", "0x4E0D, 2", "0x3042, 2", "0xFF21, 2", "0xFF71, 1", "0xAC00, 2",
        "0x1F600, 2", "0x20000, 2", "0x301, 0", "0x20DD, 0", "0x200D, 0", "0xFE0F, 0", "0x1161, 0", "0x1B, 6",
                "0x7F, 6",
        "0x202E, 6", "0x2028, 6", "0xE0001, 12", "0xFFFD, 1"
    })
    void width_isThatOfATerminal(String codePoint, int columns) {
        assertThat(TerminalText.width(Integer.decode(codePoint))).isEqualTo(columns);
    }

    @Property
    void of_neverHoldsAControl(@ForAll @IntRange(max = Character.MAX_CODE_POINT) int codePoint) {
        assertThat(TerminalText.of(codePoint).codePoints()).noneMatch(Character::isISOControl);
    }
}
