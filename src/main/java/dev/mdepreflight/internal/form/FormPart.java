package dev.mdepreflight.internal.form;

import org.jspecify.annotations.Nullable;

/**
 * One part of a form.
 *
 * @param name the name of its field
 * @param namePlace the name in the bytes, without quotes
 * @param fileName the name of the file; null if the part has none, which then is a text to most servers
 * @param fileNamePlace the name of the file in the bytes, or that of the field if there is none
 * @param charset the charset that its Content-Type names, or null
 * @param content its content in the bytes
 */
public record FormPart(
        String name,
        ByteRange namePlace,
        @Nullable String fileName,
        ByteRange fileNamePlace,
        @Nullable String charset,
        ByteRange content) {}
