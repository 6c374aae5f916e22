package dev.mdepreflight.catalog;

import java.net.URI;
import java.util.Objects;

/**
 * An API call with a body. The body is a JSON document or a form.
 *
 * @param id a short name, unique in the catalog, such as {@code importIndicators}
 * @param title what the call does, in a few words
 * @param method the HTTP method
 * @param path the path template, such as {@code /api/indicators/import}, with path parameters in braces
 * @param contentType the format of the body
 * @param body the annotated record that declares the body's rules
 * @param documentation the call's documentation page
 * @param permissions the required permissions
 * @param rateLimits how often the call is allowed
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

    /** Creates an operation with a JSON body. */
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

    /** {@return the systems that the documentation lists for the device that the call acts on} */
    public DeviceSupport deviceSupport() {
        return DeviceSupport.of(this);
    }
}
