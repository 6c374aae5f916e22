package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    private static final String GRIN = Character.toString(0x1F600);
    private static final String TAG_A = Character.toString(0xE0041);

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "C:\\temp \"x\" {y} ${z}", "größe", "日本語", "a\u200Cb\u200Dc", "e\u0301"})
    void plainText_staysAsItIs(String text) {
        assertThat(Excerpt.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0000", "0009", "000A", "000D", "001B", "007F", "0080", "0085", "009B", "00AD", "061C", "180E", "200B", "200E",
        "200F", "2028", "2029", "202A", "202E", "2060", "2066", "2069", "FEFF", "FFF9", "D800", "DBFF", "DC00", "DFFF"
    })
    void unsafeCharacter_isShownInEscapeNotation(String hex) {
        char unsafe = (char) Integer.parseInt(hex, 16);

        assertThat(Excerpt.of("a" + unsafe + "b")).isEqualTo("a\\u" + hex + "b");
        assertThat(Excerpt.of(String.valueOf(unsafe))).isEqualTo("\\u" + hex);
    }

    @Test
    void supplementaryFormatCharacter_isShownAsTwoEscapes() {
        assertThat(Excerpt.of(TAG_A)).isEqualTo("\\uDB40\\uDC41");
    }

    @Test
    void swappedSurrogates_areShownAsTwoEscapes() {
        assertThat(Excerpt.of("\uDE00\uD83D")).isEqualTo("\\uDE00\\uD83D");
    }

    @Test
    void textOfExactlyTheLimit_isNotCut() {
        String text = "x".repeat(Excerpt.MAX_CHARS);
        assertThat(Excerpt.of(text)).isEqualTo(text);

        String pairAtTheEnd = "x".repeat(62) + GRIN;
        assertThat(Excerpt.of(pairAtTheEnd)).isEqualTo(pairAtTheEnd);

        assertThat(Excerpt.of("x".repeat(58) + "\n")).isEqualTo("x".repeat(58) + "\\u000A");
    }

    @Test
    void longerText_endsInAnEllipsisWithinTheLimit() {
        assertThat(Excerpt.of("x".repeat(65))).isEqualTo("x".repeat(63) + "…");
        assertThat(Excerpt.of("x".repeat(100_000))).isEqualTo("x".repeat(63) + "…");
    }

    @Test
    void cut_neverSplitsASurrogatePair() {
        assertThat(Excerpt.of("x".repeat(62) + GRIN + "x")).isEqualTo("x".repeat(62) + "…");
        assertThat(Excerpt.of("x".repeat(63) + GRIN)).isEqualTo("x".repeat(63) + "…");
        assertThat(Excerpt.of("x".repeat(61) + GRIN + "xx")).isEqualTo("x".repeat(61) + GRIN + "…");
    }

    @Test
    void cut_neverLeavesHalfAnEscape() {
        assertThat(Excerpt.of("\u001B".repeat(64))).isEqualTo("\\u001B".repeat(10) + "…");
        assertThat(Excerpt.of("x".repeat(60) + "\u001B")).isEqualTo("x".repeat(60) + "…");
        assertThat(Excerpt.of("x".repeat(58) + "\u001Bx")).isEqualTo("x".repeat(58) + "…");
        assertThat(Excerpt.of("x".repeat(55) + TAG_A)).isEqualTo("x".repeat(55) + "…");
    }

    @Property
    void excerpt_isShortAndHoldsNothingUnsafe(@ForAll("anyUtf16") String raw) {
        String excerpt = Excerpt.of(raw);

        assertThat(excerpt.length()).isLessThanOrEqualTo(Excerpt.MAX_CHARS);
        assertThat(excerpt.codePoints()).allMatch(ExcerptTest::isSafe);
    }

    @Property
    void excerpt_ofAnExcerpt_isTheSame(@ForAll("anyUtf16") String raw) {
        String once = Excerpt.of(raw);
        assertThat(Excerpt.of(once)).isEqualTo(once);
    }

    @Property
    void cleanTextWithinTheLimit_staysAsItIs(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = Excerpt.MAX_CHARS) String text) {
        assertThat(Excerpt.of(text)).isEqualTo(text);
    }

    @Property
    void cutExcerpt_startsAsTheUncutTextDoes(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 65) String text) {
        assertThat(Excerpt.of(text)).isEqualTo(text.substring(0, 63) + "…");
    }

    @Provide
    Arbitrary<String> anyUtf16() {
        Arbitrary<Character> any = Arbitraries.chars().all();
        Arbitrary<Character> surrogate = Arbitraries.chars().range('\uD800', '\uDFFF');
        Arbitrary<Character> general = Arbitraries.chars().range('\u2000', '\u206F');
        Arbitrary<Character> latin = Arbitraries.chars().range('\0', '\u00FF');
        return Arbitraries.frequencyOf(
                        Tuple.of(2, any), Tuple.of(2, surrogate), Tuple.of(1, general), Tuple.of(5, latin))
                .list()
                .ofMaxSize(100)
                .map(chars -> chars.stream().map(String::valueOf).reduce("", String::concat));
    }

    private static boolean isSafe(int codePoint) {
        if (codePoint == 0x200C || codePoint == 0x200D) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
