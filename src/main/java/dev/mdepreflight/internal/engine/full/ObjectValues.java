package dev.mdepreflight.internal.engine.full;

import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.ValueMarkers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a JSON object for its cross-field rules. */
public final class ObjectValues implements PropertyValues {
    private final ObjectType type;
    private final ObjectState state;

    // The answers of conforms for one component: several rules ask about a value, and then the advice on it.
    private String checked = "";
    private final Set<Grammar> asked = EnumSet.noneOf(Grammar.class);
    private final Set<Grammar> conforming = EnumSet.noneOf(Grammar.class);

    ObjectValues(ObjectType type, ObjectState state) {
        this.type = type;
        this.state = state;
    }

    private @Nullable Object value(String component) {
        return state.values()[type.component(component).index()];
    }

    @Override
    public boolean isUsable(String component) {
        return value(component) != ValueMarkers.FAULTY;
    }

    @Override
    public boolean isPresent(String component) {
        Object value = value(component);
        return value != null && value != ValueMarkers.FAULTY;
    }

    @Override
    public boolean isGiven(String component) {
        return state.isSeen(type.component(component).index()) || !isUsable(component);
    }

    @Override
    public boolean isEmpty(String component) {
        Object value = value(component);
        return value == ValueMarkers.EMPTY
                || (value instanceof KeptElements list && list.size() == 0)
                || PropertyValues.super.isEmpty(component);
    }

    @Override
    public boolean is(String component, String text) {
        return text.equals(WireNames.text(value(component)));
    }

    @Override
    public boolean isOneOf(String component, String... texts) {
        String text = texts.length == 0 ? null : WireNames.text(value(component));
        return text != null && Arrays.asList(texts).contains(text);
    }

    @Override
    public List<@Nullable String> elements(String component, String inner) {
        return value(component) instanceof KeptElements list ? list.texts(inner) : List.of();
    }

    @Override
    public List<@Nullable String> elements(String component) {
        return value(component) instanceof KeptElements list ? list.texts() : List.of();
    }

    @Override
    public @Nullable String text(String component) {
        return value(component) instanceof String text ? text : null;
    }

    @Override
    public @Nullable Number number(String component) {
        return value(component) instanceof Number number ? number : null;
    }

    @Override
    public boolean conforms(String component, Grammar grammar) {
        if (!component.equals(checked)) {
            checked = component;
            asked.clear();
            conforming.clear();
        }
        if (asked.add(grammar) && PropertyValues.super.conforms(component, grammar)) {
            conforming.add(grammar);
        }
        return conforming.contains(grammar);
    }
}
