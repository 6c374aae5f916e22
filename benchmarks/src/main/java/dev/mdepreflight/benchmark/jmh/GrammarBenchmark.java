package dev.mdepreflight.benchmark.jmh;

import dev.mdepreflight.format.Grammar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a grammar takes for a valid value, beside others that judge such values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class GrammarBenchmark {
    private static final int VALUES = 64;

    /** What is judged. */
    @Param
    public Grammar grammar = Grammar.MD5;

    /** Who judges. */
    @Param
    public Judge judge = Judge.BYTES;

    private byte[][] bytes = {};
    private String[] texts = {};
    private Predicate<String> predicate = text -> false;

    /** Makes the values, and sees that the judge accepts them. */
    @Setup
    public void setUp() {
        List<String> values = GrammarValues.of(grammar, VALUES);
        texts = values.toArray(String[]::new);
        bytes = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        if (judge != Judge.BYTES) {
            predicate = judge.of(grammar);
        }
        if (check() != VALUES) {
            throw new IllegalStateException(judge + " refuses valid values of " + grammar);
        }
    }

    /**
     * Judges each value once.
     *
     * @return how many were accepted
     */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int check() {
        int accepted = 0;
        if (judge == Judge.BYTES) {
            for (byte[] value : bytes) {
                accepted += grammar.matches(value, 0, value.length) ? 1 : 0;
            }
        } else {
            for (String value : texts) {
                accepted += predicate.test(value) ? 1 : 0;
            }
        }
        return accepted;
    }
}
