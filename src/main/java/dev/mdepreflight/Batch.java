package dev.mdepreflight;

import dev.mdepreflight.internal.batch.Body;
import dev.mdepreflight.report.Advice;
import java.util.List;
import java.util.Objects;

/**
 * A body that was cut from a larger one by {@link Batches}, and can be sent by itself.
 *
 * <p>Immutable and thread-safe as long as nobody changes its bytes.
 */
public final class Batch {
    private final Body body;

    Batch(Body body) {
        this.body = body;
    }

    /**
     * The body: bytes of the original in their order, of which only other elements are left out.
     *
     * @return JSON in UTF-8; not copied, and not used by anybody else
     */
    public byte[] bytes() {
        return body.bytes();
    }

    /**
     * How many elements its list has.
     *
     * @return from 1 to the documented limit; 0 only for a body that had none before
     */
    public int size() {
        return body.indices().length;
    }

    /**
     * Where an element of this body stood in the original, such as to find the one that an answer of the service is about.
     *
     * @param position the index of the element in this body, from 0
     * @return its index in the original, from 0
     * @throws IndexOutOfBoundsException if the body has no such element
     */
    public long index(int position) {
        return body.indices()[Objects.checkIndex(position, size())];
    }

    /**
     * What is doubtful in this body; nothing unless it was checked by {@link Batches#partition(byte[])} and the like with advice on.
     *
     * @return the advice, with pointers and places of the original
     */
    public List<Advice> advice() {
        return body.advice();
    }

    /** The size and the first index, without anything of the bytes. */
    @Override
    public String toString() {
        return "Batch[size=" + size() + (size() == 0 ? "]" : ", first index=" + index(0) + "]");
    }
}
