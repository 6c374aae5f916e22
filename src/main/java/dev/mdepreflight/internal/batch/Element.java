package dev.mdepreflight.internal.batch;

/**
 * An element of the list in the document.
 *
 * @param index its index, from 0
 * @param lead the offset after the element before it; for the first element its own offset
 * @param from the offset of its first byte
 * @param to the offset after its last byte
 * @param tokens the number of its tokens
 */
record Element(long index, long lead, long from, long to, long tokens) {
    long length() {
        return to - from;
    }
}
