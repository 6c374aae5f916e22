package dev.mdepreflight;

import java.util.List;

/**
 * The elements of a batch, parted by {@link Batches}.
 *
 * @param clean bodies of all elements that are clean, each of as many as the documented limit allows, in their order
 * @param faulty all other elements, in their order
 */
public record Partition(List<Batch> clean, List<FaultyElement> faulty) {
    /** Takes copies of the lists. */
    public Partition {
        clean = List.copyOf(clean);
        faulty = List.copyOf(faulty);
    }
}
