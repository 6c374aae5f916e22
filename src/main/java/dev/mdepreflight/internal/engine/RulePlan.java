package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.format.Grammar;
import org.jspecify.annotations.Nullable;

/** A rule over several properties, laid out for the {@link Scanner}. */
abstract sealed class RulePlan {
    /** Whether what a scanner has kept of an object, from a place on, satisfies the rule. */
    abstract boolean holds(Scanner scanner, ObjectPlan plan, int base);

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
        boolean holds(Scanner scanner, ObjectPlan plan, int base) {
            int ordinal = CapturedState.ordinal(scanner.state(base, type));
            Grammar grammar = ordinal < 0 ? null : grammars[ordinal];
            return grammar == null || scanner.conforms(base, value, grammar);
        }
    }

    /** A rule that is worked out beforehand for all states that its properties can be in. */
    static final class Tabled extends RulePlan {
        private final int[] captures;
        private final int[] strides;
        private final long[] holds;

        /**
         * A rule.
         *
         * @param captures where the values are kept
         * @param counts how many states each can be in
         * @param holds a bit for each combination of states, the first property's running fastest
         */
        Tabled(int[] captures, int[] counts, long[] holds) {
            this.captures = captures;
            this.strides = new int[counts.length];
            int stride = 1;
            for (int i = 0; i < counts.length; i++) {
                strides[i] = stride;
                stride *= counts[i];
            }
            this.holds = holds;
        }

        @Override
        boolean holds(Scanner scanner, ObjectPlan plan, int base) {
            int index = 0;
            for (int i = 0; i < captures.length; i++) {
                index += ~scanner.state(base, captures[i]) * strides[i];
            }
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
        boolean holds(Scanner scanner, ObjectPlan plan, int base) {
            return scanner.judges(validator, plan, base);
        }
    }
}
