package dev.mdepreflight.internal.model;

/**
 * An element of a list of the outermost object that is not certainly clean, where all else is.
 *
 * @param list the list
 * @param index the element's index, from 0
 * @param from the offset of its opening brace
 * @param to the offset after it
 */
public record SuspectElement(Property list, int index, int from, int to) {}
