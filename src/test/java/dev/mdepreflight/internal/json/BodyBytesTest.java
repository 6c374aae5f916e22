package dev.mdepreflight.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a body as much is taken as the limit allows, and one byte more that shows that it is too large. */
class BodyBytesTest {
    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 4", "4, 5", "5, 5", "6, 5"})
    void oneByteMoreThanTheLimitIsTaken(int limit, int taken) throws IOException {
        byte[] body = latin("abcde");
        byte[] expected = latin("abcde".substring(0, taken));
        assertThat(BodyBytes.of("abcde", limit)).isEqualTo(expected);
        ByteBuffer buffer = ByteBuffer.wrap(latin("xabcde"), 1, 5);
        assertThat(BodyBytes.of(buffer, limit)).isEqualTo(expected);
        assertThat(buffer.position()).isEqualTo(1);
        ByteArrayInputStream stream = new ByteArrayInputStream(body);
        assertThat(BodyBytes.of(stream, limit)).isEqualTo(expected);
        assertThat(stream.available()).isEqualTo(5 - taken);
    }

    @Test
    void theLargestLimit_takesAll() throws IOException {
        assertThat(BodyBytes.of(new ByteArrayInputStream(latin("abc")), Integer.MAX_VALUE))
                .isEqualTo(latin("abc"));
        assertThat(BodyBytes.of("abc", Integer.MAX_VALUE)).isEqualTo(latin("abc"));
    }

    @ParameterizedTest
    @CsvSource({
        "a\\uD83Db, 1",
        "\\uD83D, 0",
        "a\\uDE00, 1",
        "\\uDE00\\uD83D, 0",
        "\u00FC\uD83D\uDE00\\uDE00, 6",
        "\uD83D\uDE00\\uD83D, 4",
        "\\uD83D\uD83D\uDE00, 0"
    })
    void aLoneSurrogate_becomesAByteThatIsNoUtf8(String escaped, int at) {
        String text = escaped.replace("\\uD83D", "\uD83D").replace("\\uDE00", "\uDE00");
        byte[] bytes = BodyBytes.of(text, 100);
        assertThat(bytes[at]).isEqualTo((byte) 0xFF);
        assertThat(bytes.length).isGreaterThan(at);
    }

    @Test
    void pairsOfSurrogates_areEncoded() {
        String text = "a\uD83D\uDE00\uD83D\uDE00\u00FC\uDBFF\uDFFF";
        assertThat(BodyBytes.of(text, 100)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
}
