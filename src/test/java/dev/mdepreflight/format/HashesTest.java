package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdefABCDEF0123456789",
                "d41d8cd98f00b204e9800998ecf8427e",
                "D41D8CD98F00B204E9800998ECF8427E"
            })
    void md5HasThirtyTwoDigits(String value) {
        assertThat(Grammar.MD5.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdefABCDEF01234567890",
                "123456789abcdefABCDEF0123456789",
                "g123456789abcdefABCDEF0123456789",
                " 123456789abcdefABCDEF0123456789",
                "0x23456789abcdefABCDEF0123456789",
                "0123456789abcdefABCDEF012345678901234567",
                ":123456789abcdefABCDEF0123456789",
                "\uff10123456789abcdefABCDEF0123456789",
                "0123456789abcdefABCDEF0123456789\n"
            })
    void md5IsNothingElse(String value) {
        assertThat(Grammar.MD5.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"da39a3ee5e6b4b0d3255bfef95601890afd80709", "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709"})
    void sha1HasFortyDigits(String value) {
        assertThat(Grammar.SHA1.matches(value)).isTrue();
        assertThat(Grammar.CERTIFICATE_THUMBPRINT.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdefABCDEF0123456789",
                "da39a3ee5e6b4b0d3255bfef95601890afd8070",
                "da39a3ee5e6b4b0d3255bfef95601890afd807099",
                "da39a3ee5e6b4b0d3255bfef95601890afd8070g",
                "da:39:a3:ee:5e:6b:4b:0d:32:55:bf:ef:95:60"
            })
    void sha1IsNothingElse(String value) {
        assertThat(Grammar.SHA1.matches(value)).isFalse();
        assertThat(Grammar.CERTIFICATE_THUMBPRINT.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdefABCDEF01234567890123456789abcdefABCDEF0123456789"})
    void sha256HasSixtyFourDigits(String value) {
        assertThat(Grammar.SHA256.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdefABCDEF0123456789",
                "0123456789abcdefABCDEF01234567890123456789abcdefABCDEF01234567890",
                "0123456789abcdefABCDEF0123456789123456789abcdefABCDEF0123456789",
                "0123456789abcdefABCDEF0123456789G123456789abcdefABCDEF0123456789"
            })
    void sha256IsNothingElse(String value) {
        assertThat(Grammar.SHA256.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdefABCDEF0123456789",
                "0123456789abcdefABCDEF012345678901234567",
                "0123456789abcdefABCDEF01234567890123456789abcdefABCDEF0123456789"
            })
    void fileHashIsAnyOfThree(String value) {
        assertThat(Grammar.FILE_HASH.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456789abcdefABCDEF0123456789",
                "0123456789abcdefABCDEF01234567890123456",
                "0123456789abcdefABCDEF01234567890123456789abcdefABCDEF01234567890123456789abcdefABCDEF01234567890123456789abcdefABCDEF0123456789",
                "0123456789abcdefABCDEF0123456789123456789abcdefABCDEF0123456789x"
            })
    void fileHashIsNothingElse(String value) {
        assertThat(Grammar.FILE_HASH.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "@", "G", "`", "g", "\u0000", "\u007f"})
    void aNeighbourOfTheDigits_isNone_whereverItStands(String neighbour) {
        String digits = "0123456789abcdefABCDEF0123456789abcdefAB";
        for (int at = 0; at < digits.length(); at++) {
            String value = digits.substring(0, at) + neighbour + digits.substring(at + 1);
            assertThat(Grammar.SHA1.matches(value)).as(value).isFalse();
        }
    }
}
