package dev.mdepreflight.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a property, a list element, or a name or value of a map.
 *
 * @param nullable false for a primitive component
 * @param cascades whether the constraints inside a record are checked ({@code @Valid})
 */
public record ValueSpec(ValueType type, boolean nullable, boolean cascades, List<Check> checks) {
    public ValueSpec {
        checks = List.copyOf(checks);
    }

    /** Whether every check certainly accepts an absent or null value. */
    boolean isQuietOnNull() {
        return checks.stream()
                .allMatch(check -> check instanceof Check.Text
                        || check instanceof Check.BatchSize
                        || (check instanceof Check.Known known
                                && known.accepts().test(null)));
    }

    /** Whether an absent or null value is a violation. */
    public boolean demandsValue() {
        return notNull() != null;
    }

    public @Nullable DeclaredConstraint notNull() {
        for (Check check : checks) {
            if (check instanceof Check.NotNull && !check.rule().advice()) {
                return check.rule();
            }
        }
        return null;
    }
}
