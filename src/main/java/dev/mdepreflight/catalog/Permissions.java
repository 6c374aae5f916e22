package dev.mdepreflight.catalog;

import java.util.List;

/**
 * The permissions that an operation asks for, as its page documents them.
 *
 * @param application those of an application; empty where the page names none
 * @param delegated those of a work or school account; empty where the page names none
 */
public record Permissions(List<String> application, List<String> delegated) {
    /** Takes copies of the lists. */
    public Permissions {
        application = List.copyOf(application);
        delegated = List.copyOf(delegated);
    }
}
