package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percent-encoded UTF-8 is decoded strictly, and each character knows where it came from. */
class DecodedTextTest {

    /** Octets at the bounds of what begins and what continues a character (RFC 3629 section 4). */
    private static final int[] BOUNDS = {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};

    private static DecodedText decoded(String raw) {
        return DecodedText.of(raw, 0, raw.length());
    }

    @Test
    void everyAsciiOctet_isItself() {
        for (int octet = 1; octet < 0x80; octet++) {
            assertThat(decoded(encoded(octet)).text()).isEqualTo(Character.toString(octet));
        }
        assertThat(decoded("%c3%Bc").text()).isEqualTo("\u00FC");
    }

    @Test
    void octets_areTakenAsTheStrictDecoderTakesThem() {
        for (int lead = 0x80; lead < 0x100; lead++) {
            agrees(lead);
            for (int second : BOUNDS) {
                agrees(lead, second);
                for (int third : BOUNDS) {
                    agrees(lead, second, third);
                    for (int fourth : lead < 0xF0 ? new int[] {0x80} : BOUNDS) {
                        agrees(lead, second, third, fourth);
                    }
                }
            }
        }
    }

    private static void agrees(int... octets) {
        String raw = encoded(octets);
        DecodedText decoded = decoded(raw);
        String expected = strictly(octets);
        assertThat(decoded.fault()).as(raw).isEqualTo(expected == null ? "this is no percent-encoded UTF-8" : null);
        if (expected != null) {
            assertThat(decoded.text()).isEqualTo(expected);
        }
    }

    private static @Nullable String strictly(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String encoded(int... octets) {
        StringBuilder raw = new StringBuilder();
        for (int octet : octets) {
            raw.append('%').append(HexFormat.of().toHexDigits((byte) octet));
        }
        return raw.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "%, 0",
        "a%, 1",
        "a%4, 1",
        "a%4x, 1",
        "a%x4, 1",
        "a%\uFF14\uFF11, 1",
        "%41%C3, 3",
        "%41%C3b, 3",
        "%41%C3%, 3",
        "%E2%82x, 0",
        "%E2%82%A, 0"
    })
    void aFault_isPlacedAtItsPercentSign_andEndsTheText(String raw, int at) {
        DecodedText decoded = decoded(raw);
        assertThat(decoded.fault()).isEqualTo("this is no percent-encoded UTF-8");
        assertThat(decoded.faultAt()).isEqualTo(at);
        assertThat(decoded.origin(decoded.text().length())).isEqualTo(at);
        assertThat(decoded.text()).isEqualTo(at == 0 ? "" : raw.startsWith("%41") ? "A" : "a");
    }

    @Test
    void aZeroCharacter_isAFaultHoweverItIsWritten() {
        for (String raw : new String[] {"ab%00c", "ab\0c"}) {
            assertThat(decoded(raw).fault()).isEqualTo("the character U+0000 stands in no query");
            assertThat(decoded(raw).faultAt()).isEqualTo(2);
        }
    }

    @Test
    void anEscapeAtTheEndOfTheRange_takesNothingBeyondIt() {
        assertThat(DecodedText.of("a%4&1", 0, 3).fault()).isNotNull();
        assertThat(DecodedText.of("%41&%42", 0, 3).text()).isEqualTo("A");
        assertThat(DecodedText.of("&%41%42&", 1, 7).text()).isEqualTo("AB");
    }

    @Test
    void eachCharacter_knowsItsOrigin() {
        String raw = "&a+%C3%BC%F0%9F%98%80\uD83D\uDE00%20z&";
        DecodedText decoded = DecodedText.of(raw, 1, raw.length() - 1);
        assertThat(decoded.text()).isEqualTo("a \u00FC\uD83D\uDE00\uD83D\uDE00 z");
        assertThat(IntStream.rangeClosed(0, decoded.text().length()).map(decoded::origin))
                .containsExactly(1, 2, 3, 9, 9, 21, 22, 23, 26, 27);
        assertThat(decoded.faultAt()).isEqualTo(27);
    }

    @Test
    void aTextWithoutEscapes_isWhereItStands() {
        DecodedText decoded = DecodedText.of("&a+b&", 1, 4);
        assertThat(decoded.text()).isEqualTo("a b");
        assertThat(IntStream.rangeClosed(0, 3).map(decoded::origin)).containsExactly(1, 2, 3, 4);
    }
}
