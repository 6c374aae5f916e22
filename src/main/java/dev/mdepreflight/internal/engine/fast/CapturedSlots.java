package dev.mdepreflight.internal.engine.fast;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.json.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values that the rules of the open objects read.
 *
 * <p>Each value takes two places: one holds a {@link CapturedState} or the offset of a string, the other the end of the string. The values
 * of an object are stacked above those of the enclosing object. Used by one thread at a time.
 */
final class CapturedSlots implements PropertyValues, Consumer<CrossFieldFinding> {
    /** The place shared by all values that no rule reads. */
    static final int UNREAD = 0;
    /** The first place of the outermost object. */
    private static final int FIRST = 2;

    private final ByteReader reader;
    private int[] places = new int[64];
    private int top = FIRST;
    /** The object that a rule reads as {@link PropertyValues}. */
    private @Nullable ObjectPlan judged;

    private int judgedBase;
    private boolean found;

    CapturedSlots(ByteReader reader) {
        this.reader = reader;
    }

    /** Drops all values. */
    void clear() {
        top = FIRST;
    }

    /** The end of the used places. */
    int top() {
        return top;
    }

    /** Reserves places for the values of an object and returns the first one. */
    int reserve(int count) {
        int base = top;
        top += count;
        if (places.length < top) {
            places = Arrays.copyOf(places, 2 * top);
        }
        return base;
    }

    /** Releases all places from {@code base} on. */
    void release(int base) {
        top = base;
    }

    /** Keeps the {@link CapturedState} of a value that is not a string. */
    void keep(int at, int state) {
        places[at] = state;
    }

    /** Keeps the string that the reader read last. */
    void keepText(int at, int from, int to) {
        places[at] = from;
        // For a string with escapes, this keeps the complement of the end, which is negative.
        places[at + 1] = reader.escaped ? ~to : to;
    }

    /** Marks values as absent. */
    void absent(ObjectPlan plan, long slots, int base) {
        for (long rest = slots; rest != 0; rest &= rest - 1) {
            places[base + plan.slots[Long.numberOfTrailingZeros(rest)].capture] = CapturedState.ABSENT;
        }
    }

    /** Returns the {@link CapturedState} of a value; for a string, only whether the string is empty. */
    int state(int base, int capture) {
        int at = base + capture;
        int state = places[at];
        if (state < 0) {
            return state;
        }
        return state == places[at + 1] ? CapturedState.EMPTY : CapturedState.PRESENT;
    }

    /** Whether a value conforms to a grammar or is not a string. */
    boolean conforms(int base, int capture, Grammar grammar) {
        int at = base + capture;
        return !isText(at) || isConforming(at, grammar);
    }

    /** Whether a value is a string that conforms to a grammar. */
    private boolean isConforming(int at, Grammar grammar) {
        if (!isText(at)) {
            return false;
        }
        return places[at + 1] >= 0
                ? grammar.matches(reader.body, places[at], places[at + 1])
                : grammar.matches(kept(places[at], places[at + 1]));
    }

    /** Runs a rule on the values of an object. */
    boolean judges(CrossFieldValidator<?> validator, ObjectPlan plan, int base) {
        judged = plan;
        judgedBase = base;
        found = false;
        validator.check(this, this);
        return !found;
    }

    @Override
    public void accept(CrossFieldFinding finding) {
        found = true;
    }

    private SlotPlan slot(String component) {
        return Objects.requireNonNull(judged, "no object").slot(component);
    }

    private int at(String component) {
        return judgedBase + slot(component).capture;
    }

    @Override
    public boolean isUsable(String component) {
        return true;
    }

    @Override
    public boolean isGiven(String component) {
        return places[at(component)] != CapturedState.ABSENT;
    }

    @Override
    public boolean isPresent(String component) {
        int state = places[at(component)];
        return state != CapturedState.ABSENT && state != CapturedState.NULL;
    }

    @Override
    public boolean isEmpty(String component) {
        int at = at(component);
        return places[at] == CapturedState.EMPTY || (isText(at) && places[at] == places[at + 1]);
    }

    @Override
    public boolean is(String component, String text) {
        return text.equals(shown(at(component), slot(component).constants()));
    }

    @Override
    public boolean conforms(String component, Grammar grammar) {
        return isConforming(at(component), grammar);
    }

    @Override
    public @Nullable String text(String component) {
        int at = at(component);
        return isText(at) ? shown(at, null) : null;
    }

    private boolean isText(int at) {
        return places[at] >= 0;
    }

    /** Returns a string, the name of a constant, or a boolean as a string; null for any other value. */
    private @Nullable String shown(int at, @Nullable EnumPlan names) {
        if (isText(at)) {
            return kept(places[at], places[at + 1]);
        }
        int ordinal = CapturedState.ordinal(places[at]);
        return switch (places[at]) {
            case CapturedState.TRUE -> "true";
            case CapturedState.FALSE -> "false";
            default -> names == null || ordinal < 0 ? null : names.names[ordinal];
        };
    }

    private String kept(int from, int to) {
        return to >= 0
                ? new String(reader.body, from, to - from, StandardCharsets.UTF_8)
                : JsonBytes.text(reader.body, from - 1);
    }
}
