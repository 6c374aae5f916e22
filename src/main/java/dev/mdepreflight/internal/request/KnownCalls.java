package dev.mdepreflight.internal.request;

import dev.mdepreflight.constraint.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells requests of which something can be checked from all others. Stateless and safe for use by many threads. */
public final class KnownCalls {
    private static final ApiHosts HOSTS = new ApiHosts(Set.of());

    /** In the order in which they are suggested: what changes something first. */
    private static final List<String> METHODS = List.of("POST", "PATCH", "DELETE", "GET");

    /** A longer URI is not looked at for a hint, so that the work is bounded. */
    private static final int MAX_HINTED = 2_048;

    private KnownCalls() {}

    /**
     * Whether a request calls a path that is known, on a documented host or on none.
     *
     * @param method the HTTP method, in any letter case
     * @param uri the request URI; any text
     * @return true if its path, query or body can be checked
     */
    public static boolean include(String method, String uri) {
        return HOSTS.take(uri) && Routes.find(method, uri) != null;
    }

    /**
     * Whether a request goes to a documented host of the API or to none that is named.
     *
     * @param uri the request URI; any text
     * @return true if it may be of the API
     */
    public static boolean mayBe(String uri) {
        return HOSTS.take(uri);
    }

    /**
     * What was probably meant by a request that is not known: its path with the right method, or the call from which it differs in one
     * segment that is misspelt. Nothing of the request is in the answer.
     *
     * @param method the HTTP method
     * @param uri the request URI; any text
     * @return a question such as {@code did you mean POST /api/indicators?}, or null if nothing is near
     */
    public static @Nullable String hint(String method, String uri) {
        if (uri.length() > MAX_HINTED) {
            return null;
        }
        List<Part> segments = RequestPath.hinted(uri);
        Route nearest = nearest(method, segments);
        for (int i = 0; nearest == null && i < METHODS.size(); i++) {
            Routes.Match match = Routes.find(METHODS.get(i), segments);
            nearest = match == null ? null : match.route();
        }
        for (int i = 0; nearest == null && i < METHODS.size(); i++) {
            nearest = nearest(METHODS.get(i), segments);
        }
        return nearest == null ? null : "did you mean " + nearest.shown() + "?";
    }

    /** The call of a method that differs from a request in the word of one segment, or in none; null if there is none near. */
    private static @Nullable Route nearest(String method, List<Part> segments) {
        Routes.Match match = Routes.find(method, segments);
        if (match != null) {
            return match.route();
        }
        for (int odd = 0; odd < segments.size(); odd++) {
            Map<String, Route> routes = new LinkedHashMap<>();
            for (Route route : Routes.all()) {
                if (route.method().equalsIgnoreCase(method)
                        && route.path().size() == segments.size()
                        && route.path().get(odd) instanceof Template.Word word
                        && matchesBut(odd, route.path(), segments)) {
                    routes.putIfAbsent(word.lowerCase(), route);
                }
            }
            String nearest = Names.nearest(segments.get(odd).text(), routes.keySet());
            if (nearest != null) {
                return routes.get(nearest);
            }
        }
        return null;
    }

    private static boolean matchesBut(int odd, List<Template> path, List<Part> segments) {
        for (int i = 0; i < path.size(); i++) {
            if (i != odd && path.get(i).match(segments.get(i)) == null) {
                return false;
            }
        }
        return true;
    }
}
