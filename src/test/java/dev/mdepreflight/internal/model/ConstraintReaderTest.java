package dev.mdepreflight.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.support.FreshClassLoader;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CompositionType;
import org.hibernate.validator.constraints.ConstraintComposition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which checks the constraints of a record become: those that the engine runs, and those that it leaves to the provider. */
class ConstraintReaderTest {
    /** All that is read of a class once; loaded anew for each test. */
    static final class Read {
        private Read() {}

        @Size(max = 3)
        @Pattern(regexp = "a*")
        @Constraint(validatedBy = {})
        @Retention(RetentionPolicy.RUNTIME)
        @interface Sum {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};
        }

        @NotNull
        @Sum
        @Constraint(validatedBy = {})
        @Retention(RetentionPolicy.RUNTIME)
        @interface SumOfSums {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};
        }

        @Size(max = 3)
        @ReportAsSingleViolation
        @Constraint(validatedBy = {})
        @Retention(RetentionPolicy.RUNTIME)
        @interface AsOne {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};
        }

        @Size(max = 3)
        @Pattern(regexp = "a*")
        @ConstraintComposition(CompositionType.OR)
        @Constraint(validatedBy = {})
        @Retention(RetentionPolicy.RUNTIME)
        @interface Either {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};
        }

        @Size(max = 3)
        @Constraint(validatedBy = {})
        @Retention(RetentionPolicy.RUNTIME)
        @interface HandingDown {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};

            @OverridesAttribute(constraint = Size.class, name = "max")
            int most() default 3;
        }

        @Size(max = 3)
        @Constraint(validatedBy = OfItsOwn.Judge.class)
        @Retention(RetentionPolicy.RUNTIME)
        @interface OfItsOwn {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};

            /** Takes any text. */
            final class Judge extends Utf8Validator<OfItsOwn> {
                @Override
                public boolean isValid(byte[] utf8, int from, int to) {
                    return true;
                }
            }
        }

        @NotNull
        @AsOne
        @Constraint(validatedBy = {})
        @Retention(RetentionPolicy.RUNTIME)
        @interface SumWithAsOne {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};
        }

        interface Judging<A, B> {}

        abstract static class Base<T, A extends Annotation> implements Judging<T, A>, ConstraintValidator<A, T> {
            @Override
            public boolean isValid(T value, ConstraintValidatorContext context) {
                return true;
            }
        }

        abstract static class Middle<U> extends Base<U, OfTexts> implements Supplier<String> {
            @Override
            public String get() {
                return "";
            }
        }

        /** Judges what is declared two classes above its validator. */
        @Constraint(validatedBy = OfTexts.Judge.class)
        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.FIELD, ElementType.TYPE_USE})
        @interface OfTexts {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};

            /** Takes any text. */
            final class Judge extends Middle<String> {}
        }

        /** Judges a generic type. */
        @Constraint(validatedBy = OfLists.Judge.class)
        @Retention(RetentionPolicy.RUNTIME)
        @interface OfLists {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};

            /** Takes any list. */
            final class Judge implements ConstraintValidator<OfLists, List<String>> {
                @Override
                public boolean isValid(List<String> value, ConstraintValidatorContext context) {
                    return true;
                }
            }
        }

        /** Judges arrays, which no component is. */
        @Constraint(validatedBy = OfArrays.Judge.class)
        @Retention(RetentionPolicy.RUNTIME)
        @interface OfArrays {
            String message() default "";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};

            /** Takes any array. */
            final class Judge implements ConstraintValidator<OfArrays, List<String>[]> {
                @Override
                public boolean isValid(List<String>[] value, ConstraintValidatorContext context) {
                    return true;
                }
            }
        }

        @Sum
        static @Nullable String sum;

        @SumOfSums
        static @Nullable String sumOfSums;

        @AsOne
        static @Nullable String asOne;

        @Either
        static @Nullable String either;

        @HandingDown
        static @Nullable String handingDown;

        @OfItsOwn
        static @Nullable String ofItsOwn;

        @SumWithAsOne
        static @Nullable String sumWithAsOne;

        @Size(max = 3)
        @Pattern.List({@Pattern(regexp = "a"), @Pattern(regexp = "b")})
        static @Nullable String ownTwice;

        @OneOf("MD5")
        static @Nullable Grammar constant;

        @OneOf("MD5")
        static @Nullable String text;

        @HashValue
        static @Nullable String hash;

        @HashValue(message = "at $cost")
        static @Nullable String dollar;

        @HashValue(message = "{of}")
        static @Nullable String braces;

        @HashValue(message = "plain words")
        static @Nullable String words;

        @Required(payload = Advice.class)
        static @Nullable String desired;

        @Required
        static @Nullable String required;

        @AtLeast(3)
        static @Nullable Integer least;

        @OfTexts
        static @Nullable String ofTexts;

        @OfTexts
        static @Nullable Integer ofNumbers;

        @OfLists
        static @Nullable List<String> ofLists;

        @OfLists
        static @Nullable Map<String, String> ofMaps;

        @OfArrays
        static @Nullable String ofArrays;
    }

    private static List<Check> checks(String field) {
        Field declared;
        try {
            declared = FreshClassLoader.load(Read.class).getDeclaredField(field);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
        return new ConstraintReader(Set.of(Default.class))
                .ofValue(declared.getAnnotations(), declared.getGenericType(), "Read." + field);
    }

    private static Stream<String> told(List<Check> checks) {
        return checks.stream()
                .map(check -> check.getClass().getSimpleName() + " "
                        + check.rule().annotation().annotationType().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({
        "sum, Known Size + Foreign Pattern",
        "sumOfSums, NotNull NotNull + Known Size + Foreign Pattern",
        "asOne, Foreign AsOne",
        "either, Foreign Either",
        "handingDown, Foreign HandingDown",
        "ofItsOwn, Foreign OfItsOwn",
        "sumWithAsOne, Foreign SumWithAsOne",
        "ownTwice, Known Size + Foreign Pattern + Foreign Pattern",
        "constant, Text OneOf",
        "text, Text OneOf",
        "hash, Text HashValue",
        "words, Text HashValue",
        "dollar, Foreign HashValue",
        "braces, Foreign HashValue",
        "required, NotNull Required",
        "desired, Known Required",
        "least, Known AtLeast",
        "ofTexts, Foreign OfTexts",
        "ofLists, Foreign OfLists"
    })
    void aConstraint_isWhatTheEngineKnows_orElseTheProviders(String field, String expected) {
        assertThat(told(checks(field))).containsExactlyInAnyOrder(expected.split(" \\+ "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ofNumbers", "ofMaps", "ofArrays"})
    void aConstraintThatCannotJudgeAType_isRefused(String field) {
        assertThatThrownBy(() -> checks(field))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("Read." + field);
    }

    @Test
    void aValueThatIsOnlyDesired_isJudgedForNull() {
        Check.Known desired = (Check.Known) checks("desired").get(0);
        assertThat(desired.rule().advice()).isTrue();
        assertThat(desired.accepts().test(null)).isFalse();
        assertThat(desired.accepts().test("x")).isTrue();
    }

    @Test
    void hints_comeFromAValidatorOfTexts() {
        assertThat(ConstraintReader.hint(checks("least").get(0).rule().annotation(), "1"))
                .isNull();
        assertThat(ConstraintReader.hint(checks("text").get(0).rule().annotation(), "MD6"))
                .isEqualTo("did you mean MD5?");
    }

    /** A constraint on texts that may stand on a record. */
    @Constraint(validatedBy = OfText.Judge.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfText {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Takes any text. */
        final class Judge implements ConstraintValidator<OfText, CharSequence> {
            @Override
            public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
                return true;
            }
        }
    }

    @OfText
    record NoText(String a) {}

    @Test
    void aConstraintThatCannotJudgeARecord_isRefused() {
        assertThatThrownBy(() -> new ConstraintReader(Set.of(Default.class)).ofObject(NoText.class, "NoText"))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("NoText: @OfText does not support");
    }

    interface Wanted {}

    interface MoreWanted extends Wanted {}

    @HashGroups(groups = Default.class)
    interface Explicit {}

    @HashGroups
    interface Implicit {}

    @HashGroups(groups = Wanted.class)
    interface OfGroup {}

    /** A constraint on objects. */
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface HashGroups {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    interface MoreImplicit extends Implicit {}

    interface MoreDefault extends Default {}

    record Body(String a) implements Explicit, MoreImplicit, OfGroup {}

    @Test
    void constraintsOfAnInterface_belongToTheirGroupsAndToItself() {
        assertThat(declaring(Default.class)).isEqualTo(2);
        assertThat(declaring(MoreDefault.class)).isEqualTo(2);
        assertThat(declaring(Wanted.class)).isEqualTo(1);
        assertThat(declaring(MoreWanted.class)).isEqualTo(1);
        assertThat(declaring(Explicit.class)).isEqualTo(1);
        assertThat(declaring(Implicit.class)).isEqualTo(1);
        assertThat(declaring(MoreImplicit.class)).isEqualTo(1);
        // A constraint of another group is not in that of its interface.
        assertThat(declaring(OfGroup.class)).isZero();
        assertThat(declaring(Explicit.class, Wanted.class)).isEqualTo(2);
    }

    private static int declaring(Class<?>... groups) {
        return new ConstraintReader(Set.copyOf(Arrays.asList(groups)))
                .ofObject(Body.class, "Body")
                .size();
    }
}
