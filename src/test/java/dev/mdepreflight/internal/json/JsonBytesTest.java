package dev.mdepreflight.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a string of JSON says, as a text and as UTF-8. */
class JsonBytesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "gr\u00fc\u00dfe \u4e00 \ud83d\udca9",
                "\\n\\t\\b\\f\\r\\\"\\\\\\/",
                "\\u0041\\u00fc\\u07FF\\u0800\\uffff",
                "a\\ud83d\\udca9b\\uD83D\\uDCA9",
                "\\u0000"
            })
    void decode_saysTheSameAsText(String written) {
        byte[] body = ("[\"" + written + "\"]").getBytes(UTF_8);
        assertThat(JsonBytes.writtenLength(body, 1)).isEqualTo(written.getBytes(UTF_8).length);
        byte[] utf8 = new byte[JsonBytes.writtenLength(body, 1)];
        int length = JsonBytes.decode(body, 1, utf8);
        assertThat(new String(Arrays.copyOf(utf8, length), UTF_8)).isEqualTo(JsonBytes.text(body, 1));
    }
}
