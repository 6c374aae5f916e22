package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.PropertyValues;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of an object of which no more is known than the {@link CapturedState} of each. */
final class StateValues implements PropertyValues {
    /** A rule asks for what a text says. */
    static final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Undecided() {
            super(null, null, false, false);
        }
    }

    private final Map<String, SlotPlan> slots;
    private final Map<String, Integer> states = new HashMap<>();

    StateValues(Map<String, SlotPlan> slots) {
        this.slots = slots;
    }

    /** Sets the state of a component. */
    void set(String component, int state) {
        states.put(component, state);
    }

    private SlotPlan slot(String component) {
        SlotPlan slot = slots.get(component);
        if (slot == null) {
            throw new IllegalArgumentException("no component " + component);
        }
        return slot;
    }

    private int state(String component) {
        slot(component);
        return states.getOrDefault(component, CapturedState.ABSENT);
    }

    private boolean isText(String component) {
        ValuePlan value = slot(component).value;
        return value != null && value.kind == ValuePlan.Kind.TEXT;
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
        EnumPlan names = slot(component).constants();
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
        if (!isText(component)) {
            return null;
        }
        return switch (state(component)) {
            case CapturedState.PRESENT -> throw new Undecided();
            case CapturedState.EMPTY -> "";
            default -> null;
        };
    }
}
