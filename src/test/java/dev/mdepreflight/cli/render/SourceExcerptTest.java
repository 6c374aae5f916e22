package dev.mdepreflight.cli.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.cli.JsonFindings;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.report.Location;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SourceExcerptTest {

    private static final int ROOM = 40;

    private static SourceExcerpt excerpt(String source, String token) {
        return SourceExcerpt.of(source.getBytes(UTF_8), JsonFindings.locate(source, token), ROOM);
    }

    /** The line, and below it the carets. */
    private static String drawn(SourceExcerpt excerpt) {
        return excerpt.text() + "\n" + " ".repeat(excerpt.caret()) + "^".repeat(excerpt.caretWidth());
    }

    @Test
    void of_aShortLine_showsItWhole() {
        assertThat(drawn(excerpt("{\n  \"a\": \"3f78\",\n}", "\"3f78\"")))
                .isEqualTo("  \"a\": \"3f78\",\n       ^^^^^^");
    }

    @Test
    void of_aTab_takesOneColumn() {
        assertThat(drawn(excerpt("\t\t\"a\":\t1", "1"))).isEqualTo("  \"a\": 1\n       ^");
    }

    @Test
    void of_wideCharacters_standOnTwoColumnsEach() {
        assertThat(drawn(excerpt("{\"題\":\"不審な\",\"x\":1}", "\"不審な\"")))
                .isEqualTo("{\"題\":\"不審な\",\"x\":1}\n      ^^^^^^^^");
    }

    @Test
    void of_combiningMarks_takeNoColumn() {
        assertThat(drawn(excerpt("{\"e\u0301\":\"u\u0308\"}", "\"u\u0308\"")))
                .isEqualTo("{\"e\u0301\":\"u\u0308\"}\n     ^^^");
    }

    @Test
    void of_controlCharacters_areEscapedAndCounted() {
        assertThat(drawn(excerpt("[\"\u001B[2J\",\"\u202Ex\"]", "\"\u202Ex\"")))
                .isEqualTo("[\"\\u001B[2J\",\"\\u202Ex\"]\n             ^^^^^^^^^");
    }

    @Test
    void of_aByteOrderMark_isShown() {
        assertThat(drawn(excerpt("\uFEFF{}", "{"))).isEqualTo("\\uFEFF{}\n      ^");
    }

    @Test
    void of_malformedUtf8_isShownByteByByte() {
        byte[] body = {'[', '"', (byte) 0xC3, 'a', (byte) 0x80, (byte) 0xFF, '"', (byte) 0xE4, (byte) 0xB8};
        assertThat(drawn(SourceExcerpt.of(body, new Location(6, 1, 7, 1), ROOM)))
                .isEqualTo("[\"�a��\"��\n      ^");
    }

    @Test
    void of_eachLineBreak_endsTheLine() {
        for (String lineBreak : new String[] {"\n", "\r\n", "\r"}) {
            String source = "{" + lineBreak + " \"a\": 1" + lineBreak + "}";
            assertThat(drawn(excerpt(source, "1"))).isEqualTo(" \"a\": 1\n      ^");
        }
    }

    @Test
    void of_aLineBreakItself_pointsBehindTheLine() {
        byte[] body = "[\"a\r\nb\"]".getBytes(UTF_8);
        assertThat(drawn(SourceExcerpt.of(body, new Location(3, 1, 4, 1), ROOM)))
                .isEqualTo("[\"a\n   ^");
        assertThat(drawn(SourceExcerpt.of(body, new Location(4, 1, 5, 1), ROOM)))
                .isEqualTo("[\"a\n   ^");
    }

    @Test
    void of_theEndOfTheInput_pointsBehindIt() {
        assertThat(drawn(SourceExcerpt.of("[1,".getBytes(UTF_8), new Location(3, 1, 4, 0), ROOM)))
                .isEqualTo("[1,\n   ^");
        assertThat(drawn(SourceExcerpt.of(new byte[0], new Location(0, 1, 1, 0), ROOM)))
                .isEqualTo("\n^");
        assertThat(drawn(SourceExcerpt.of("[1,".getBytes(UTF_8), new Location(99, 1, 4, 7), ROOM)))
                .isEqualTo("[1,\n   ^");
    }

    @Test
    void of_aLongLine_showsAWindow() {
        String source = "a".repeat(100) + "\"token\"" + "b".repeat(100);
        assertThat(drawn(excerpt(source, "\"token\"")))
                .isEqualTo("…" + "a".repeat(12) + "\"token\"" + "b".repeat(19) + "…\n             ^^^^^^^");
    }

    @Test
    void of_aLongLine_nearItsEnds_isCutOnOneSide() {
        String rest = "b".repeat(100);
        assertThat(excerpt("[12" + rest, "12").text()).isEqualTo("[12" + "b".repeat(36) + "…");
        assertThat(excerpt(rest + "12]", "12").text()).isEqualTo("…" + "b".repeat(36) + "12]");
    }

    @Test
    void of_aLongToken_isMarkedAsFarAsItIsShown() {
        String token = "\"" + "x".repeat(1000) + "\"";
        assertThat(drawn(excerpt("[" + token + "]", token)))
                .isEqualTo("[\"" + "x".repeat(37) + "…\n " + "^".repeat(38));
    }

    @Test
    void of_aLongLine_showsTheWholeToken_ifItFits() {
        String token = "\"" + "x".repeat(30) + "\"";
        String source = "a".repeat(100) + token + "b".repeat(100);
        assertThat(drawn(excerpt(source, token)))
                .isEqualTo("…" + "a".repeat(6) + token + "…\n       " + "^".repeat(32));
    }

    @Test
    void of_anObjectOfSeveralLines_isMarkedInItsFirst() {
        String object = "{\n  \"a\": 1\n}";
        assertThat(drawn(excerpt("[\n  " + object + "\n]", object))).isEqualTo("  {\n  ^");
    }

    @Test
    void of_aHeapOfCombiningMarks_isBounded() {
        String heap = "\u0301".repeat(100_000);
        assertThat(excerpt("\"a" + heap + "\"1" + heap, "1").text().length()).isLessThan(10 * ROOM);
    }

    @Test
    void of_manyFindingsOnOneLongLine_looksAtEachWindowOnly() {
        byte[] body = new byte[16 * 1024 * 1024];
        Arrays.fill(body, (byte) 'x');
        for (int i = 0; i < 1000; i++) {
            int offset = i * 16_000 + 500;
            body[offset] = '7';
            SourceExcerpt excerpt = SourceExcerpt.of(body, new Location(offset, 1, offset + 1, 1), ROOM);
            assertThat(excerpt.text().charAt(excerpt.caret())).isEqualTo('7');
        }
    }

    @Property
    void of_anyBytes_fitsTheRoom(
            @ForAll @Size(max = 200) byte[] body,
            @ForAll @IntRange(max = 210) int offset,
            @ForAll @IntRange(max = 300) int length,
            @ForAll @IntRange(min = 20, max = 120) int room) {
        SourceExcerpt excerpt = SourceExcerpt.of(body, new Location(offset, 1, 1, length), room);
        int width = excerpt.text().codePoints().map(TerminalText::width).sum();
        assertThat(width).isLessThanOrEqualTo(room);
        assertThat(excerpt.caret() + excerpt.caretWidth()).isLessThanOrEqualTo(Math.min(room, width + 1));
        assertThat(excerpt.text().codePoints()).noneMatch(Character::isISOControl);
    }
}
