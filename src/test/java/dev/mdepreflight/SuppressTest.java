package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.constraint.MaxLength;
import dev.mdepreflight.internal.advice.AdviceIds;
import dev.mdepreflight.report.Advice;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that could have no effect is refused when it is set. */
class SuppressTest {
    private static final String LONG = "{\"name\": \"abc\", \"note\": \"\"}";

    record Own(
            @MaxLength(value = 2, adviceId = "long-name", payload = Advice.class) @Nullable
            String name,

            @NotBlank(payload = Advice.class) @Nullable String note) {}

    record Misnamed(
            @MaxLength(value = 2, adviceId = "long-name") @Nullable
            String name) {}

    record MisnamedElement(@Nullable List<@MaxLength(value = 2, adviceId = "long-name") @Nullable String> names) {}

    @ParameterizedTest
    @CsvSource({
        "legacy-actoin, did you mean legacy-action?",
        "Legacy-Action, did you mean legacy-action?",
        "'legacy-action ', did you mean legacy-action?",
        "unknow-call, did you mean unknown-call?",
        "'', suppressOwn",
        "zzz, suppressOwn",
        "long-name, suppressOwn",
        "unresolved-variable, suppressOwn"
    })
    void anUnknownId_isRefused_withTheNearestOne(String id, String told) {
        assertThatThrownBy(() -> Preflight.builder().suppress("unknown-property", id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("\"" + id + "\"", told);
    }

    @Test
    void everyIdOfTheLibrary_isTaken() {
        assertThat(Preflight.builder()
                        .suppress(AdviceIds.all().toArray(new String[0]))
                        .build())
                .isNotNull();
    }

    @Test
    void adviceOfConstraintsOfOnesOwn_isLeftOutByItsIdOrName() {
        Preflight.Builder advising = Preflight.builder().advice(true);
        assertThat(advising.build().check(Own.class, LONG).advice())
                .extracting(Advice::reason)
                .containsExactly("long-name", "not-blank");
        assertThat(advising.suppress("unknown-property")
                        .suppressOwn("long-name")
                        .build()
                        .check(Own.class, LONG)
                        .advice())
                .extracting(Advice::reason)
                .containsExactly("not-blank");
        assertThat(advising.suppressOwn("not-blank", "long-name")
                        .build()
                        .check(Own.class, LONG)
                        .advice())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "not-blank ", "\tlong-name"})
    void whatIsNoIdOfOnesOwn_isRefused(String id) {
        assertThatThrownBy(() -> Preflight.builder().suppressOwn(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {Misnamed.class, MisnamedElement.class})
    void anAdviceIdOnAViolation_isRefusedWithItsComponent(Class<? extends Record> type) {
        assertThatThrownBy(() -> Preflight.create().check(type, "{}"))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContainingAll("Misnamed", "name", "adviceId of @MaxLength without payload");
    }
}
