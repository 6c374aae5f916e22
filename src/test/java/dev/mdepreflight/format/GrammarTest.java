package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.mdepreflight.support.Allocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

/** What holds for every grammar. */
class GrammarTest {

    private static final Set<Grammar> CASE_MATTERS = Set.of(Grammar.DATE_TIME_OFFSET_DOCUMENTED, Grammar.ALERT_ID);

    private static final List<String> WORDS = List.of(
            "d41d8cd98f00b204e9800998ecf8427e",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "a.very.long.example.com",
            "m\u00fcnchen.\u4f8b\u3048.\ud83d\udca9.la",
            "192.168.100.9",
            "2001:db8::192.0.2.33",
            "https://user@m\u00fcnchen.de:8080/a|b?\u4e00#\ud83d\udca9",
            "*.example.com/a",
            "2020-12-12T23:59:59.1234567+00:00",
            "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
            "121688558380765161",
            "da637308392288907382_-880718168",
            "not a word");

    @Example
    void everyGrammarHasAWord() {
        assertThat(Grammar.values())
                .as("add a word of each grammar to WORDS, so that the properties try words that match")
                .allMatch(grammar -> WORDS.stream().anyMatch(grammar::matches));
    }

    @Property
    void anyBytesGiveAVerdict(@ForAll("bytes") byte[] utf8, @ForAll int a, @ForAll int b) {
        int from = Math.floorMod(a, utf8.length + 1);
        int to = from + Math.floorMod(b, utf8.length - from + 1);
        for (Grammar grammar : Grammar.values()) {
            boolean matches = grammar.matches(utf8, from, to);
            assertThat(matches && !isUtf8(utf8, from, to))
                    .as("%s accepts malformed UTF-8", grammar)
                    .isFalse();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void verdictOnATextIsThatOnItsBytes(@ForAll("texts") String text) {
        ByteBuffer utf8 = encode(text);
        for (Grammar grammar : Grammar.values()) {
            assertThat(grammar.matches(text))
                    .as(grammar.name())
                    .isEqualTo(utf8 != null
                            && grammar.matches(utf8.array(), utf8.arrayOffset(), utf8.arrayOffset() + utf8.limit()));
            assertThat(grammar.matches(CharBuffer.wrap(text))).isEqualTo(grammar.matches(text));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void bytesOutsideTheRangeDoNotMatter(
            @ForAll("texts") String text, @ForAll @Size(max = 6) byte[] before, @ForAll @Size(max = 6) byte[] after) {
        byte[] alone = text.getBytes(StandardCharsets.UTF_8);
        byte[] within = ByteBuffer.allocate(before.length + alone.length + after.length)
                .put(before)
                .put(alone)
                .put(after)
                .array();
        for (Grammar grammar : Grammar.values()) {
            assertThat(grammar.matches(within, before.length, before.length + alone.length))
                    .as(grammar.name())
                    .isEqualTo(grammar.matches(alone, 0, alone.length));
        }
    }

    @Example
    void everyPartOfAWordIsReadAsIfItStoodAlone() {
        for (String word : WORDS) {
            byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from <= utf8.length; from++) {
                for (int to = from; to <= utf8.length; to++) {
                    byte[] alone = Arrays.copyOfRange(utf8, from, to);
                    for (Grammar grammar : Grammar.values()) {
                        if (grammar.matches(utf8, from, to) != grammar.matches(alone, 0, alone.length)) {
                            fail("%s on %s from %d to %d", grammar, word, from, to);
                        }
                    }
                }
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void wholeIsAcceptedByWhatIsMadeOfParts(@ForAll("texts") String text) {
        assertThat(Grammar.FILE_HASH.matches(text))
                .isEqualTo(Grammar.MD5.matches(text) || Grammar.SHA1.matches(text) || Grammar.SHA256.matches(text));
        assertThat(Grammar.IP_ADDRESS.matches(text))
                .isEqualTo(Grammar.IPV4.matches(text) || Grammar.IPV6.matches(text));
        assertThat(Grammar.WEB_URL.matches(text) && !Grammar.WEB_ADDRESS.matches(text))
                .isFalse();
        assertThat(Grammar.DATE_TIME_OFFSET_DOCUMENTED.matches(text) && !Grammar.DATE_TIME_OFFSET.matches(text))
                .isFalse();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void caseOfAsciiMattersToFewGrammars(@ForAll("texts") String text) {
        for (Grammar grammar : Grammar.values()) {
            if (!CASE_MATTERS.contains(grammar) && text.chars().allMatch(c -> c < 0x80)) {
                assertThat(grammar.matches(text.toLowerCase(Locale.ROOT)))
                        .as(grammar.name())
                        .isEqualTo(grammar.matches(text));
            }
        }
    }

    @Example
    void malformedUtf8NeverMatches() {
        int[][] malformed = {
            {0x80},
            {0xC3},
            {0xC0, 0x80},
            {0xC1, 0xA1},
            {0xE0, 0x9F, 0xBF},
            {0xE4, 0xB8},
            {0xED, 0xA0, 0x80},
            {0xF0, 0x8F, 0xBF, 0xBF},
            {0xF0, 0x9F, 0x92},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xFF},
            {0xC3, 0x61},
            {0xE4, 0x61, 0x80},
            {0xE4, 0xB8, 0x61},
            {0xF0, 0x61, 0x80, 0x80},
            {0xF0, 0x9F, 0x61, 0x80},
            {0xF0, 0x9F, 0x92, 0x61}
        };
        for (int[] sequence : malformed) {
            for (String prefix : new String[] {"", "a", "http://a/", "http://a"}) {
                ByteBuffer text = ByteBuffer.allocate(32).put(prefix.getBytes(StandardCharsets.US_ASCII));
                Arrays.stream(sequence).forEach(b -> text.put((byte) b));
                for (Grammar grammar : Grammar.values()) {
                    assertThat(grammar.matches(text.array(), 0, text.position()))
                            .as("%s on %s and %s", grammar, prefix, Arrays.toString(sequence))
                            .isFalse();
                }
            }
        }
    }

    @Example
    void loneSurrogateNeverMatches() {
        for (String text : new String[] {"http://a/\ud83d", "http://a/\udca9", "http://a/\udca9\ud83d", "\ud83da"}) {
            for (Grammar grammar : Grammar.values()) {
                assertThat(grammar.matches(text)).as(grammar.name()).isFalse();
            }
        }
    }

    @Example
    void rangeOutsideTheArrayIsRefused() {
        byte[] utf8 = new byte[4];
        int[][] ranges = {{-1, 2}, {3, 2}, {0, 5}, {5, 5}, {0, -1}};
        for (Grammar grammar : Grammar.values()) {
            for (int[] range : ranges) {
                assertThatThrownBy(() -> grammar.matches(utf8, range[0], range[1]))
                        .as("%s in %s", grammar, Arrays.toString(range))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
        }
    }

    @Example
    @Tag("lengthy")
    void matchingAllocatesNothing() {
        byte[][] texts = WORDS.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        assertThat(matchAll(texts, 1000)).isPositive();
        long allocated = Allocation.of(() -> matchAll(texts, 10_000));

        // Measuring costs a little, and once; 16 bytes a call would be over 28 million.
        assertThat(allocated).isLessThan(10_000);
    }

    private static int matchAll(byte[][] texts, int rounds) {
        Grammar[] grammars = Grammar.values();
        int matched = 0;
        for (int round = 0; round < rounds; round++) {
            for (Grammar grammar : grammars) {
                for (byte[] text : texts) {
                    matched += grammar.matches(text, 0, text.length) ? 1 : 0;
                }
            }
        }
        return matched;
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    /** Any bytes, and UTF-8 of texts with a byte changed. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        Arbitrary<byte[]> damaged = Texts.any().flatMap(text -> {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return Arbitraries.bytes()
                    .flatMap(b -> Arbitraries.integers()
                            .between(0, Math.max(0, utf8.length - 1))
                            .map(at -> {
                                byte[] copy = Arrays.copyOf(utf8, Math.max(1, utf8.length));
                                copy[at] = b;
                                return copy;
                            }));
        });
        return Arbitraries.oneOf(any, damaged);
    }

    private static boolean isUtf8(byte[] utf8, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static ByteBuffer encode(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
