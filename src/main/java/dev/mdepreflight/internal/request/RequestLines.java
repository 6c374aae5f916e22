package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the operation that a request line calls. */
public final class RequestLines {
    private RequestLines() {}

    /**
     * The operation that a method and a path call.
     *
     * @param method the HTTP method, in any letter case
     * @param path an absolute path, its segments in any letter case, with or without the version {@code /api/v1.0} and a trailing
     *     slash; what stands in a parameter's place is not judged
     * @return the operation, or empty if the request is none of the catalog's
     */
    public static Optional<Operation> find(String method, String path) {
        List<String> segments = segments(path);
        return Operations.all().stream()
                .filter(operation ->
                        operation.method().equalsIgnoreCase(method) && matches(segments(operation.path()), segments))
                .findFirst();
    }

    private static List<String> segments(String path) {
        String folded = path.toLowerCase(Locale.ROOT);
        String unversioned =
                folded.startsWith("/api/v1.0/") ? "/api/" + folded.substring("/api/v1.0/".length()) : folded;
        return List.of(unversioned.split("/"));
    }

    private static boolean matches(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            String expected = template.get(i);
            boolean parameter = expected.startsWith("{") && !segments.get(i).isEmpty();
            if (!parameter && !expected.equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
