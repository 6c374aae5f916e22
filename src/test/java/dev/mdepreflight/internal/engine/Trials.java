package dev.mdepreflight.internal.engine;

import dev.mdepreflight.catalog.ContentType;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.json.JsonValidator;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.FaultyBody;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Bodies of one operation for a comparison of two ways to judge them: clean ones in every shape, faulty ones, and both of them damaged.
 *
 * <p>How many are tried is said by {@code -Dfuzz.bodies=…}, which ones by {@code -Dfuzz.seed=…}.
 */
public final class Trials {
    /** Of so many bodies all but one are damaged from the one before them. */
    private static final int DAMAGED_FROM_ONE = 20;

    private static final @Nullable Long ASKED = Long.getLong("fuzz.bodies");

    /** What all that is drawn begins with. */
    public static final long SEED = Long.getLong("fuzz.seed", 1);

    private final Samples samples;
    private final List<Fault> faults;
    private final SplittableRandom random;
    private byte[] original = {};
    private long drawn;

    /** The bodies of an operation that takes JSON. */
    public Trials(Operation operation) {
        this.samples = Samples.of(operation);
        this.faults = samples.faults();
        this.random = new SplittableRandom(SEED + operation.id().hashCode());
    }

    /** The operations that have such bodies. */
    public static List<Operation> operations() {
        return Operations.all().stream()
                .filter(operation -> operation.contentType() == ContentType.JSON)
                .toList();
    }

    /** How many to compare: in the long form one for every so many of those that were asked for, in the quick one a fixed number. */
    public static long count(long quick, long share) {
        return ASKED == null ? quick : Math.max(1, ASKED / share);
    }

    /** Tells, in the long form, how many were compared. */
    public static void tell(String what, long compared) {
        if (ASKED != null) {
            System.out.println("compared: " + compared + " " + what);
        }
    }

    /** What a fuzz target begins with: a byte that chooses, and a body behind it. */
    public static Arguments seed(int chosen, byte[] body) {
        byte[] data = new byte[1 + body.length];
        data[0] = (byte) chosen;
        System.arraycopy(body, 0, data, 1, body.length);
        return Arguments.of((Object) data);
    }

    /** Whether the bytes are a JSON document within the default limits. */
    public static boolean isJson(byte[] body) {
        return JsonValidator.firstFault(body, body.length, Limits.defaults()) == null;
    }

    /** The next body. */
    public byte[] next() {
        boolean damaged = drawn % DAMAGED_FROM_ONE != 0;
        if (!damaged) {
            original = undamaged();
        }
        drawn++;
        return damaged ? Mutations.damaged(original, random) : original;
    }

    /** A clean body or, as often, one with a single fault. */
    public byte[] undamaged() {
        return labelled().body();
    }

    /**
     * A body, and what the check should find in it.
     *
     * @param body the bytes
     * @param fault its only fault; null if it is clean
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Labelled(byte[] body, @Nullable FaultyBody fault) {}

    /** As {@link #undamaged}, with its label. */
    public Labelled labelled() {
        long seed = random.nextLong();
        if (faults.isEmpty() || random.nextBoolean()) {
            return new Labelled(samples.clean(seed, JsonStyle.random(seed)), null);
        }
        FaultyBody faulty = samples.faulty(seed, faults.get(random.nextInt(faults.size())));
        return new Labelled(faulty.body(), faulty);
    }
}
