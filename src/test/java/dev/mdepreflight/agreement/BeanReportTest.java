package dev.mdepreflight.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.PartialSuccess;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.junit.jupiter.api.Test;

/** Order, pointers, scope, words and secrecy of the report on a bound record, beside that on its bytes. */
class BeanReportTest {
    private static final String SECRET = "s3cr3t-Value";

    private final Preflight preflight = Preflight.create();

    /** Puts the value into its message in every way there is. */
    @Constraint(validatedBy = {Gossip.OfText.class, Gossip.OfAny.class})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.TYPE})
    @interface Gossip {
        String message() default "must not be told";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class OfText implements ConstraintValidator<Gossip, String> {
            @Override
            public boolean isValid(String value, ConstraintValidatorContext context) {
                if (value == null) {
                    return true;
                }
                context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("told", value);
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("told {told}").addConstraintViolation();
                return false;
            }
        }

        final class OfAny implements ConstraintValidator<Gossip, Object> {
            @Override
            public boolean isValid(Object value, ConstraintValidatorContext context) {
                if (value == null) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("told " + value).addConstraintViolation();
                return false;
            }
        }
    }

    @Gossip
    record Login(
            String user,
            @Sensitive @Gossip String password,
            @Sensitive @HashValue String hash,
            @Sensitive @Gossip List<@Gossip @HashValue String> keys,
            @Sensitive @OneOf("s3cr3t-Valu") String near,
            @Sensitive @Pattern(regexp = "a") String pattern,
            @Sensitive @Valid Inner inner) {}

    record Inner(@HashValue String deep) {}

    @Test
    void sensitiveValue_isShownNowhere() {
        String json = """
                {"user":"u","password":"X","hash":"X","keys":["X"],"near":"X","pattern":"X","inner":{"deep":"X"}}
                """.replace("X", SECRET);
        for (Report report :
                List.of(preflight.check(Login.class, json), preflight.check(BothPaths.bind(Login.class, json)))) {
            assertThat(BothPaths.faults(report))
                    .containsExactly(
                            "InvalidHashValue /hash",
                            "InvalidHashValue /inner/deep",
                            "InvalidHashValue /keys/0",
                            "InvalidInput ",
                            "InvalidInput /keys",
                            "InvalidInput /keys/0",
                            "InvalidInput /password",
                            "InvalidInput /pattern",
                            "InvalidRequestBody /near");
            assertThat(report.violations().toString()).doesNotContain(SECRET).doesNotContain("s3cr3t");
            assertThat(report.envelope().toJson()).doesNotContain(SECRET);
            assertThat(report.violations())
                    .filteredOn(violation -> violation.pointer().equals("/hash"))
                    .extracting(Violation::message, Violation::excerpt)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Hash value *** is invalid.", Excerpt.REDACTED));
        }
    }

    record Open(
            @Gossip String a,
            @Gossip(message = "{told} is told") String b,
            @HashValue String c) {}

    @Test
    void expressionInAValue_staysAsItIs() {
        for (String value :
                List.of("${1+1}", "{value}", "{jakarta.validation.constraints.Null.message}", "\\{a}", "$")) {
            Open open = new Open(null, value, value);
            Report report = preflight.check(open);
            assertThat(report.violations())
                    .extracting(Violation::message)
                    .containsExactly("Invalid input " + value + ".", "Hash value " + value + " is invalid.");
        }
    }

    @Required(message = "what {has.no.key}")
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Named {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Worded(
            @Required(message = "tell us who you are") String who,

            @NotNull(message = "{jakarta.validation.constraints.AssertTrue.message}")
            String what,

            @HashValue(message = "no hash") String hash,

            @Size(max = 3, message = "at most {max}, please")
            String size,

            @MaxBatchSize(value = 1, message = "{allowed} only")
            List<@NotNull(message = "no {x} holes") String> list,

            @Pattern(regexp = "a", message = "only a") String pattern,
            @Min(value = 3, message = "three: {value}") Integer three,
            @Named String named) {}

    @Test
    void messageOfADeclaration_isTheHint() {
        String json = """
                {"hash":"x","size":"long","list":[null,"a"],"pattern":"b","three":1}
                """;
        for (Report report :
                List.of(preflight.check(Worded.class, json), preflight.check(BothPaths.bind(Worded.class, json)))) {
            Map<String, String> hints = new LinkedHashMap<>();
            Map<String, String> messages = new LinkedHashMap<>();
            for (Violation violation : report.violations()) {
                hints.put(violation.pointer(), violation.hint());
                messages.put(violation.pointer(), violation.message());
            }
            assertThat(hints)
                    .containsEntry("/who", "tell us who you are")
                    .containsEntry("/what", "must be true")
                    .containsEntry("/hash", "no hash")
                    .containsEntry("/size", "at most 3, please")
                    .containsEntry("/list", "1 only")
                    .containsEntry("/list/0", "no {x} holes")
                    .containsEntry("/pattern", "only a")
                    .containsEntry("/three", "three: 3")
                    .containsEntry("/named", "what {has.no.key}")
                    .hasSize(9);
            assertThat(messages)
                    .containsEntry("/who", "Parameter who is missing.")
                    .containsEntry("/what", "Parameter what is missing.")
                    .containsEntry("/hash", "Hash value x is invalid.")
                    .containsEntry("/size", "Invalid input long.")
                    .containsEntry("/list", "Maximum batch size exceeded. Received: 2, allowed: 1.")
                    .containsEntry("/pattern", "Invalid input b.");
        }
    }

    @Constraint(validatedBy = Contrary.Check.class)
    @ReportedAs(ErrorCode.OS_PLATFORM_NOT_SUPPORTED)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Contrary {
        String message() default "contrary";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Contrary, Item> {
            @Override
            public boolean isValid(Item value, ConstraintValidatorContext context) {
                context.disableDefaultConstraintViolation();
                for (String word : List.of("third", "first", "second")) {
                    context.buildConstraintViolationWithTemplate(word)
                            .addPropertyNode("name")
                            .addConstraintViolation();
                }
                context.buildConstraintViolationWithTemplate("whole").addConstraintViolation();
                return false;
            }
        }
    }

    @Contrary
    record Item(
            @Size(max = 1) @Pattern(regexp = "a") String name,
            @NotNull String other) {}

    record Order(
            Map<String, @Min(1) Integer> counts,
            @PartialSuccess @MaxBatchSize(2) List<@Valid Item> items,
            @Required String last) {}

    private static Order order() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        IntStream.iterate(40, i -> i - 1).limit(40).forEach(i -> counts.put("k" + i, 0));
        return new Order(counts, List.of(new Item("bb", null), new Item("ccc", "x"), new Item("dd", null)), null);
    }

    @Test
    void violationsOfAnObject_comeByPhaseAndThenInTheOrderOfTheModel() {
        List<String> pointers = preflight.check(order()).violations().stream()
                .map(Violation::pointer)
                .toList();
        assertThat(pointers.subList(0, 6))
                .containsExactly("/items/0/other", "/items/2/other", "/last", "/items", "/counts/k40", "/counts/k39");
        assertThat(pointers.subList(43, pointers.size()))
                .containsExactly(
                        "/counts/k1",
                        "/items/0",
                        "/items/0/name",
                        "/items/0/name",
                        "/items/1",
                        "/items/1/name",
                        "/items/1/name",
                        "/items/2",
                        "/items/2/name",
                        "/items/2/name");
    }

    @Test
    void orderAndWords_areTheSameOnEveryRun() {
        List<Violation> first = preflight.check(order()).violations();
        for (int i = 0; i < 50; i++) {
            assertThat(Preflight.create().check(order()).violations()).isEqualTo(first);
        }
    }

    record Twice(
            @Size(min = 3, message = "short") @Pattern(regexp = "a+", message = "other")
            String first,

            @Pattern(regexp = "a+", message = "other") @Size(min = 3, message = "short")
            String second) {}

    @Test
    void ofTwoConstraintsThatOneValueBreaks_theOneDeclaredFirstIsTold() {
        assertThat(Preflight.create().check(new Twice("b", "b")).violations())
                .extracting(Violation::hint)
                .containsExactly("short", "other");
    }

    @Test
    void faultInAnElementThatIsStoredByItself_isOfScopeElement() {
        Report report = preflight.check(order());
        assertThat(report.violations())
                .allSatisfy(violation -> assertThat(violation.scope())
                        .isEqualTo(violation.pointer().startsWith("/items/") ? Scope.ELEMENT : Scope.REQUEST));
        assertThat(preflight
                        .check(new Order(null, List.of(new Item("a", "b")), ""))
                        .isRefused())
                .isFalse();
    }

    @Constraint(validatedBy = {Throwing.Check.class, Throwing.OfText.class})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.FIELD})
    @interface Throwing {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Throwing, Record> {
            @Override
            public boolean isValid(Record value, ConstraintValidatorContext context) {
                throw new IllegalStateException("defect");
            }
        }

        final class OfText extends dev.mdepreflight.constraint.Utf8Validator<Throwing> {
            @Override
            public boolean isValid(byte[] utf8, int from, int to) {
                throw new IllegalStateException("defect");
            }
        }
    }

    @Throwing
    record Broken(String a) {}

    record BrokenText(@Throwing String a) {}

    @Constraint(validatedBy = ThrowingRule.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface ThrowingRule {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends CrossFieldValidator<ThrowingRule> {
            @Override
            public Set<String> components() {
                return Set.of("a");
            }

            @Override
            public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
                throw new IllegalStateException("defect");
            }
        }
    }

    @ThrowingRule
    record BrokenRule(String a) {}

    @Test
    void validatorThatThrows_isAnExceptionOfTheProviderInBothPaths() {
        for (Record body : List.of(new Broken("x"), new BrokenText("x"), new BrokenRule("x"))) {
            assertThatThrownBy(() -> preflight.check(body)).isInstanceOf(ValidationException.class);
            assertThatThrownBy(() -> preflight.check(body.getClass(), "{\"a\":\"x\"}"))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageNotContaining("\"x\"");
        }
    }

    @Constraint(validatedBy = Elsewhere.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Elsewhere {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends CrossFieldValidator<Elsewhere> {
            @Override
            public Set<String> components() {
                return Set.of();
            }

            @Override
            public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
                findings.accept(new CrossFieldFinding("absent", ErrorCode.INVALID_INPUT, null));
            }
        }
    }

    @Elsewhere
    private record Private(String a) {}

    @Test
    void findingAboutAComponentThatIsNotThere_isNotLost() {
        assertThatThrownBy(() -> preflight.check(new Private("x")))
                .isInstanceOf(ValidationException.class)
                .hasRootCauseMessage(Private.class.getName() + " has no component absent");
        assertThatThrownBy(() -> preflight.check(Private.class, "{}"))
                .isInstanceOf(ValidationException.class)
                .hasRootCauseMessage(Private.class.getName() + " has no component absent");
    }

    @Gossip
    private record Closed(@NotNull String a, @Valid Closed inner) {}

    @Test
    void privateRecord_isCheckedInBothPaths() {
        assertThat(BothPaths.faults(preflight.check(Closed.class, "{\"inner\":{\"a\":\"x\"}}")))
                .isEqualTo(BothPaths.faults(preflight.check(new Closed(null, new Closed("x", null)))))
                .containsExactly("InvalidInput ", "InvalidInput /inner", "MissingRequiredParameter /a");
    }

    @Gossip
    record Picky(@Sensitive String value) {
        Picky {
            if (value != null) {
                throw new IllegalArgumentException("not " + value);
            }
        }
    }

    record HoldsPicky(
            @Valid Picky first,
            @Gossip @Valid Picky second,
            @Valid Inner third) {}

    @Test
    void constructorThatThrows_makesOneFaultWithoutTheValue() {
        Report report = preflight.check(Picky.class, "{\"value\":\"" + SECRET + "\"}");
        assertThat(BothPaths.faults(report)).containsExactly("InvalidRequestBody ");
        assertThat(report.violations().toString()).doesNotContain(SECRET);

        Report outer = preflight.check(
                HoldsPicky.class,
                "{\"first\":{\"value\":\"X\"},\"second\":{\"value\":\"X\"},\"third\":{\"deep\":\"y\"}}");
        assertThat(BothPaths.faults(outer))
                .containsExactly(
                        "InvalidHashValue /third/deep", "InvalidRequestBody /first", "InvalidRequestBody /second");
    }

    @Gossip
    record Whole(@Valid Part part, List<Part> parts) {}

    record Part(Integer number) {}

    @Test
    void valueThatDoesNotBindDeepInside_isOneFault() {
        assertThat(BothPaths.faults(preflight.check(Whole.class, "{\"part\":{\"number\":\"x\"}}")))
                .containsExactly("InvalidRequestBody /part/number");
        assertThat(BothPaths.faults(preflight.check(Whole.class, "{\"parts\":[{\"number\":1.5}]}")))
                .containsExactly("InvalidRequestBody /parts/0/number");
    }

    /** Names a part deep inside, which has the name of a secret outside. */
    @Constraint(validatedBy = Deep.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Deep {
        String message() default "deep";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Deep, Outer> {
            @Override
            public boolean isValid(Outer value, ConstraintValidatorContext context) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("deep")
                        .addPropertyNode("parts")
                        .addPropertyNode("name")
                        .inIterable()
                        .atIndex(1)
                        .addConstraintViolation();
                context.buildConstraintViolationWithTemplate("unknown")
                        .addPropertyNode("made/up")
                        .addConstraintViolation();
                return false;
            }
        }
    }

    @Constraint(validatedBy = Tattling.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Tattling {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check extends CrossFieldValidator<Tattling> {
            @Override
            public Set<String> components() {
                return Set.of("secret", "open");
            }

            @Override
            public void check(PropertyValues values, Consumer<CrossFieldFinding> findings) {
                for (String component : List.of("secret", "open")) {
                    if (values.is(component, SECRET)) {
                        findings.accept(new CrossFieldFinding(component, ErrorCode.INVALID_INPUT, "is " + SECRET));
                    }
                }
            }
        }
    }

    @Tattling
    record Told(@Sensitive String secret, String open) {}

    @Test
    void hintOfARule_isWithheldFromASensitiveProperty() {
        Told told = new Told(SECRET, null);
        for (Report report :
                List.of(preflight.check(told), preflight.check(Told.class, "{\"secret\":\"" + SECRET + "\"}"))) {
            assertThat(report.violations()).hasSize(1);
            assertThat(report.violations().toString()).doesNotContain(SECRET);
        }
        assertThat(preflight.check(new Told(null, SECRET)).violations().get(0).hint())
                .isEqualTo("is " + SECRET);
    }

    record Sub(String name) {}

    @Deep
    record Outer(@Sensitive String name, List<Sub> parts) {}

    @Test
    void ruleThatNamesAPartInside_showsThatPart() {
        String json = "{\"name\":\"" + SECRET + "\",\"parts\":[{\"name\":\"a\"},{\"name\":\"b\"}]}";
        for (Report report :
                List.of(preflight.check(Outer.class, json), preflight.check(BothPaths.bind(Outer.class, json)))) {
            assertThat(report.violations())
                    .extracting(Violation::pointer, Violation::excerpt)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("/parts/1/name", "b"),
                            org.assertj.core.groups.Tuple.tuple("/made~1up", null));
        }
    }

    @Test
    void groupThatIsNoPlainGroup_isRefused() {
        assertThatThrownBy(() -> Preflight.builder().groups(String.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Preflight.builder().groups(Override.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Preflight.builder().groups(Sequence.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sequence");
    }

    @jakarta.validation.GroupSequence(jakarta.validation.groups.Default.class)
    interface Sequence {}
}
