package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.CrossFieldValidator;
import java.util.Map;
import java.util.TreeMap;
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
     * @return the table; null if there are too many states, or the rule reads what a text says
     */
    static RulePlan.@Nullable Tabled of(CrossFieldValidator<?> rule, ObjectPlan plan) {
        Map<String, SlotPlan> slots = new TreeMap<>();
        int combinations = 1;
        for (String component : rule.components()) {
            slots.put(component, plan.slot(component));
        }
        int[] captures = new int[slots.size()];
        int[] counts = new int[slots.size()];
        int place = 0;
        for (SlotPlan slot : slots.values()) {
            captures[place] = slot.capture;
            counts[place] = count(slot);
            combinations *= counts[place++];
            if (combinations > MOST_COMBINATIONS) {
                return null;
            }
        }
        long[] holds = new long[combinations / Long.SIZE + 1];
        StateValues values = new StateValues(slots);
        boolean[] found = new boolean[1];
        try {
            for (int index = 0; index < combinations; index++) {
                int rest = index;
                int next = 0;
                for (String component : slots.keySet()) {
                    values.set(component, ~(rest % counts[next]));
                    rest /= counts[next++];
                }
                found[0] = false;
                rule.check(values, finding -> found[0] = true);
                holds[index >> 6] |= found[0] ? 0 : 1L << index;
            }
        } catch (RuntimeException undecided) {
            // Or a rule of a user's own fails on a combination that may never occur.
            return null;
        }
        return new RulePlan.Tabled(captures, counts, holds);
    }

    private static int count(SlotPlan slot) {
        EnumPlan constants = slot.constants();
        return CapturedState.count(constants == null ? 0 : constants.names.length);
    }
}
