package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.CrossFieldValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Works rules out beforehand, as far as all that they read is the {@link CapturedState} of values. */
final class RuleTables {
    /** The most combinations of states in a table: two enums of thirty constants. */
    private static final int MOST_COMBINATIONS = 1024;

    private RuleTables() {}

    /**
     * The table of a rule.
     *
     * @param rule the rule, a function of the values alone
     * @param plan the object that it judges
     * @return the table; null if it reads more than two values, these can be in too many states, or it reads what a text says
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
        Map<String, SlotPlan> slots = new HashMap<>();
        slots.put(one, plan.slot(one));
        slots.put(other, plan.slot(other));
        StateValues values = new StateValues(slots);
        boolean[] found = new boolean[1];
        try {
            for (int index = 0; index < combinations; index++) {
                values.set(other, ~(index / stride));
                // Where both are the same, this is the state, and all but one in a row of the table is never looked at.
                values.set(one, ~(index % stride));
                found[0] = false;
                rule.check(values, finding -> found[0] = true);
                holds[index >> 6] |= found[0] ? 0 : 1L << index;
            }
        } catch (RuntimeException undecided) {
            // Or a rule of a user's own fails on a combination that may never occur.
            return null;
        }
        return new RulePlan.Tabled(plan.slot(one).capture, plan.slot(other).capture, stride, holds);
    }

    private static int count(SlotPlan slot) {
        EnumPlan constants = slot.constants();
        return CapturedState.count(constants == null ? 0 : constants.names.length);
    }
}
