package dev.mdepreflight.internal.batch;

/**
 * An omitted part of a document.
 *
 * @param from the offset of its first byte
 * @param to the offset after its last byte
 */
record Gap(long from, long to) {
    long length() {
        return to - from;
    }
}
