package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ULabelsTest {

    /** With few and many ASCII characters, one scheme and several, and deltas at the borders of what bias and digits change at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00fc",
                "\u00fc\u00fc\u00fc",
                "\u00fca",
                "a\u00fc",
                "b\u00fccher",
                "k\u00f6nig-stra\u00e4e",
                "caf\u00e92",
                "\u03b1\u03b2\u03b3\u03b4",
                "\u043f\u0440\u0438\u043c\u0435\u0440",
                "a\u03b1\u0430\u4e00\uac00",
                "\uac00\u4e00\u0430\u03b1a",
                "\u4e00\u4e00\u4e00\u4e01",
                "aaaaaaa\u8aee\u8f1f",
                "\ud840\udc00",
                "\ud840\udc00\ud869\uded6x"
            })
    void lengthOfAWord_isThatOfItsALabel(String label) {
        byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);

        assertThat(ULabels.aLabelLength(utf8, 0, utf8.length, 63))
                .isEqualTo(lengthByIdn(label))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00fc", "\u4e00", "\uac00"})
    void theLongestALabel_hasSixtyThreeOctets(String character) {
        int longest = 0;
        for (int letters = 40; letters < 70; letters++) {
            String label = "a".repeat(letters) + character;
            byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);
            int length = ULabels.aLabelLength(utf8, 0, utf8.length, 63);
            assertThat(length).as(label).isEqualTo(lengthByIdn(label));
            longest = length == ULabels.TOO_LONG ? longest : Math.max(longest, length);
        }
        assertThat(longest).isEqualTo(63);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301a", "a\u3002", "\u00fc ", "\u00fc/", "\u0080"})
    void whatIsNoLabel_hasNoLength(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

        assertThat(ULabels.aLabelLength(utf8, 0, utf8.length, 63)).isEqualTo(ULabels.INVALID);
    }

    @Property(tries = 2000)
    void lengthIsThatOfTheALabel(@ForAll("labels") String label) {
        Assume.that(label.chars().anyMatch(c -> c > 0x7F) && !label.startsWith("-") && !label.endsWith("-"));
        byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);

        assertThat(ULabels.aLabelLength(utf8, 0, utf8.length, 63)).isEqualTo(lengthByIdn(label));
    }

    /** Java refuses what is longer than 63 octets, and nothing else that is compared here. */
    private static int lengthByIdn(String label) {
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED).length();
        } catch (IllegalArgumentException e) {
            return ULabels.TOO_LONG;
        }
    }

    /** Of characters that IDNA2003 maps to themselves: lower case, normalized, left to right. */
    @Provide
    Arbitrary<String> labels() {
        Arbitrary<Character> characters = Arbitraries.oneOf(
                Arbitraries.chars().with("abcxyz0129-".toCharArray()),
                Arbitraries.chars()
                        .range('\u00e0', '\u00f6')
                        .range('\u03b1', '\u03c1')
                        .range('\u0430', '\u044f'),
                Arbitraries.chars().range('\u4e00', '\u9fa5'),
                Arbitraries.chars().range('\uac00', '\ud7a3'));
        Arbitrary<String> bmp = Arbitraries.strings()
                .withChars("abcxyz0129-\u00e4\u00f6\u03b1\u0431\u4e00\u9fa5\uac00\ud7a3")
                .ofMinLength(1)
                .ofMaxLength(62);
        Arbitrary<String> mixed = characters.list().ofMinSize(1).ofMaxSize(40).map(ULabelsTest::join);
        Arbitrary<String> beyondBmp = Arbitraries.integers()
                .between(0x20000, 0x2A6D6)
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(it -> String.join("", it));
        return Arbitraries.oneOf(bmp, mixed, beyondBmp);
    }

    private static String join(Iterable<Character> characters) {
        StringBuilder joined = new StringBuilder();
        characters.forEach(joined::append);
        return joined.toString();
    }
}
