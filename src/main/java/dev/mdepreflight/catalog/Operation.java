package dev.mdepreflight.catalog;

import java.net.URI;
import java.util.Objects;

/**
 * One call of the API that takes a body, a JSON document or a form.
 *
 * @param id a short name, unique in the catalog, such as {@code importIndicators}
 * @param title what the call does, in a few words
 * @param method the HTTP method
 * @param path the path template, such as {@code /api/indicators/import}; path parameters stand in braces
 * @param contentType how the body is written
 * @param body the annotated record that states the rules of the body
 * @param documentation the page that documents the call
 * @param permissions the permissions that it asks for
 * @param rateLimits how often it may be called
 */
public record Operation(
        String id,
        String title,
        String method,
        String path,
        ContentType contentType,
        Class<? extends Record> body,
        URI documentation,
        Permissions permissions,
        RateLimits rateLimits) {
    /** Checks that nothing is missing. */
    public Operation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(documentation, "documentation");
        Objects.requireNonNull(permissions, "permissions");
        Objects.requireNonNull(rateLimits, "rateLimits");
    }

    /**
     * An operation whose body is JSON.
     *
     * @param id see the component
     * @param title see the component
     * @param method see the component
     * @param path see the component
     * @param body see the component
     * @param documentation see the component
     * @param permissions see the component
     * @param rateLimits see the component
     */
    public Operation(
            String id,
            String title,
            String method,
            String path,
            Class<? extends Record> body,
            URI documentation,
            Permissions permissions,
            RateLimits rateLimits) {
        this(id, title, method, path, ContentType.JSON, body, documentation, permissions, rateLimits);
    }

    /**
     * The systems that the pages list for the device that the call acts on.
     *
     * @return its systems, none if it acts on no device or no page lists any
     */
    public DeviceSupport deviceSupport() {
        return DeviceSupport.of(this);
    }
}
