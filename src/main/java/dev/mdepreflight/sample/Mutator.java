package dev.mdepreflight.sample;

import org.jspecify.annotations.Nullable;

/** Injects a fault into a clean body. */
interface Mutator {
    /**
     * Changes a clean body.
     *
     * @return the JSON Pointer of the violation; null if this body does not allow the fault without a second one
     */
    @Nullable
    String inject(MutableBody draft);

    /** A fault and how to create it. */
    record Plan(Fault fault, Mutator defect) {}
}
