package dev.mdepreflight.catalog.machine;

/**
 * What is done with a tag.
 *
 * <p>Source: add-or-remove-machine-tags.
 */
public enum TagAction {
    /** It is added. */
    Add,
    /** It is removed. */
    Remove
}
