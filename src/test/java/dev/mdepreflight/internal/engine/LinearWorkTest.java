package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bodies of an eighth of the limit, of what costs most: anything but work in proportion to the bytes would not come to an end. */
@Tag("lengthy")
class LinearWorkTest {

    private static final int SIZE = 2 * 1024 * 1024;

    /** The odd multiplier that Jackson's symbol table gives the second four bytes of a name. */
    private static final int JACKSON_MULTIPLIER = 33;

    record Free(@Nullable Map<String, @NotBlank String> map) {}

    record Nested(
            @Nullable Map<String, Nested> maps,
            @Nullable List<@Valid Nested> list,
            @Size(min = 1) @Nullable String text) {}

    private final Preflight preflight = Preflight.builder().advice(true).build();

    @Test
    void unknownNames() {
        Report report = preflight.check(Indicator.class, body("{", i -> "\"n" + i + "\":0,", "\"title\":\"t\"}"));
        assertThat(report.violations()).hasSize(4);
        assertThat(report.advice()).hasSize(1000);
        assertThat(report.omittedAdvice()).isGreaterThan(125_000);
    }

    @Test
    void misspeltNames() {
        Report report = preflight.check(
                Indicator.class,
                body("{", i -> "\"indicatorValu" + (char) ('f' + i % 20) + "\":0,", "\"title\":\"t\"}"));
        assertThat(report.advice()).hasSize(1000).allMatch(it -> "did you mean indicatorValue?".equals(it.hint()));
    }

    @Test
    void repeatedNames() {
        Report report = preflight.check(Indicator.class, body("{", i -> "\"title\":\"\",", "\"title\":1}"));
        assertThat(report.violations()).hasSize(5);
        assertThat(report.omittedViolations()).isZero();
    }

    @Test
    void miscasedNames() {
        String[] spellings = {"\"Title\":1,", "\"TITLE\":1,", "\"Severity\":1,", "\"EducateUrl\":1,"};
        Report report = preflight.check(Indicator.class, body("{", i -> spellings[i % 4], "\"title\":\"\"}"));
        assertThat(report.violations()).hasSize(7);
        assertThat(report.omittedViolations()).isZero();
    }

    @Test
    void elementsThatLackEverything() {
        Report report = preflight.check(ImportIndicators.class, body("{\"Indicators\":[", i -> "{},", "{}]}"));
        assertThat(report.violations()).hasSize(1000).allMatch(it -> it.code() == ErrorCode.MISSING_REQUIRED_PARAMETER);
        int elements = (SIZE - 19) / 3;
        assertThat(report.omittedViolations()).isBetween(5L * elements - 1000, 5L * elements - 900);
        assertThat(report.isRefused()).isTrue();
    }

    @Test
    void elementsOfTheWrongType() {
        Report report = preflight.check(BatchDeleteIndicators.class, body("{\"IndicatorIds\":[", i -> "0,", "0]}"));
        assertThat(report.violations().get(0).code()).isEqualTo(ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED);
        assertThat(report.violations()).hasSize(1000);
        assertThat(report.omittedViolations()).isGreaterThan(1_000_000);
    }

    @Test
    void namesWhoseStringHashIsTheSame() {
        IntFunction<String> name = LinearWorkTest::ofOneHash;
        assertThat(name.apply(5).hashCode()).isEqualTo(name.apply(1_000_000).hashCode());
        Report unknown = preflight.check(Indicator.class, body("{", i -> '"' + name.apply(i) + "\":0,", "\"x\":0}"));
        assertThat(unknown.advice()).hasSize(1000);
        Report free =
                preflight.check(Free.class, body("{\"map\":{", i -> '"' + name.apply(i) + "\":\"\",", "\"x\":0}}"));
        assertThat(free.violations()).hasSize(1000);
        assertThat(free.omittedViolations()).isGreaterThan(40_000);
    }

    /** Of the bits of a number: "Aa" and "BB" have one hash, and so has any row of them. */
    private static String ofOneHash(int number) {
        StringBuilder row = new StringBuilder(40);
        for (int bit = 19; bit >= 0; bit--) {
            row.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return row.toString();
    }

    @Test
    void valuesWhoseStringHashIsTheSame_areComparedForAdvice() {
        String end = "{\"indicatorType\":\"Url\",\"indicatorValue\":\"" + ofOneHash(7) + "\"}]}";
        Report indicators = preflight.check(
                ImportIndicators.class,
                body(
                        "{\"Indicators\":[",
                        i -> "{\"indicatorType\":\"Url\",\"indicatorValue\":\"" + ofOneHash(i) + "\"},",
                        end));
        assertThat(indicators.violations()).hasSize(1000);
        assertThat(indicators.advice().size() + indicators.omittedAdvice()).isGreaterThan(20_000);
        Report repeated = preflight.check(
                Distinct.class, body("{\"texts\":[", i -> '"' + ofOneHash(i) + "\",", '"' + ofOneHash(7) + "\"]}"));
        assertThat(repeated.violations()).extracting(Violation::hint).containsExactly("the same as element 7");
    }

    @DistinctElements(property = "texts")
    record Distinct(@Nullable List<String> texts) {}

    @Test
    void elementsThatRulesCompare_areFewBytesEach() {
        Report texts =
                preflight.check(BatchDeleteIndicators.class, body("{\"IndicatorIds\":[", i -> "\"\",", "\"\"]}"));
        assertThat(texts.violations().size() + texts.omittedViolations()).isGreaterThan(SIZE / 3 - 20);
        assertThat(texts.advice().size() + texts.omittedAdvice()).isGreaterThan(SIZE / 3 - 20);
    }

    @Test
    void marksThatChangePlaces_areNotSortedBeyondTheLengthOfALabel() {
        String marks = "a" + "\u0323\u0301".repeat(1000) + ".com";
        String element = "{\"indicatorType\":\"DomainName\",\"indicatorValue\":\"" + marks
                + "\",\"action\":\"Audit\",\"title\":\"t\",\"description\":\"d\"},";
        Report report = preflight.check(ImportIndicators.class, body("{\"Indicators\":[", i -> element, "{}]}"));
        assertThat(report.violations())
                .filteredOn(it -> it.code() == ErrorCode.INVALID_DOMAIN_NAME)
                .isNotEmpty();
    }

    @Test
    void charactersThatAreShownEscaped() {
        Report report = preflight.check(
                BatchDeleteIndicators.class,
                body("{\"IndicatorIds\":[", i -> "\"" + "\u0085".repeat(10) + "\",", "\"0\"]}"));
        assertThat(report.violations()).hasSize(1);
        assertThat(report.advice()).hasSize(1000);
    }

    @Test
    void namesThatCollideInJacksonsSymbolTable() {
        byte[] body = collidingNames();
        Report unknown = preflight.check(Indicator.class, body);
        assertThat(unknown.violations()).hasSize(5);
        assertThat(unknown.advice()).hasSize(1000);
        assertThat(unknown.omittedAdvice()).isGreaterThan(110_000);
    }

    @Test
    void nestedMapsToTheDepthAllowed() {
        String deep = "{\"maps\":{\"a\":".repeat(31) + "{\"text\":\"\"}" + "}}".repeat(31);
        Report report = preflight.check(Nested.class, deep);
        assertThat(report.violations()).isEmpty();
        String lists = "{\"text\":\"\",\"list\":[".repeat(31) + "{\"text\":\"\"}" + "]}".repeat(31);
        assertThat(preflight.check(Nested.class, lists).violations()).hasSize(32);
        String element = "{\"list\":[".repeat(29) + "{\"text\":\"\",\"maps\":{\"k\":0}}" + "]}".repeat(29);
        Report many = preflight.check(Nested.class, body("{\"list\":[", i -> element + ',', element + "]}"));
        assertThat(many.violations()).hasSize(1000);
        assertThat(many.omittedViolations()).isGreaterThan(6_000);
    }

    @Test
    void openAndClosedBracketsOfAnUnknownName() {
        Report report = preflight.check(Indicator.class, body("{\"x\":[", i -> "[[]],", "0]}"));
        assertThat(report.violations()).hasSize(5);
    }

    @Test
    void longNamesAboveManyFaults() {
        String name = "n".repeat(50_000);
        Report report = preflight.check(LongNames.class, body("{\"map\":{\"" + name + "\":[", i -> "\"\",", "\"\"]}}"));
        assertThat(report.violations()).hasSizeBetween(20, 30);
        assertThat(report.omittedViolations()).isGreaterThan(500_000);
    }

    record LongNames(@Nullable Map<String, List<@NotBlank String>> map) {}

    record Tree(
            @Nullable Map<String, @Valid Tree> map,
            @Nullable List<@Size(min = 1) String> list) {}

    @Test
    void aPointerAsLongAsTheBodyForEachFaultDoesNotFillTheMemory() {
        String name = "n".repeat(50_000);
        String body = ("{\"map\":{\"" + name + "\":").repeat(30) + "{\"list\":[" + "\"\",".repeat(4999) + "\"\"]}"
                + "}}".repeat(30);
        Report report = preflight.check(Tree.class, body);
        assertThat(report.violations()).hasSize(1);
        assertThat(report.violations().size() + report.omittedViolations()).isEqualTo(5000);
        assertThat(report.violations().get(0).pointer()).endsWith("/list/0");
    }

    @Test
    void aDepthBeyondTheStackIsAReport() {
        Preflight deep = Preflight.builder()
                .limits(Limits.builder().maxDepth(Integer.MAX_VALUE).build())
                .build();
        int levels = 200_000;
        String nested = "{\"map\":{\"a\":".repeat(levels) + "{}" + "}}".repeat(levels);
        Report report = deep.check(Tree.class, nested);
        assertThat(report.violations()).hasSize(1);
        assertThat(report.violations().get(0).hint()).isEqualTo("nested deeper than the stack of the thread allows");
        assertThat(deep.check(Indicator.class, "{\"x\":" + "[".repeat(levels) + "]".repeat(levels) + "}")
                        .violations())
                .hasSize(5);
    }

    @Test
    void escapesAndLineBreaks() {
        Report report = preflight.check(
                Indicator.class,
                body("{\"indicatorType\":\"Url\",\"indicatorValue\":\"", i -> "\\u000a\\\\", "\"\r\n}"));
        assertThat(report.violations()).extracting(Violation::code).contains(ErrorCode.INVALID_URL);
        Report lines = preflight.check(BatchDeleteIndicators.class, body("{\"IndicatorIds\":[", i -> "\r\n0,", "0]}"));
        assertThat(lines.violations()).hasSize(1000);
    }

    /** A body of nearly the size allowed, filled with numbered pieces between a beginning and an end. */
    private static byte[] body(String beginning, IntFunction<String> piece, String end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(SIZE);
        bytes.writeBytes(beginning.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; ; i++) {
            byte[] next = piece.apply(i).getBytes(StandardCharsets.UTF_8);
            if (bytes.size() + next.length + end.length() > SIZE) {
                break;
            }
            bytes.writeBytes(next);
        }
        bytes.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    /**
     * Names of eight printable characters, each of which the symbol table hashes to the same value whatever its seed: the hash of the
     * first four bytes and the second four times an odd number are added before the seed comes in, so for any first four there is one
     * second four that gives the sum wished for.
     */
    private static byte[] collidingNames() {
        byte[] body = new byte[SIZE];
        body[0] = '{';
        int at = 1;
        int inverse = 1;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - JACKSON_MULTIPLIER * inverse;
        }
        int wished = 0x12345678;
        for (int a = '#'; a <= '~' && at + 16 < SIZE; a++) {
            for (int b = '#'; b <= '~'; b++) {
                for (int c = '#'; c <= '~'; c++) {
                    for (int d = '#'; d <= '~'; d++) {
                        int first = a << 24 | b << 16 | c << 8 | d;
                        int mixed = first + (first >>> 15);
                        mixed ^= mixed >>> 9;
                        int second = (wished - mixed) * inverse;
                        if (isPlain(first) && isPlain(second) && at + 16 < SIZE) {
                            body[at++] = '"';
                            at = put(body, at, first);
                            at = put(body, at, second);
                            body[at++] = '"';
                            body[at++] = ':';
                            body[at++] = '0';
                            body[at++] = ',';
                        }
                    }
                }
            }
        }
        body[at - 1] = '}';
        return Arrays.copyOf(body, at);
    }

    private static boolean isPlain(int quad) {
        for (int shift = 0; shift < 32; shift += 8) {
            int c = quad >> shift & 0xFF;
            if (c < '#' || c > '~' || c == '\\' || c == '@') {
                return false;
            }
        }
        return true;
    }

    private static int put(byte[] body, int at, int quad) {
        for (int i = 0; i < 4; i++) {
            body[at + i] = (byte) (quad >> (24 - 8 * i));
        }
        return at + 4;
    }
}
