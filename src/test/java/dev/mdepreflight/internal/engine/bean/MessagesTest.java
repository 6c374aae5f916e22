package dev.mdepreflight.internal.engine.bean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mark behind a message is taken away, and nothing else is. */
class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "no", "must not be null"})
    void aMarkIsTakenAway(String message) {
        assertThat(Messages.plain(message + "\0ab")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "\0", "\0a", "\0abc", "a\0b"})
    void aMessageWithoutOne_staysAsItIs(String message) {
        assertThat(Messages.plain(message)).isEqualTo(message);
    }
}
