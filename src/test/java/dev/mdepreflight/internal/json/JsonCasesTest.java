package dev.mdepreflight.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.report.Limits;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cases of each production of RFC 8259: whether the text is JSON and, if not, the offset of what is wrong: of a character that cannot follow
 * what stands before it, or of the literal, sign, fraction, exponent, escape or unterminated string that is malformed; the length of the text
 * where it only ends too early, and 0 where it is no UTF-8 but UTF-16 or has a byte order mark.
 */
class JsonCasesTest {
    private static void verify(byte[] document, int fault) {
        SyntaxFault found = JsonValidator.firstFault(document, document.length, Limits.defaults());
        assertThat(found == null ? -1 : found.offset()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            # section 2: structure and white space
            {}                 ~ -1
            []                 ~ -1
            ` [ ] `            ~ -1
            {"a":[{"b":[]}]}   ~ -1
            ``                 ~ 0
            ` `                ~ 1
            {}{}               ~ 2
            {} []              ~ 3
            {},                ~ 2
            [1]x               ~ 3
            [}                 ~ 1
            {]                 ~ 1
            ]                  ~ 0
            [                  ~ 1
            [[                 ~ 2
            {                  ~ 1
            [1                 ~ 2
            {"a":1             ~ 6
            {"a":[             ~ 6
            /**/{}             ~ 0
            {}//               ~ 2
            <a>                ~ 0
            # section 3: literals
            true               ~ -1
            false              ~ -1
            null               ~ -1
            [true,false,null]  ~ -1
            True               ~ 0
            tru                ~ 0
            nul]               ~ 0
            truex              ~ 4
            nullnull           ~ 4
            undefined          ~ 0
            # section 4: objects
            {"a":1,"b":2}      ~ -1
            {"":0}             ~ -1
            {"a":1,"a":2}      ~ -1
            {"\\u0061":0}      ~ -1
            {,}                ~ 1
            {"a"}              ~ 4
            {"a":}             ~ 5
            {"a" 1}            ~ 5
            {"a"::1}           ~ 5
            {"a":1,}           ~ 7
            {"a":1,,"b":2}     ~ 7
            {"a":1 "b":2}      ~ 7
            {a:1}              ~ 1
            {'a':1}            ~ 1
            {1:1}              ~ 1
            {null:1}           ~ 1
            {[]:1}             ~ 1
            {"a"=1}            ~ 4
            {"a";1}            ~ 4
            {"a":1]            ~ 6
            # section 5: arrays
            [1,"a",{},[],null] ~ -1
            [,1]               ~ 1
            [1,]               ~ 3
            [1,,2]             ~ 3
            [1 2]              ~ 3
            [1;2]              ~ 2
            ["a":1]            ~ 4
            [1}                ~ 2
            # section 6: numbers
            0                  ~ -1
            -0                 ~ -1
            10                 ~ -1
            -1.5               ~ -1
            0.0                ~ -1
            1e5                ~ -1
            1E+05              ~ -1
            2.5e-3             ~ -1
            1e999              ~ -1
            123456789012345678901234567890 ~ -1
            01                 ~ 0
            -01                ~ 1
            +1                 ~ 0
            -                  ~ 0
            --1                ~ 0
            - 1                ~ 0
            .5                 ~ 0
            -.5                ~ 0
            1.                 ~ 1
            [1.]               ~ 2
            1.e5               ~ 1
            1e                 ~ 1
            1e+                ~ 1
            1e1.5              ~ 3
            1ee5               ~ 1
            1.2.3              ~ 3
            1_000              ~ 1
            0x1F               ~ 1
            NaN                ~ 0
            Infinity           ~ 0
            -Infinity          ~ 0
            1a                 ~ 1
            １                 ~ 0
            # section 7: strings
            "a"                ~ -1
            "\\"\\\\\\/\\b\\f\\n\\r\\t" ~ -1
            "\\u0000\\uFFff"   ~ -1
            "\\ud83d\\ude00"   ~ -1
            "ä😀"        ~ -1
            "'<>&"             ~ -1
            "a                 ~ 0
            "\\                ~ 1
            "\\"               ~ 0
            'a'                ~ 0
            a                  ~ 0
            "\\a"              ~ 1
            "\\'"              ~ 1
            "\\x41"            ~ 1
            "\\U0041"          ~ 1
            "\\u004"           ~ 1
            "\\u00g0"          ~ 1
            "\\u 041"          ~ 1
            "a" "b"            ~ 4
            "\t"               ~ 1
            """)
    void aText_isJson_orFaultyWhereItIsMalformed(String document, int fault) {
        verify(document.getBytes(StandardCharsets.UTF_8), fault);
    }

    @ParameterizedTest
    @CsvSource({
        // section 7: control characters within strings
        "22 61 00 22, 2",
        "22 1F 22, 1",
        "22 0A 22, 1",
        "22 7F 22, -1",
        // section 2: what is no white space between tokens
        "5B 0C 5D, 1",
        "5B C2 A0 5D, 1",
        "5B E2 81 A0 5D, 1",
        "00, 0",
        "5B 09 0A 0D 20 5D, -1",
        // section 8.1: UTF-8
        "22 C3 A4 22, -1",
        "22 F0 9F 98 80 22, -1",
        "22 C3 22, 1",
        "22 E2 82 22, 1",
        "22 A4 22, 1",
        "22 C0 AF 22, 1",
        "22 ED A0 80 22, 1",
        "22 F4 90 80 80 22, 1",
        "22 FF 22, 1",
        "EF BB BF 7B 7D, 0",
        "FF FE 7B 00 7D 00, 0",
        "7B 00 7D 00, 0"
    })
    void bytes_areJson_orFaultyWhereTheyAreMalformed(String hexadecimal, int fault) {
        verify(HexFormat.ofDelimiter(" ").parseHex(hexadecimal), fault);
    }
}
