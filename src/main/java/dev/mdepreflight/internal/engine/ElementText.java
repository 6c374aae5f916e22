package dev.mdepreflight.internal.engine;

/**
 * An element of a list of texts or enum constants, kept for the rules over that list.
 *
 * @param text its text, or the wire name of the constant
 * @param offset where it begins
 */
record ElementText(String text, int offset) {}
