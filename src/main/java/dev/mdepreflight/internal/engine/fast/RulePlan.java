package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.format.Grammar;
import org.jspecify.annotations.Nullable;

/** A cross-field rule for the {@link Scanner}. */
abstract sealed class RulePlan {
    /** Whether the captured values of an object satisfy the rule. The values begin at {@code base}. */
    abstract boolean holds(CapturedSlots captures, ObjectPlan plan, int base);

    /** A rule in which an enum constant selects the grammar of a string. */
    static final class ByType extends RulePlan {
        private final int type;
        private final int value;
        private final @Nullable Grammar[] grammars;

        /** {@code type} and {@code value} are places of captured values. {@code grammars} has a grammar or null for each ordinal. */
        ByType(int type, int value, @Nullable Grammar[] grammars) {
            this.type = type;
            this.value = value;
            this.grammars = grammars;
        }

        @Override
        boolean holds(CapturedSlots captures, ObjectPlan plan, int base) {
            int ordinal = CapturedState.ordinal(captures.state(base, type));
            Grammar grammar = ordinal < 0 ? null : grammars[ordinal];
            return grammar == null || captures.conforms(base, value, grammar);
        }
    }

    /** A rule that is evaluated in advance for all states of one or two values. */
    static final class Tabled extends RulePlan {
        private final int first;
        private final int second;
        private final int stride;
        private final long[] holds;

        /**
         * {@code first} and {@code second} are places of captured values. {@code holds} has a bit for each combination of states;
         * {@code stride} is the number of states of the first value, which varies fastest.
         */
        Tabled(int first, int second, int stride, long[] holds) {
            this.first = first;
            this.second = second;
            this.stride = stride;
            this.holds = holds;
        }

        @Override
        boolean holds(CapturedSlots captures, ObjectPlan plan, int base) {
            int index = ~captures.state(base, first) + ~captures.state(base, second) * stride;
            return (holds[index >> 6] >>> index & 1) != 0;
        }
    }

    static final class Any extends RulePlan {
        private final CrossFieldValidator<?> validator;

        Any(CrossFieldValidator<?> validator) {
            this.validator = validator;
        }

        @Override
        boolean holds(CapturedSlots captures, ObjectPlan plan, int base) {
            return captures.judges(validator, plan, base);
        }
    }
}
