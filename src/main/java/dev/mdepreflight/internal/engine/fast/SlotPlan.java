package dev.mdepreflight.internal.engine.fast;

import org.jspecify.annotations.Nullable;

/** A known name of an {@link ObjectPlan}, an alias included, with what stands under it. */
final class SlotPlan extends Key {
    /** What a member of a body without white space starts with: name and colon, and the quote of a value that must have one. */
    final Key start;

    /** The bit of the slot. */
    final long bit;

    /** What stands there; null for what is not looked at. */
    final @Nullable ValuePlan value;

    /** Where the value is kept for the rules, counted from the first place of the object; what no rule reads has one place for all. */
    final int capture;

    /**
     * A slot under one of its names.
     *
     * @param name the name
     * @param index its index, below {@link ObjectPlan#MOST_SLOTS}; an alias has that of its property
     * @param value what stands there; null for what is not looked at
     * @param capture where the value is kept
     */
    SlotPlan(String name, int index, @Nullable ValuePlan value, int capture) {
        super(name + '"', index);
        this.start = new Key('"' + name + "\":" + (value != null && value.quoted ? "\"" : ""), index);
        this.bit = 1L << index;
        this.value = value;
        this.capture = capture;
    }

    /** The constants of an enum that stands there; null for anything else. */
    @Nullable
    EnumPlan constants() {
        return value == null ? null : value.names;
    }
}
