package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The case of letters, changed as by the platform but for letters that grow, and in linear time. */
class LetterCaseTest {
    @Test
    void everyCodePoint_isLowerCasedAsByThePlatform() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c);
            if (!LetterCase.lower(text).equals(text.toLowerCase(Locale.ROOT))) {
                assertThat(LetterCase.lower(text)).as("U+%X", c).isEqualTo(text.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void upperCase_doesNotGrow() {
        assertThat(LetterCase.upper("post")).isEqualTo("POST");
        assertThat(LetterCase.upper("stra\u00dfe \ufb01")).isEqualTo("STRA\u00dfE \ufb01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0130", "\u00df", "\u1f52"})
    void lettersThatGrow_areCopiedOnce(String letter) {
        // With a copy for each letter, sixteen million of them would not come to an end.
        String text = letter.repeat(1 << 24);
        assertThat(LetterCase.lower(text)).hasSizeGreaterThanOrEqualTo(text.length());
        assertThat(LetterCase.upper(text)).hasSize(text.length());
    }
}
