package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochSecondTest {
    private static long epochSecond(String text) {
        byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return DateTimes.epochSecond(utf8, 1, utf8.length - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00Z",
                "9999-12-31T23:59:59.9999999+00:00",
                "2028-02-29t12:34z",
                "2026-06-15T12:00:00+14:00",
                "2026-06-15T12:00:59.5-05:30"
            })
    void isThatOfThePlatform(String text) {
        assertThat(epochSecond(text)).isEqualTo(OffsetDateTime.parse(text).toEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({"1970-01-02T23:59:00+23:59, 86400", "1970-01-01T00:00:01-23:59, 86341"})
    void takesOffsetsThatThePlatformDoesNot(String text, long second) {
        assertThat(epochSecond(text)).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-06-15", "2026-06-15T12:00:00", "2026-02-30T00:00:00Z"})
    void whatIsNoDateTime_isRefused(String text) {
        assertThatThrownBy(() -> epochSecond(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
