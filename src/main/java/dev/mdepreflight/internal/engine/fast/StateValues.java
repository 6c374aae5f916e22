package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.PropertyValues;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object's values, of which only the {@link CapturedState}s are known. Throws an exception if a rule reads anything but the states. */
final class StateValues implements PropertyValues {
    private final ObjectPlan plan;
    private final Map<String, Integer> states = new HashMap<>();

    StateValues(ObjectPlan plan) {
        this.plan = plan;
    }

    void set(String component, int state) {
        states.put(component, state);
    }

    private int state(String component) {
        Integer state = states.get(component);
        if (state == null) {
            throw new IllegalArgumentException("the rule does not declare that it reads " + component);
        }
        return state;
    }

    @Override
    public boolean isUsable(String component) {
        return true;
    }

    @Override
    public boolean isGiven(String component) {
        return state(component) != CapturedState.ABSENT;
    }

    @Override
    public boolean isPresent(String component) {
        return isGiven(component) && state(component) != CapturedState.NULL;
    }

    @Override
    public boolean isEmpty(String component) {
        return state(component) == CapturedState.EMPTY;
    }

    @Override
    public boolean is(String component, String text) {
        EnumPlan names = plan.slot(component).constants();
        int state = state(component);
        int ordinal = CapturedState.ordinal(state);
        return switch (state) {
            case CapturedState.TRUE -> text.equals("true");
            case CapturedState.FALSE -> text.equals("false");
            default -> text.equals(names == null || ordinal < 0 ? text(component) : names.names[ordinal]);
        };
    }

    @Override
    public @Nullable String text(String component) {
        ValuePlan value = plan.slot(component).value;
        int state = value != null && value.kind == ValuePlan.Kind.TEXT ? state(component) : CapturedState.ABSENT;
        return switch (state) {
            case CapturedState.PRESENT -> throw new UnsupportedOperationException("only the thorough path reads texts");
            case CapturedState.EMPTY -> "";
            default -> null;
        };
    }
}
