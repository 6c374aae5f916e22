package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.support.FreshClassLoader;
import java.lang.reflect.Constructor;
import java.nio.file.attribute.GroupPrincipal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jdk.net.UnixDomainPrincipal;
import org.junit.jupiter.api.Test;

/** What a rule over several properties sees of them. */
class PropertyValuesTest {
    enum Colour {
        @JsonProperty("red-ish")
        RED,
        GREEN
    }

    record Inner(String name, Colour colour) {}

    record Outer(
            String text,
            String empty,
            Colour colour,
            Integer count,
            Boolean flag,
            List<?> list,
            Map<String, String> map) {}

    private static final PropertyValues RECORD = PropertyValues.of(new Outer(
            "1.2.3.4",
            "",
            Colour.RED,
            7,
            true,
            Arrays.asList(new Inner("a", Colour.RED), null, new Inner(null, Colour.GREEN), "b"),
            Map.of("k", "v")));

    private static final PropertyValues NOTHING =
            PropertyValues.of(new Outer(null, null, null, null, null, null, null));

    /** A view that knows texts alone, as one of another author may. */
    private static final PropertyValues TEXTS = new PropertyValues() {
        private final Map<String, String> texts = Map.of("address", "1.2.3.4", "empty", "");

        @Override
        public boolean isUsable(String component) {
            return !component.equals("faulty");
        }

        @Override
        public boolean isPresent(String component) {
            return texts.containsKey(component);
        }

        @Override
        public boolean is(String component, String text) {
            return text.equals(texts.get(component));
        }

        @Override
        public String text(String component) {
            return texts.get(component);
        }
    };

    @Test
    void whatIsPresent_isGiven_andSoIsWhatIsFaulty() {
        assertThat(TEXTS.isGiven("address")).isTrue();
        assertThat(TEXTS.isGiven("faulty")).isTrue();
        assertThat(TEXTS.isGiven("absent")).isFalse();
        assertThat(RECORD.isGiven("text")).isTrue();
        assertThat(NOTHING.isGiven("text")).isFalse();
    }

    @Test
    void everyPropertyOfARecord_isUsable() {
        assertThat(RECORD.isUsable("text")).isTrue();
        assertThat(NOTHING.isUsable("text")).isTrue();
    }

    @Test
    void emptyIsATextOrAListOfNothing() {
        assertThat(TEXTS.isEmpty("empty")).isTrue();
        assertThat(TEXTS.isEmpty("address")).isFalse();
        assertThat(TEXTS.isEmpty("absent")).isFalse();
        assertThat(RECORD.isEmpty("empty")).isTrue();
        assertThat(RECORD.isEmpty("text")).isFalse();
        assertThat(RECORD.isEmpty("list")).isFalse();
        assertThat(NOTHING.isEmpty("list")).isFalse();
        assertThat(PropertyValues.of(new Outer(null, null, null, null, null, List.of(), null))
                        .isEmpty("list"))
                .isTrue();
    }

    @Test
    void aTextThatIsThere_mayConform() {
        assertThat(TEXTS.conforms("address", Grammar.IPV4)).isTrue();
        assertThat(TEXTS.conforms("address", Grammar.IPV6)).isFalse();
        assertThat(TEXTS.conforms("absent", Grammar.IPV4)).isFalse();
        assertThat(RECORD.conforms("text", Grammar.IPV4)).isTrue();
        assertThat(RECORD.conforms("count", Grammar.DECIMAL_ID)).isFalse();
    }

    @Test
    void aViewThatKnowsTextsAlone_hasNeitherNumbersNorElements() {
        assertThat(TEXTS.number("address")).isNull();
        assertThat(TEXTS.elements("address")).isEmpty();
        assertThat(TEXTS.elements("address", "name")).isEmpty();
    }

    @Test
    void oneOfSeveralTexts_isEnough() {
        assertThat(TEXTS.isOneOf("address", "x", "1.2.3.4")).isTrue();
        assertThat(TEXTS.isOneOf("address", "x", "y")).isFalse();
        assertThat(TEXTS.isOneOf("address")).isFalse();
    }

    @Test
    void valuesCompareAsTheyAreWritten() {
        assertThat(RECORD.is("colour", "red-ish")).isTrue();
        assertThat(RECORD.is("colour", "RED")).isFalse();
        assertThat(RECORD.is("flag", "true")).isTrue();
        assertThat(RECORD.is("count", "7")).isTrue();
        assertThat(RECORD.is("map", "{k=v}")).isFalse();
        assertThat(NOTHING.is("text", "null")).isFalse();
    }

    @Test
    void textsAndNumbers_areTakenByTheirType() {
        assertThat(RECORD.text("text")).isEqualTo("1.2.3.4");
        assertThat(RECORD.text("count")).isNull();
        assertThat(RECORD.number("count")).isEqualTo(7);
        assertThat(RECORD.number("text")).isNull();
    }

    @Test
    void elements_areRead_withNullForWhatHasNone() {
        assertThat(RECORD.elements("list", "name")).containsExactly("a", null, null, null);
        assertThat(RECORD.elements("list", "colour")).containsExactly("red-ish", null, "GREEN", null);
        assertThat(RECORD.elements("list")).containsExactly(null, null, null, "b");
        assertThat(RECORD.elements("text")).isEmpty();
        assertThat(RECORD.elements("text", "name")).isEmpty();
    }

    /** Tells something else than it holds. */
    record Boasting(String text) {
        @Override
        public String text() {
            return "more than " + text;
        }
    }

    @Test
    void aRecord_isReadByItsFields_asTheValidatorDoes() throws Exception {
        assertThat(PropertyValues.of(new Boasting("it holds")).text("text")).isEqualTo("it holds");
        // What is known of a class is kept for good, so that one of a new loader is seen for the first time.
        Constructor<?> constructor = FreshClassLoader.load(Boasting.class).getDeclaredConstructor(String.class);
        constructor.setAccessible(true);
        assertThat(PropertyValues.of((Record) constructor.newInstance("it holds"))
                        .text("text"))
                .isEqualTo("it holds");
    }

    @Test
    void aRecordOfAModuleThatOpensNothing_isReadByItsAccessors() {
        GroupPrincipal staff = () -> "staff";
        PropertyValues values = PropertyValues.of(new UnixDomainPrincipal(staff, staff));
        assertThat(values.isPresent("user")).isTrue();
        assertThat(values.is("group", "staff")).isFalse();
    }

    @Test
    void aNameThatTheRecordDoesNotHave_isSaid() {
        assertThatThrownBy(() -> RECORD.isPresent("txet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Outer has no component txet");
    }
}
