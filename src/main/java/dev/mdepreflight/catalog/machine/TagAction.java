package dev.mdepreflight.catalog.machine;

/** Whether to add or remove a tag. Source: add-or-remove-machine-tags. */
public enum TagAction {
    Add,
    Remove
}
