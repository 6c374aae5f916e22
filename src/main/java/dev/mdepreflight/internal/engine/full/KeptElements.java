package dev.mdepreflight.internal.engine.full;

import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.internal.json.JsonBytes;
import dev.mdepreflight.internal.model.EnumType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ScalarType;
import dev.mdepreflight.internal.model.ValueType;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules over a list read of its elements: of a text where it stands in the body, from which it is read anew each time it is asked for.
 *
 * <p>A list may have millions of elements of a few bytes. Of an element four bytes are held where the rules read the elements themselves,
 * and else four for each component that they read and eight more, none for an element that has none of these components. Not
 * thread-safe.
 */
final class KeptElements {
    private static final int ABSENT = -1;
    private static final int FIRST_ROWS = 8;

    private final byte[] body;

    /** What the columns hold; null where each element is a row of a single column. */
    private final @Nullable List<String> components;

    private final List<ValueType> types;

    /** How many numbers there are of a row: with components the index and the offset of the element come first. */
    private final int width;

    /** An offset of a text, {@link #ABSENT}, or a place in {@link #others}, counted down from -2. */
    private int[] rows;

    private int used;
    private int size;

    /** Texts of what is no JSON string, which no rule of the catalog reads. */
    private final List<String> others = new ArrayList<>(0);

    private KeptElements(byte[] body, @Nullable List<String> components, List<ValueType> types) {
        this.body = body;
        this.components = components;
        this.types = types;
        this.width = components == null ? 1 : components.size() + 2;
        this.rows = new int[FIRST_ROWS * width];
    }

    /** For the elements themselves. */
    static KeptElements ofTexts(byte[] body, ValueType type) {
        return new KeptElements(body, null, List.of(type));
    }

    /** For those components of the elements that rules read. */
    static KeptElements ofObjects(byte[] body, ObjectType type) {
        List<String> components = type.readAsElement();
        List<ValueType> types = new ArrayList<>();
        for (String component : components) {
            Property property = type.byComponent(component);
            types.add(property == null ? ScalarType.TEXT : property.site().type());
        }
        return new KeptElements(body, components, types);
    }

    /** Adds an element that is a value as it was read, or the values that were read of an object. */
    void add(@Nullable Object value, int offset) {
        if (components == null) {
            room();
            rows[used++] = place(value, offset);
        } else if (value instanceof ElementValues read) {
            room();
            rows[used++] = size;
            rows[used++] = offset;
            for (int column = 0; column < components.size(); column++) {
                rows[used++] = place(read.value(column), read.offset(column));
            }
        }
        size++;
    }

    private void room() {
        if (used + width > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(rows.length + width, rows.length + (rows.length >> 1)));
        }
    }

    private int place(@Nullable Object value, int offset) {
        if (body[offset] == '"' && (value instanceof String || value instanceof Enum<?>)) {
            return offset;
        }
        String text = WireNames.text(value);
        if (text == null) {
            return ABSENT;
        }
        others.add(text);
        return ABSENT - others.size();
    }

    /** How many elements there are. */
    int size() {
        return size;
    }

    /** Where an element begins; -1 if nothing of it is held. */
    int offset(int index) {
        if (components == null) {
            return rows[index] >= 0 ? rows[index] : ABSENT;
        }
        int row = row(index);
        return row < 0 ? ABSENT : rows[row + 1];
    }

    /** The text of an element that is one; null if it is none, or nothing of it is held. */
    @Nullable
    String text(int index) {
        return components == null ? read(rows[index], types.get(0)) : null;
    }

    /** The texts of the elements. */
    List<@Nullable String> texts() {
        return new Texts(0);
    }

    /** The texts of a component of the elements. */
    List<@Nullable String> texts(String component) {
        return new Texts(components == null ? ABSENT : components.indexOf(component));
    }

    private @Nullable String text(int index, int column) {
        if (column < 0) {
            return null;
        }
        if (components == null) {
            return text(index);
        }
        int row = row(index);
        return row < 0 ? null : read(rows[row + 2 + column], types.get(column));
    }

    /** Where the row of an element begins; negative if there is none. The rows are in the order of the elements. */
    private int row(int index) {
        int low = 0;
        // No row stands behind that of its index.
        int high = Math.min(index, used / width - 1);
        while (low <= high) {
            // Most lists hold something of each element.
            int middle = rows[high * width] == index ? high : (low + high) >>> 1;
            int found = rows[middle * width];
            if (found == index) {
                return middle * width;
            }
            if (found < index) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return ABSENT;
    }

    private @Nullable String read(int place, ValueType type) {
        if (place < ABSENT) {
            return others.get(ABSENT - 1 - place);
        }
        if (place == ABSENT) {
            return null;
        }
        String text = JsonBytes.text(body, place);
        if (type instanceof EnumType known) {
            Map<String, Enum<?>> constants = known.constants();
            Enum<?> constant = constants.get(text);
            return constant == null ? null : WireNames.of(constant);
        }
        return text;
    }

    private final class Texts extends AbstractList<@Nullable String> {
        private final int column;

        Texts(int column) {
            this.column = column;
        }

        @Override
        public @Nullable String get(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return text(index, column);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
