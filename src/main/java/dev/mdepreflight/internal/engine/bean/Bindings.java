package dev.mdepreflight.internal.engine.bean;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mdepreflight.constraint.Tolerates.Form;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.json.JsonBytes;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueMarkers;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.internal.model.ValueType;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds parts of a body to Java values, without coercion, so that Hibernate Validator can check them. Only these parts are read again.
 */
public final class Bindings {
    /** A whole number with a larger exponent would expand to too many digits. */
    private static final int MAX_EXPONENT = 10_000;

    private static final ValueSpec ANY = new ValueSpec(ScalarType.ANY, true, false, List.of());

    private static final class Unbindable extends Exception {
        private static final long serialVersionUID = 1L;

        Unbindable() {
            super(null, null, false, false);
        }
    }

    private final JsonFactory tokens;
    private final byte[] body;
    /** The offset of the current part. The parser counts from this offset. */
    private int base;

    public Bindings(JsonFactory tokens, byte[] body) {
        this.tokens = tokens;
        this.body = body;
    }

    /** Binds the current token. */
    private interface Binding {
        BoundValue bind(JsonParser parser) throws IOException, Unbindable;
    }

    /** Binds the property at an offset; null if it cannot be bound. */
    public @Nullable BoundValue property(Property property, int offset) throws IOException {
        return bind(offset, parser -> property(parser, property, parser.currentToken()));
    }

    /** Binds the record at an offset; null if it cannot be bound. */
    public @Nullable BoundValue object(ObjectType type, int offset) throws IOException {
        return bind(offset, parser -> value(parser, new ValueSpec(type, false, true, List.of())));
    }

    /** Returns the current scalar as cross-field rules read it. The scalar must fit its type. */
    public static Object scalar(JsonParser parser, ScalarType type) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isBoolean()) {
            return parser.getBooleanValue();
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        try {
            return type == ScalarType.ANY ? number(parser) : number(parser.getDecimalValue(), type);
        } catch (Unbindable e) {
            return ValueMarkers.PRESENT;
        }
    }

    private static Number number(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getNumberValue() : parser.getDoubleValue();
    }

    private @Nullable BoundValue bind(int offset, Binding binding) throws IOException {
        boolean container = body[offset] == '{' || body[offset] == '[';
        int end = container ? body.length : JsonBytes.tokenEnd(body, offset);
        try (JsonParser parser = tokens.createParser(body, offset, end - offset)) {
            base = offset;
            parser.nextToken();
            return binding.bind(parser);
        } catch (Unbindable e) {
            return null;
        }
    }

    private BoundValue value(JsonParser parser, ValueSpec site) throws IOException, Unbindable {
        Span span = span(parser);
        JsonToken token = parser.currentToken();
        ValueType type = site.type();
        if (token == JsonToken.START_OBJECT && type instanceof ObjectType object) {
            return object(parser, object, span);
        }
        if (token == JsonToken.START_OBJECT && (type instanceof MapType || type == ScalarType.ANY)) {
            return map(parser, type instanceof MapType map ? map.value() : ANY, span);
        }
        if (token == JsonToken.START_ARRAY && (type instanceof ListType || type == ScalarType.ANY)) {
            return list(parser, type instanceof ListType list ? list.element() : ANY, span);
        }
        return BoundValue.of(plain(parser, site, token), span);
    }

    /** Binds a value that is neither an object nor an array. */
    private static @Nullable Object plain(JsonParser parser, ValueSpec site, JsonToken token)
            throws IOException, Unbindable {
        ValueType type = site.type();
        boolean any = type == ScalarType.ANY;
        if (token == JsonToken.VALUE_NULL && site.nullable()) {
            return null;
        }
        if (token == JsonToken.VALUE_STRING && (any || type == ScalarType.TEXT)) {
            return parser.getText();
        }
        if (token == JsonToken.VALUE_STRING && type instanceof EnumType known) {
            Enum<?> constant = known.constants().get(parser.getText());
            if (constant != null) {
                return constant;
            }
        }
        if (token.isBoolean() && (any || type == ScalarType.BOOLEAN)) {
            return parser.getBooleanValue();
        }
        if (token.isNumeric() && type instanceof ScalarType scalar && (any || scalar.isNumber())) {
            return any ? number(parser) : number(parser.getDecimalValue(), scalar);
        }
        throw new Unbindable();
    }

    private Span span(JsonParser parser) {
        return Span.ofToken(body, base + (int) parser.currentTokenLocation().getByteOffset());
    }

    private static Object number(BigDecimal number, ScalarType type) throws Unbindable {
        boolean tooLong = type == ScalarType.BIG_INTEGER && Math.abs((long) number.scale()) > MAX_EXPONENT;
        if (tooLong || !type.holds(number)) {
            throw new Unbindable();
        }
        return switch (type) {
            case BYTE -> number.byteValueExact();
            case SHORT -> number.shortValueExact();
            case INT -> number.intValueExact();
            case LONG -> number.longValueExact();
            case BIG_INTEGER -> number.toBigIntegerExact();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            default -> number;
        };
    }

    private BoundValue list(JsonParser parser, ValueSpec element, Span span) throws IOException, Unbindable {
        List<BoundValue> items = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            BoundValue item = value(parser, element);
            items.add(item);
            values.add(item.value());
        }
        return new BoundValue(Collections.unmodifiableList(values), span, items, Map.of());
    }

    private BoundValue map(JsonParser parser, ValueSpec element, Span span) throws IOException, Unbindable {
        Map<String, BoundValue> entries = new HashMap<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            BoundValue entry = value(parser, element);
            entries.put(key, entry);
            values.put(key, entry.value());
        }
        return new BoundValue(Collections.unmodifiableMap(values), span, List.of(), entries);
    }

    private BoundValue object(JsonParser parser, ObjectType type, Span span) throws IOException, Unbindable {
        Map<String, BoundValue> entries = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int slot = type.slot(parser.currentName());
            JsonToken token = parser.nextToken();
            if (slot == ObjectType.UNKNOWN || slot >= type.properties().size()) {
                parser.skipChildren();
            } else {
                Property property = type.properties().get(slot);
                entries.putIfAbsent(property.name(), property(parser, property, token));
            }
        }
        Object[] arguments = type.properties().stream()
                .map(property -> {
                    BoundValue bound = entries.get(property.name());
                    return bound == null ? property.defaultValue() : bound.value();
                })
                .toArray();
        return new BoundValue(construct(type.type(), arguments), span, List.of(), entries);
    }

    private BoundValue property(JsonParser parser, Property property, JsonToken token) throws IOException, Unbindable {
        if (token == JsonToken.VALUE_STRING && property.tolerates().contains(Form.BOOLEAN_TEXT)) {
            Boolean value = switch (LetterCase.lower(parser.getText())) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> throw new Unbindable();
            };
            return BoundValue.of(value, span(parser));
        }
        return value(parser, property.site());
    }

    private static Object construct(Class<? extends Record> type, @Nullable Object[] arguments) throws Unbindable {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(component -> (Class<?>) component.getType())
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            // The constructor's message may contain a secret, so the message is dropped.
            throw new Unbindable();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The canonical constructor of " + type.getName() + " cannot be called", e);
        }
    }
}
