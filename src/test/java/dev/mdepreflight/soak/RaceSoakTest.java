package dev.mdepreflight.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * One instance gives many threads what it gives one, from its first use on. A second of it here; {@code -Psoak} runs it for {@code
 * -Dsoak.seconds} (60) each.
 */
class RaceSoakTest {
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("soak.seconds", 1));
    private static final int LEAST_ROUNDS = 5;

    private static final long SEED = Long.getLong("soak.seed", 1);

    @Test
    void aColdInstanceGivesManyThreadsWhatItGivesOne() throws Exception {
        long end = System.nanoTime() + TIME.toNanos();
        long rounds = 0;
        try (Race race = new Race(SEED)) {
            do {
                race.round();
                rounds++;
            } while (rounds < LEAST_ROUNDS || System.nanoTime() < end);
            assertThat(race.outcomes()).isGreaterThan(10 * rounds);
            tell(rounds + " rounds of a cold and a warm instance, " + race.outcomes() + " outcomes compared");
        }
    }

    /** In a class loader of its own nothing of the library is initialised yet, as in a JVM that has just started. */
    @Test
    void theFirstInstancesMayBeMadeByManyThreadsAtOnce() throws Exception {
        long end = System.nanoTime() + TIME.toNanos();
        long rounds = 0;
        do {
            try (URLClassLoader cold = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
                Class<?> type = cold.loadClass(Race.class.getName());
                assertThat(type).isNotSameAs(Race.class);
                Object race = type.getConstructor(long.class).newInstance(SEED + rounds);
                try {
                    type.getMethod("firstRound").invoke(race);
                    assertThat((long) type.getMethod("outcomes").invoke(race)).isPositive();
                } finally {
                    type.getMethod("close").invoke(race);
                }
            }
            rounds++;
        } while (System.nanoTime() < end);
        tell(rounds + " rounds of classes that nobody had loaded");
    }

    /** A second is no news. */
    private static void tell(String text) {
        if (TIME.toSeconds() > 1) {
            System.out.println("RaceSoakTest: " + text + ", seed " + SEED + ", Java " + Runtime.version());
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .map(RaceSoakTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
