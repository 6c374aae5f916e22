package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a generated object, as cross-field rules read them. */
final class TreeValues implements PropertyValues {
    private final ObjectType type;
    private final Json.Obj object;

    TreeValues(ObjectType type, Json.Obj object) {
        this.type = type;
        this.object = object;
    }

    /** The property of a record component. */
    static Property property(ObjectType type, String component) {
        for (Property property : type.properties()) {
            if (property.component().getName().equals(component)) {
                return property;
            }
        }
        throw new IllegalArgumentException(type.type().getName() + " has no component " + component);
    }

    /** Whether a value has the property's type, so that it can be bound. */
    static boolean fits(Property property, Json value) {
        ValueType type = property.site().type();
        if (type instanceof EnumType constants) {
            return value instanceof Json.Text text && constants.names().contains(text.value());
        }
        if (type instanceof ScalarType scalar) {
            return switch (scalar) {
                case ANY -> true;
                case TEXT -> value instanceof Json.Text;
                case BOOLEAN -> Json.isBoolean(value) || isBooleanText(property, value);
                default -> Json.isNumber(value);
            };
        }
        return type instanceof ListType ? value instanceof Json.Arr : value instanceof Json.Obj;
    }

    private static boolean isBooleanText(Property property, Json value) {
        return property.tolerates().contains(Tolerates.Form.BOOLEAN_TEXT)
                && value instanceof Json.Text text
                && (text.value().equalsIgnoreCase("true") || text.value().equalsIgnoreCase("false"));
    }

    @Override
    public boolean isUsable(String component) {
        Property property = property(type, component);
        Json value = value(property);
        return value == null ? !isMisspelt(property) : Json.isNull(value) || fits(property, value);
    }

    @Override
    public boolean isGiven(String component) {
        return value(property(type, component)) != null || !isUsable(component);
    }

    @Override
    public boolean isEmpty(String component) {
        return usable(component) instanceof Json.Arr list
                ? list.elements().isEmpty()
                : PropertyValues.super.isEmpty(component);
    }

    @Override
    public boolean isPresent(String component) {
        return usable(component) != null;
    }

    @Override
    public boolean is(String component, String text) {
        Json value = usable(component);
        if (value instanceof Json.Text string) {
            boolean logical = property(type, component).site().type() == ScalarType.BOOLEAN;
            return (logical ? LetterCase.lower(string.value()) : string.value()).equals(text);
        }
        return value instanceof Json.Token token && token.toString().equals(text);
    }

    private @Nullable Json usable(String component) {
        Json value = value(property(type, component));
        return value == null || Json.isNull(value) || !isUsable(component) ? null : value;
    }

    private @Nullable Json value(Property property) {
        Json value = object.get(property.name());
        for (int i = 0; value == null && i < property.aliases().size(); i++) {
            value = object.get(property.aliases().get(i));
        }
        return value;
    }

    private boolean isMisspelt(Property property) {
        return object.members().stream()
                .anyMatch(member -> member.name() != null && member.name().equalsIgnoreCase(property.name()));
    }

    @Override
    public List<@Nullable String> elements(String component, String inner) {
        if (!(usable(component) instanceof Json.Arr array)
                || !(property(type, component).site().type() instanceof ListType list)
                || !(list.element().type() instanceof ObjectType nested)) {
            return List.of();
        }
        List<@Nullable String> texts = new ArrayList<>();
        for (Json element : array.elements()) {
            Json value = element instanceof Json.Obj object ? new TreeValues(nested, object).usable(inner) : null;
            String token = value instanceof Json.Token other ? other.toString() : null;
            texts.add(value instanceof Json.Text text ? text.value() : token);
        }
        return texts;
    }

    @Override
    public List<@Nullable String> elements(String component) {
        if (!(usable(component) instanceof Json.Arr array)) {
            return List.of();
        }
        List<@Nullable String> texts = new ArrayList<>();
        for (Json element : array.elements()) {
            texts.add(element instanceof Json.Text text ? text.value() : null);
        }
        return texts;
    }

    @Override
    public @Nullable String text(String component) {
        return usable(component) instanceof Json.Text text ? text.value() : null;
    }
}
