package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @Test
    void tableHoldsWhatHasAsciiInItsCompatibilityFormAndNothingElse() {
        int[] wrong = beyondAscii()
                .filter(Character::isDefined)
                .filter(c -> CodePoints.isAsciiCompatible(c) != hasAsciiInCompatibilityForm(c))
                .toArray();

        assertThat(wrong).isEmpty();
        assertThat(beyondAscii().filter(CodePoints::isAsciiCompatible).count()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0xDF, 0xB7, 0x3C2, 0x5D0, 0x5F3, 0x5F4, 0x6FD, 0xF0B, 0x200C, 0x200D, 0x3007, 0x30FB, 0x4E00, 0x1F600,
                0xFE0F
            })
    void labelMayHold(int codePoint) {
        assertThat(CodePoints.isAllowedInLabel(codePoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x80, 0x85, 0xA0, 0xAD, 0x2028, 0x200B, 0x200E, 0x2010, 0x2047, 0x3002, 0xFF0E, 0xFF61, 0x212A, 0xFF41,
                0xE000, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xF0000, 0xE0001
            })
    void labelMayNotHold(int codePoint) {
        assertThat(CodePoints.isAllowedInLabel(codePoint)).isFalse();
    }

    private static boolean hasAsciiInCompatibilityForm(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .chars()
                .anyMatch(c -> c < 0x80);
    }

    private static IntStream beyondAscii() {
        return IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
