package dev.mdepreflight.internal.batch;

/**
 * An element of the list that is cut, in the document.
 *
 * @param index its index, from 0
 * @param lead the offset after the element before it; of the first element its own
 * @param from the offset of its first byte
 * @param to the offset after its last byte
 * @param tokens how many tokens it has
 */
record Element(long index, long lead, long from, long to, long tokens) {
    long length() {
        return to - from;
    }
}
