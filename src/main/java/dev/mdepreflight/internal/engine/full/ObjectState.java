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

/** What has been read of one JSON object until it closes. */
final class ObjectState {
    /** A known name in another letter case, at its place in the bytes; the reason why a parameter is missing or not. */
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

    /** Notes that a name occurs; false if it did before, or another one of the property. */
    boolean see(int slot, String name) {
        boolean first = names[slot] == null;
        if (first) {
            names[slot] = name;
        }
        return first;
    }

    /** The name that occurs first. */
    String name(int slot) {
        return requireNonNull(names[slot]);
    }

    /** Notes that a name occurs once more; false if that was noted before. */
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

    /** Notes what an absent property is bound to. */
    void absent(int index, @Nullable Object value) {
        values[index] = value;
    }

    /** Notes that the object cannot be bound, although each of its values can. */
    void unbindable() {
        unbindable = true;
    }

    /** What the rules of an object that holds this one may know of it. */
    Object summary() {
        return isFaulty() ? ValueMarkers.FAULTY : ValueMarkers.PRESENT;
    }

    /** The same, with what those rules read of it if there is any. */
    Object summary(ObjectType type) {
        if (isFaulty()) {
            return ValueMarkers.FAULTY;
        }
        List<String> components = type.readAsElement();
        @Nullable Object[] read = new Object[components.size()];
        int[] places = new int[read.length];
        boolean any = false;
        for (int i = 0; i < read.length; i++) {
            Property property = type.byComponent(components.get(i));
            read[i] = property == null ? null : values[property.index()];
            places[i] = property == null ? offset : offsets[property.index()];
            any |= read[i] != null;
        }
        return any ? new ElementValues(read, places) : ValueMarkers.PRESENT;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    /** The offset of the property's value, or of the object that lacks it. */
    int offset(int index) {
        return offsets[index];
    }

    /** Whether a property has a value that cannot be bound, more than one, or another name, or all together cannot be bound. */
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

    /** Notes a miscased name; the first one for a property stands for all. */
    void miscase(int slot, Span span) {
        for (Miscased known : miscased) {
            if (known.slot() == slot) {
                return;
            }
        }
        miscased.add(new Miscased(slot, span, false));
    }

    /** Whether an absent property stands under a miscased name; that is then why it is missing, and it is not judged further. */
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
