package dev.mdepreflight.sample;

import org.jspecify.annotations.Nullable;

/** Works one fault into a clean body. */
interface Mutator {
    /**
     * Works the fault in.
     *
     * @param draft a clean body, to be changed
     * @return the JSON Pointer of the violation, or null if this body does not admit the fault without another
     */
    @Nullable
    String inject(MutableBody draft);

    /**
     * A fault with the way to it.
     *
     * @param fault the label
     * @param defect works it in
     */
    record Plan(Fault fault, Mutator defect) {}
}
