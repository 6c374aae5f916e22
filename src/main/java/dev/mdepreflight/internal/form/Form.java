package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.json.Span;
import java.util.List;

/**
 * A form.
 *
 * @param start the first delimiter line, without the line break
 * @param parts the parts in order, without parts that are not form data
 * @param bareLineFeeds whether a line break outside the contents lacks the carriage return that RFC 2046 section 5.1.1 requires
 * @param foreignParts whether parts were omitted because their Content-Disposition is not form-data
 */
public record Form(Span start, List<FormPart> parts, boolean bareLineFeeds, boolean foreignParts) {
    public Form {
        parts = List.copyOf(parts);
    }
}
