package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.format.Grammar;
import org.jspecify.annotations.Nullable;

/** The {@link CapturedSlots} of one object, for cross-field rules. */
final class CapturedValues implements PropertyValues {
    private final CapturedSlots captures;
    private @Nullable ObjectPlan plan;
    private int base;

    CapturedValues(CapturedSlots captures) {
        this.captures = captures;
    }

    /** Sets the object. */
    void of(ObjectPlan object, int from) {
        plan = object;
        base = from;
    }

    private ObjectPlan plan() {
        if (plan == null) {
            throw new IllegalStateException("no object");
        }
        return plan;
    }

    private int at(String component) {
        return base + plan().slot(component).capture;
    }

    @Override
    public boolean isUsable(String component) {
        return true;
    }

    @Override
    public boolean isPresent(String component) {
        return captures.isPresent(at(component));
    }

    @Override
    public boolean isGiven(String component) {
        return captures.isGiven(at(component));
    }

    @Override
    public boolean isEmpty(String component) {
        return captures.isEmpty(at(component));
    }

    @Override
    public boolean is(String component, String text) {
        return text.equals(captures.shown(at(component), names(component)));
    }

    private @Nullable EnumPlan names(String component) {
        return plan().slot(component).constants();
    }

    @Override
    public boolean conforms(String component, Grammar grammar) {
        return captures.isConforming(at(component), grammar);
    }

    @Override
    public @Nullable String text(String component) {
        int at = at(component);
        return captures.isText(at) ? captures.shown(at, null) : null;
    }
}
