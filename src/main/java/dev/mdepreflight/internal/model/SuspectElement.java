package dev.mdepreflight.internal.model;

/**
 * An element that may be faulty, of a list of the outermost object in which everything else is clean.
 *
 * @param index the index of the element, from 0
 * @param from the offset of its opening brace
 * @param to the offset after it
 */
public record SuspectElement(Property list, int index, int from, int to) {}
