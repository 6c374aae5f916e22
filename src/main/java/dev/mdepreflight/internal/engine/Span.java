package dev.mdepreflight.internal.engine;

/**
 * Some bytes of a body.
 *
 * @param offset the first byte
 * @param length how many; 0 for a mere place
 */
record Span(int offset, int length) {}
