package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.json.Span;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form.
 *
 * @param namePlace the name in the body, without quotes
 * @param fileName null if the part has no file name; most servers then treat it as a text
 * @param fileNamePlace the file name in the body; the name if there is no file name
 * @param charset the charset of its Content-Type, or null
 * @param content the content in the body
 */
public record FormPart(
        String name,
        Span namePlace,
        @Nullable String fileName,
        Span fileNamePlace,
        @Nullable String charset,
        Span content) {}
