package dev.mdepreflight.jqwik;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.model.PerClass;
import dev.mdepreflight.sample.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Provides values for parameters with {@link CleanBody}, {@link Mutant}, {@link Conforming}, or {@link NearMiss}. jqwik
 * finds this class on the class path. Thread-safe.
 */
@SuppressWarnings("exports") // users of this package depend on jqwik themselves
public final class PreflightArbitraryProvider implements ArbitraryProvider {
    /** Takes precedence over jqwik's providers, because those would provide any array and any string. */
    private static final int PRIORITY = 10;

    /** Cached, because reading a model is expensive. */
    private final PerClass<Samples> samples = new PerClass<>(type -> Samples.of(type.asSubclass(Record.class)));

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public boolean canProvideFor(TypeUsage target) {
        return target.isAnnotated(CleanBody.class)
                || target.isAnnotated(Mutant.class)
                || target.isAnnotated(Conforming.class)
                || target.isAnnotated(NearMiss.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
        Arbitrary<?> arbitrary = target.findAnnotation(CleanBody.class)
                .<Arbitrary<?>>map(annotation -> clean(annotation, target))
                .or(() -> target.findAnnotation(Mutant.class).map(annotation -> mutant(annotation, target)))
                .or(() -> target.findAnnotation(Conforming.class).map(annotation -> {
                    require(target, String.class, "@Conforming");
                    return Values.conforming(annotation.value());
                }))
                .or(() -> target.findAnnotation(NearMiss.class).map(annotation -> {
                    require(target, String.class, "@NearMiss");
                    return Values.nearMiss(annotation.value());
                }))
                .orElseThrow();
        return Set.of(arbitrary);
    }

    private Arbitrary<?> clean(CleanBody annotation, TypeUsage target) {
        Class<?> raw = target.getRawType();
        Class<? extends Record> type;
        if (!annotation.value().isEmpty()) {
            type = jsonOperation(annotation.value()).body();
        } else if (annotation.type() != Record.class) {
            type = annotation.type();
        } else if (raw != Record.class && Record.class.isAssignableFrom(raw)) {
            type = raw.asSubclass(Record.class);
        } else {
            throw new IllegalArgumentException(
                    "@CleanBody on a " + raw.getSimpleName() + " must name an operation or a record");
        }
        if (raw == byte[].class) {
            return Bodies.clean(samples(type));
        }
        if (raw == String.class) {
            return Bodies.clean(samples(type)).map(body -> new String(body, StandardCharsets.UTF_8));
        }
        if (!Record.class.isAssignableFrom(raw) || !raw.isAssignableFrom(type)) {
            throw new IllegalArgumentException("@CleanBody stands on a byte[], a String or a " + type.getSimpleName()
                    + ", not on a " + raw.getSimpleName());
        }
        return Bodies.bound(samples(type), type);
    }

    private Arbitrary<?> mutant(Mutant annotation, TypeUsage target) {
        require(target, Faulty.class, "@Mutant");
        List<Operation> operations = annotation.value().length == 0
                ? Bodies.withJson()
                : Arrays.stream(annotation.value())
                        .map(PreflightArbitraryProvider::jsonOperation)
                        .toList();
        return Bodies.faulty(
                operations,
                operations.stream().map(operation -> samples(operation.body())).toList());
    }

    private Samples samples(Class<? extends Record> type) {
        return samples.get(type);
    }

    private static Operation jsonOperation(String id) {
        List<String> ids = Bodies.withJson().stream().map(Operation::id).toList();
        if (ids.contains(id)) {
            return Operations.byId(id).orElseThrow();
        }
        if (Operations.byId(id).isPresent()) {
            throw new IllegalArgumentException("the body of " + id + " is a form, not JSON");
        }
        String nearest = Names.nearest(id, ids);
        throw new IllegalArgumentException(
                "no operation " + id + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }

    private static void require(TypeUsage target, Class<?> type, String annotation) {
        if (target.getRawType() != type) {
            throw new IllegalArgumentException(annotation + " stands on a " + type.getSimpleName() + ", not on a "
                    + target.getRawType().getSimpleName());
        }
    }
}
