package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each kind of fault is said to be. */
class LocationsTest {

    record Names(
            @JsonProperty("a/b") @Nullable Integer slash,
            @JsonProperty("m~n") @Nullable Integer tilde,
            @JsonProperty("~1") @Nullable Integer both,
            @Nullable Map<String, @NotBlank String> map) {}

    @AlsoKnown("further")
    record Further(@Nullable String first) {}

    private final Preflight preflight = Preflight.create();

    @Test
    void aNameThatIsOnlyKnownToExist_isAdviceInAnotherCase() {
        Report report = Preflight.builder().advice(true).build().check(Further.class, "{\"Further\":1}");
        assertThat(report.isClean()).isTrue();
        assertThat(report.advice()).singleElement().satisfies(advice -> {
            assertThat(advice.reason()).isEqualTo("unknown-property");
            assertThat(advice.pointer()).isEqualTo("/Further");
        });
    }

    @ParameterizedTest
    @CsvSource({
        // what stands before the value, line, column
        "'', 1, 10",
        "'\n', 2, 1",
        "'\r', 2, 1",
        "'\r\n', 2, 1",
        "'\n\r', 3, 1",
        "'\r\r\n\n', 4, 1",
        "'\t\t', 1, 12",
        "'\r\n \t', 2, 3"
    })
    void linesEndAtLfCrAndCrLfAndATabIsOneColumn(String before, int line, int column) {
        // CsvSource trims nothing within quotes.
        String body = "{\"title\":" + before + "7}";
        Violation violation = at(preflight.check(Indicator.class, body), "/title");
        assertThat(violation.location()).isEqualTo(new Location(9 + before.length(), line, column, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // text, bytes, code points
        "abc, 3, 3",
        "äöü, 6, 3",
        "€, 3, 1",
        "😀😀, 8, 2",
        "a😀é, 7, 3",
        "a\u0301, 3, 2",
        "'\u2028', 3, 1",
        "'\u0085', 2, 1",
        "👨‍👩‍👧, 18, 5"
    })
    void columnsCountCodePointsAndOffsetsCountBytes(String text, int bytes, int codePoints) {
        String body = "{\"application\":\"" + text + "\",\"title\":7}";
        Violation violation = at(preflight.check(Indicator.class, body), "/title");
        assertThat(violation.location()).isEqualTo(new Location(26 + bytes, 1, 27 + codePoints, 1));
    }

    @Test
    void aBreakWrittenAsAnEscapeEndsNoLine() {
        String body = "{\"application\":\"a\\r\\n\\u000a\",\"title\":7}";
        assertThat(at(preflight.check(Indicator.class, body), "/title").location())
                .isEqualTo(new Location(37, 1, 38, 1));
    }

    @Test
    void pointersEscapeTildeAndSlash() {
        String body =
                "{\"a/b\":\"\",\"m~n\":\"\",\"~1\":\"\",\"map\":{\"x/~y\":\"\",\"\":\"\",\"é\\n\":\"\",\"0\":\"\"}}";
        assertThat(preflight.check(Names.class, body).violations())
                .extracting(Violation::pointer)
                .containsExactly("/a~1b", "/m~0n", "/~01", "/map/x~1~0y", "/map/", "/map/é\n", "/map/0");
    }

    @Test
    void whatIsMissingIsAtTheObjectThatLacksIt() {
        Report report = preflight.check(ImportIndicators.class, " {\"Indicators\":\n [{}, {\"title\":\"\"}]}");
        assertThat(report.violations()).hasSize(9);
        assertThat(at(report, "/Indicators/0/action").location()).isEqualTo(new Location(18, 2, 3, 1));
        assertThat(at(report, "/Indicators/1/action").location()).isEqualTo(new Location(22, 2, 7, 1));
        assertThat(at(preflight.check(ImportIndicators.class, "\n{}"), "/Indicators")
                        .location())
                .isEqualTo(new Location(1, 2, 1, 1));
        assertThat(at(preflight.check(Indicator.class, "{\"title\":null}"), "/title")
                        .location())
                .isEqualTo(new Location(9, 1, 10, 4));
    }

    @Test
    void aMiscasedOrRepeatedNameIsAtThatName() {
        Report report =
                preflight.check(Indicator.class, "{\"Title\":1,\n\"action\":\"Block\", \"action\":2,\"Severity\":1}");
        assertThat(at(report, "/title").location()).isEqualTo(new Location(1, 1, 2, 7));
        assertThat(at(report, "/action").location()).isEqualTo(new Location(30, 2, 19, 8));
        assertThat(at(report, "/severity").location()).isEqualTo(new Location(41, 2, 30, 10));
        assertThat(at(report, "/severity").hint()).isEqualTo("did you mean severity? Names are case-sensitive");
    }

    @Test
    void aWrongTypeOrGrammarIsAtTheValue() {
        String body =
                "{\"title\":{\"a\":1},\"severity\":\"high\",\"description\":[1],\"expirationTime\":\"so\\u006fn\"}";
        Report report = preflight.check(Indicator.class, body);
        assertThat(at(report, "/title").location()).isEqualTo(new Location(9, 1, 10, 1));
        assertThat(at(report, "/severity").location()).isEqualTo(new Location(28, 1, 29, 6));
        assertThat(at(report, "/severity").excerpt()).isEqualTo("high");
        assertThat(at(report, "/severity").hint()).isEqualTo("did you mean High?");
        assertThat(at(report, "/description").location()).isEqualTo(new Location(49, 1, 50, 1));
        assertThat(at(report, "/expirationTime").location()).isEqualTo(new Location(70, 1, 71, 11));
        assertThat(at(report, "/expirationTime").excerpt()).isEqualTo("soon");
    }

    @Test
    void aCrossFieldFaultIsAtTheValueOrAtTheObjectThatLacksIt() {
        String rest = "\"title\":\"t\",\"description\":\"d\",\"indicatorType\":\"Url\",\"indicatorValue\":\"\"";
        Report lacks = preflight.check(Indicator.class, "\n{\"action\":\"Audit\"," + rest + "}");
        assertThat(at(lacks, "/generateAlert").location()).isEqualTo(new Location(1, 2, 1, 1));
        assertThat(at(lacks, "/indicatorValue").location()).isEqualTo(new Location(88, 2, 88, 2));
        Report has = preflight.check(Indicator.class, "{\"action\":\"Audit\",\"generateAlert\":false," + rest + "}");
        assertThat(at(has, "/generateAlert").location()).isEqualTo(new Location(34, 1, 35, 5));
        assertThat(at(has, "/generateAlert").excerpt()).isEqualTo("false");
    }

    @Test
    void aBatchIsAtItsBracket() {
        String body = "{\"IndicatorIds\": [" + "\"1\",".repeat(500) + "\"1\"]}";
        assertThat(at(preflight.check(BatchDeleteIndicators.class, body), "/IndicatorIds")
                        .location())
                .isEqualTo(new Location(17, 1, 18, 1));
    }

    // Faults inside faults.

    /** Runs through the provider, as the engine does not know it. */
    @Constraint(validatedBy = Alike.Validator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Alike {
        String message() default "must be alike";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Wants a text to be the number of the inner object. */
        final class Validator implements ConstraintValidator<Alike, Outer> {
            @Override
            public boolean isValid(Outer outer, ConstraintValidatorContext context) {
                return outer.inner() == null
                        || String.valueOf(outer.inner().number()).equals(outer.text());
            }
        }
    }

    record Inner(@Max(9) @Nullable Integer number) {}

    @Alike
    record Outer(
            @Nullable String text,
            @Valid @Nullable Inner inner,
            @Nullable Integer other) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"1\",\"inner\":{\"number\":\"x\"}}",
                "{\"text\":\"1\",\"inner\":{\"number\":1.5}}",
                "{\"text\":\"1\",\"inner\":{\"Number\":1}}",
                "{\"text\":\"1\",\"inner\":{\"number\":1,\"number\":\"x\"}}",
                "{\"text\":\"1\",\"inner\":{\"number\":1},\"other\":1,\"other\":\"x\"}",
                "{\"text\":\"1\",\"inner\":7}",
                "{\"text\":\"12\",\"inner\":{\"number\":12}}",
                "{\"text\":\"2\",\"inner\":{\"number\":1}}"
            })
    void oneFaultIsOneViolationThoughAnObjectCannotBeBound(String body) {
        assertThat(preflight.check(Outer.class, body).violations()).hasSize(1);
    }

    @DependentValue(property = "any", allowed = "x", when = "kind", is = "K")
    @DependentValue(property = "list", allowed = "x", when = "kind", is = "K")
    @DependentValue(property = "inner", allowed = "x", when = "kind", is = "K")
    record Dependent(
            @Nullable String kind,
            @Nullable Object any,
            @Nullable List<String> list,
            @Nullable Inner inner) {}

    @Test
    void anExcerptIsOfWhatWasSentOrThereIsNone() {
        String body = "{\"kind\":\"K\",\"any\":[1],\"list\":[\"x\"],\"inner\":{}}";
        assertThat(preflight.check(Dependent.class, body).violations())
                .extracting(it -> it.pointer() + " " + it.excerpt())
                .containsExactly("/any null", "/list null", "/inner null");
        assertThat(preflight
                        .check(Dependent.class, "{\"kind\":\"K\",\"any\":1.50,\"list\":[],\"inner\":{}}")
                        .violations())
                .extracting(Violation::excerpt)
                .containsExactly("1.50", null, null);
    }

    record Numbers(
            @Nullable Integer whole,
            @Nullable BigDecimal exact,
            double floating,
            @Max(5) @Nullable Long max) {}

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1E+99999999999", "1e-99999999999", "1e2147483650"})
    void anExponentBeyondAllNumbersIsAWrongTypeAtTheValue(String number) {
        for (String name : List.of("whole", "exact", "floating", "max")) {
            Violation violation = at(preflight.check(Numbers.class, "{\"" + name + "\":" + number + "}"), "/" + name);
            assertThat(violation.excerpt()).isEqualTo(number);
            assertThat(violation.location())
                    .isEqualTo(new Location(name.length() + 4, 1, name.length() + 5, number.length()));
        }
    }

    record Huge(@Nullable BigInteger number) {}

    @ParameterizedTest
    @CsvSource({"100e2147483647, 1", "1e2147483647, 0", "0e2147483647, 0", "1e-2147483647, 1", "1.50e1, 0"})
    void anExponentAtTheEdgeOfAllNumbersDoesNotEndTheCheck(String number, int violations) {
        assertThat(preflight.check(Huge.class, "{\"number\":" + number + "}").violations())
                .hasSize(violations);
    }

    record Rooms(
            @Size(min = 1) @NotBlank @Nullable String text,
            @Required @Nullable Map<String, @NotBlank @Size(min = 2) String> map) {}

    @Test
    void twoConstraintsThatSayTheSameOfOneValueAreOneFaultUnderTheCapToo() {
        String body = "{\"text\":\"\",\"map\":{\"a\":\"\",\"b\":\"\"}}";
        int all = preflight.check(Rooms.class, body).violations().size();
        assertThat(all).isEqualTo(3);
        Preflight one = Preflight.builder()
                .limits(dev.mdepreflight.report.Limits.builder()
                        .maxViolations(1)
                        .build())
                .build();
        assertThat(one.check(Rooms.class, "{\"text\":\"\",\"map\":{}}").omittedViolations())
                .isZero();
    }

    private static Violation at(Report report, String pointer) {
        return report.violations().stream()
                .filter(violation -> violation.pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing at " + pointer + " in " + report.violations()));
    }
}
