package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.catalog.action.OffboardMachine;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.sample.Samples;
import dev.mdepreflight.support.FreshClassLoader;
import jakarta.validation.ConstraintDeclarationException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shared instance keeps no class of its users alive, and a class keeps no instance alive. */
class ClassLoadersTest {
    private static final int LOADERS = 40;
    private static final int COLLECTIONS = 100;

    private static Class<? extends Record> anew(String name) throws ClassNotFoundException {
        ClassLoader loader = FreshClassLoader.load(PlugIn.class).getClassLoader();
        Class<?> type = loader.loadClass(PlugIn.class.getName() + "$" + name);
        assertThat(type.getClassLoader()).isSameAs(loader).isNotSameAs(PlugIn.class.getClassLoader());
        return type.asSubclass(Record.class);
    }

    private static Record bound(Class<? extends Record> type, @Nullable Object... values)
            throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return (Record) constructor.newInstance(values);
    }

    /** Every way in: the fast and the thorough path with a clean and a faulty body, and the record. The answer is the loader of the types. */
    private static WeakReference<?> use(Preflight preflight) throws ReflectiveOperationException {
        Class<? extends Record> known = anew("Known");
        String clean = "{\"text\":\"a!\",\"time\":\"2999-01-01T00:00:00Z\",\"inner\":[{}]}";
        assertThat(preflight.check(known, clean)).isSameAs(Report.clean());
        String faulty = "{\"text\":\"a\",\"time\":\"1999-01-01T00:00:00Z\",\"inner\":[{\"text\":\"b\"},{},{}]}";
        assertThat(preflight.check(known, faulty).violations()).hasSize(4);

        ClassLoader loader = known.getClassLoader();
        Class<? extends Record> foreign =
                loader.loadClass(PlugIn.class.getName() + "$Foreign").asSubclass(Record.class);
        assertThat(preflight.check(foreign, "{\"number\":1,\"colour\":\"RED\",\"inner\":{\"a\":{}}}"))
                .isSameAs(Report.clean());
        assertThat(preflight
                        .check(
                                foreign,
                                "{\"number\":2,\"colour\":\"BLUE\",\"text\":\"A\",\"inner\":{\"a\":{\"number\":4}}}")
                        .violations())
                .hasSize(4);
        Class<?> colour = loader.loadClass(PlugIn.class.getName() + "$Colour");
        assertThat(preflight
                        .check(bound(foreign, 2, colour.getEnumConstants()[1], "A", Map.of()))
                        .violations())
                .hasSize(3);
        assertThat(preflight.check(bound(known, "a", null, null)).violations()).hasSize(1);
        return new WeakReference<>(loader);
    }

    @Test
    void classesThatWereChecked_areUnloaded_whileTheInstanceLives() throws Exception {
        for (boolean advice : List.of(false, true)) {
            Preflight shared = Preflight.builder().advice(advice).build();
            // What is kept for a class of the library's own must not hold those of others.
            assertThat(shared.check(new OffboardMachine(null)).violations()).hasSize(1);
            List<WeakReference<?>> loaders = new ArrayList<>();
            for (int i = 0; i < LOADERS; i++) {
                loaders.add(use(shared));
            }
            assertThat(alive(loaders)).as("loaders left of %s", LOADERS).isZero();
            use(shared);
        }
    }

    /** The user's clock leads to the instance, as it does where a class of theirs keeps both. */
    private static final class Held extends Clock {
        private @Nullable Preflight preflight;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }
    }

    @Test
    void instancesThatWereUsed_areCollected_whileTheClassesLive() throws Exception {
        Class<? extends Record> known = anew("Known");
        Class<? extends Record> foreign = known.getClassLoader()
                .loadClass(PlugIn.class.getName() + "$Foreign")
                .asSubclass(Record.class);
        List<WeakReference<?>> instances = new ArrayList<>();
        for (int i = 0; i < LOADERS; i++) {
            Held clock = new Held();
            Preflight preflight = Preflight.builder()
                    .clock(clock)
                    .correlationId(() -> clock.preflight.limits().toString())
                    .names(component -> clock.getZone().equals(ZoneOffset.UTC) ? component.getName() : "")
                    .build();
            clock.preflight = preflight;
            assertThat(preflight
                            .check(known, "{\"text\":\"a!\",\"time\":\"1999-01-01T00:00:00Z\"}")
                            .isClean())
                    .isTrue();
            assertThat(preflight.check(foreign, "{\"number\":2}").isClean()).isFalse();
            instances.add(new WeakReference<>(preflight));
        }
        assertThat(alive(instances)).as("instances left of %s", LOADERS).isZero();
        assertThat(Preflight.create().check(known, "{}").isClean()).isTrue();
    }

    /** Instances that name and group differently have each a model of their own of one class. */
    @Test
    void eachInstance_hasModelsOfItsOwn() throws Exception {
        Class<? extends Record> known = anew("Known");
        Preflight plain = Preflight.create();
        Preflight upper = Preflight.builder()
                .names(component -> component.getName().toUpperCase(Locale.ROOT))
                .build();
        Preflight grouped = Preflight.builder().groups(Runnable.class).build();
        String body = "{\"text\":\"a\"}";
        String renamed = "{\"TEXT\":\"a\"}";
        for (int again = 0; again < 2; again++) {
            assertThat(plain.check(known, body).violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/text");
            assertThat(upper.check(known, renamed).violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/TEXT");
            assertThatThrownBy(() -> grouped.check(known, body)).isInstanceOf(ConstraintDeclarationException.class);
        }
    }

    @Test
    void generatorsOfBodies_keepNoClassEither() throws Exception {
        List<WeakReference<?>> loaders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Class<? extends Record> known = anew("Known");
            assertThat(Samples.of(known)).isNotNull();
            loaders.add(new WeakReference<>(known.getClassLoader()));
        }
        assertThat(alive(loaders)).isZero();
    }

    /** How many are left after as many collections as it takes; no more than a bounded number of them. */
    private static long alive(List<WeakReference<?>> references) {
        long left = references.size();
        for (int i = 0; i < COLLECTIONS && left > 0; i++) {
            System.gc();
            left = references.stream().filter(one -> one.get() != null).count();
        }
        return left;
    }
}
