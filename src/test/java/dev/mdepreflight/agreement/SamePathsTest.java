package dev.mdepreflight.agreement;

import static dev.mdepreflight.agreement.BothPaths.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record of a user's own has the same faults from bytes and as a bound object. */
class SamePathsTest {
    /** Refuses whatever is not the text {@code good}; also null. */
    @Constraint(validatedBy = Strict.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Strict {
        String message() default "must be good";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Strict, Object> {
            @Override
            public boolean isValid(Object value, ConstraintValidatorContext context) {
                return "good".equals(value);
            }
        }
    }

    @NotNull
    @Constraint(validatedBy = EvenLength.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface EvenLength {
        String message() default "must be of even length";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends Utf8Validator<EvenLength> {
            @Override
            public boolean isValid(byte[] utf8, int from, int to) {
                return (to - from) % 2 == 0;
            }
        }
    }

    @HashValue
    @Size(max = 40)
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface ShortHash {
        String message() default "must be a short hash";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @NotNull
    @Size(min = 2)
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Pair {
        String message() default "must be two or more";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** The sum of two components is what the third says, found without a property node. */
    @Constraint(validatedBy = Ordered.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Ordered {
        boolean named() default false;

        String message() default "low must not be above high";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Ordered, Range> {
            private boolean named;

            @Override
            public void initialize(Ordered constraint) {
                named = constraint.named();
            }

            @Override
            public boolean isValid(Range value, ConstraintValidatorContext context) {
                if (value.low() <= value.high()) {
                    return true;
                }
                if (named) {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate("above high")
                            .addPropertyNode("low")
                            .addConstraintViolation();
                }
                return false;
            }
        }
    }

    @Ordered
    record Plain(int low, int high) implements Range {}

    interface Range {
        int low();

        int high();
    }

    @Ordered(named = true)
    record Named(int low, @JsonProperty("HIGH") @Max(100) int high) implements Range {}

    enum Colour {
        @JsonProperty("red-ish")
        RED,
        GREEN
    }

    @DependentValue(property = "name", allowed = "r", when = "colour", is = "red-ish")
    record Everything(
            @Required @Size(max = 5) String name,
            @JsonProperty("Col/our") Colour colour,
            @JsonAlias("oldHash") @ShortHash String hash,
            @Pair String pair,
            @Strict String strict,
            @EvenLength String even,
            @Valid @NotNull Plain plain,
            @Valid Named named,
            List<@NotNull @Strict String> stricts,
            List<@Size(max = 2) List<@IpAddress String>> addresses,
            Map<@DomainName String, @Positive Integer> hosts,
            Map<String, @NotNull @Valid Named> ranges,
            @Digits(integer = 3, fraction = 2) BigDecimal amount,
            @Max(10) BigInteger whole,
            @Min(Long.MAX_VALUE) Long most,
            @Min(1) int count,
            @AssertTrue boolean agreed) {}

    private static final String PLAIN =
            "\"plain\":{\"low\":1,\"high\":2},\"pair\":\"ab\",\"strict\":\"good\",\"even\":\"ab\",";

    @Test
    void cleanBody_isCleanInBothPaths() {
        assertThat(faults(
                        Everything.class,
                        "{" + PLAIN + "\"name\":\"r\",\"Col/our\":\"red-ish\",\"count\":1,\"agreed\":true}"))
                .isEmpty();
    }

    @Test
    void emptyObject() {
        assertThat(faults(Everything.class, "{}"))
                .containsExactlyInAnyOrder(
                        "MissingRequiredParameter /name",
                        "InvalidInput /pair",
                        "InvalidInput /strict",
                        "MissingRequiredParameter /even",
                        "MissingRequiredParameter /plain",
                        "InvalidInput /count",
                        "InvalidInput /agreed");
    }

    @Test
    void faultsEverywhere() {
        assertThat(faults(Everything.class, """
                {"name":"too long","Col/our":"red-ish","oldHash":"xyz","pair":"a","strict":"bad","even":"abc",
                 "plain":{"low":3,"high":2},"named":{"low":3,"HIGH":2},
                 "stricts":["good",null,"bad"],
                 "addresses":[["1.2.3.4","x"],["1.1.1.1","1.1.1.1","z"]],
                 "hosts":{"a/b":1,"c~d":-1,"e.example":0},
                 "ranges":{"a/b":{"low":1,"HIGH":101},"n":null,"c":{"low":5,"HIGH":1}},
                 "amount":1234.567,"whole":11,"most":9223372036854775806,"count":0,"agreed":false}
                """))
                .containsExactlyInAnyOrder(
                        "InvalidInput /name",
                        "InvalidHashValue /hash",
                        "InvalidInput /pair",
                        "InvalidInput /strict",
                        "InvalidInput /even",
                        "InvalidInput /plain",
                        "InvalidInput /named/low",
                        "InvalidRequestBody /stricts/1",
                        "InvalidInput /stricts/2",
                        "InvalidIpAddress /addresses/0/1",
                        "InvalidIpAddress /addresses/1/2",
                        "MaximumBatchSizeExceeded /addresses/1",
                        "InvalidDomainName /hosts/a~1b",
                        "InvalidDomainName /hosts/c~0d",
                        "InvalidInput /hosts/c~0d",
                        "InvalidInput /hosts/e.example",
                        "InvalidInput /ranges/a~1b/HIGH",
                        "MissingRequiredParameter /ranges/n",
                        "InvalidInput /ranges/c/low",
                        "InvalidInput /amount",
                        "InvalidInput /whole",
                        "InvalidInput /most",
                        "InvalidInput /count",
                        "InvalidInput /agreed");
    }

    @Test
    void nullElement_isOneFault() {
        assertThat(faults(
                        Everything.class,
                        "{" + PLAIN + "\"name\":\"a\",\"count\":1,\"agreed\":true,\"stricts\":[null]}"))
                .containsExactly("InvalidRequestBody /stricts/0");
    }

    @Test
    void hashThatIsTooLong_isFaultedByThePartThatSaysSo() {
        assertThat(faults(
                        Everything.class,
                        "{" + PLAIN + "\"name\":\"a\",\"count\":1,\"agreed\":true,\"hash\":\"" + "a".repeat(64)
                                + "\"}"))
                .containsExactly("InvalidInput /hash");
    }

    /** What a rule sees of each kind of component. */
    @Constraint(validatedBy = Seen.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Seen {
        String message() default "seen";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends CrossFieldValidator<Seen> {
            private static final List<String> COMPONENTS =
                    List.of("text", "colour", "number", "decimal", "flag", "primitive", "any", "list", "nested");

            @Override
            public Set<String> components() {
                return Set.copyOf(COMPONENTS);
            }

            @Override
            public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
                for (String component : COMPONENTS) {
                    if (values.isPresent(component)) {
                        findings.accept(new CrossFieldFinding(component, ErrorCode.BAD_REQUEST, null));
                    }
                    if (values.isEmpty(component)) {
                        findings.accept(new CrossFieldFinding(component, ErrorCode.INVALID_INPUT, null));
                    }
                    if (values.conforms(component, Grammar.DECIMAL_ID)
                            || values.conforms(component, Grammar.DOMAIN_NAME)) {
                        findings.accept(new CrossFieldFinding(component, ErrorCode.INVALID_DOMAIN_NAME, null));
                    }
                    if (values.isOneOf(component, "0", "1", "false", "true", "GREEN", "100", "1.5", "[a]", "text")) {
                        findings.accept(new CrossFieldFinding(component, ErrorCode.INVALID_URL, null));
                    }
                }
            }
        }
    }

    record Inner(String a) {
        @Override
        public String toString() {
            return "text";
        }
    }

    @Seen
    record Rules(
            String text,
            Colour colour,
            Integer number,
            BigDecimal decimal,
            Boolean flag,
            boolean primitive,
            Object any,
            List<String> list,
            Inner nested) {}

    @Test
    void ruleOverSeveralProperties_seesTheSameValues() {
        for (String json : List.of(
                "{}",
                "{\"text\":\"\"}",
                "{\"text\":\"1\",\"colour\":\"GREEN\",\"number\":1,\"decimal\":1.5,\"flag\":true,\"primitive\":true}",
                "{\"text\":\"example\",\"colour\":\"red-ish\",\"number\":12345,\"decimal\":1e2,\"flag\":false,\"any\":1}",
                "{\"any\":\"12345\"}",
                "{\"any\":\"\"}",
                "{\"any\":true}",
                "{\"any\":1.50}",
                "{\"any\":[1],\"list\":[\"a\"],\"nested\":{\"a\":\"b\"}}",
                "{\"decimal\":1.0e2,\"primitive\":false}",
                "{\"any\":{}}")) {
            faults(Rules.class, json);
        }
    }

    record Lenient(
            @Tolerates(Form.NULL) @NotEmpty String text,
            @Tolerates(Form.NULL) @Strict String strict) {}

    @Test
    void toleratedNull_isStillJudged() {
        assertThat(faults(Lenient.class, "{\"text\":null,\"strict\":null}"))
                .containsExactly("InvalidInput /strict", "MissingRequiredParameter /text");
    }

    /** A class-level constraint that a record inherits. */
    @Constraint(validatedBy = Never.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.FIELD})
    @interface Never {
        String message() default "never";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Never, Object> {
            @Override
            public boolean isValid(Object value, ConstraintValidatorContext context) {
                return value == null;
            }
        }
    }

    @Never
    interface Doomed {}

    record Heir(String a) implements Doomed {}

    record Holder(@Never Inner inner, List<@Valid Heir> heirs) {}

    @Test
    void constraintOfAnInterface_isInherited() {
        assertThat(faults(Heir.class, "{}")).containsExactly("InvalidInput ");
        assertThat(faults(Holder.class, "{\"inner\":{},\"heirs\":[{}]}"))
                .containsExactly("InvalidInput /heirs/0", "InvalidInput /inner");
    }

    interface Strictly {}

    interface MoreStrictly extends Strictly {}

    @Ordered(groups = Strictly.class)
    record Grouped(
            int low,
            int high,
            @NotNull(groups = MoreStrictly.class) String more,
            @NotNull(groups = Strictly.class) String strict,
            @NotNull String plain,
            @Pattern(regexp = "a*", groups = Strictly.class) String pattern)
            implements Range {}

    @Test
    void groups_selectTheConstraints() {
        String json = "{\"low\":2,\"high\":1,\"pattern\":\"b\"}";
        assertThat(faults(Grouped.class, json)).containsExactly("MissingRequiredParameter /plain");
        assertThat(faults(Preflight.builder().groups(Strictly.class).build(), Grouped.class, json))
                .containsExactly("InvalidInput ", "InvalidInput /pattern", "MissingRequiredParameter /strict");
        assertThat(faults(Preflight.builder().groups(MoreStrictly.class).build(), Grouped.class, json))
                .containsExactly(
                        "InvalidInput ",
                        "InvalidInput /pattern",
                        "MissingRequiredParameter /more",
                        "MissingRequiredParameter /strict");
    }

    record Tree(@NotBlank String name, List<@Valid Tree> children, Map<String, @Valid Tree> named) {}

    record Nested(Grouped grouped, List<Grouped> many) {}

    record Free(String text) {}

    @ParameterizedTest
    @ValueSource(classes = {Grouped.class, Nested.class})
    void groupsThatNoConstraintHas_areRefused_asNothingWouldBeChecked(Class<? extends Record> type) {
        Preflight preflight = Preflight.builder().groups(Runnable.class).build();
        assertThatThrownBy(() -> preflight.check(type, "{}"))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContainingAll(type.getName(), "java.lang.Runnable");
        assertThat(preflight.check(Free.class, "{}").isClean()).isTrue();
    }

    @Test
    void recordThatHoldsItself_isCheckedAtEveryDepth() {
        assertThat(faults(Tree.class, """
                {"name":"a","children":[{"name":" "},{"name":"b","children":[{}],"named":{"x":{"name":""}}}]}
                """))
                .containsExactlyInAnyOrder(
                        "InvalidInput /children/0/name",
                        "MissingRequiredParameter /children/1/children/0/name",
                        "InvalidInput /children/1/named/x/name");
    }

    record Outer(Named loose, List<Named> looseList, @Valid Named bound) {}

    @Test
    void recordWithoutValid_isBoundButNotChecked() {
        String named = "{\"low\":2,\"HIGH\":101}";
        assertThat(faults(
                        Outer.class, "{\"loose\":" + named + ",\"looseList\":[" + named + "],\"bound\":" + named + "}"))
                .containsExactly("InvalidInput /bound/HIGH");
        assertThat(faults(Preflight.create().check(Outer.class, "{\"loose\":{\"low\":\"x\"}}")))
                .containsExactly("InvalidRequestBody /loose/low");
    }

    record Shown(
            @NotNull Boolean isOpen,
            @Size(min = 1) String getName,
            @Strict String get) {}

    @Test
    void componentNamedLikeAGetter_keepsItsName() {
        assertThat(faults(Preflight.create().check(new Shown(null, "", "x"))))
                .containsExactly("InvalidInput /get", "InvalidInput /getName", "MissingRequiredParameter /isOpen");
        assertThat(faults(Preflight.create().check(Shown.class, "{\"getName\":\"\",\"get\":\"x\"}")))
                .containsExactly("InvalidInput /get", "InvalidInput /getName", "MissingRequiredParameter /isOpen");
    }

    @DependentValue(property = "b", allowed = "1", when = "a", is = "x")
    record Polite(@NotNull String a, String b) {
        @Override
        public String a() {
            return a == null ? "x" : a;
        }
    }

    @Test
    void overriddenAccessor_doesNotChangeWhatIsJudged() {
        assertThat(faults(Polite.class, "{}")).containsExactly("MissingRequiredParameter /a");
    }

    record Provided(
            @NotNull String firstName, @Valid @NotNull Inside inside) {}

    record Inside(
            @Strict String secondName,
            @JsonProperty("kept") @NotNull String third) {}

    @Test
    void nameProvider_namesWhatHasNoNameOfItsOwn() {
        Preflight preflight = Preflight.builder()
                .names(component -> component.getName().toUpperCase(java.util.Locale.ROOT))
                .build();
        assertThat(faults(preflight.check(Provided.class, "{\"INSIDE\":{}}")))
                .containsExactly(
                        "InvalidInput /INSIDE/SECONDNAME",
                        "MissingRequiredParameter /FIRSTNAME",
                        "MissingRequiredParameter /INSIDE/kept");
        assertThat(faults(preflight.check(new Provided(null, new Inside(null, null)))))
                .isEqualTo(faults(preflight.check(Provided.class, "{\"INSIDE\":{}}")));
    }

    enum Aliased {
        @JsonAlias("rot")
        @JsonProperty("red")
        RED,
        BLUE
    }

    /** Judges texts in one way and constants of enums in another. */
    @Constraint(validatedBy = {Brief.OfText.class, Brief.OfEnum.class})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Brief {
        String message() default "must be short";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class OfText extends Utf8Validator<Brief> {
            @Override
            public boolean isValid(byte[] utf8, int from, int to) {
                return to - from < 4;
            }
        }

        final class OfEnum implements ConstraintValidator<Brief, Enum<?>> {
            @Override
            public boolean isValid(Enum<?> value, ConstraintValidatorContext context) {
                return value == null || value == Aliased.RED;
            }
        }
    }

    /** A rule over several properties of a record, which may also stand on a component of that type. */
    @Constraint(validatedBy = Agreed.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.TYPE_USE})
    @interface Agreed {
        String message() default "must agree";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends CrossFieldValidator<Agreed> {
            @Override
            public Set<String> components() {
                return Set.of("low", "high");
            }

            @Override
            public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
                if (values.is("low", "1") && !values.is("high", "1")) {
                    findings.accept(new CrossFieldFinding("high", ErrorCode.INVALID_URL, null));
                }
            }
        }
    }

    record Pair2(int low, @JsonProperty("HIGH") Integer high) {}

    record Further(
            @dev.mdepreflight.constraint.OneOf("red") Aliased aliased,
            @Brief String text,
            @Brief Aliased constant,
            @Agreed Pair2 pair,
            List<@Agreed Pair2> pairs,
            Map<@Brief String, List<Map<String, @Brief String>>> deep) {}

    @Test
    void furtherKindsOfConstraints() {
        assertThat(faults(Further.class, """
                {"aliased":"rot","text":"four","constant":"BLUE","pair":{"low":1},
                 "pairs":[{"low":1,"HIGH":1},{"low":1,"HIGH":2}],
                 "deep":{"long/":[{"a":"four"}],"b":[{},{"~":"long"}]}}
                """))
                .containsExactlyInAnyOrder(
                        "InvalidInput /text",
                        "InvalidInput /constant",
                        "InvalidUrl /pair/HIGH",
                        "InvalidUrl /pairs/1/HIGH",
                        "InvalidInput /deep/long~1",
                        "InvalidInput /deep/long~1/0/a",
                        "InvalidInput /deep/b/1/~0");
        assertThat(faults(Further.class, "{\"aliased\":\"rot\",\"constant\":\"rot\"}"))
                .isEmpty();
        assertThat(Preflight.builder()
                        .advice(true)
                        .build()
                        .check(Further.class, "{\"aliased\":\"rot\"}")
                        .advice())
                .extracting(advice -> advice.reason() + " " + advice.pointer() + " " + advice.hint())
                .containsExactly("other-spelling /aliased did you mean red?");
    }

    record Switch(
            @Tolerates(Form.BOOLEAN_TEXT) @AssertTrue Boolean on,
            @Tolerates(Form.BOOLEAN_TEXT) Boolean off) {}

    @Test
    void toleratedText_isStillJudged() {
        assertThat(faults(Preflight.create().check(Switch.class, "{\"on\":\"FALSE\",\"off\":\"false\"}")))
                .containsExactly("InvalidInput /on");
        assertThat(faults(Preflight.create().check(Switch.class, "{\"on\":\"True\"}")))
                .isEmpty();
    }

    @Never
    @Ordered(groups = Extra.class)
    interface Declaring extends Range {}

    interface Extra extends Declaring {}

    record Declared(int low, int high, @NotNull String plain) implements Declaring {}

    @Test
    void constraintsOfAnInterface_belongToItsGroupToo() {
        String json = "{\"low\":2,\"high\":1}";
        assertThat(faults(Declared.class, json)).containsExactly("InvalidInput ", "MissingRequiredParameter /plain");
        for (Class<?> group : List.of(Declaring.class, Extra.class)) {
            assertThat(faults(Preflight.builder().groups(group).build(), Declared.class, json))
                    .containsExactly("InvalidInput ");
        }
    }
}
