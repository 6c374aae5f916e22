package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.Required;
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
import java.util.List;

/** What the constraints at one place require together. Immutable and thread-safe. */
final class SiteRules {
    /** A fixed time, so that a seed always produces the same body. Valid values of {@code @NotPast} are later. */
    private static final Clock LATE = Clock.fixed(Instant.parse("2035-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** Invalid values of {@code @NotPast} are earlier. */
    private static final Clock EARLY = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final ValueSpec site;
    private final List<Annotation> parts;

    SiteRules(ValueSpec site) {
        this.site = site;
        this.parts = site.checks().stream()
                .flatMap(check -> ConstraintReading.parts(check.rule().annotation()).stream())
                .toList();
    }

    ValueSpec site() {
        return site;
    }

    /** The annotations; composed constraints are replaced by their parts. */
    List<Annotation> parts() {
        return parts;
    }

    /** Whether a value is required: null is a violation, or the component is primitive. */
    boolean isRequired() {
        return !site.nullable()
                || parts.stream()
                        .anyMatch(part -> part instanceof NotEmpty
                                || part instanceof NotBlank
                                || part instanceof NotNull
                                || part instanceof Required);
    }

    boolean isAlwaysNull() {
        return parts.stream().anyMatch(Null.class::isInstance);
    }

    /** Whether a constraint cannot be read. */
    boolean isUncertain() {
        return site.checks().stream().anyMatch(check -> !isReadable(check));
    }

    static boolean isReadable(Check check) {
        return check instanceof Check.Text
                || ConstraintReading.parts(check.rule().annotation()).stream().allMatch(ConstraintReading::isReadable);
    }

    /** Whether a value satisfies a check. True if the check cannot be read. */
    static boolean holds(Check check, Json value, Clock clock) {
        if (check instanceof Check.Text rule && value instanceof Json.Text text) {
            byte[] utf8 = text.value().getBytes(StandardCharsets.UTF_8);
            return rule.validator().isValid(utf8, 0, utf8.length, clock);
        }
        return ConstraintReading.parts(check.rule().annotation()).stream()
                .allMatch(part -> ConstraintReading.holds(part, value));
    }

    /** Whether a value satisfies the constraints, including those reported as advice if {@code withAdvice}. */
    boolean accepts(Json value, boolean withAdvice) {
        return site.checks().stream()
                .allMatch(check -> (!withAdvice && check.rule().advice()) || holds(check, value, LATE));
    }

    /** The checks that a value violates, except those reported as advice. */
    List<Check> broken(Json value) {
        return site.checks().stream()
                .filter(check -> !check.rule().advice() && !holds(check, value, EARLY))
                .toList();
    }

    /** The allowed numbers. */
    IntRange range() {
        IntRange range = IntRange.ALL;
        for (Annotation part : parts) {
            IntRange one = ConstraintReading.range(part);
            range = one == null ? range : range.and(one);
        }
        return range;
    }

    /** The minimum number of UTF-16 code units, elements, or entries. */
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

    /** The maximum number of UTF-16 code units, elements, or entries. */
    int mostSize() {
        int most = Integer.MAX_VALUE;
        for (Annotation part : parts) {
            if (part instanceof Size size) {
                most = Math.min(most, size.max());
            } else if (part instanceof MaxBatchSize batch) {
                most = Math.min(most, batch.value());
            }
        }
        return most;
    }

    boolean isCollection() {
        return site.type() instanceof ListType || site.type() instanceof MapType;
    }
}
