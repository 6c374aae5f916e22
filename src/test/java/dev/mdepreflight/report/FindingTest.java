package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import jakarta.validation.Payload;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what a caller without null checks can do
class FindingTest {

    @Test
    void violation_needsCodeMessagePointerAndScope_only() {
        ErrorCode code = ErrorCode.BAD_REQUEST;
        assertThat(new Violation(code, "m", "", null, null, null, Scope.REQUEST).pointer())
                .isEmpty();

        assertRefused("code", () -> new Violation(null, "m", "", null, null, null, Scope.REQUEST));
        assertRefused("message", () -> new Violation(code, null, "", null, null, null, Scope.REQUEST));
        assertRefused("pointer", () -> new Violation(code, "m", null, null, null, null, Scope.REQUEST));
        assertRefused("scope", () -> new Violation(code, "m", "", null, null, null, null));
    }

    @Test
    void advice_needsIdMessageAndPointer_only() {
        assertThat(new Advice("id", "m", "", null, null, null).id()).isEqualTo("id");

        assertRefused("id", () -> new Advice(null, "m", "", null, null, null));
        assertRefused("message", () -> new Advice("id", null, "", null, null, null));
        assertRefused("pointer", () -> new Advice("id", "m", null, null, null, null));
    }

    @Test
    void advice_marksConstraintsAsAPayload() {
        assertThat(Advice.class).isAssignableTo(Payload.class);
    }

    private static void assertRefused(String missing, ThrowingCallable creation) {
        assertThatNullPointerException().isThrownBy(creation).withMessage(missing);
    }
}
