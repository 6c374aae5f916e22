package dev.mdepreflight.benchmark.jmh;

import dev.mdepreflight.benchmark.body.Body;
import dev.mdepreflight.benchmark.peer.Peers;
import dev.mdepreflight.format.Grammar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Which benchmarks are run with which parameters: JMH by itself would run every combination, also those that tell nothing. */
public final class Passes {
    /** Ways of the library beside the one that is gated. */
    private static final Set<Peers> OTHER_WAYS =
            EnumSet.of(Peers.PREFLIGHT_ADVICE, Peers.PREFLIGHT_BEAN, Peers.JACKSON_BIND_PREFLIGHT_BEAN);

    private static final Set<Peers> GROWING = EnumSet.of(
            Peers.PREFLIGHT,
            Peers.JACKSON_BIND_HIBERNATE_VALIDATOR,
            Peers.JACKSON_BIND_HIBERNATE_VALIDATOR_LEAN,
            Peers.JACKSON_TREE_NETWORKNT,
            Peers.AVAJE,
            Peers.JACKSON_NEXT_TOKEN,
            Peers.QUOTE_SCAN);

    private Passes() {}

    /**
     * All that is measured for a result file.
     *
     * @return the passes, with forks and times as the benchmarks have them
     */
    public static List<ChainedOptionsBuilder> measured() {
        List<ChainedOptionsBuilder> passes = new ArrayList<>();
        Set<Peers> compared = EnumSet.complementOf(EnumSet.copyOf(OTHER_WAYS));
        passes.add(bodies(compared, EnumSet.allOf(Body.class)));
        passes.add(bodies(OTHER_WAYS, EnumSet.of(Body.SUBMIT_INDICATOR, Body.IMPORT_COMPACT)));
        // What a second core brings, on one shared instance.
        passes.add(bodies(EnumSet.of(Peers.PREFLIGHT), EnumSet.of(Body.IMPORT_COMPACT))
                .threads(2));
        passes.add(growth(GROWING));
        passes.addAll(grammars());
        passes.add(of(AdapterBenchmark.class));
        passes.forEach(pass -> pass.addProfiler(GCProfiler.class));
        return passes;
    }

    /**
     * The same passes, so short and in this process that their figures mean little.
     *
     * @return the passes
     */
    public static List<ChainedOptionsBuilder> quick() {
        List<ChainedOptionsBuilder> passes = measured();
        passes.forEach(pass -> shorten(pass, 100));
        return passes;
    }

    /**
     * Each benchmark and each peer once, on small bodies.
     *
     * @return the passes
     */
    public static List<ChainedOptionsBuilder> smoke() {
        List<ChainedOptionsBuilder> passes = new ArrayList<>();
        passes.add(bodies(EnumSet.allOf(Peers.class), EnumSet.of(Body.SUBMIT_INDICATOR)));
        passes.add(growth(EnumSet.allOf(Peers.class)).param("elements", "1"));
        passes.addAll(grammars());
        passes.add(of(AdapterBenchmark.class).param("body", Body.SUBMIT_INDICATOR.name()));
        passes.forEach(pass -> shorten(pass, 5).warmupIterations(0));
        return passes;
    }

    private static ChainedOptionsBuilder shorten(ChainedOptionsBuilder pass, int millis) {
        return pass.forks(0)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(millis));
    }

    private static ChainedOptionsBuilder bodies(Set<Peers> peers, Set<Body> bodies) {
        return of(BodyBenchmark.class).param("peer", names(peers)).param("body", names(bodies));
    }

    private static ChainedOptionsBuilder growth(Set<Peers> peers) {
        return of(GrowthBenchmark.class).param("peer", names(peers));
    }

    private static List<ChainedOptionsBuilder> grammars() {
        List<ChainedOptionsBuilder> passes = new ArrayList<>();
        for (Judge judge : Judge.values()) {
            Set<Grammar> judged = judge.judged();
            passes.add(of(GrammarBenchmark.class).param("judge", judge.name()).param("grammar", names(judged)));
        }
        return passes;
    }

    private static ChainedOptionsBuilder of(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\.")
                .shouldFailOnError(true)
                // One line less on the standard error stream of each fork.
                .jvmArgsAppend("-Dorg.jboss.logging.provider=slf4j");
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }
}
