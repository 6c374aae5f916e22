package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.odata.ODataCollection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route's query: an OData query, documented parameters, or unknown.
 *
 * @param collection the collection that the route reads; null if the query is not OData
 */
record QueryTemplate(@Nullable ODataCollection collection, List<Named> parameters) {
    static final QueryTemplate NONE = new QueryTemplate(null, List.of());

    /** A documented parameter; {@code lowerCase} is its name in lower case. */
    record Named(String name, String lowerCase, ParameterKind kind, boolean required) {}

    /**
     * Reads the text after a question mark in the table of routes: {@code *:COLLECTION} for OData, otherwise {@code name:KIND} joined by
     * ampersands. The name of a required parameter ends with an exclamation mark.
     */
    static QueryTemplate of(String text) {
        if (text.startsWith("*:")) {
            return new QueryTemplate(ODataCollection.valueOf(text.substring(2)), List.of());
        }
        List<Named> parameters = new ArrayList<>();
        for (String part : text.split("&", -1)) {
            int colon = part.indexOf(':');
            boolean required = part.charAt(colon - 1) == '!';
            String name = part.substring(0, required ? colon - 1 : colon);
            ParameterKind kind = ParameterKind.valueOf(part.substring(colon + 1));
            parameters.add(new Named(name, LetterCase.lower(name), kind, required));
        }
        return new QueryTemplate(null, List.copyOf(parameters));
    }
}
