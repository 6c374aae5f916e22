package dev.mdepreflight.internal.engine.full;

import static java.util.Objects.requireNonNull;

import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ValueMarkers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of one JSON object until it closes. */
final class ObjectState {
    /**
     * A known name in another letter case.
     *
     * @param missing whether this is the reason why a required parameter is missing
     */
    record Miscased(int slot, Span span, boolean missing) {}

    private final int offset;
    private final @Nullable String[] names;
    private final BitSet repeated = new BitSet();
    private final @Nullable Object[] values;
    private final int[] offsets;
    private final List<Miscased> miscased = new ArrayList<>(0);
    private boolean unbindable;

    ObjectState(ObjectType type, int offset) {
        this.offset = offset;
        this.names = new String[type.slots()];
        this.values = new Object[type.properties().size()];
        this.offsets = new int[type.properties().size()];
        Arrays.fill(offsets, offset);
    }

    /** The offset of the opening brace. */
    int offset() {
        return offset;
    }

    /** Notes a name. Returns false if the property already has a name. */
    boolean see(int slot, String name) {
        boolean first = names[slot] == null;
        if (first) {
            names[slot] = name;
        }
        return first;
    }

    /** The first name of the property. */
    String name(int slot) {
        return requireNonNull(names[slot]);
    }

    /** Notes a repeated name. Returns false if that is already noted. */
    boolean repeat(int slot) {
        boolean first = !repeated.get(slot);
        repeated.set(slot);
        return first;
    }

    boolean isSeen(int slot) {
        return names[slot] != null;
    }

    void value(int index, int at, @Nullable Object value) {
        offsets[index] = at;
        values[index] = value;
    }

    /** Sets the default value of an absent property. */
    void absent(int index, @Nullable Object value) {
        values[index] = value;
    }

    /** Notes that the values cannot be bound together. */
    void unbindable() {
        unbindable = true;
    }

    /** What the rules of an enclosing object may read of this one; its components only if {@code read}. */
    Object summary(ObjectType type, boolean read) {
        if (isFaulty()) {
            return ValueMarkers.FAULTY;
        }
        if (!read) {
            return ValueMarkers.PRESENT;
        }
        List<String> components = type.readAsElement();
        @Nullable Object[] kept = new Object[components.size()];
        int[] places = new int[kept.length];
        boolean any = false;
        for (int i = 0; i < kept.length; i++) {
            Property property = type.byComponent(components.get(i));
            kept[i] = property == null ? null : values[property.index()];
            places[i] = property == null ? offset : offsets[property.index()];
            any |= kept[i] != null;
        }
        return any ? new KeptElements.ElementValues(kept, places) : ValueMarkers.PRESENT;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    /** The offset of the value; that of the object if the property is absent. */
    int offset(int index) {
        return offsets[index];
    }

    /** Whether a property has a faulty value, several values or a miscased name, or the values cannot be bound together. */
    boolean isFaulty() {
        if (unbindable || !repeated.isEmpty()) {
            return true;
        }
        for (Object value : values) {
            if (value == ValueMarkers.FAULTY) {
                return true;
            }
        }
        return false;
    }

    /** Notes a miscased name; the first one of each property counts. */
    void miscase(int slot, Span span) {
        if (miscased.stream().noneMatch(known -> known.slot() == slot)) {
            miscased.add(new Miscased(slot, span, false));
        }
    }

    /** Whether an absent property has a miscased name. If so, its absence is not reported separately. */
    boolean isMiscased(int index, boolean demanded) {
        for (int i = 0; i < miscased.size(); i++) {
            Miscased candidate = miscased.get(i);
            if (candidate.slot() == index) {
                miscased.set(i, new Miscased(index, candidate.span(), demanded));
                values[index] = ValueMarkers.FAULTY;
                return true;
            }
        }
        return false;
    }

    List<Miscased> miscased() {
        return miscased;
    }
}
