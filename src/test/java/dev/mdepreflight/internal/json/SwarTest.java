package dev.mdepreflight.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What is said of eight bytes at once is what a loop over them says. */
class SwarTest {
    /** The bounds of what is told apart, and what a borrow or a carry from a neighbour could be taken for. */
    private static final int[] BOUNDS = {
        0x00, 0x01, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80,
        0x81, 0xBF, 0xC0, 0xC2, 0xE0, 0xF4, 0xFF
    };

    private interface Judge {
        void judge(byte[] bytes, long word);
    }

    /** Words of bytes at the bounds: each one at each place among spaces, letters and its like, and many at random. */
    private static void each(Judge judge) {
        for (int filling : new int[] {'a', ' ', '"', 0x80}) {
            for (int bound : BOUNDS) {
                for (int at = 0; at < 8; at++) {
                    byte[] bytes = new byte[8];
                    Arrays.fill(bytes, (byte) filling);
                    bytes[at] = (byte) bound;
                    judge.judge(bytes, Swar.at(bytes, 0));
                }
            }
        }
        Random random = new Random(20_300_131);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[8];
            for (int at = 0; at < 8; at++) {
                bytes[at] = (byte) BOUNDS[random.nextInt(BOUNDS.length)];
            }
            judge.judge(bytes, Swar.at(bytes, 0));
        }
    }

    private static int first(byte[] bytes, IntPredicate wanted) {
        for (int i = 0; i < 8; i++) {
            if (wanted.test(bytes[i] & 0xFF)) {
                return i;
            }
        }
        return 8;
    }

    private static int count(byte[] bytes, IntPredicate wanted) {
        int count = 0;
        for (byte b : bytes) {
            count += wanted.test(b & 0xFF) ? 1 : 0;
        }
        return count;
    }

    @Test
    void theLowestSpecialByte_isWherePlainTextEnds() {
        each((bytes, word) -> {
            int expected = first(bytes, b -> b < ' ' || b == '"' || b == '\\' || b >= 0x80);
            long special = Swar.special(word);
            assertThat(special == 0 ? 8 : Swar.lowest(special)).isEqualTo(expected);
        });
    }

    @Test
    void aWordIsCutAfterItsFirstQuote() {
        each((bytes, word) -> {
            int quote = first(bytes, b -> b == '"');
            assertThat(Swar.throughQuote(word)).isEqualTo(Swar.partAt(bytes, 0, quote + 1));
        });
    }

    @Test
    void spacesAreCountedUpToWhatIsNone() {
        each((bytes, word) -> assertThat(Swar.spaces(word)).isEqualTo(first(bytes, b -> b != ' ')));
    }

    @Test
    void aLineBreakIsSeenAnywhere() {
        each((bytes, word) ->
                assertThat(Swar.hasLineBreak(word)).isEqualTo(first(bytes, b -> b == '\n' || b == '\r') < 8));
    }

    @Test
    void continuationsOfCharactersAreCounted() {
        each((bytes, word) -> assertThat(Swar.continuations(word)).isEqualTo(count(bytes, b -> b >= 0x80 && b < 0xC0)));
    }

    @Test
    void aPartOfAWord_isItsLowestBytes() {
        byte[] bytes = {0, 1, 2, (byte) 0x83, 4, (byte) 0xFF, 6, 7, 8, 9};
        assertThat(Swar.at(bytes, 1)).isEqualTo(0x0807_06FF_0483_0201L);
        assertThat(Swar.halfAt(bytes, 1)).isEqualTo(0x0483_0201);
        for (int length = 0; length <= 8; length++) {
            assertThat(Swar.partAt(bytes, 1, length)).isEqualTo(Swar.at(bytes, 1) & Swar.mask(length));
            assertThat(Swar.mask(length)).isEqualTo(length == 8 ? -1 : (1L << (8 * length)) - 1);
        }
        assertThat(Swar.partAt(bytes, 1, 9)).isEqualTo(Swar.at(bytes, 1));
        assertThat(Swar.mask(9)).isEqualTo(-1);
    }
}
