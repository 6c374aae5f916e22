package dev.mdepreflight.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider judges of values bound from bytes, beside what the engine judges: places, values, words and order. */
class ForeignConstraintsTest {
    private final Preflight preflight = Preflight.create();
    private final Preflight advising = Preflight.builder().advice(true).build();

    /** Refuses whatever is there, and tells what it was. */
    @Constraint(validatedBy = Told.Judge.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface Told {
        String message() default "told";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Judge implements ConstraintValidator<Told, Object> {
            @Override
            public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
                if (value == null) {
                    return true;
                }
                if (context.getDefaultConstraintMessageTemplate().equals("told")) {
                    context.disableDefaultConstraintViolation();
                    // A brace would be taken for a parameter.
                    context.buildConstraintViolationWithTemplate(
                                    "told " + value.toString().replaceAll("[{}]", "|"))
                            .addConstraintViolation();
                }
                return false;
            }
        }
    }

    private static String at(String json, Violation violation) {
        Location place = Objects.requireNonNull(violation.location());
        return json.substring((int) place.offset(), (int) (place.offset() + place.length()));
    }

    private static List<String> hints(Report report) {
        return report.violations().stream()
                .map(violation -> violation.pointer() + ": " + violation.hint())
                .toList();
    }

    private List<String> hintsOnBothPaths(Class<? extends Record> type, String json) {
        List<String> fromBytes = hints(preflight.check(type, json));
        assertThat(hints(preflight.check(BothPaths.bind(type, json)))).isEqualTo(fromBytes);
        return fromBytes;
    }

    record Any(@Told @Nullable Object any) {}

    @Test
    void anyValue_isBoundAsAJsonLibraryBindsIt() {
        for (String value : List.of(
                "[1,2.5,true,false,\"x\",[null],{\"a\":{\"b\":1}}]",
                "{\"a\":[]}",
                "12345678901234567890",
                "1",
                "0.1",
                "\"t\"",
                "false")) {
            assertThat(hintsOnBothPaths(Any.class, "{\"any\":" + value + "}"))
                    .singleElement()
                    .asString()
                    .startsWith("/any: told ");
        }
        assertThat(hintsOnBothPaths(Any.class, "{\"any\":null}")).isEmpty();
    }

    record Inner(@Nullable String a) {}

    record Places(
            @Told @Nullable String text,
            @Nullable List<@Told String> list,
            @Nullable Map<@Told String, @Told String> map,
            @Nullable List<List<@Told Integer>> deep,
            @Told @Nullable Inner inner) {}

    @Test
    void eachViolation_isAtItsValue() {
        String json = "{\"text\":\"abc\",\"list\":[\"l1\",\"l2\"],\"map\":{\"key\":\"value\"},\"deep\":[[],[7]],"
                + "\"inner\":{\"a\":\"b\"}}";
        Report report = preflight.check(Places.class, json);
        assertThat(report.violations())
                .extracting(violation -> violation.pointer() + " " + at(json, violation) + " " + violation.excerpt())
                .containsExactlyInAnyOrder(
                        "/text \"abc\" abc",
                        "/list/0 \"l1\" l1",
                        "/list/1 \"l2\" l2",
                        // The name and the value of an entry have one pointer.
                        "/map/key \"value\" " + excerpt(report, "/map/key"),
                        "/deep/1/0 7 7",
                        "/inner { null");
        assertThat(excerpt(report, "/map/key")).isIn("key", "value");
    }

    private static @Nullable String excerpt(Report report, String pointer) {
        return report.violations().stream()
                .filter(violation -> violation.pointer().equals(pointer))
                .map(Violation::excerpt)
                .findFirst()
                .orElse(null);
    }

    record Keys(@Nullable Map<@Told String, @Valid Inner> map) {}

    record Values(@Nullable Map<String, @Told String> map) {}

    @Test
    void ofAMap_namesAndValuesAreJudged() {
        assertThat(hintsOnBothPaths(Keys.class, "{\"map\":{\"key\":{\"a\":\"b\"}}}"))
                .containsExactly("/map/key: told key");
        assertThat(excerpt(preflight.check(Keys.class, "{\"map\":{\"key\":{\"a\":\"b\"}}}"), "/map/key"))
                .isEqualTo("key");
        assertThat(hintsOnBothPaths(Values.class, "{\"map\":{\"key\":\"value\"}}"))
                .containsExactly("/map/key: told value");
        assertThat(excerpt(preflight.check(Values.class, "{\"map\":{\"key\":\"value\"}}"), "/map/key"))
                .isEqualTo("value");
    }

    /** With a constraint of its own and one that it is composed of; the own one takes everything. */
    @Told
    @Constraint(validatedBy = Composed.Judge.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE})
    @interface Composed {
        String message() default "composed";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Judge implements ConstraintValidator<Composed, Object> {
            @Override
            public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
                return true;
            }
        }
    }

    @Composed
    record Whole(@Nullable String a) {}

    @Test
    void thePartsOfAComposedConstraint_areJudgedOnAnObjectToo() {
        assertThat(hintsOnBothPaths(Whole.class, "{\"a\":\"b\"}")).containsExactly(": told Whole[a=b]");
    }

    record Order(
            @Composed @Pattern(regexp = "x", message = "no x") @Nullable
            String parts,

            @DomainName @HashValue @Nullable String first,
            @HashValue @DomainName @Nullable String last) {}

    @Test
    void ofOneValue_whatIsDeclaredFirstIsToldFirst_andPartsLast() {
        String json = "{\"parts\":\"a\",\"first\":\"a!\",\"last\":\"a!\"}";
        for (Report report :
                List.of(preflight.check(Order.class, json), preflight.check(BothPaths.bind(Order.class, json)))) {
            assertThat(report.violations().get(0).hint()).isEqualTo("no x");
            assertThat(report.violations())
                    .extracting(violation -> violation.pointer() + " " + violation.code())
                    .containsExactly(
                            "/parts INVALID_INPUT",
                            "/first INVALID_DOMAIN_NAME",
                            "/first INVALID_HASH_VALUE",
                            "/last INVALID_HASH_VALUE",
                            "/last INVALID_DOMAIN_NAME");
        }
    }

    record Nulls(
            @Nullable List<@NotNull(message = "no holes") String> list,
            @Nullable List<@NotNull String> plain,
            @NotNull @Nullable String absent,
            @NotNull(message = "at {last}") @Nullable String template,

            @NotNull(message = "{jakarta.validation.constraints.AssertTrue.message}") @Nullable
            String translated) {}

    @Test
    void aMissingParameter_comesBeforeANullInAList() {
        assertThat(hintsOnBothPaths(
                        Nulls.class, "{\"list\":[null],\"plain\":[null],\"template\":null,\"translated\":null}"))
                .containsExactly(
                        "/absent: null",
                        "/template: at {last}",
                        "/translated: must be true",
                        "/list/0: no holes",
                        "/plain/0: an element must not be null");
    }

    record Secrets(
            @Nullable String open,

            @Sensitive @HashValue(message = "plain words") @Nullable
            String plain,

            @Sensitive @Size(max = 1, message = "at most {max}") @Nullable
            String template,

            @Sensitive @Told(message = "is no secret") @Nullable
            String same) {}

    @Test
    void ofASecret_onlyWordsThatStoodThereBeforeAreTold() {
        String json = "{\"plain\":\"secret\",\"template\":\"secret\",\"same\":\"secret\"}";
        assertThat(hintsOnBothPaths(Secrets.class, json))
                .containsExactly(
                        "/plain: plain words", "/template: size must be between 0 and 1", "/same: is no secret");
    }

    record Unworded(
            @Sensitive @Told @Nullable String dynamic,
            @Sensitive @Hushed @Nullable String fixed) {}

    /** Refuses whatever is there, in words of its declaration. */
    @Constraint(validatedBy = Hushed.Judge.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE})
    @interface Hushed {
        String message() default "no secret";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Judge implements ConstraintValidator<Hushed, Object> {
            @Override
            public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
                return value == null;
            }
        }
    }

    @Test
    void aDefaultMessage_isToldOfASecretUnlessItHoldsIt() {
        // Of a secret the words of a constraint that the engine does not know are left out.
        assertThat(hintsOnBothPaths(Unworded.class, "{\"dynamic\":\"abc\",\"fixed\":\"abc\"}"))
                .containsExactly("/dynamic: null", "/fixed: null");
    }

    @Hushed
    record HushedSecrets(@Sensitive @Nullable String secret) {}

    @Told
    record ToldSecrets(@Sensitive @Nullable String secret) {}

    @Told
    record ToldOpenly(@Nullable String open) {}

    @Test
    void ofAnObjectWithSecrets_onlyWordsOfTheDeclarationAreTold() {
        assertThat(hintsOnBothPaths(HushedSecrets.class, "{\"secret\":\"abc\"}"))
                .containsExactly(": no secret");
        assertThat(hintsOnBothPaths(ToldSecrets.class, "{\"secret\":\"abc\"}")).containsExactly(": null");
        assertThat(hintsOnBothPaths(ToldOpenly.class, "{\"open\":\"abc\"}"))
                .containsExactly(": told ToldOpenly[open=abc]");
    }

    record Least(
            @AtLeast(3) @Nullable Integer number,
            @Size(max = 1) @Nullable List<String> list) {}

    @Test
    void knownConstraints_haveTheSameWordsOnBothPaths() {
        assertThat(hintsOnBothPaths(Least.class, "{\"number\":1,\"list\":[\"a\",\"b\"]}"))
                .containsExactly("/list: size must be between 0 and 1", "/number: must be at least 3");
        assertThat(hintsOnBothPaths(Least.class, "{\"number\":3,\"list\":[\"a\"]}"))
                .isEmpty();
    }

    record Doubted(@Told(payload = Advice.class) @Nullable String text) {}

    @Test
    void aForeignConstraintMayBeAdvice() {
        assertThat(advising.check(Doubted.class, "{\"text\":\"x\"}").advice())
                .extracting(advice ->
                        advice.reason() + " " + advice.pointer() + " " + advice.message() + " " + advice.hint())
                .containsExactly("told /text The value x is doubtful. told x");
        assertThat(advising.check(Picky.class, "{\"number\":5}").advice())
                .extracting(Advice::message)
                .containsExactly("The value is doubtful.");
        assertThat(preflight.check(Doubted.class, "{\"text\":\"x\"}")).isEqualTo(Report.clean());
    }

    @AlsoKnown("further")
    @Hushed(payload = Advice.class)
    record Bound(
            int primitive,
            @Nullable Map<String, String> map,
            @Nullable Boolean flag) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"primitive\":null}",
                "{\"map\":{\"a\":7}}",
                "{\"map\":{\"a\":7,\"b\":\"x\"}}",
                "{\"map\":{\"b\":\"x\",\"a\":7}}",
                "{\"flag\":\"yes\"}"
            })
    void whatCannotBeBound_isOneFault(String json) {
        assertThat(advising.check(Bound.class, json).violations())
                .extracting(Violation::code)
                .containsExactly(ErrorCode.INVALID_REQUEST_BODY);
        assertThat(preflight.check(Bound.class, json).violations()).hasSize(1);
    }

    @Test
    void whatIsOnlyKnownToExist_isNotBound() {
        assertThat(advising.check(Bound.class, "{\"further\":{\"a\":1},\"primitive\":1}")
                        .advice())
                .extracting(Advice::reason)
                .containsExactly("hushed");
    }

    @Hushed(payload = Advice.class)
    record Picky(int number) {
        Picky {
            if (number > 5) {
                throw new IllegalArgumentException("too many");
            }
        }
    }

    @Hushed(payload = Advice.class)
    record Outer(@Valid @Nullable Picky inner) {}

    @Test
    void whatAConstructorRefuses_isOneFault_howeverManyObjectsAreAroundIt() {
        assertThat(advising.check(Outer.class, "{\"inner\":{\"number\":7}}").violations())
                .extracting(violation -> violation.pointer() + " " + violation.hint())
                .containsExactly("/inner these values cannot be bound together");
        assertThat(advising.check(Outer.class, "{\"inner\":{\"number\":5}}").violations())
                .isEmpty();
    }

    record Batch(
            @MaxBatchSize(2) @Nullable List<String> list,
            @DomainName @Nullable String host) {}

    @Test
    void aBatchOfTheAllowedSize_isNoFault() {
        assertThat(hintsOnBothPaths(Batch.class, "{\"list\":[\"a\",\"b\"],\"host\":\"!\"}"))
                .hasSize(1);
        assertThat(advising.check(Batch.class, "{\"list\":[\"a\",\"b\",\"c\"],\"host\":\"!\"}")
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/list", "/host");
    }

    record Tolerant(
            @Tolerates(Tolerates.Form.NULL) @Nullable String text,

            @Tolerates(Tolerates.Form.BOOLEAN_TEXT) @Nullable
            Boolean flag) {}

    @Test
    void whatIsTolerated_isAdvice() {
        assertThat(advising.check(Tolerant.class, "{\"text\":null,\"flag\":\"True\"}")
                        .advice())
                .extracting(advice -> advice.reason() + " " + advice.pointer() + " " + advice.hint())
                .containsExactly(
                        "explicit-null /text leave it out instead",
                        "boolean-as-text /flag write it without the quotes");
        assertThat(hints(preflight.check(Tolerant.class, "{\"flag\":\"yes\"}")))
                .containsExactly("/flag: expected a JSON boolean, found a JSON string");
    }

    record Aliased(@JsonAlias({"address", "host"}) @Nullable String ip) {}

    @Test
    void twoNamesOfOneProperty_areToldAsSuch() {
        assertThat(hints(preflight.check(Aliased.class, "{\"ip\":\"a\",\"address\":\"b\",\"host\":\"c\"}")))
                .containsExactly("/ip: ip and address are names of the same property");
        assertThat(hints(preflight.check(Aliased.class, "{\"host\":\"a\",\"address\":\"b\"}")))
                .containsExactly("/ip: host and address are names of the same property");
        assertThat(hints(preflight.check(Aliased.class, "{\"host\":\"a\",\"host\":\"b\"}")))
                .containsExactly("/ip: the name occurs twice");
    }

    @AlsoKnown("further")
    record Spelt(@JsonAlias("Title") @Nullable String title) {}

    @Test
    void namesThatAreTakenToo() {
        Report alias = advising.check(Spelt.class, "{\"Title\":\"x\"}");
        assertThat(alias.advice())
                .extracting(advice ->
                        advice.reason() + " " + advice.pointer() + " " + advice.excerpt() + " " + advice.hint())
                .containsExactly("other-spelling /title Title did you mean title?");
        for (String clean : List.of(
                "{\"further\":{\"title\":7},\"title\":\"x\"}",
                "{\"@odata.type\":\"#x\",\"title@odata.type\":[1],\"title\":\"x\"}")) {
            assertThat(advising.check(Spelt.class, clean)).isEqualTo(Report.clean());
        }
        assertThat(hints(advising.check(Spelt.class, "{\"further\":{\"title\":1},\"title\":7}")))
                .containsExactly("/title: expected a JSON string, found a JSON number");
        assertThat(advising.check(Spelt.class, "{\"other\":{\"title\":7},\"title\":\"x\"}")
                        .advice())
                .extracting(Advice::reason)
                .containsExactly("unknown-property");
    }

    /** A rule that finds two faults in one value, and one in the object. */
    @Constraint(validatedBy = Rule2.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Rule2 {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends CrossFieldValidator<Rule2> {
            @Override
            public Set<String> components() {
                return Set.of("number");
            }

            @Override
            public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
                if (values.isPresent("number")) {
                    findings.accept(new CrossFieldFinding("number", ErrorCode.INVALID_URL, null));
                    findings.accept(new CrossFieldFinding("number", ErrorCode.INVALID_HASH_VALUE, null));
                    findings.accept(new CrossFieldFinding(
                            CrossFieldFinding.OBJECT, ErrorCode.MISSING_REQUIRED_PARAMETER, "one more"));
                }
            }
        }
    }

    @Rule2
    record Ruled(@Nullable BigInteger number) {}

    @Test
    void findingsOfARule_comeInTheirOrder_whatIsMissingFirst() {
        for (String number : List.of("1", "1e400000")) {
            assertThat(preflight
                            .check(Ruled.class, "{\"number\":" + number + "}")
                            .violations())
                    .extracting(violation -> violation.code() + " " + violation.pointer())
                    .containsExactly(
                            "MISSING_REQUIRED_PARAMETER ", "INVALID_URL /number", "INVALID_HASH_VALUE /number");
        }
        assertThat(preflight.check(new Ruled(BigInteger.ONE)).violations())
                .extracting(violation -> violation.code() + " " + violation.pointer())
                .containsExactly("MISSING_REQUIRED_PARAMETER ", "INVALID_URL /number", "INVALID_HASH_VALUE /number");
    }

    record Many(@Nullable List<@Told String> texts) {}

    @Test
    void ofManyElements_eachIsToldInItsPlace() {
        String json = "{\"texts\":[" + "\"x\",".repeat(49) + "\"x\"]}";
        Report report = preflight.check(Many.class, json);
        assertThat(report.violations())
                .extracting(violation -> violation.pointer() + " "
                        + Objects.requireNonNull(violation.location()).offset())
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .mapToObj(i -> "/texts/" + i + " " + (10 + 4 * i))
                        .toList());
        assertThat(preflight.check(new Many(Arrays.asList("x", null, "y"))).violations())
                .extracting(Violation::pointer)
                .containsExactly("/texts/0", "/texts/2");
    }
}
