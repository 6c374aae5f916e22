package dev.mdepreflight.internal.engine;

import static dev.mdepreflight.support.SoundReports.onlyFault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not JSON, or not an object: one violation, at the place where it goes wrong. */
class BadInputTest {

    static final String GOOD = String.join(
            "\r\n",
            "{\"indicatorValue\":\"bad.example.net\",\"indicatorType\":\"DomainName\",",
            "\"action\":\"Audit\" , \"generateAlert\":true,\"title\":\"Ünïcode \uD83D\uDE00 \\u00e9\",",
            "\"description\":\"a \\\"b\\\"\",\"rbacGroupNames\":[\"x\",\"y\"],\"category\":-1.5e3,\"note\":null}");

    private final Preflight preflight = Preflight.create();

    static Stream<Arguments> faults() {
        return Stream.of(
                // body, offset, line, column, length, hint
                Arguments.of("", 0, 1, 1, 0, "the body is empty"),
                Arguments.of(" \r\n\t ", 5, 2, 3, 0, "the body holds nothing but white space"),
                Arguments.of("hello", 0, 1, 1, 1, "this is not JSON"),
                Arguments.of("\u00e4", 0, 1, 1, 2, "this is not JSON"),
                Arguments.of("<a/>", 0, 1, 1, 1, "this is not JSON"),
                Arguments.of("nul", 0, 1, 1, 1, "this is not JSON"),
                Arguments.of("truE", 0, 1, 1, 1, "this is not JSON"),
                Arguments.of("{\"title\":\"a\"}x", 13, 1, 14, 1, "something follows the end of the JSON value"),
                Arguments.of("{}\n{}", 3, 2, 1, 1, "something follows the end of the JSON value"),
                Arguments.of("{}\0", 2, 1, 3, 1, "something follows the end of the JSON value"),
                Arguments.of("{\"title\":\"a\nb\"}", 11, 1, 12, 1, "a raw line break inside a string; write \\n"),
                Arguments.of("{\"title\":\"a\r\nb\"}", 11, 1, 12, 1, "a raw line break inside a string; write \\n"),
                Arguments.of("{\"title\":\"a\tb\"}", 11, 1, 12, 1, "a raw tab inside a string; write \\t"),
                Arguments.of(
                        "{\"title\":\"\u001b[2J\"}",
                        10,
                        1,
                        11,
                        1,
                        "a raw control character inside a string; write it as \\u and four digits"),
                Arguments.of("{\"title\":NaN}", 9, 1, 10, 1, "NaN and Infinity are no JSON numbers"),
                Arguments.of("{\"title\":-Infinity}", 9, 1, 10, 1, "NaN and Infinity are no JSON numbers"),
                Arguments.of("{\"title\":-x}", 9, 1, 10, 1, "a minus sign must be followed by a digit"),
                Arguments.of("{\"title\":Infinity}", 9, 1, 10, 1, "NaN and Infinity are no JSON numbers"),
                Arguments.of("{ // x\n}", 2, 1, 3, 1, "a comment; JSON has none"),
                Arguments.of("{\"title\":/* x */1}", 9, 1, 10, 1, "a comment; JSON has none"),
                Arguments.of("# x\n{}", 0, 1, 1, 1, "a comment; JSON has none"),
                Arguments.of("{\"title\":'a'}", 9, 1, 10, 1, "single quotes; JSON strings stand in double quotes"),
                Arguments.of("{'title':1}", 1, 1, 2, 1, "single quotes; JSON names stand in double quotes"),
                Arguments.of("{title:1}", 1, 1, 2, 1, "a name in double quotes must stand here"),
                Arguments.of("{\"title\":True}", 9, 1, 10, 1, "true, false and null are written in lower case"),
                Arguments.of("{\"title\":1,}", 11, 1, 12, 1, "a comma before the closing bracket"),
                Arguments.of("{\"title\" 1}", 9, 1, 10, 1, "a colon must follow the name"),
                Arguments.of("{\"title\":1 \"a\":2}", 11, 1, 12, 1, "a comma or a closing brace must stand here"),
                Arguments.of("{\"title\":[1}", 11, 1, 12, 1, "the wrong closing bracket"),
                Arguments.of("{\"title\":,}", 9, 1, 10, 1, "a comma where a value must stand"),
                Arguments.of("{\"title\":+1}", 9, 1, 10, 1, "a plus sign before a number"),
                Arguments.of("{\"title\":.5}", 9, 1, 10, 1, "a number must have a digit before the point"),
                Arguments.of("{\"title\":05}", 9, 1, 10, 1, "a number must not begin with a zero"),
                Arguments.of("{\"title\":5.}", 10, 1, 11, 1, "a digit must follow the point"),
                Arguments.of("{\"title\":5e}", 10, 1, 11, 1, "a digit must follow the exponent"),
                Arguments.of(
                        "{\"title\":\"\\x\"}", 10, 1, 11, 2, "no escape of JSON; a backslash itself is written \\\\"),
                Arguments.of(
                        "{\"title\":\"C:\\users\"}", 12, 1, 13, 2, "\\u must be followed by four hexadecimal digits"),
                Arguments.of("{\"title\":\"\\uD83D\"}", 10, 1, 11, 6, "half of a surrogate pair"),
                Arguments.of("{\"title\":\"\\uDE00\\uD83D\"}", 10, 1, 11, 6, "half of a surrogate pair"),
                Arguments.of("{\"\\uDE00\":1}", 2, 1, 3, 6, "half of a surrogate pair"),
                Arguments.of(
                        "{\"a\":\"\u00e4\",\"title\":\"b}",
                        18,
                        1,
                        18,
                        1,
                        "a string that begins here and has no closing quote"),
                Arguments.of("{\"a\":[1", 7, 1, 8, 0, "the body ends early: a closing square bracket is missing"),
                Arguments.of("{\"a\":1", 6, 1, 7, 0, "the body ends early: a closing brace is missing"),
                Arguments.of(
                        "{\"a\":[1,",
                        8,
                        1,
                        9,
                        0,
                        "the body ends where a value must stand: a closing square bracket is missing"),
                Arguments.of(
                        "{\"a\":", 5, 1, 6, 0, "the body ends where a value must stand: a closing brace is missing"),
                Arguments.of("{\"a\"", 4, 1, 5, 0, "the body ends after a name: a closing brace is missing"),
                Arguments.of(
                        "{\"a\":1,", 7, 1, 8, 0, "the body ends where a name must stand: a closing brace is missing"),
                Arguments.of("{", 1, 1, 2, 0, "the body ends where a name must stand: a closing brace is missing"),
                Arguments.of("{\"a\":[1 2]}", 8, 1, 9, 1, "a comma or a closing square bracket must stand here"),
                Arguments.of("{\"a\":[1 /", 8, 1, 9, 1, "a comma or a closing square bracket must stand here"),
                Arguments.of("{\"a\":[1 //", 8, 1, 9, 1, "a comment; JSON has none"),
                Arguments.of("{\"a\":[1 /*", 8, 1, 9, 1, "a comment; JSON has none"),
                Arguments.of("{\"a\":/", 5, 1, 6, 1, "a value must stand here"),
                Arguments.of("{\"a\":1]", 6, 1, 7, 1, "the wrong closing bracket"),
                Arguments.of("{\"a\":NaN", 5, 1, 6, 1, "NaN and Infinity are no JSON numbers"),
                Arguments.of("{\"a\":-Infinity", 5, 1, 6, 1, "NaN and Infinity are no JSON numbers"),
                Arguments.of("{\"a\":-I", 5, 1, 6, 1, "a value must stand here"),
                Arguments.of("{\"a\":-", 5, 1, 6, 1, "a minus sign must be followed by a digit"),
                Arguments.of("{\"a\":tru", 5, 1, 6, 1, "a value must stand here"),
                Arguments.of("{\"a\":tru}", 5, 1, 6, 1, "a value must stand here"),
                Arguments.of("{\"a\":nulL}", 5, 1, 6, 1, "a value must stand here"),
                Arguments.of("{\"a\":[1,]}", 8, 1, 9, 1, "a comma before the closing bracket"),
                Arguments.of("{\"a\":\"\\u123g\"}", 6, 1, 7, 2, "\\u must be followed by four hexadecimal digits"),
                Arguments.of("{\"a\":\"\\u1234", 5, 1, 6, 1, "a string that begins here and has no closing quote"),
                Arguments.of("{\"a\":\"\\u123", 6, 1, 7, 2, "\\u must be followed by four hexadecimal digits"),
                Arguments.of("{\"a\":\"\\", 6, 1, 7, 1, "no escape of JSON; a backslash itself is written \\\\"),
                Arguments.of("{\"a\":\"\\uD800\"}", 6, 1, 7, 6, "half of a surrogate pair"),
                Arguments.of("{\"a\":\"\\uDFFF\"}", 6, 1, 7, 6, "half of a surrogate pair"),
                Arguments.of("{\"a\":\"\\uDC00\\uDC00\"}", 6, 1, 7, 6, "half of a surrogate pair"),
                Arguments.of("{\"a\":\"\\uDBFF\\uDBFF\"}", 6, 1, 7, 6, "half of a surrogate pair"),
                Arguments.of("{\"a\":\"\\uDBFF\\uE000\"}", 6, 1, 7, 6, "half of a surrogate pair"),
                Arguments.of("{\"a\":\"\\uDBFF\\", 6, 1, 7, 6, "half of a surrogate pair"),
                Arguments.of("{\"a\":\"\\uDBFF\\u", 6, 1, 7, 6, "half of a surrogate pair"),
                Arguments.of("{\"a\":\"\\uDBFFxuDC00\"}", 6, 1, 7, 6, "half of a surrogate pair"),
                Arguments.of("[]", 0, 1, 1, 1, "the body must be a JSON object, not a JSON array"),
                Arguments.of(" [{}]", 1, 1, 2, 1, "the body must be a JSON object, not a JSON array"),
                Arguments.of("\n\"abc\"", 1, 2, 1, 5, "the body must be a JSON object, not a JSON string"),
                Arguments.of("-12.50", 0, 1, 1, 6, "the body must be a JSON object, not a JSON number"),
                Arguments.of("null", 0, 1, 1, 4, "the body must be a JSON object, not null"),
                Arguments.of("true", 0, 1, 1, 4, "the body must be a JSON object, not a JSON boolean"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void oneFaultAtItsPlace(String body, int offset, int line, int column, int length, String hint) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Routes.reports(preflight, Indicator.class, bytes).forEach((route, report) -> {
            Violation violation = onlyFault(report);
            assertThat(violation.location()).as(route).isEqualTo(new Location(offset, line, column, length));
            assertThat(violation.hint()).isEqualTo(hint);
            assertThat(violation.message()).isEqualTo(ErrorCode.INVALID_REQUEST_BODY.message());
            Places.assertSound(report, bytes);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\uD7FF", "\\uE000", "\\uD800\\uDC00", "\\uDBFF\\uDFFF", "\\uFFFF", "\\u0000"})
    void whatIsNoHalfOfAPair_isTaken(String text) {
        Routes.reports(preflight, Indicator.class, Routes.utf8("{\"title\":\"" + text + "\"}"))
                .forEach((route, report) -> assertThat(report.violations())
                        .as(route)
                        .allMatch(violation -> violation.code() == ErrorCode.MISSING_REQUIRED_PARAMETER));
    }

    static Stream<Arguments> brokenEncodings() {
        return Stream.of(
                Arguments.of("EFBBBF7B7D", 0, 3, "a byte order mark; send UTF-8 without one (RFC 8259 section 8.1)"),
                Arguments.of("FFFE7B007D00", 0, 2, "UTF-16; JSON is sent in UTF-8 (RFC 8259 section 8.1)"),
                Arguments.of("FEFF007B007D", 0, 2, "UTF-16; JSON is sent in UTF-8 (RFC 8259 section 8.1)"),
                Arguments.of(
                        "7B007D00",
                        0,
                        1,
                        "a zero byte, perhaps of UTF-16; JSON is sent in UTF-8 (RFC 8259 section 8.1)"),
                Arguments.of(
                        "0000007B0000007D",
                        0,
                        1,
                        "a zero byte, perhaps of UTF-16; JSON is sent in UTF-8 (RFC 8259 section 8.1)"),
                Arguments.of("7B2261223A22C0AF227D", 6, 1, "bytes that are not UTF-8"),
                Arguments.of("7B2261223A22E4227D", 6, 1, "bytes that are not UTF-8"),
                Arguments.of("7B2261223A22EDA080227D", 6, 1, "bytes that are not UTF-8"),
                Arguments.of("7B2261223A22F4908080227D", 6, 1, "bytes that are not UTF-8"),
                Arguments.of("7B2261223A22F09F98227D", 6, 1, "bytes that are not UTF-8"),
                Arguments.of("7B2280223A317D", 2, 1, "bytes that are not UTF-8"),
                Arguments.of("7B2261223AFF7D", 5, 1, "a value must stand here"),
                // What is too short for a mark.
                Arguments.of("EFBB", 0, 1, "this is not JSON"),
                Arguments.of("EFBBBF", 0, 3, "a byte order mark; send UTF-8 without one (RFC 8259 section 8.1)"),
                Arguments.of("FFFE", 0, 2, "UTF-16; JSON is sent in UTF-8 (RFC 8259 section 8.1)"),
                Arguments.of("FF", 0, 1, "this is not JSON"));
    }

    @ParameterizedTest
    @MethodSource("brokenEncodings")
    void whatIsNotUtf8IsOneFaultAtItsFirstByte(String hex, int offset, int length, String hint) {
        byte[] body = java.util.HexFormat.of().parseHex(hex);
        Routes.reports(preflight, Indicator.class, body).forEach((route, report) -> {
            Violation violation = onlyFault(report);
            assertThat(violation.location()).as(route).isEqualTo(new Location(offset, 1, offset + 1, length));
            assertThat(violation.hint()).isEqualTo(hint);
        });
    }

    @Test
    void aTextWithALoneSurrogateIsNotUtf8AtThatPlace() {
        for (String lone : List.of("\uD83D", "\uDE00", "\uDE00\uD83D")) {
            Report report = preflight.check(Indicator.class, "{\"a\":\"\u00e4\uD83D\uDE00" + lone + "\"}");
            assertThat(onlyFault(report).location()).isEqualTo(new Location(12, 1, 9, 1));
            assertThat(onlyFault(report).hint()).isEqualTo("bytes that are not UTF-8");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPrefixOfABodyFailsWhereItEndsOrInTheTokenCutInTwo() {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        assertThat(preflight.check(Indicator.class, body).violations()).isEmpty();
        int[] starts = tokenStarts(body);
        return java.util.stream.IntStream.range(0, body.length)
                .mapToObj(length -> DynamicTest.dynamicTest("first " + length + " bytes", () -> {
                    byte[] prefix = Arrays.copyOf(body, length);
                    Report report = preflight.check(Indicator.class, prefix);
                    Places.assertSound(report, prefix);
                    long offset =
                            Objects.requireNonNull(onlyFault(report).location()).offset();
                    assertThat(offset).isBetween((long) starts[length], (long) length);
                }));
    }

    /** For each length the start of the token that a cut there goes through, or the length itself. */
    private static int[] tokenStarts(byte[] body) {
        int[] starts = new int[body.length];
        int start = 0;
        boolean text = false;
        boolean word = false;
        for (int at = 0; at < body.length; at++) {
            starts[at] = text || word ? start : at;
            byte c = body[at];
            if (text) {
                if (c == '\\') {
                    starts[++at] = start;
                } else if (c == '"') {
                    text = false;
                }
            } else if (c == '"') {
                text = true;
                start = at;
            } else if (" \r\n\t,:{}[]".indexOf(c) >= 0) {
                word = false;
            } else if (!word) {
                word = true;
                start = at;
            }
        }
        return starts;
    }

    @Test
    void aHundredThousandOpenBracketsFailOneBeyondTheLimit() {
        for (String bracket : List.of("[", "{\"a\":")) {
            byte[] body = bracket.repeat(100_000).getBytes(StandardCharsets.US_ASCII);
            Violation violation = onlyFault(preflight.check(Indicator.class, body));
            int offset = 64 * bracket.length();
            assertThat(violation.location()).isEqualTo(new Location(offset, 1, offset + 1, 1));
            assertThat(violation.hint()).isEqualTo("nested deeper than 64 levels, the limit set");
        }
    }

    @Test
    void aNumberOfTenThousandDigitsIsBeyondTheLimit() {
        String body = "{\n \"category\":" + "7".repeat(10_000) + "}";
        Violation violation = onlyFault(preflight.check(Indicator.class, body));
        assertThat(violation.location()).isEqualTo(new Location(14, 2, 13, 10_000));
        assertThat(violation.hint()).isEqualTo("a number longer than 1000 characters, the limit set");
    }

    @Tag("lengthy")
    @Test
    void aTextOfTenMegabytesIsJudgedLikeAnyOther() {
        String long10 = "x".repeat(10_000_000);
        String clean = GOOD.replace("Ünïcode", long10);
        assertThat(preflight.check(Indicator.class, clean).violations()).isEmpty();
        String bad = GOOD.replace("bad.example.net", long10);
        Report report = preflight.check(Indicator.class, bad);
        assertThat(report.violations()).extracting(Violation::code).containsExactly(ErrorCode.INVALID_DOMAIN_NAME);
        assertThat(report.violations().get(0).excerpt()).isEqualTo("x".repeat(63) + "…");
        assertThat(report.violations().get(0).location()).isEqualTo(new Location(18, 1, 19, 10_000_002));
    }
}
