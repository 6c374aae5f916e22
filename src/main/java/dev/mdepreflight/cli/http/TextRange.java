package dev.mdepreflight.cli.http;

/**
 * A range of an HTTP file.
 *
 * @param from the first byte
 * @param to the byte after the last
 */
record TextRange(int from, int to) {}
