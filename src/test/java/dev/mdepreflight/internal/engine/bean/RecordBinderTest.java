package dev.mdepreflight.internal.engine.bean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.internal.model.BodyModelCompiler;
import jakarta.validation.groups.Default;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clean body becomes its record, or an exception that says why it does not. */
class RecordBinderTest {
    record Ordered(int low, int high, @Nullable List<String> names) {
        Ordered {
            if (low > high) {
                throw new IllegalStateException("not in order");
            }
        }
    }

    private static Record bind(String json) {
        BodyModel model = new BodyModelCompiler(Set.of(Default.class), RecordComponent::getName).compile(Ordered.class);
        return RecordBinder.bind(model, json.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t "})
    void aBodyBinds_whateverStandsAroundIt(String space) {
        assertThat(bind(space + "{\"high\":2,\"low\":1.0,\"names\":[\"a\",null],\"other\":{}}" + space))
                .isEqualTo(new Ordered(1, 2, java.util.Arrays.asList("a", null)));
    }

    @Test
    void whatIsLeftOut_isNullOrTheDefault() {
        assertThat(bind("{}")).isEqualTo(new Ordered(0, 0, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"low\":1}", "{\"low\":\"1\"}", "{\"names\":\"a\"}", "{\"low\":null}"})
    void valuesThatItsConstructorOrTypesRefuse_doNot(String json) {
        assertThatThrownBy(() -> bind(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Ordered.class.getName());
    }
}
