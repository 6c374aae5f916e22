package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void everyCodePointIsDecodedAndMeasured() {
        int[] wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> {
                    byte[] utf8 = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                    return Utf8.codePointAt(utf8, 0, utf8.length) != c || Utf8.length(c) != utf8.length;
                })
                .toArray();

        assertThat(wrong).isEmpty();
    }

    @Test
    void sequenceThatRunsOverTheEndIsMalformed() {
        for (String text : new String[] {"\u00fc", "\u4e00", "\ud83d\udca9"}) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            for (int to = 1; to < utf8.length; to++) {
                assertThat(Utf8.codePointAt(utf8, 0, to)).isEqualTo(Utf8.MALFORMED);
            }
        }
    }

    @Test
    void sequencesThatNoCodePointHasAreMalformed() {
        int[][] malformed = {
            {0x80, 0x80, 0x80, 0x80}, {0xBF, 0x80, 0x80, 0x80}, {0xC0, 0x80, 0x80, 0x80}, {0xC1, 0xBF, 0x80, 0x80},
            {0xC2, 0x7F, 0x80, 0x80}, {0xC2, 0xC0, 0x80, 0x80}, {0xE0, 0x80, 0x80, 0x80}, {0xE0, 0x9F, 0xBF, 0x80},
            {0xE1, 0x7F, 0x80, 0x80}, {0xE1, 0x80, 0xC0, 0x80}, {0xED, 0xA0, 0x80, 0x80}, {0xED, 0xBF, 0xBF, 0x80},
            {0xF0, 0x8F, 0xBF, 0xBF}, {0xF1, 0x7F, 0x80, 0x80}, {0xF1, 0x80, 0x7F, 0x80}, {0xF1, 0x80, 0x80, 0x7F},
            {0xF4, 0x90, 0x80, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0xFF, 0x80, 0x80, 0x80}
        };
        for (int[] sequence : malformed) {
            byte[] utf8 = new byte[sequence.length];
            for (int i = 0; i < utf8.length; i++) {
                utf8[i] = (byte) sequence[i];
            }
            assertThat(Utf8.codePointAt(utf8, 0, utf8.length)).isEqualTo(Utf8.MALFORMED);
        }
    }

    @Test
    void everyCodePointIsEncodedAsByThePlatform() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = "a" + Character.toString(c);
            byte[] expected = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                    ? null
                    : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (!java.util.Arrays.equals(expected, Utf8.encode(text))) {
                assertThat(Utf8.encode(text)).as("U+%X", c).isEqualTo(expected);
            }
        }
    }
}
