package dev.mdepreflight.internal.batch;

/**
 * An element of the list in the document.
 *
 * @param index the index of the element, from 0
 * @param lead the offset after the previous element; for the first element, the same as {@code from}
 * @param from the offset of the element's first byte
 * @param to the offset after the element's last byte
 * @param tokens the number of the element's tokens
 */
record Element(long index, long lead, long from, long to, long tokens) {
    long length() {
        return to - from;
    }
}
