package dev.mdepreflight.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.GrammarByType;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.PartialSuccess;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.constraint.WebUrl;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record may be declared as, and what is refused with the place named. */
class BodyModelCompilerTest {
    record Good(String a) {}

    abstract static class TextJudge<A extends java.lang.annotation.Annotation, T extends CharSequence>
            implements ConstraintValidator<A, T> {
        @Override
        public boolean isValid(T value, ConstraintValidatorContext context) {
            return true;
        }
    }

    @Constraint(validatedBy = TextOnly.Judge.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface TextOnly {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Judge extends TextJudge<TextOnly, String> {}
    }

    @Size(max = 3)
    @Pattern.List({@Pattern(regexp = "a"), @Pattern(regexp = "b")})
    @Constraint(validatedBy = Anything.Judge.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Anything {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Judge implements ConstraintValidator<Anything, Object> {
            @Override
            public boolean isValid(Object value, ConstraintValidatorContext context) {
                return true;
            }
        }
    }

    @Constraint(validatedBy = Hidden.Judge.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Hidden {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Judge extends Utf8Validator<Hidden> {
            private Judge() {}

            @Override
            public boolean isValid(byte[] utf8, int from, int to) {
                return true;
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface Typed {}

    enum Twice {
        @JsonProperty("a")
        A,
        @JsonProperty("a")
        B
    }

    interface Extra {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Naming(String bad) {}

    record Unwrapped(@JsonUnwrapped Good bad) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    record TypeInfo(String bad) {}

    record TypeInfoOnComponent(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) Good bad) {}

    record InheritedTypeInfo(String bad) implements Typed {}

    record Ignored(@JsonIgnore String bad) {}

    record RequiredPrimitive(@Required int bad) {}

    @SuppressWarnings("NullablePrimitive") // that is what is refused
    record NotNullPrimitive(@NotNull boolean bad) {}

    record HashOnInt(@HashValue int bad) {}

    record DomainOnList(@DomainName List<String> bad) {}

    record IpOnMap(@IpAddress Map<String, String> bad) {}

    record UrlOnEnum(@WebUrl Grammar bad) {}

    record DateOnRecord(@DateTimeOffset Good bad) {}

    record OneOfOnBoolean(@OneOf("a") Boolean bad) {}

    record BatchOnText(@MaxBatchSize(1) String bad) {}

    record BatchOnElement(List<@MaxBatchSize(1) String> bad) {}

    record SizeOnInt(@Size(max = 1) int bad) {}

    record EmptyOnBoolean(@NotEmpty Boolean bad) {}

    record BlankOnList(@NotBlank List<String> bad) {}

    record PatternOnNumber(@Pattern(regexp = "a") Integer bad) {}

    record EmailOnObject(@Email Object bad) {}

    record MinOnBoolean(@Min(1) boolean bad) {}

    record PositiveOnList(@Positive List<String> bad) {}

    record TrueOnText(@AssertTrue String bad) {}

    record DigitsOnEnum(@Digits(integer = 1, fraction = 1) Grammar bad) {}

    record PastOnText(@Past String bad) {}

    record CustomOnInt(@TextOnly Integer bad) {}

    record ComposedOnInt(@Anything Integer bad) {}

    record ComposedOnList(@Anything List<String> bad) {}

    record CustomOnValue(Map<String, @TextOnly Integer> bad) {}

    record HiddenValidator(@Hidden String bad) {}

    record Computed(String from, String to) {
        @AssertTrue
        public boolean bad() {
            return !from.equals(to);
        }
    }

    record RepeatedComputed(String from) {
        @Size(min = 1)
        @Size(max = 2)
        String bad() {
            return from;
        }
    }

    record OnAccessor(String bad) {
        @Override
        @NotNull
        public String bad() {
            return bad;
        }
    }

    interface Checked {
        @NotNull
        String bad();
    }

    record InheritedCheck(String bad) implements Checked {}

    enum Valued {
        A;

        @JsonValue
        String value() {
            return "a";
        }
    }

    enum ValuedField {
        A;

        @JsonValue
        final String value = "a";
    }

    enum Created {
        A;

        @JsonCreator
        static Created of(String text) {
            return A;
        }
    }

    record EnumValue(Valued bad) {}

    record EnumValueField(List<ValuedField> bad) {}

    record EnumCreator(Map<String, Created> bad) {}

    @SuppressWarnings("ArrayRecordComponent") // that is what is refused
    record AnArray(String[] bad) {}

    record AnOptional(Optional<String> bad) {}

    record ASet(Set<String> bad) {}

    record ACollection(Collection<String> bad) {}

    record IntKeys(Map<Integer, String> bad) {}

    record Time(Instant bad) {}

    record Chars(CharSequence bad) {}

    record Character_(char bad) {}

    record Generic<T>(T value) {}

    record HoldsGeneric(Generic<String> bad) {}

    record Wildcard(List<? extends String> bad) {}

    @SuppressWarnings("rawtypes")
    record Raw(List bad) {}

    record Deep(Map<String, List<Set<String>>> bad) {}

    record ValidList(@Valid List<Good> bad) {}

    record ValidText(@Valid String bad) {}

    record ValidTextElement(List<@Valid String> bad) {}

    record SameName(
            @JsonProperty("x") String good,
            @JsonProperty("x") String bad) {}

    record SameAlias(String x, @JsonAlias("x") String bad) {}

    record TwoAliases(
            @JsonAlias("x") String good, @JsonAlias("x") String bad) {}

    record AliasOfTwo(
            @JsonProperty("x") String good,
            @JsonProperty("y") @JsonAlias({"y", "x"}) String bad) {}

    @AlsoKnown("bad")
    record AlsoKnownToo(String bad) {}

    record EnumOfOneName(Twice bad) {}

    enum Shared {
        A,
        @JsonAlias({"B", "A"})
        B
    }

    record EnumOfOneAlias(Shared bad) {}

    @GroupSequence({Extra.class, Sequence.class})
    record Sequence(String bad) {}

    record Converts(
            @Valid @ConvertGroup(from = Default.class, to = Extra.class)
            Good bad) {}

    record ConvertsElementTwice(
            List<
                            @Valid
                            @ConvertGroup.List({
                                @ConvertGroup(from = Default.class, to = Extra.class),
                                @ConvertGroup(from = Extra.class, to = Default.class)
                            })
                            Good>
                    bad) {}

    record ConvertsElement(List<@Valid @ConvertGroup(from = Default.class, to = Extra.class) Good> bad) {}

    @DependentValue(property = "bad", allowed = "x", when = "a", is = "y")
    record NoSuchProperty(String a) {}

    @GrammarByType(value = "a", type = "bad", cases = @GrammarByType.Case(type = "x", grammar = Grammar.MD5))
    record NoSuchType(String a) {}

    record PartialText(@PartialSuccess String bad) {}

    record TolerantText(
            @Tolerates(Tolerates.Form.BOOLEAN_TEXT) String bad) {}

    record Nested(List<@Valid SizeOnInt> good) {}

    static Stream<Named<Class<?>>> refused() {
        return Stream.of(
                        Naming.class,
                        Unwrapped.class,
                        TypeInfo.class,
                        TypeInfoOnComponent.class,
                        InheritedTypeInfo.class,
                        Ignored.class,
                        RequiredPrimitive.class,
                        NotNullPrimitive.class,
                        HashOnInt.class,
                        DomainOnList.class,
                        IpOnMap.class,
                        UrlOnEnum.class,
                        DateOnRecord.class,
                        OneOfOnBoolean.class,
                        BatchOnText.class,
                        BatchOnElement.class,
                        SizeOnInt.class,
                        EmptyOnBoolean.class,
                        BlankOnList.class,
                        PatternOnNumber.class,
                        EmailOnObject.class,
                        MinOnBoolean.class,
                        PositiveOnList.class,
                        TrueOnText.class,
                        DigitsOnEnum.class,
                        PastOnText.class,
                        CustomOnInt.class,
                        ComposedOnInt.class,
                        ComposedOnList.class,
                        CustomOnValue.class,
                        HiddenValidator.class,
                        Computed.class,
                        RepeatedComputed.class,
                        OnAccessor.class,
                        InheritedCheck.class,
                        EnumValue.class,
                        EnumValueField.class,
                        EnumCreator.class,
                        AnArray.class,
                        AnOptional.class,
                        ASet.class,
                        ACollection.class,
                        IntKeys.class,
                        Time.class,
                        Chars.class,
                        Character_.class,
                        HoldsGeneric.class,
                        Wildcard.class,
                        Raw.class,
                        Deep.class,
                        ValidList.class,
                        ValidText.class,
                        ValidTextElement.class,
                        SameName.class,
                        SameAlias.class,
                        TwoAliases.class,
                        AliasOfTwo.class,
                        AlsoKnownToo.class,
                        EnumOfOneAlias.class,
                        EnumOfOneName.class,
                        Sequence.class,
                        Converts.class,
                        ConvertsElement.class,
                        ConvertsElementTwice.class,
                        NoSuchProperty.class,
                        NoSuchType.class,
                        PartialText.class,
                        TolerantText.class,
                        Nested.class)
                .map(type -> Named.of(type.getSimpleName(), type));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void wrongDeclaration_isRefusedWithRecordAndComponentNamed(Class<?> type) {
        assertThatThrownBy(() -> compile(type.asSubclass(Record.class)))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining(type == Nested.class ? "BodyModelCompilerTest$SizeOnInt.bad" : type.getName())
                .satisfies(refusal -> {
                    boolean ofType = java.util.Arrays.stream(type.getAnnotations())
                                    .findAny()
                                    .isPresent()
                            || type.getInterfaces().length > 0;
                    if (!ofType) {
                        assertThat(refusal.getMessage()).contains(".bad");
                    }
                });
    }

    private static BodyModel compile(Class<? extends Record> type) {
        return new BodyModelCompiler(Set.of(Default.class), component -> component.getName()).compile(type);
    }

    record Mutual(List<@Valid Other> others) {}

    record Other(Mutual back, Map<String, List<List<@Valid Mutual>>> deep) {}

    @Test
    void recordsThatHoldEachOther_compile() {
        ObjectType mutual = compile(Mutual.class).root();
        ObjectType other =
                (ObjectType) ((ListType) mutual.byComponent("others").site().type())
                        .element()
                        .type();
        assertThat(other.byComponent("back").site().type()).isSameAs(mutual);
    }

    record Widest(
            @TextOnly @Anything String text,
            @OneOf(enumType = Twice.class) String one,
            @OneOf("MD5") Grammar constant,
            List<List<@TextOnly String>> lists,
            Map<@TextOnly String, Map<String, @Positive Integer>> maps,
            Object any) {}

    @DependentValue(property = "a", forbidden = "x", when = "a", is = "x")
    record OfItself(String a) {}

    @Test
    void ruleThatReadsOneComponentTwice_compiles() {
        assertThat(BothPaths.faults(OfItself.class, "{\"a\":\"x\"}")).containsExactly("InvalidInput /a");
        assertThat(BothPaths.faults(OfItself.class, "{\"a\":\"y\"}")).isEmpty();
    }

    @Test
    void whatIsSupported_compiles() {
        assertThatCode(() -> compile(Widest.class)).doesNotThrowAnyException();
    }

    enum Colour {
        RED,
        @JsonProperty("blue")
        @JsonAlias({"blue", "navy", "navy"})
        BLUE
    }

    @AlsoKnown({"extra", "extra"})
    record Repeated(
            @JsonAlias("own") @Size(max = 1) String own,

            @JsonProperty("wire") @JsonAlias({"other", "wire", "other", "wire"})
            String set,

            Colour colour) {}

    /** Jackson takes all of these. */
    @Test
    void aliasThatRepeatsTheNameOrItself_isNoOtherName() {
        ObjectType type = compile(Repeated.class).root();
        assertThat(type.byComponent("own").aliases()).isEmpty();
        assertThat(type.byComponent("set").aliases()).containsExactly("other");
        String named = "{\"own\":\"x\",\"wire\":\"x\",\"colour\":\"blue\",\"extra\":1}";
        assertThat(BothPaths.faults(Repeated.class, named)).isEmpty();
        assertThat(BothPaths.faults(Repeated.class, "{\"own\":\"xy\"}")).hasSize(1);
        Preflight advising = Preflight.builder().advice(true).build();
        assertThat(advising.check(Repeated.class, named)).isEqualTo(Report.clean());
        assertThat(advising.check(Repeated.class, "{\"other\":\"x\",\"colour\":\"navy\"}")
                        .advice())
                .extracting(Advice::pointer)
                .containsExactly("/wire", "/colour");
    }

    /** The name that a provider gives is a component's own as well. */
    @Test
    void aliasThatRepeatsTheProvidersName_isNoOtherName() {
        record One(@JsonAlias({"X", "a"}) String a) {}
        assertThat(new BodyModelCompiler(Set.of(Default.class), component -> "X")
                        .compile(One.class)
                        .root()
                        .byComponent("a")
                        .aliases())
                .containsExactly("a");
    }

    @Test
    void nameProviderWithoutAName_isRefused() {
        assertThatThrownBy(() -> new BodyModelCompiler(Set.of(Default.class), component -> null).compile(Good.class))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("Good.a");
    }

    @Test
    void nameProviderThatNamesTwoAlike_isRefused() {
        record Two(String a, String b) {}
        assertThatThrownBy(() -> new BodyModelCompiler(Set.of(Default.class), component -> "x").compile(Two.class))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("Two.b");
    }
}
