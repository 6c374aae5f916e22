package dev.mdepreflight.internal.form;

import java.util.List;

/**
 * A form that has been read.
 *
 * @param start its first delimiter line, without the line break
 * @param parts its parts in the order of the bytes; those that are no form data are left out
 * @param bareLineFeeds whether a line of its frame ends in a line feed without the carriage return that RFC 2046 section 5.1.1 asks for
 * @param foreignParts whether parts were left out, as their Content-Disposition is another than form-data
 */
public record Form(ByteRange start, List<FormPart> parts, boolean bareLineFeeds, boolean foreignParts) {
    /** Takes a copy of the list. */
    public Form {
        parts = List.copyOf(parts);
    }
}
