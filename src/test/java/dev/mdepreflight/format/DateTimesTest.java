package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-12-12T00:00:00Z",
                "2020-12-12T23:59:59.1Z",
                "2020-12-12T23:59:59.1234567Z",
                "2020-12-12T00:00:00+00:00",
                "2020-12-12T00:00:00.123456-23:59",
                "2024-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.9999999Z",
                "2020-04-30T00:00:00-00:00"
            })
    void documentedFormIsBoth(String value) {
        assertThat(Grammar.DATE_TIME_OFFSET.matches(value)).isTrue();
        assertThat(Grammar.DATE_TIME_OFFSET_DOCUMENTED.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-12-12t00:00:00Z",
                "2020-12-12T00:00:00z",
                "2020-12-12T00:00Z",
                "2020-12-12T00:00+01:00",
                "2020-12-12T00:00:00.12345678Z",
                "2020-12-12T00:00:00.9999999999999999999999999999999999999999+01:00"
            })
    void wideFormAlone(String value) {
        assertThat(Grammar.DATE_TIME_OFFSET.matches(value)).isTrue();
        assertThat(Grammar.DATE_TIME_OFFSET_DOCUMENTED.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-12-12",
                "2020-12-12T00:00:00",
                "2020-12-12T00:00",
                "2020-12-12 00:00:00Z",
                "2020-12-12T24:00:00Z",
                "2020-12-12T00:60:00Z",
                "2020-12-12T00:00:60Z",
                "2020-12-12T23:59:60Z",
                "2020-13-01T00:00:00Z",
                "2020-00-01T00:00:00Z",
                "2020-01-00T00:00:00Z",
                "2020-01-32T00:00:00Z",
                "2020-04-31T00:00:00Z",
                "2020-06-31T00:00:00Z",
                "2020-09-31T00:00:00Z",
                "2020-11-31T00:00:00Z",
                "2020-02-30T00:00:00Z",
                "2023-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2020-12-12T00:00:00.Z",
                "2020-12-12T00:00:00,5Z",
                "2020-12-12T00:00.5Z",
                "2020-12-12T00:00:00+24:00",
                "2020-12-12T00:00:00+01:60",
                "2020-12-12T00:00:00+01",
                "2020-12-12T00:00:00+0100",
                "2020-12-12T00:00:00+1:00",
                "2020-12-12T00:00:00 +01:00",
                "2020-12-12T00:00:00ZZ",
                "2020-12-12T00:00:00Z ",
                " 2020-12-12T00:00:00Z",
                "20-12-12T00:00:00Z",
                "12020-12-12T00:00:00Z",
                "-020-12-12T00:00:00Z",
                "2020/12/12T00:00:00Z",
                "2020-1-12T00:00:00Z",
                "2020-12-12T0:00:00Z",
                "2020-12-12T00-00-00Z",
                "20201212T000000Z",
                "2020-12-12T00:00:0Z",
                "2020-12-12T00:00:",
                "2020-12-12T00:00:00.5",
                "2020-12-12T00:00:00\u0660Z",
                "2020-12-12T00:00:00*01:00",
                "2020-12-12T00:00:00+01-00",
                "1607731200"
            })
    void neitherForm(String value) {
        assertThat(Grammar.DATE_TIME_OFFSET.matches(value)).isFalse();
        assertThat(Grammar.DATE_TIME_OFFSET_DOCUMENTED.matches(value)).isFalse();
    }
}
