package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates in advance the rules that depend only on the {@link CapturedState}s of their values. This makes the check of a clean batch of
 * indicators about a third faster.
 */
final class RuleTables {
    /** The most combinations of states in a table, enough for two enums of thirty constants. */
    private static final int MOST_COMBINATIONS = 1024;

    private RuleTables() {}

    /**
     * Returns the table of a rule; null if the rule reads more than two values or the content of a string, or if there are too many states.
     */
    static RulePlan.@Nullable Tabled of(CrossFieldValidator<?> rule, ObjectPlan plan) {
        List<String> components = List.copyOf(new TreeSet<>(rule.components()));
        if (components.isEmpty() || components.size() > 2) {
            return null;
        }
        String one = components.get(0);
        String other = components.get(components.size() - 1);
        int stride = count(plan.slot(one));
        int combinations = stride * count(plan.slot(other));
        if (combinations > MOST_COMBINATIONS) {
            return null;
        }
        long[] holds = new long[combinations / Long.SIZE + 1];
        StateValues values = new StateValues(plan);
        List<CrossFieldFinding> found = new ArrayList<>();
        try {
            for (int index = 0; index < combinations; index++) {
                values.set(other, ~(index / stride));
                // If both are the same component, this state wins, and the rest of the row is never read.
                values.set(one, ~(index % stride));
                found.clear();
                rule.check(values, found::add);
                holds[index >> 6] |= found.isEmpty() ? 1L << index : 0;
            }
        } catch (RuntimeException undecided) {
            // The rule reads a string, or a custom rule fails on a combination that may never occur.
            return null;
        }
        return new RulePlan.Tabled(plan.slot(one).capture, plan.slot(other).capture, stride, holds);
    }

    private static int count(SlotPlan slot) {
        EnumPlan constants = slot.constants();
        return CapturedState.count(constants == null ? 0 : constants.names.length);
    }
}
