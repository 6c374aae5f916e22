package dev.mdepreflight.internal.request;

import dev.mdepreflight.constraint.Names;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells requests of which something can be checked from all others. Immutable and safe for use by many threads. */
public final class KnownCalls {
    /** In the order in which they are suggested: what changes something first. */
    private static final List<String> METHODS = List.of("POST", "PATCH", "DELETE", "GET");

    /** A longer URI is not looked at for a hint, so that the work is bounded. */
    private static final int MAX_HINTED = 2_048;

    private final ApiHosts hosts;

    private KnownCalls(Set<Authority> further) {
        this.hosts = new ApiHosts(further);
    }

    /**
     * Calls of the documented hosts and of some more.
     *
     * @param further the other hosts, as {@link Authority#ofSetting} reads them
     * @throws IllegalArgumentException if one is no host
     */
    public static KnownCalls on(List<String> further) {
        Set<Authority> named = new HashSet<>();
        further.forEach(name -> named.add(Authority.ofSetting(name)));
        return new KnownCalls(named);
    }

    /**
     * Whether a request goes to one of the hosts or to none that is named.
     *
     * @param uri the request URI; any text
     * @return true if it may be of the API
     */
    public boolean mayBe(String uri) {
        return hosts.take(uri);
    }

    /**
     * Whether a request calls a path that is known, on any host.
     *
     * @param method the HTTP method, in any letter case
     * @param uri the request URI; any text
     * @return true if its path, query or body can be checked
     */
    public static boolean havePath(String method, String uri) {
        return Routes.find(method, uri) != null;
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
        List<UriPart> segments = RequestPath.hinted(uri);
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
    private static @Nullable Route nearest(String method, List<UriPart> segments) {
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

    private static boolean matchesBut(int odd, List<Template> path, List<UriPart> segments) {
        for (int i = 0; i < path.size(); i++) {
            if (i != odd && path.get(i).match(segments.get(i)) == null) {
                return false;
            }
        }
        return true;
    }
}
