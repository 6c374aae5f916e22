package dev.mdepreflight.catalog;

import java.util.List;

/**
 * The permissions that an operation requires, according to its page.
 *
 * @param application the application permissions; empty if the page lists none
 * @param delegated the permissions of a work or school account; empty if the page lists none
 */
public record Permissions(List<String> application, List<String> delegated) {
    public Permissions {
        application = List.copyOf(application);
        delegated = List.copyOf(delegated);
    }
}
