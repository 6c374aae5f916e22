package dev.mdepreflight.sample;

import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ValueSpec;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What all the constraints at one place ask together. Immutable and thread-safe. */
final class SiteRules {
    /** A seed gives the same body at any time: what it must not be past is in the future for long. */
    private static final Clock LATE = Clock.fixed(Instant.parse("2035-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** And what is said to be past has long been. */
    private static final Clock EARLY = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final ValueSpec site;
    private final List<Annotation> parts;

    SiteRules(ValueSpec site) {
        this.site = site;
        List<Annotation> all = new ArrayList<>();
        site.checks()
                .forEach(
                        check -> all.addAll(ConstraintReading.parts(check.rule().annotation())));
        this.parts = List.copyOf(all);
    }

    ValueSpec site() {
        return site;
    }

    /** The annotations, those of composed constraints taken apart. */
    List<Annotation> parts() {
        return parts;
    }

    /** Whether a value must stand here: a null would be a breach, or a primitive takes none. */
    boolean isRequired() {
        return !site.nullable()
                || parts.stream()
                        .anyMatch(part -> part instanceof NotEmpty
                                || part instanceof NotBlank
                                || part instanceof NotNull
                                || part instanceof dev.mdepreflight.constraint.Required);
    }

    boolean isAlwaysNull() {
        return parts.stream().anyMatch(Null.class::isInstance);
    }

    /** Whether a constraint stands here of which nothing is known but its name. */
    boolean isUncertain() {
        return site.checks().stream().anyMatch(check -> !isReadable(check));
    }

    static boolean isReadable(Check check) {
        return check instanceof Check.Text
                || ConstraintReading.parts(check.rule().annotation()).stream().allMatch(ConstraintReading::isReadable);
    }

    /** Whether a value satisfies one of the checks; true if that cannot be known. */
    static boolean holds(Check check, Json value, Clock clock) {
        if (check instanceof Check.Text rule && value instanceof Json.Text text) {
            byte[] utf8 = text.value().getBytes(StandardCharsets.UTF_8);
            return rule.validator().isValid(utf8, 0, utf8.length, clock);
        }
        return ConstraintReading.parts(check.rule().annotation()).stream()
                .allMatch(part -> ConstraintReading.holds(part, value));
    }

    /** Whether a value satisfies the constraints; with advice, also those whose breach is advice. */
    boolean accepts(Json value, boolean withAdvice) {
        for (Check check : site.checks()) {
            if ((withAdvice || !check.rule().advice()) && !holds(check, value, LATE)) {
                return false;
            }
        }
        return true;
    }

    /** The checks that a value breaks, apart from advice. */
    List<Check> broken(Json value) {
        return site.checks().stream()
                .filter(check -> !check.rule().advice() && !holds(check, value, EARLY))
                .toList();
    }

    /** The numbers that are taken. */
    IntRange range() {
        IntRange range = IntRange.ALL;
        for (Annotation part : parts) {
            IntRange one = ConstraintReading.range(part);
            range = one == null ? range : range.and(one);
        }
        return range;
    }

    /** The fewest UTF-16 units, elements or entries. */
    int leastSize() {
        int least = 0;
        for (Annotation part : parts) {
            if (part instanceof NotEmpty || part instanceof NotBlank) {
                least = Math.max(least, 1);
            } else if (part instanceof Size size) {
                least = Math.max(least, size.min());
            }
        }
        return least;
    }

    /** The most UTF-16 units, elements or entries. */
    int mostSize() {
        int most = Integer.MAX_VALUE;
        for (Annotation part : parts) {
            if (part instanceof Size size) {
                most = Math.min(most, size.max());
            } else if (part instanceof dev.mdepreflight.constraint.MaxBatchSize batch) {
                most = Math.min(most, batch.value());
            }
        }
        return most;
    }

    boolean isCollection() {
        return site.type() instanceof ListType || site.type() instanceof MapType;
    }
}
