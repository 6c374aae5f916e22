package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.odata.ODataCollection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documented method and path, with what its parameters must be.
 *
 * @param method the HTTP method
 * @param path the segments below {@code /api}
 * @param query what its query may hold
 * @param advice what is to be said of every call, or null
 * @param operation the operation of the catalog, or null if the call has no body that is known
 */
record Route(
        String method,
        List<Template> path,
        QueryTemplate query,
        @Nullable String advice,
        @Nullable Operation operation) {
    private static final String API = "/api/";

    /**
     * The value of a parameter in a URI.
     *
     * @param parameter the parameter
     * @param value the value
     * @param doubt what is doubtful about how it is written, or null
     */
    record Given(
            Template.Parameter parameter,
            UriPart value,
            @Nullable String doubt) {}

    /**
     * A route.
     *
     * @param path below {@code /api}; a parameter stands as {@code {name:KIND}}, and after a question mark what {@link QueryTemplate#of}
     *     reads
     */
    static Route of(String method, String path, @Nullable String advice, @Nullable Operation operation) {
        if (!path.startsWith(API)) {
            throw new IllegalArgumentException(path);
        }
        int question = path.indexOf('?');
        int end = question < 0 ? path.length() : question;
        List<Template> templates = new ArrayList<>();
        for (String segment : path.substring(API.length(), end).split("/", -1)) {
            templates.add(Template.of(segment));
        }
        QueryTemplate query = question < 0 ? QueryTemplate.NONE : QueryTemplate.of(path.substring(question + 1));
        return new Route(LetterCase.upper(method), List.copyOf(templates), query, advice, operation);
    }

    Route calling(Operation called) {
        return new Route(method, path, query, advice, called);
    }

    Route reading(ODataCollection collection) {
        return new Route(method, path, new QueryTemplate(collection, List.of()), advice, operation);
    }

    /** The route that counts what this one reads: OData 4.01 URL Conventions, section 4.8; the samples page shows it. */
    Route counting() {
        List<Template> longer = new ArrayList<>(path);
        longer.add(Template.Word.of("$count"));
        return new Route(method, List.copyOf(longer), query, advice, null);
    }

    /** The parameters of a request, in the order in which the page has them; null if it does not call this route. */
    @Nullable
    List<Given> match(String requested, List<UriPart> segments) {
        if (!requested.equalsIgnoreCase(method) || segments.size() != path.size()) {
            return null;
        }
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            List<Given> found = path.get(i).match(segments.get(i));
            if (found == null) {
                return null;
            }
            given.addAll(found);
        }
        return given;
    }

    /** How many segments hold a parameter; the fewer, the closer the route is to a request. */
    int openSegments() {
        return (int) path.stream().filter(Template.Whole.class::isInstance).count();
    }

    /** Whether its method sends a body by convention (RFC 9110 section 9.3, RFC 5789). */
    boolean takesBody() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    /** Method and path for people. */
    String shown() {
        StringBuilder shown = new StringBuilder(method).append(" /api");
        path.forEach(segment -> shown.append('/').append(segment.shown()));
        return shown.toString();
    }

    /** Whether another method and path are the same but for the names of parameters and letter case. */
    boolean sameAs(Route other) {
        return method.equals(other.method)
                && path.stream()
                        .map(Template::shape)
                        .toList()
                        .equals(other.path.stream().map(Template::shape).toList());
    }
}
