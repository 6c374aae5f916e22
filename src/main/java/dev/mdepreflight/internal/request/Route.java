package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.request.odata.ODataCollection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documented method and path.
 *
 * @param path the segments below {@code /api}
 * @param advice advice on every call, or null
 * @param operation the catalog operation; null if the library doesn't define a body for the call
 */
record Route(
        String method,
        List<Template> path,
        QueryTemplate query,
        @Nullable String advice,
        @Nullable Operation operation) {
    private static final String API = "/api/";

    /**
     * A parameter with its value in a URI.
     *
     * @param doubt what is unusual about the quotes, or null
     */
    record Given(
            Template.Parameter parameter,
            UriPart value,
            @Nullable String doubt) {}

    /**
     * Reads a path below {@code /api}. A parameter is written {@code {name:KIND}}. {@link QueryTemplate#of} reads the text after a question
     * mark.
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

    /** The route that counts the entities of this one (OData 4.01 URL Conventions, section 4.8; the samples page shows it). */
    Route counting() {
        List<Template> longer = new ArrayList<>(path);
        longer.add(Template.Word.of("$count"));
        return new Route(method, List.copyOf(longer), query, advice, null);
    }

    /** The parameters of a request in documented order; null if the request does not call this route. */
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

    /** The number of segments that are parameters. Routes with fewer of them match first. */
    int openSegments() {
        return (int) path.stream().filter(Template.Whole.class::isInstance).count();
    }

    /** Whether the method usually has a body (RFC 9110 section 9.3, RFC 5789). */
    boolean takesBody() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    /** The method and the path in a human-readable spelling. */
    String shown() {
        StringBuilder shown = new StringBuilder(method).append(" /api");
        path.forEach(segment -> shown.append('/').append(segment.shown()));
        return shown.toString();
    }

    /** Whether two routes differ only in the names of parameters and in letter case. */
    boolean sameAs(Route other) {
        return method.equals(other.method) && shape().equals(other.shape());
    }

    private List<String> shape() {
        return path.stream().map(Template::shape).toList();
    }
}
