package dev.mdepreflight.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.engine.InMemory;
import dev.mdepreflight.report.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines and columns, however they are counted, are those that a reader of the text would count. */
class LinesTest {
    private static final List<String> PIECES = List.of(
            "\n",
            "\r",
            "\r\n",
            "\n\r",
            "\r\r\n",
            "a",
            "abcdefgh",
            "abcdefghijklmnop",
            "\u00FC",
            "\u20AC",
            "\uD83D\uDE00",
            "\u20AC\u20AC\u20AC",
            " ",
            "\t");

    private byte[] text = {};

    @BeforeEach
    void aTextOfAllSortsOfCharacters() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder written = new StringBuilder("\r");
        for (int i = 0; i < 150; i++) {
            written.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        text = written.append('\r').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The place as read off the text before it: CRLF is one break, a code point one column. */
    private Location expected(int offset, int length) {
        String before = new String(text, 0, offset, StandardCharsets.ISO_8859_1);
        // Between the two halves of a line break the line has not ended.
        boolean split = before.endsWith("\r") && offset < text.length && text[offset] == '\n';
        String whole = split ? before.substring(0, before.length() - 1) : before;
        String[] lines = whole.split("\r\n|\r|\n", -1);
        int column = 1;
        for (char c : lines[lines.length - 1].toCharArray()) {
            column += c >= 0x80 && c < 0xC0 ? 0 : 1;
        }
        return new Location(offset, lines.length, column + (split ? 1 : 0), length);
    }

    @Test
    void placesInABody_areFoundInOnePass() {
        List<Span> spans = new ArrayList<>();
        for (int offset = text.length; offset >= 0; offset--) {
            spans.add(new Span(offset, offset % 3));
        }
        Lines all = new Lines(text, spans);
        for (Span span : spans) {
            assertThat(all.locate(span)).isEqualTo(expected(span.offset(), span.length()));
            assertThat(new Lines(text, List.of(span)).locate(span)).isEqualTo(expected(span.offset(), span.length()));
        }
        assertThat(all.locate(null)).isNull();
        assertThat(new Lines(null, spans).locate(spans.get(0))).isNull();
    }

    @Test
    void aPlaceBehindTheEnd_isTheEnd() {
        Span behind = new Span(text.length + 5, 0);
        Location end = expected(text.length, 0);
        assertThat(new Lines(text, List.of(behind)).locate(behind))
                .isEqualTo(new Location(text.length + 5, end.line(), end.column(), 0));
    }

    @Test
    void aCounter_doesNotMindHowTheBytesAreCut() {
        for (int piece = 1; piece < 40; piece++) {
            LineCounter counter = new LineCounter();
            for (int at = 0; at < text.length; at += piece) {
                assertThat(counter.offset()).isEqualTo(at);
                if (!(at > 0 && text[at - 1] == '\r' && text[at] == '\n')) {
                    assertThat(counter.location(1)).isEqualTo(expected(at, 1));
                }
                counter.pass(text, at, Math.min(text.length, at + piece));
            }
            assertThat(counter.location(0)).isEqualTo(expected(text.length, 0));
        }
    }

    @Test
    void placesInADocument_areFoundInAnyOrder() throws IOException {
        DocumentLines lines = new DocumentLines(new InMemory(text));
        for (int offset : new int[] {0, 5, 5, 100, 7, text.length, 0}) {
            assertThat(lines.at(offset, 2)).isEqualTo(expected(offset, 2));
        }
    }
}
