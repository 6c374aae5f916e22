package dev.mdepreflight.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong millis = new AtomicLong(5);

    private ProgressBar bar(boolean attended) {
        Terminal terminal = Terminal.of(InputStream.nullInputStream(), out, err, null, () -> attended);
        return new ProgressBar(terminal, () -> TimeUnit.MILLISECONDS.toNanos(millis.get()));
    }

    @Test
    void shortWork_showsNothing() {
        try (ProgressBar bar = bar(true)) {
            bar.accept(0.2);
            millis.addAndGet(999);
            bar.accept(0.9);
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void longWork_showsItsShareAndWhatIsLeft_andTakesTheBarAway() {
        try (ProgressBar bar = bar(true)) {
            millis.addAndGet(30_000);
            bar.accept(0.25);
            assertThat(err.toString(UTF_8)).isEqualTo("\r[#######                       ]  25 %, 1:30 left");
            millis.addAndGet(50);
            bar.accept(0.26);
            assertThat(err.toString(UTF_8)).doesNotContain("26 %");
            err.reset();
        }
        assertThat(err.toString(UTF_8)).matches("\r {40,}\r");
        assertThat(out.size()).isZero();
    }

    @Test
    void everyDrawing_coversTheOneBefore() {
        try (ProgressBar bar = bar(true)) {
            millis.addAndGet(600_000);
            bar.accept(0.01);
            int longer = err.size();
            err.reset();
            millis.addAndGet(1_000);
            bar.accept(1);
            assertThat(err.size()).isEqualTo(longer);
        }
    }

    @Test
    void nobodyWatching_showsNothing() {
        try (ProgressBar bar = bar(false)) {
            millis.addAndGet(30_000);
            bar.accept(0.25);
            millis.addAndGet(30_000);
            bar.accept(0.5);
        }
        assertThat(err.size()).isZero();
    }
}
