package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2eb8aa08-AA98-11ea-b4Aa-73b441d16380",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void guidHasFiveGroups(String value) {
        assertThat(Grammar.GUID.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{2eb8aa08-AA98-11ea-b4Aa-73b441d16380}",
                "urn:uuid:2eb8aa08-AA98-11ea-b4Aa-73b441d16380",
                "2eb8aa08AA9811eab4Aa73b441d16380",
                "2eb8aa08-AA98-11ea-b4Aa-73b441d1638",
                "2eb8aa08-AA98-11ea-b4Aa-73b441d163800",
                "2eb8aa08_AA98_11ea_b4Aa_73b441d16380",
                "2eb8aa08_AA98-11ea-b4Aa-73b441d16380",
                "2eb8aa08-AA98_11ea-b4Aa-73b441d16380",
                "2eb8aa08-AA98-11ea_b4Aa-73b441d16380",
                "2eb8aa08-AA98-11ea-b4Aa_73b441d16380",
                "2eb8aa0g-AA98-11ea-b4Aa-73b441d16380",
                "2eb8aa08-gA98-11ea-b4Aa-73b441d16380",
                "2eb8aa08-AA9g-11ea-b4Aa-73b441d16380",
                "2eb8aa08-AA98-g1ea-b4Aa-73b441d16380",
                "2eb8aa08-AA98-11eg-b4Aa-73b441d16380",
                "2eb8aa08-AA98-11ea-g4Aa-73b441d16380",
                "2eb8aa08-AA98-11ea-b4Ag-73b441d16380",
                "2eb8aa08-AA98-11ea-b4Aa-g3b441d16380",
                "2eb8aa08-AA98-11ea-b4Aa-73b441d1638g",
                "2eb8aa0-8aa98-11ea-b4aa-73b441d163800",
                "2eb8aa08-aa98-11ea-b4aa-73b441d1638\u0660"
            })
    void guidIsNothingElse(String value) {
        assertThat(Grammar.GUID.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "1E5BC9D7E413DDD7902C2932E418702B84D0CC07"})
    void machineIdHasFortyDigits(String value) {
        assertThat(Grammar.MACHINE_ID.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123123123",
                "1e5bc9d7e413ddd7902c2932e418702b84d0cc0",
                "1e5bc9d7e413ddd7902c2932e418702b84d0cc077",
                "1e5bc9d7e413ddd7902c2932e418702b84d0cc0x"
            })
    void machineIdIsNothingElse(String value) {
        assertThat(Grammar.MACHINE_ID.matches(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2eb8aa08aa9811eab4aa73B441D16380, true",
        "2eb8aa08-aa98-11ea-b4aa-73b441d16380, true",
        "2eb8aa08aa9811eab4aa73b441d1638, false",
        "2eb8aa08aa9811eab4aa73b441d163800, false",
        "2eb8aa08aa9811eab4aa73b441d1638g, false",
        "'', false"
    })
    void scanSessionId_isDigitsOrAGuid(String text, boolean matches) {
        assertThat(Grammar.SCAN_SESSION_ID.matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "0012", "123456789012345678901234567890"})
    void decimalIdIsDigits(String value) {
        assertThat(Grammar.DECIMAL_ID.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "1e3", "0x1", " 1", "1 ", "\u0661", "12a"})
    void decimalIdIsNothingElse(String value) {
        assertThat(Grammar.DECIMAL_ID.matches(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "121688558380765161_2136280442, true",
        "da637308392288907382_-880718168, true",
        "da1_1, true",
        "da_1, false",
        "1_, false",
        "1_-, false",
        "_1, false",
        "1, false",
        "1_--1, false",
        "ed1_1, false",
        "da, false",
        "1_1_1, false",
        "'', false"
    })
    void alertId_isDigitsAndDigits(String text, boolean matches) {
        assertThat(Grammar.ALERT_ID.matches(text)).isEqualTo(matches);
    }
}
