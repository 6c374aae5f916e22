package dev.mdepreflight.internal.engine.full;

import org.jspecify.annotations.Nullable;

/**
 * What rules over a list read of one of its elements, until it is noted in {@link KeptElements}.
 *
 * @param values the values that rules read, in the order of {@link dev.mdepreflight.internal.model.ObjectType#readAsElement}
 * @param offsets where these stand
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, not meant for comparison
record ElementValues(@Nullable Object[] values, int[] offsets) {
    @Nullable
    Object value(int column) {
        return values[column];
    }

    int offset(int column) {
        return offsets[column];
    }
}
