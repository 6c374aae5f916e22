package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.format.Grammar;
import org.jspecify.annotations.Nullable;

/** A rule over several properties, laid out for the {@link Scanner}. */
sealed interface RulePlan {
    /** Whether what a scanner has kept of an object satisfies the rule. */
    boolean holds(Scanner scanner, ObjectPlan plan, int captures);

    /** A text is held against a grammar by the constant of an enum. */
    final class ByType implements RulePlan {
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
        public boolean holds(Scanner scanner, ObjectPlan plan, int captures) {
            int ordinal = scanner.ordinal(captures, type);
            Grammar grammar = ordinal < 0 ? null : grammars[ordinal];
            return grammar == null || scanner.conforms(captures, value, grammar);
        }
    }

    /**
     * A rule that says something only where an enum has one of some constants.
     *
     * @param type where the constant is kept
     * @param ordinals the ordinals, as bits
     * @param rule what is said there
     */
    record Guarded(int type, long ordinals, RulePlan rule) implements RulePlan {
        @Override
        public boolean holds(Scanner scanner, ObjectPlan plan, int captures) {
            int ordinal = scanner.ordinal(captures, type);
            return ordinal < 0 || (ordinals >>> ordinal & 1) == 0 || rule.holds(scanner, plan, captures);
        }
    }

    /**
     * Any rule.
     *
     * @param validator the validator, initialised
     */
    record Any(CrossFieldValidator<?> validator) implements RulePlan {
        @Override
        public boolean holds(Scanner scanner, ObjectPlan plan, int captures) {
            return scanner.judges(validator, plan, captures);
        }
    }
}
