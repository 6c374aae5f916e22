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
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list that cross-field rules read. Of a text, only its offset in the body is kept, and the text is decoded whenever a
 * rule asks for it.
 *
 * <p>A list may have millions of small elements. If rules read the elements themselves, each takes four bytes. If rules read components of
 * them, each takes four bytes per component and eight more; elements without these components take none. Not thread-safe.
 */
final class KeptElements {
    /** The values of an object in the order of {@link ObjectType#readAsElement}, and their offsets. */
    @SuppressWarnings("ArrayRecordComponent") // not meant for comparison
    record ElementValues(@Nullable Object[] values, int[] offsets) {}

    private static final int ABSENT = -1;
    private static final int FIRST_ROWS = 8;

    private final byte[] body;
    /** The components in the columns; null if each row is an element. */
    private final @Nullable List<String> components;

    private final List<ValueType> types;
    /** The numbers per row. With components, the index and the offset of the element come first. */
    private final int width;
    /** Offsets of texts, {@link #ABSENT}, or indices into {@link #others} counted down from -2. */
    private int[] rows;

    private int used;
    private int size;
    /** Texts of values that are no JSON strings. No rule of the catalog reads such values. */
    private final List<String> others = new ArrayList<>(0);

    private KeptElements(byte[] body, @Nullable List<String> components, List<ValueType> types) {
        this.body = body;
        this.components = components;
        this.types = types;
        this.width = components == null ? 1 : components.size() + 2;
        this.rows = new int[FIRST_ROWS * width];
    }

    /** Creates a list for texts, or for the components of objects that rules read. */
    static KeptElements of(byte[] body, ValueType element) {
        if (!(element instanceof ObjectType type)) {
            return new KeptElements(body, null, List.of(element));
        }
        List<String> components = type.readAsElement();
        List<ValueType> types = new ArrayList<>();
        for (String component : components) {
            Property property = type.byComponent(component);
            types.add(property == null ? ScalarType.TEXT : property.site().type());
        }
        return new KeptElements(body, components, types);
    }

    /** Adds an element: the value of a text, or the {@link ElementValues} of an object. */
    void add(@Nullable Object value, int offset) {
        if (components == null) {
            room();
            rows[used++] = place(value, offset);
        } else if (value instanceof ElementValues read) {
            room();
            rows[used++] = size;
            rows[used++] = offset;
            for (int column = 0; column < components.size(); column++) {
                rows[used++] = place(read.values()[column], read.offsets()[column]);
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

    /** The number of elements. */
    int size() {
        return size;
    }

    /** The offset of an element; -1 if nothing of it is kept. */
    int offset(int index) {
        if (components == null) {
            return rows[index] >= 0 ? rows[index] : ABSENT;
        }
        int row = row(index);
        return row < 0 ? ABSENT : rows[row + 1];
    }

    /** Returns the text of an element; null if it is no text or not kept. */
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

    /** Finds the row of an element; negative if it has none. Rows are in the order of the elements. */
    private int row(int index) {
        int low = 0;
        // The row of an element is never after the position of its index.
        int high = Math.min(index, used / width - 1);
        while (low <= high) {
            // Usually every element has a row.
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
            Enum<?> constant = known.constants().get(text);
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
