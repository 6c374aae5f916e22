package dev.mdepreflight.internal.engine.fast;

import org.jspecify.annotations.Nullable;

/** A name or alias in an {@link ObjectPlan} and the plan of its value. */
final class SlotPlan extends Key {
    /** The start of a member without white space: the name, the colon and, for a string, the opening quote. */
    final Key start;
    /** The bit of the slot. */
    final long bit;
    /** The plan of the value; null if any JSON is accepted. */
    final @Nullable ValuePlan value;
    /** The place of the captured value in its object. Values that no rule reads share one place. */
    final int capture;

    /** Creates a slot; {@code index} is below {@link ObjectPlan#MOST_SLOTS}, and an alias has its property's index. */
    SlotPlan(String name, int index, @Nullable ValuePlan value, int capture) {
        super(name + '"', index);
        this.start = new Key('"' + name + "\":" + (value != null && value.quoted ? "\"" : ""), index);
        this.bit = 1L << index;
        this.value = value;
        this.capture = capture;
    }

    /** The constants of an enum; null for other types. */
    @Nullable
    EnumPlan constants() {
        return value == null ? null : value.names;
    }
}
