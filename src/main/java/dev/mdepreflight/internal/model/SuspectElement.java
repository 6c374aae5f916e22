package dev.mdepreflight.internal.model;

/**
 * A possibly faulty list element of the outermost object, in a body that is otherwise clean.
 *
 * @param index the index of the element, from 0
 * @param from the offset of its opening brace
 * @param to the offset after it
 */
public record SuspectElement(Property list, int index, int from, int to) {}
