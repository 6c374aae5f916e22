package dev.mdepreflight;

import dev.mdepreflight.internal.batch.Body;
import dev.mdepreflight.report.Advice;
import java.util.List;
import java.util.Objects;

/**
 * A body that {@link Batches} has cut from a larger one. You can send it as a request of its own.
 *
 * <p>Immutable and thread-safe as long as nobody changes its bytes.
 */
public final class Batch {
    private final Body body;

    Batch(Body body) {
        this.body = body;
    }

    /** {@return JSON in UTF-8: the original bytes in order, without the elements of other batches. The array is not copied or shared} */
    public byte[] bytes() {
        return body.bytes();
    }

    /** {@return the number of elements in the list; 0 only if the original has none} */
    public int size() {
        return body.indices().length;
    }

    /**
     * Returns the index that an element of this body has in the original. Use it to find the element that a service response is about.
     *
     * @param position the index of the element in this body, from 0
     * @return the index in the original, from 0
     * @throws IndexOutOfBoundsException if the body has no such element
     */
    public long index(int position) {
        return body.indices()[Objects.checkIndex(position, size())];
    }

    /** {@return the advice on this body, located in the original; empty unless a {@code partition} method made the body with advice on} */
    public List<Advice> advice() {
        return body.advice();
    }

    /** Shows the size and the first index, but no bytes. */
    @Override
    public String toString() {
        return "Batch[size=" + size() + (size() == 0 ? "]" : ", first index=" + index(0) + "]");
    }
}
