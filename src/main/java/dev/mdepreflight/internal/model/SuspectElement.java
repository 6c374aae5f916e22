package dev.mdepreflight.internal.model;

/**
 * A possibly faulty element of a list in the outermost object. The body is otherwise clean.
 *
 * @param index the index of the element, from 0
 * @param from the offset of its opening brace
 * @param to the offset after its closing brace
 */
public record SuspectElement(Property list, int index, int from, int to) {}
