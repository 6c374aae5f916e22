package dev.mdepreflight.soak;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.loopback.LoopbackApi;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 64 threads on one instance of each adapter: no wrong verdict, and no leak. For a second here; {@code -Psoak} runs this alone, for {@code
 * -Dsoak.seconds} (60) each.
 */
class SoakTest {
    static Stream<Named<Function<Preflight, Sender>>> adapters() {
        return Stream.of(
                Named.of("azure, blocking", AzureSender::blocking),
                Named.of("azure, asynchronous", AzureSender::asynchronous),
                Named.of("jdkhttp", JdkHttpSender::new),
                Named.of("okhttp", OkHttpSender::new),
                Named.of("spring", SpringSender::new));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void verdictsAreRight_andNothingLeaks(Function<Preflight, Sender> adapter) throws Exception {
        try (LoopbackApi api = LoopbackApi.start();
                Sender sender =
                        adapter.apply(Preflight.builder().hosts(api.host()).build())) {
            new Soak(api::uri, api::count, sender).run();
        }
    }

    @Test
    void leak_isSeen() {
        try (LeakingSender sender = new LeakingSender()) {
            assertThatThrownBy(new Soak(sender::uri, sender::arrived, sender, Duration.ofSeconds(1))::run)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("bytes that the heap has grown by");
        }
    }
}
