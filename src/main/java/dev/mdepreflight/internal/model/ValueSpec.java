package dev.mdepreflight.internal.model;

import java.util.List;

/**
 * A place in a body where a value stands: of a property, of a list's elements, of a map's names or values.
 *
 * @param type what the value must be
 * @param nullable false for a primitive component, which takes no null
 * @param cascades whether the constraints inside a record are checked ({@code @Valid})
 * @param checks the constraints on the value
 */
public record ValueSpec(ValueType type, boolean nullable, boolean cascades, List<Check> checks) {
    /** Takes a copy of the list. */
    public ValueSpec {
        checks = List.copyOf(checks);
    }

    /** Whether no check has a word to say of an absent or null value: none demands it, and none is left to the provider. */
    boolean isQuietOnNull() {
        for (Check check : checks) {
            boolean quiet = check instanceof Check.Text
                    || check instanceof Check.BatchSize
                    || (check instanceof Check.Known known && known.accepts().test(null));
            if (!quiet) {
                return false;
            }
        }
        return true;
    }

    /** Whether an absent or null value is a violation. */
    public boolean demandsValue() {
        return notNull() != null;
    }

    public @org.jspecify.annotations.Nullable DeclaredConstraint notNull() {
        for (Check check : checks) {
            if (check instanceof Check.NotNull && !check.rule().advice()) {
                return check.rule();
            }
        }
        return null;
    }
}
