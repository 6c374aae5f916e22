package dev.mdepreflight;

import java.util.List;

/**
 * The elements of a body, separated by {@link Batches}.
 *
 * @param clean the bodies of all clean elements, in order; each body has as many elements as the documented limit allows
 * @param faulty all other elements, in order
 */
public record Partition(List<Batch> clean, List<FaultyElement> faulty) {
    public Partition {
        clean = List.copyOf(clean);
        faulty = List.copyOf(faulty);
    }
}
