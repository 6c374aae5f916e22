package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.format.Grammar;
import org.jspecify.annotations.Nullable;

/** What a {@link Scanner} has kept of an object, as rules over several properties see it. */
final class CapturedValues implements PropertyValues {
    private final Scanner scanner;
    private @Nullable ObjectPlan plan;
    private int base;

    CapturedValues(Scanner scanner) {
        this.scanner = scanner;
    }

    /** Turns to another object. */
    void of(ObjectPlan object, int captures) {
        plan = object;
        base = captures;
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
        return scanner.isPresent(at(component));
    }

    @Override
    public boolean isGiven(String component) {
        return scanner.isGiven(at(component));
    }

    @Override
    public boolean isEmpty(String component) {
        return scanner.isEmpty(at(component));
    }

    @Override
    public boolean is(String component, String text) {
        return text.equals(scanner.shown(at(component), names(component)));
    }

    private @Nullable EnumPlan names(String component) {
        return plan().slot(component).constants();
    }

    @Override
    public boolean conforms(String component, Grammar grammar) {
        return scanner.isConforming(at(component), grammar);
    }

    @Override
    public @Nullable String text(String component) {
        int at = at(component);
        return scanner.isText(at) ? scanner.shown(at, null) : null;
    }
}
