package dev.mdepreflight.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.Sensitive;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a compiled model tells of its record. */
class BodyModelTest {
    private static BodyModel compile(Class<? extends Record> type) {
        return new BodyModelCompiler(Set.of(Default.class), RecordComponent::getName).compile(type);
    }

    private static Property property(ObjectType type, String component) {
        Property property = type.byComponent(component);
        assertThat(property).isNotNull();
        return property;
    }

    record Plain(String text, List<String> texts, Map<String, String> map, int whole, double floating) {}

    record Secret(String open, @Sensitive String secret) {}

    record SecretList(String text, List<Secret> secrets) {}

    record SecretMap(String text, Map<String, List<Secret>> secrets) {}

    record SecretBelow(Plain plain, SecretMap below) {}

    record Chain(String text, Chain next) {}

    record SecretChain(Chain chain, SecretChain next, Map<String, Secret> last) {}

    static Stream<Arguments> secrecy() {
        return Stream.of(
                Arguments.of(Named.of("Plain", Plain.class), false),
                Arguments.of(Named.of("Secret", Secret.class), true),
                Arguments.of(Named.of("SecretList", SecretList.class), true),
                Arguments.of(Named.of("SecretMap", SecretMap.class), true),
                Arguments.of(Named.of("SecretBelow", SecretBelow.class), true),
                Arguments.of(Named.of("Chain", Chain.class), false),
                Arguments.of(Named.of("SecretChain", SecretChain.class), true));
    }

    @ParameterizedTest
    @MethodSource("secrecy")
    void aSecretIsFoundAtAnyDepth(Class<? extends Record> type, boolean sensitive) {
        BodyModel model = compile(type);
        assertThat(model.root().holdsSensitive()).isEqualTo(sensitive);
        assertThat(model.sensitive()).isEqualTo(sensitive);
        // It is found out once.
        assertThat(model.root().holdsSensitive()).isEqualTo(sensitive);
    }

    @Test
    void aSecretIsFoundInAnyKindOfValue() {
        ObjectType below = compile(SecretBelow.class).root();
        ObjectType map = (ObjectType) property(below, "below").site().type();
        ObjectType chain = compile(SecretChain.class).root();
        assertThat(ObjectType.holdsSensitive(property(map, "secrets").site().type()))
                .isTrue();
        assertThat(ObjectType.holdsSensitive(property(map, "text").site().type()))
                .isFalse();
        assertThat(ObjectType.holdsSensitive(property(below, "plain").site().type()))
                .isFalse();
        assertThat(ObjectType.holdsSensitive(property(chain, "chain").site().type()))
                .isFalse();
        ObjectType plain = (ObjectType) property(below, "plain").site().type();
        assertThat(ObjectType.holdsSensitive(property(plain, "texts").site().type()))
                .isFalse();
        assertThat(ObjectType.holdsSensitive(property(plain, "map").site().type()))
                .isFalse();
    }

    record Anything(String text, Object any) {}

    record Exact(BigDecimal exact) {}

    record Whole(BigInteger whole) {}

    record InList(List<List<BigInteger>> wholes) {}

    record InMap(Map<String, Map<String, Object>> map) {}

    record Below(Plain plain, List<InMap> below) {}

    record Leaf(String a) {}

    /** The same record twice is no cycle. */
    record Diamond(Leaf one, Leaf two, List<Leaf> more, Map<String, Leaf> most) {}

    record Cycle(Leaf leaf, Leaf again, List<Back> back) {}

    record Back(Map<String, Cycle> front) {}

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of(Named.of("Plain", Plain.class), false),
                Arguments.of(Named.of("Anything", Anything.class), true),
                Arguments.of(Named.of("Exact", Exact.class), true),
                Arguments.of(Named.of("Whole", Whole.class), true),
                Arguments.of(Named.of("InList", InList.class), true),
                Arguments.of(Named.of("InMap", InMap.class), true),
                Arguments.of(Named.of("Below", Below.class), true),
                Arguments.of(Named.of("Diamond", Diamond.class), false),
                Arguments.of(Named.of("Cycle", Cycle.class), true),
                Arguments.of(Named.of("Chain", Chain.class), true),
                Arguments.of(Named.of("SecretMap", SecretMap.class), false));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void whatHasNoEnd_isUnbounded(Class<? extends Record> type, boolean unbounded) {
        assertThat(compile(type).root().isUnbounded()).isEqualTo(unbounded);
        assertThat(compile(type).unbounded()).isEqualTo(unbounded);
    }

    @AlsoKnown({"further", "AZaz@[`{"})
    record Named2(@JsonProperty("First") String first, String second) {}

    @Test
    void eachNameHasASlot_thoseThatAreOnlyKnownToExistBehindTheProperties() {
        ObjectType type = compile(Named2.class).root();
        assertThat(type.alsoKnown()).containsExactly("further", "AZaz@[`{");
        assertThat(type.slots()).isEqualTo(4);
        assertThat(Stream.of("First", "second", "further", "AZaz@[`{", "first", "FURTHER")
                        .map(type::slot))
                .containsExactly(0, 1, 2, 3, ObjectType.UNKNOWN, ObjectType.UNKNOWN);
        assertThat(Stream.of("FIRST", "Second", "FURTHER", "azAZ@[`{", "azaz@[@[", "other")
                        .map(type::slotIgnoringCase))
                .containsExactly(0, 1, 2, 3, ObjectType.UNKNOWN, ObjectType.UNKNOWN);
        assertThat(List.of(type.spelling(0), type.spelling(1), type.spelling(2), type.spelling(3)))
                .containsExactlyElementsOf(type.spellings());
    }

    @DependentValue(property = "first", allowed = "x", when = "second", is = "y")
    record Ruled(String first, String second, String third, List<String> texts) {}

    @Test
    void onlyWhatARuleReads_isRead() {
        ObjectType type = compile(Ruled.class).root();
        assertThat(type.isRuled(property(type, "first"))).isTrue();
        assertThat(type.isRuled(property(type, "second"))).isTrue();
        assertThat(type.isRuled(property(type, "third"))).isFalse();
        assertThat(type.isReadAsElement(true)).isFalse();
        for (boolean advice : new boolean[] {false, true}) {
            assertThat(type.isReadAsTexts(property(type, "texts"), advice)).isFalse();
        }
    }

    enum Level {
        LOW
    }

    record Everything(
            String text,
            Level level,
            boolean flag,
            Byte small,
            long whole,
            Double floating,
            List<String> list,
            Map<String, String> map,
            @Valid Leaf object) {}

    @Test
    void eachTypeSaysWhatItExpects() {
        assertThat(compile(Everything.class).root().properties())
                .extracting(property -> property.site().type().expectation())
                .containsExactly(
                        "a JSON string",
                        "a JSON string",
                        "a JSON boolean",
                        "a whole number from -128 to 127",
                        "a whole number of 64 bits",
                        "a JSON number",
                        "a JSON array",
                        "a JSON object",
                        "a JSON object");
    }

    @Test
    void aWholeNumber_isOneWithinItsRange() {
        ScalarType small = (ScalarType)
                property(compile(Everything.class).root(), "small").site().type();
        assertThat(Stream.of("-128", "127", "0", "0.0", "1.0", "1e2", "0e9").map(BigDecimal::new))
                .allMatch(small::holds);
        assertThat(Stream.of("-129", "128", "0.5", "1e3", "127.1", "-128.1", "1e-1")
                        .map(BigDecimal::new))
                .noneMatch(small::holds);
        ScalarType floating = (ScalarType)
                property(compile(Everything.class).root(), "floating").site().type();
        assertThat(Stream.of("0.5", "1e999").map(BigDecimal::new)).allMatch(floating::holds);
    }
}
