package dev.mdepreflight.internal.request;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.internal.request.odata.ODataCollection;
import dev.mdepreflight.report.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells requests of which something can be checked from all others. Stateless and safe for use by many threads. */
public final class KnownCalls {
    private static final Hosts HOSTS = new Hosts(Set.of());

    /** In the order in which they are suggested: what changes something first. */
    private static final List<String> METHODS = List.of("POST", "PATCH", "DELETE", "GET");

    private KnownCalls() {}

    /**
     * Whether a request calls a path that is known, on a documented host or on none.
     *
     * @param method the HTTP method, in any letter case
     * @param uri the request URI; any text
     * @return true if its path, query or body can be checked
     */
    public static boolean include(String method, String uri) {
        return HOSTS.take(uri) && (Routes.find(method, uri) != null || isCollection(method, uri));
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
     * What was probably meant by a request that is not known: the right method for its path, or the right word for one of its segments.
     *
     * @param method the HTTP method
     * @param uri the request URI; any text
     * @return a question such as {@code did you mean POST?}, or null if nothing is near
     */
    public static @Nullable String hint(String method, String uri) {
        for (String other : METHODS) {
            if (include(other, uri)) {
                return "did you mean " + other + "?";
            }
        }
        String nearest = HOSTS.take(uri) ? nearestWord(method, RequestPath.segments(uri)) : null;
        return nearest == null ? null : "did you mean " + Excerpt.of(nearest) + "?";
    }

    private static boolean isCollection(String method, String uri) {
        if (!method.equalsIgnoreCase("GET")) {
            return false;
        }
        List<Part> segments = RequestPath.segments(uri);
        for (ODataCollection collection : ODataCollection.values()) {
            if (!segments.isEmpty()
                    && Route.of("GET", collection.path(), null, null).match("GET", segments) != null) {
                return true;
            }
        }
        return false;
    }

    /** The word nearest to the only segment in which a request differs from known ones. */
    private static @Nullable String nearestWord(String method, List<Part> segments) {
        for (int odd = 0; odd < segments.size(); odd++) {
            List<String> words = new ArrayList<>();
            for (Route route : Routes.all()) {
                if (route.method().equalsIgnoreCase(method)
                        && route.path().size() == segments.size()
                        && route.path().get(odd) instanceof Template.Word word
                        && matchesBut(odd, route.path(), segments)) {
                    words.add(word.lowerCase());
                }
            }
            String nearest = Names.nearest(segments.get(odd).text(), words);
            if (nearest != null) {
                return nearest;
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
