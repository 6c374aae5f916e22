package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.json.Span;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form.
 *
 * @param namePlace the place of the name in the body, without quotes
 * @param fileName the file name; null if there is none, and most servers then treat the part as text
 * @param fileNamePlace the place of the file name in the body; the place of the name if there is no file name
 * @param charset the charset of the part's Content-Type, or null
 * @param content the place of the content in the body
 */
public record FormPart(
        String name,
        Span namePlace,
        @Nullable String fileName,
        Span fileNamePlace,
        @Nullable String charset,
        Span content) {}
