package dev.mdepreflight.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.report.Violation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constraints of {@code jakarta.validation.constraints} on every type of component that they fit. */
class PlainConstraintsTest {
    record All(
            @NotNull String notNull,
            @Null String isNull,
            @NotEmpty String notEmpty,
            @NotEmpty List<String> notEmptyList,
            @NotEmpty Map<String, String> notEmptyMap,
            @NotBlank String notBlank,
            @Size(min = 2, max = 3) String size,
            @Size(min = 2, max = 3) List<String> sizeList,
            @Size(min = 2, max = 3) Map<String, String> sizeMap,
            @Pattern(regexp = "a+") String pattern,
            @Email String email,
            @Min(2) long min,
            @Max(2) Integer max,
            @Min(2) String minText,
            @DecimalMin("1.5") BigDecimal decimalMin,
            @DecimalMin(value = "1.5", inclusive = false) Double decimalMinOpen,
            @DecimalMax("1.5") Float decimalMax,
            @DecimalMax(value = "1.5", inclusive = false) String decimalMaxOpen,
            @Digits(integer = 1, fraction = 1) BigDecimal digits,
            @Positive Short positive,
            @PositiveOrZero byte positiveOrZero,
            @Negative BigInteger negative,
            @NegativeOrZero Double negativeOrZero,
            @AssertTrue Boolean assertTrue,
            @AssertFalse boolean assertFalse) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
                    notNull        | null                         | MissingRequiredParameter | must not be null
                    isNull         | "x"                          | InvalidInput             | must be null
                    notEmpty       | ""                           | InvalidInput             | must not be empty
                    notEmpty       | null                         | MissingRequiredParameter | -
                    notEmptyList   | []                           | InvalidInput             | must not be empty
                    notEmptyMap    | {}                           | InvalidInput             | must not be empty
                    notBlank       | " \\t\\u001f"                | InvalidInput             | must not be blank
                    notBlank       | null                         | MissingRequiredParameter | -
                    size           | "a"                          | InvalidInput             | size must be between 2 and 3
                    size           | "\uD83D\uDE00\uD83D\uDE00"   | InvalidInput             | size must be between 2 and 3
                    sizeList       | ["a"]                        | InvalidInput             | size must be between 2 and 3
                    sizeList       | ["a","b","c","d"]            | MaximumBatchSizeExceeded | size must be between 2 and 3
                    sizeMap        | {}                           | InvalidInput             | size must be between 2 and 3
                    sizeMap        | {"a":"","b":"","c":"","d":""} | MaximumBatchSizeExceeded | size must be between 2 and 3
                    pattern        | "b${1+1}"                    | InvalidInput             | must match "a+"
                    email          | "x@@y"                       | InvalidInput             | must be a well-formed email address
                    min            | 1                            | InvalidInput             | must be greater than or equal to 2
                    max            | 3                            | InvalidInput             | must be less than or equal to 2
                    minText        | "1"                          | InvalidInput             | must be greater than or equal to 2
                    decimalMin     | 1.49                         | InvalidInput             | must be greater than or equal to 1.5
                    decimalMinOpen | 1.5                          | InvalidInput             | must be greater than 1.5
                    decimalMax     | 1.75                         | InvalidInput             | must be less than or equal to 1.5
                    decimalMaxOpen | "1.5"                        | InvalidInput             | must be less than 1.5
                    digits         | 10.25                        | InvalidInput             | numeric value out of bounds (<1 digits>.<1 digits> expected)
                    positive       | 0                            | InvalidInput             | must be greater than 0
                    positiveOrZero | -1                           | InvalidInput             | must be greater than or equal to 0
                    negative       | 0                            | InvalidInput             | must be less than 0
                    negativeOrZero | 0.5                          | InvalidInput             | must be less than or equal to 0
                    assertTrue     | false                        | InvalidInput             | must be true
                    assertFalse    | true                         | InvalidInput             | must be false
                    """)
    void breach_hasCodePointerAndHintInBothPaths(String property, String value, String code, String hint) {
        Preflight preflight = Preflight.create();
        String json = "{\"" + property + "\":" + value + "}";
        Violation fromBytes = about(property, preflight.check(All.class, json).violations());
        Violation fromObject =
                about(property, preflight.check(BothPaths.bind(All.class, json)).violations());

        assertThat(fromBytes.code().code()).isEqualTo(code);
        assertThat(fromObject.code()).isEqualTo(fromBytes.code());
        assertThat(fromObject.message()).isEqualTo(fromBytes.message());
        if (!hint.equals("-") && !value.equals("null")) {
            assertThat(fromBytes.hint()).isEqualTo(hint);
        }
        assertThat(fromObject.hint()).isEqualTo(fromBytes.hint());
        if (fromBytes.hint() != null) {
            assertThat(fromBytes.hint()).doesNotContain("{");
        }
        BothPaths.faults(All.class, json);
    }

    private static Violation about(String property, List<Violation> violations) {
        List<Violation> found = violations.stream()
                .filter(violation -> violation.pointer().equals("/" + property))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void whatIsAbsent_isValidUnlessItIsDemanded() {
        assertThat(BothPaths.faults(All.class, "{\"min\":2}"))
                .containsExactly(
                        "MissingRequiredParameter /notBlank",
                        "MissingRequiredParameter /notEmpty",
                        "MissingRequiredParameter /notEmptyList",
                        "MissingRequiredParameter /notEmptyMap",
                        "MissingRequiredParameter /notNull");
    }

    record Native(
            @NotEmpty String notEmpty,
            @NotBlank String notBlank,
            @Size(min = 1, max = 3) String size,
            @NotEmpty List<String> list,
            @Size(min = 1, max = 3) List<String> sizedList,
            @Size(min = 1, max = 3) Map<String, String> sizedMap) {}

    private static final Validator PROVIDER = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Property(tries = 500)
    void texts_areJudgedAsByTheProvider(@ForAll("texts") String text) {
        for (String component : List.of("notEmpty", "notBlank", "size")) {
            assertJudgedAlike(component, text, text);
        }
    }

    @Property(tries = 50)
    void sizes_areJudgedAsByTheProvider(@ForAll @IntRange(max = 5) int size) {
        List<String> list = Collections.nCopies(size, "a");
        assertJudgedAlike("list", list, size);
        assertJudgedAlike("sizedList", list, size);
        Map<String, String> map = IntStream.range(0, size)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(String::valueOf, String::valueOf));
        assertJudgedAlike("sizedMap", map, size);
    }

    @Test
    void null_isJudgedAsByTheProvider() {
        for (var component : Native.class.getRecordComponents()) {
            assertJudgedAlike(component.getName(), null, null);
        }
    }

    private static void assertJudgedAlike(String component, Object value, Object judged) {
        ObjectType model = new BodyModelCompiler(
                        java.util.Set.of(jakarta.validation.groups.Default.class), c -> c.getName())
                .compile(Native.class)
                .root();
        Check.Known check =
                (Check.Known) model.byComponent(component).site().checks().get(0);
        assertThat(check.accepts().test(judged))
                .as("%s of %s", component, value)
                .isEqualTo(
                        PROVIDER.validateValue(Native.class, component, value).isEmpty());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> blank = Arbitraries.chars()
                .with('\u0000', ' ', '\t', '\n', '\u001f', '\u0085', '\u00a0', '\u1680', '\u2003', '\u2028', '\u202f')
                .with('\u205f', '\u3000', '\ufeff', '\u200b', '\u180e');
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, blank.list().ofMaxSize(4).map(PlainConstraintsTest::text)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(5)));
    }

    private static String text(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
