package dev.mdepreflight.cli;

/**
 * A range of an HTTP file.
 *
 * @param from the first byte
 * @param to the byte after the last
 */
record Range(int from, int to) {}
