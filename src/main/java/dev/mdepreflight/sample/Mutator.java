package dev.mdepreflight.sample;

import org.jspecify.annotations.Nullable;

/** Puts a fault into a clean body. */
interface Mutator {
    /**
     * Changes a clean body.
     *
     * @return the JSON Pointer of the violation; null if this body does not allow the fault without another one
     */
    @Nullable
    String inject(MutableBody draft);

    /** A fault and how to create it. */
    record Plan(Fault fault, Mutator defect) {}
}
