package dev.mdepreflight.internal.batch;

/**
 * A stretch of a document that is left out.
 *
 * @param from the offset of its first byte
 * @param to the offset after its last byte
 */
record Gap(long from, long to) {
    long length() {
        return to - from;
    }
}
