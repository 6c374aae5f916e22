package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import jakarta.validation.Payload;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what a caller without null checks can do
class FindingTest {

    @Test
    void violation_needsCodeReasonAndMessage_only() {
        ErrorCode code = ErrorCode.BAD_REQUEST;
        assertThat(Violation.builder(code, "a-reason", "m").build().pointer()).isEmpty();

        assertRefused("code", () -> Violation.builder(null, "a-reason", "m").build());
        assertRefused("reason", () -> Violation.builder(code, null, "m"));
        assertRefused("part", () -> Violation.builder(code, "a-reason", "m").part(null));
        assertRefused("message", () -> Violation.builder(code, "a-reason", null).build());
        assertRefused(
                "pointer",
                () -> Violation.builder(code, "a-reason", "m").pointer(null).build());
        assertRefused(
                "scope",
                () -> Violation.builder(code, "a-reason", "m").scope(null).build());
    }

    @Test
    void advice_needsReasonAndMessage_only() {
        assertThat(Advice.builder("a-reason", "m").build().reason()).isEqualTo("a-reason");

        assertRefused("reason", () -> Advice.builder(null, "m").build());
        assertRefused("message", () -> Advice.builder("a-reason", null).build());
        assertRefused(
                "pointer", () -> Advice.builder("a-reason", "m").pointer(null).build());
    }

    @Test
    void aPointer_standsInItsPart_andTheQualifiedOneNamesIt() {
        for (Part part : Part.values()) {
            Advice advice =
                    Advice.builder("a-reason", "m").part(part).pointer("/x").build();
            assertThat(advice.part()).isEqualTo(part);
            assertThat(advice.pointer()).isEqualTo("/x");
            String prefix = part == Part.BODY ? "" : "/" + part.name().toLowerCase(Locale.ROOT);
            assertThat(advice.qualifiedPointer()).isEqualTo(prefix + "/x");
            assertThat(advice.toBuilder().build()).isEqualTo(advice).hasSameHashCodeAs(advice);
            assertThat(advice.toBuilder().pointer("/y").build()).isNotEqualTo(advice);
        }
    }

    @Test
    void aCopyOfAViolation_isEqualUntilSomethingIsSet() {
        Violation violation = Violation.builder(ErrorCode.INVALID_INPUT, "a-reason", "m")
                .pointer("/x")
                .location(new Location(1, 1, 2, 3))
                .excerpt("e")
                .hint("h")
                .scope(Scope.ELEMENT)
                .build();
        assertThat(violation.toBuilder().build()).isEqualTo(violation).hasSameHashCodeAs(violation);
        assertThat(List.of(
                        violation.toBuilder().message("n").build(),
                        violation.toBuilder().part(Part.PATH).build(),
                        violation.toBuilder().location(null).build(),
                        violation.toBuilder().excerpt(null).build(),
                        violation.toBuilder().hint(null).build(),
                        violation.toBuilder().scope(Scope.REQUEST).build()))
                .doesNotContain(violation);
        assertThat(violation)
                .hasToString(
                        "Violation[code=INVALID_INPUT, reason=a-reason, message=m, part=BODY, pointer=/x,"
                                + " location=Location[offset=1, line=1, column=2, length=3], excerpt=e, hint=h, scope=ELEMENT]");
    }

    @Test
    void advice_marksConstraintsAsAPayload() {
        assertThat(Advice.class).isAssignableTo(Payload.class);
    }

    private static void assertRefused(String missing, ThrowingCallable creation) {
        assertThatNullPointerException().isThrownBy(creation).withMessage(missing);
    }
}
