package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.json.Span;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Type of a request.
 *
 * @param form whether it is multipart/form-data
 * @param multipart whether it is multipart of any kind, which needs a boundary
 * @param boundary the boundary; null if there is none or a line cannot contain it
 */
public record FormType(
        boolean form, boolean multipart, @Nullable String boundary) {
    public static FormType of(String contentType) {
        byte[] bytes = contentType.getBytes(StandardCharsets.UTF_8);
        HeaderValue value = HeaderValue.of(bytes, new Span(0, bytes.length));
        if (value == null) {
            return new FormType(false, contentType.regionMatches(true, 0, "multipart/", 0, 10), null);
        }
        HeaderValue.Parameter boundary = value.parameter("boundary");
        return new FormType(
                value.type().equals("multipart/form-data"),
                value.type().startsWith("multipart/"),
                boundary == null || Delimiters.named(boundary.text()) == null ? null : boundary.text());
    }
}
