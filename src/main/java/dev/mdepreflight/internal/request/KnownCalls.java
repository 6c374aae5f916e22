package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.report.Excerpt;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes the requests that this library can check. Immutable and thread-safe. */
public final class KnownCalls {
    /** The methods in the order in which they are suggested: those that change something come first. */
    private static final List<String> METHODS = List.of("POST", "PATCH", "DELETE", "GET");

    /** The longest URI for which a call is suggested; the limit bounds the work. */
    private static final int MAX_HINTED = 2_048;

    private final ApiHosts hosts;

    private KnownCalls(Set<Authority> further) {
        this.hosts = new ApiHosts(further);
    }

    /**
     * Creates an instance for the documented hosts and further ones.
     *
     * @param further the further hosts, as {@link Authority#ofSetting} reads them
     * @throws IllegalArgumentException if one of them isn't a host
     */
    public static KnownCalls on(List<String> further) {
        Set<Authority> named = new HashSet<>();
        further.forEach(name -> named.add(Authority.ofSetting(name)));
        return new KnownCalls(named);
    }

    /**
     * What a request calls.
     *
     * @param ofApi whether its host is one of the API's, or it has none
     * @param known whether it calls a known path on any host
     * @param operation the operation on any host; null if the library knows no body of the call
     */
    public record Called(
            boolean ofApi, boolean known, @Nullable Operation operation) {}

    /** {@return what a request calls; the method may be in any letter case} */
    public Called called(String method, String uri) {
        UriReference reference = UriReference.of(uri);
        Routes.Match match = Routes.find(method, reference);
        boolean ofApi = hosts.take(reference, Authority.of(reference));
        return new Called(
                ofApi, match != null, match == null ? null : match.route().operation());
    }

    /** {@return what is wrong with the host of a URI, and what to do; null if it is one of the API's or missing} */
    public @Nullable String unknownHost(String uri) {
        UriReference reference = UriReference.of(uri);
        Authority authority = Authority.of(reference);
        if (hosts.take(reference, authority)) {
            return null;
        }
        String shown = UrlSecrets.maskedText(Excerpt.of(authority.shown(reference)));
        String nearest = shown.isEmpty() ? null : ApiHosts.nearest(authority.host());
        return "The host " + (shown.isEmpty() ? "" : shown + " ")
                + "in the request line is not known as one of the API's; "
                + (nearest == null ? "correct it, or" : "did you mean " + nearest + "? Otherwise")
                + " name it with --host";
    }

    /** {@return whether a request calls a known path, on any host and with the method in any letter case} */
    public static boolean havePath(String method, String uri) {
        return Routes.find(method, uri) != null;
    }

    /**
     * Suggests a call for an unknown request: the same path with the right method, or a call whose path differs in one misspelled segment.
     *
     * @return a question such as {@code did you mean POST /api/indicators?}, without anything from the request; null if no call is similar
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

    /** The route that matches a request except, at most, for the spelling of one fixed segment; null if there is none. */
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
