package dev.mdepreflight.internal.request.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mdepreflight.internal.request.odata.Token.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression is cut where the ABNF of OData cuts it. */
class LexerTest {

    private static final String GUID = "a382f7ea-7557-4ab7-9782-d50480024a4e";

    private static List<Token> tokens(String text) throws ODataSyntaxException {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token = lexer.next();
        while (!token.is(Sort.END)) {
            tokens.add(token);
            token = lexer.next();
        }
        assertThat(token.from()).isEqualTo(text.length());
        return tokens;
    }

    private static ODataSyntaxException fault(String text) {
        return catchThrowableOfType(ODataSyntaxException.class, () -> tokens(text));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "abc, NAME",
                "a.b_c$d@e9, NAME",
                "'', TEXT",
                "'it''s', TEXT",
                "duration'PT1H', PREFIXED",
                "(, OPEN",
                "), CLOSE",
                "`,`, COMMA",
                "/, SLASH",
                ":, COLON",
                "-, MINUS",
                "[, JSON",
                "{, JSON",
                "0, INTEGER",
                "-5, INTEGER",
                "5.25, NUMBER",
                "-5.25, NUMBER",
                "INF, NUMBER",
                "NaN, NUMBER",
                "-INF, NUMBER",
                "2019-11-22, DATE",
                "2019-11-22Z, DATE_TIME",
                "2019-11-22T00:00:00Z, DATE_TIME",
                "2019-11-22T00:00:00+02:00, DATE_TIME",
                "12:30, TIME",
                "12:30:05.1234567, TIME",
                GUID + ", GUID",
                "5382f7ea-7557-4ab7-9782-d50480024a4e, GUID"
            })
    void oneToken_isOfItsSort(String text, Sort sort) throws ODataSyntaxException {
        assertThat(tokens(text)).singleElement().satisfies(token -> {
            assertThat(token.type()).isEqualTo(sort);
            assertThat(token.from()).isZero();
            assertThat(token.to()).isEqualTo(text.length());
            assertThat(token.spaced()).isTrue();
        });
        assertThat(tokens(text + ' ')).hasSize(1);
        assertThat(tokens("a " + text + "/b"))
                .extracting(Token::type)
                .containsExactly(Sort.NAME, sort, Sort.SLASH, Sort.NAME);
    }

    @Test
    void tokens_meetWithoutSpaceBetween() throws ODataSyntaxException {
        assertThat(tokens("a(-b, -5)/" + GUID + ")x'y'"))
                .extracting(token -> token.type() + " " + token.from() + " " + token.to() + " " + token.spaced())
                .containsExactly(
                        "NAME 0 1 true",
                        "OPEN 1 2 false",
                        "MINUS 2 3 false",
                        "NAME 3 4 false",
                        "COMMA 4 5 false",
                        "INTEGER 6 8 true",
                        "CLOSE 8 9 false",
                        "SLASH 9 10 false",
                        "GUID 10 46 false",
                        "CLOSE 46 47 false",
                        "PREFIXED 47 51 false");
        assertThat(tokens("\t\r\n a")).singleElement().extracting(Token::from).isEqualTo(4);
    }

    @Test
    void aMinusSignBeforeAName_isOneByItself() throws ODataSyntaxException {
        for (String text : List.of("-x", "- 5", "-IN", "-(", "-")) {
            assertThat(tokens(text).get(0).type()).as(text).isEqualTo(Sort.MINUS);
        }
    }

    @Test
    void whatOnlyBeginsLikeAGuid_isAName() {
        // The hyphen after the eighth character is a minus sign then.
        for (String text :
                List.of(GUID + "5", GUID + "x", GUID + "-", GUID.substring(0, 35), "a382f7eg" + GUID.substring(8))) {
            assertThat(first(text)).as(text).isEqualTo(new Token(Sort.NAME, 0, 8, true, text.substring(0, 8)));
        }
    }

    private static @Nullable Token first(String text) {
        try {
            return new Lexer(text).next();
        } catch (ODataSyntaxException fault) {
            return null;
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "\", a text stands in single quotes",
                "=, write eq",
                "!, write ne or not",
                "<, write lt or le",
                ">, write gt or ge",
                "&, write and",
                "|, write or",
                "#, none",
                "*, none"
            })
    void aSymbolOfOtherLanguages_isAFaultWithItsOperator(String symbol, @Nullable String hint) {
        ODataSyntaxException fault = fault("a " + symbol + symbol);
        assertThat(fault.from()).isEqualTo(2);
        assertThat(fault.to()).isEqualTo(3);
        assertThat(fault.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"('x, 1", "(', 1", "('it''s), 1", "(x'y), 2", "(''', 1"})
    void aTextWithoutItsEnd_isAFaultFromItsQuote(String text, int from) {
        ODataSyntaxException fault = fault(text);
        assertThat(fault.reason()).isEqualTo("the text that starts here has no closing quote");
        assertThat(fault.from()).isEqualTo(from);
        assertThat(fault.to()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "2019-11-22T00:00:00, end it with Z for UTC",
                "`2019-11-22T00:00:00 `, end it with Z for UTC",
                "2019-11-22T00:00:00 and, end it with Z for UTC",
                "2019-11-22T00:00:00)2, end it with Z for UTC",
                "2019-11-22T00:00:00 2, `a plus sign means a space here: write %2B, or the time in UTC with a Z`"
            })
    void aDateTimeWithoutOffset_isToldWhatItLacks(String text, String hint) {
        ODataSyntaxException fault = fault(text);
        assertThat(fault.from()).isZero();
        assertThat(fault.to()).isEqualTo(19);
        assertThat(fault.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5x",
                "5.",
                "-5.x",
                "2019-13-01",
                "25:00",
                "2019-11-22T25:00:00",
                "5--5",
                "12:30:05.",
                "2019-11-2"
            })
    void whatBeginsLikeANumberAndIsNone_isAFault(String text) {
        ODataSyntaxException fault = fault(text + " eq");
        assertThat(fault.reason()).isEqualTo(text + " is no literal of OData");
        assertThat(fault.from()).isZero();
        assertThat(fault.to()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "-5", "+5", "123"})
    void wholeNumbers(String text) {
        assertThat(Lexer.number(text)).isEqualTo(Sort.INTEGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.25", "-0.5", "5e3", "5E3", "5e-3", "5e+3", "5.5E-13", "INF", "-INF"})
    void otherNumbers(String text) {
        assertThat(Lexer.number(text)).isEqualTo(Sort.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "+", "x", ".5", "5.", "5.e3", "5e", "5E", "5e+", "5e-", "5ex", "5x", "5.5x", "5e5x", "5..5",
                "5e5.5", "--5", "IN", "INFI", "-INFI", "xINF", " 5", "5 ", "\u0665", "/", ":"
            })
    void noNumbers(String text) {
        assertThat(Lexer.number(text)).isNull();
    }

    @Test
    void aDay_mayEndWithAZ() {
        assertThat(List.of("2019-11-22", "2019-11-22Z", "2020-02-29")).allMatch(Lexer::isDate);
        assertThat(List.of(
                        "", "Z", "2019-11-2", "2019-11-2Z", "2019-11-222", "2019-11-22ZZ", "2019-02-29", "2019-11-22z"))
                .noneMatch(Lexer::isDate);
    }
}
