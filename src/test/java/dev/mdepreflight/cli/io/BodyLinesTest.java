package dev.mdepreflight.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BodyLinesTest {

    private static List<String> numbered(InputStream in, int maxBodyBytes) throws IOException {
        BodyLines lines = new BodyLines(in, maxBodyBytes);
        List<String> read = new ArrayList<>();
        for (byte[] body = lines.next(); body != null; body = lines.next()) {
            read.add(lines.number() + ":" + new String(body, UTF_8));
        }
        return read;
    }

    private static List<String> numbered(String text, int maxBodyBytes) throws IOException {
        return numbered(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBodyBytes);
    }

    @Test
    void next_linesEndWithLfOrCrlf_orWithTheStream() throws IOException {
        assertThat(numbered("a\nb\r\nc", 100)).containsExactly("1:a", "2:b", "3:c");
        assertThat(numbered("a\n", 100)).containsExactly("1:a");
        assertThat(numbered("a\rb\n", 100)).containsExactly("1:a\rb");
        assertThat(numbered("", 100)).isEmpty();
    }

    @Test
    void next_aByteOrderMarkAtTheStart_belongsToTheStream() throws IOException {
        assertThat(numbered("\uFEFFa\n\uFEFFb", 100)).containsExactly("1:a", "2:\uFEFFb");
        assertThat(numbered("\uFEFF\n\uFEFFb", 100)).containsExactly("2:\uFEFFb");
        assertThat(numbered("\uFEFF\uFEFFa", 100)).containsExactly("1:\uFEFFa");
        assertThat(numbered("\uFEFF12345", 5)).containsExactly("1:12345");
        assertThat(numbered("\uFEFF", 100)).isEmpty();
        byte[] marked = "\uFEFFa\n".getBytes(UTF_8);
        InputStream oneByOne = new ByteArrayInputStream(marked) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(1, length));
            }
        };
        assertThat(numbered(oneByOne, 100)).containsExactly("1:a");
    }

    @Test
    void next_blankLines_areCountedAndSkipped() throws IOException {
        assertThat(numbered("\n \t\r\n\na\n\n", 100)).containsExactly("4:a");
    }

    @Test
    void next_aLineOfTheLongestLength_isWhole() throws IOException {
        assertThat(numbered("12345\n12345\r\n12345", 5)).containsExactly("1:12345", "2:12345", "3:12345");
    }

    @Test
    void next_aLongerLine_keepsOneByteMoreAndSkipsTheRest() throws IOException {
        assertThat(numbered("123456\n1234567890\n12345\r67\r\nb", 5))
                .containsExactly("1:123456", "2:123456", "3:12345\r", "4:b");
        assertThat(numbered("        \nb", 5)).containsExactly("1:      ", "2:b");
    }

    @Test
    void next_anEndlessLine_takesBoundedMemory() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 3L << 30;

            @Override
            public int read() {
                throw new AssertionError("read in blocks");
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int given = (int) Math.min(left, length);
                left -= given;
                return given == 0 ? -1 : given;
            }
        };
        BodyLines lines = new BodyLines(endless, 1000);
        assertThat(lines.next()).hasSize(1001);
        assertThat(lines.next()).isNull();
    }

    @Property
    void next_anyText_givesWhatSplittingGives(
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'b') String letters,
            @ForAll @IntRange(min = 1, max = 5) int piece)
            throws IOException {
        String text = letters.replace("ab", "\n").replace("ba", "\r\n");
        List<String> expected = new ArrayList<>();
        String[] split = text.split("\r?\n", -1);
        for (int i = 0; i < split.length; i++) {
            if (!split[i].isBlank()) {
                expected.add((i + 1) + ":" + split[i]);
            }
        }
        assertThat(numbered(new InPieces(text.getBytes(UTF_8), piece), 100)).isEqualTo(expected);
    }

    /** Gives a few bytes at a time, as a pipe may. */
    private static final class InPieces extends ByteArrayInputStream {
        private final int piece;

        InPieces(byte[] bytes, int piece) {
            super(bytes);
            this.piece = piece;
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int length) {
            return super.read(bytes, from, Math.min(length, piece));
        }
    }
}
