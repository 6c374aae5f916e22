package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.odata.ODataCollection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a route may hold: an OData query, or documented parameters, or nothing that is known.
 *
 * @param collection the collection that the route reads, or null if its query is not OData
 * @param parameters the documented parameters
 */
record QueryTemplate(@Nullable ODataCollection collection, List<Named> parameters) {
    static final QueryTemplate NONE = new QueryTemplate(null, List.of());

    /**
     * A documented parameter of a query.
     *
     * @param name the name as documented
     * @param lowerCase the same in lower case
     * @param kind what its value must be
     * @param required whether the call needs it
     */
    record Named(String name, String lowerCase, ParameterKind kind, boolean required) {}

    /**
     * Reads what the table of routes has after a question mark: {@code *:COLLECTION} for OData, otherwise {@code name:KIND} joined by
     * ampersands, the name of a required parameter with an exclamation mark.
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
