package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.format.Grammar;
import org.jspecify.annotations.Nullable;

/** A rule over several properties, laid out for the {@link Scanner}. */
abstract sealed class RulePlan {
    /** Whether what is kept of an object, from a place on, satisfies the rule. */
    abstract boolean holds(CapturedSlots captures, ObjectPlan plan, int base);

    /** A text is held against a grammar by the constant of an enum. */
    static final class ByType extends RulePlan {
        private final int type;
        private final int value;
        private final @Nullable Grammar[] grammars;

        /**
         * A rule.
         *
         * @param type where the constant is kept
         * @param value where the text is kept
         * @param grammars the grammar by ordinal; null where there is none
         */
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

    /** A rule that is worked out beforehand for all states that one or two values can be in. */
    static final class Tabled extends RulePlan {
        private final int first;
        private final int second;
        private final int stride;
        private final long[] holds;

        /**
         * A rule.
         *
         * @param first where a value is kept
         * @param second where another one is kept
         * @param stride how many states the first can be in
         * @param holds a bit for each combination of states, the first value's running fastest
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

    /** Any rule. */
    static final class Any extends RulePlan {
        private final CrossFieldValidator<?> validator;

        /**
         * A rule.
         *
         * @param validator the validator, initialised
         */
        Any(CrossFieldValidator<?> validator) {
            this.validator = validator;
        }

        @Override
        boolean holds(CapturedSlots captures, ObjectPlan plan, int base) {
            return captures.judges(validator, plan, base);
        }
    }
}
