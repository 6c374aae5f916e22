package dev.mdepreflight.internal.request;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The hosts on which the API is answered.
 *
 * <p>The documented ones were added to and renamed over the years (geographical, government and older ones), so every host below their
 * common domains is taken, and those that the user names, such as a proxy's. Any other host may be another API with the same paths.
 */
final class Hosts {
    /** The domains of the documented hosts: the pages' base URI, and the pages on geographical and government hosts. */
    private static final List<String> DOMAINS = List.of(
            "security.microsoft.com",
            "securitycenter.microsoft.com",
            "securitycenter.windows.com",
            "securitycenter.microsoft.us");

    private final Set<String> further;

    /** The documented hosts and some more, in lower case. */
    Hosts(Set<String> further) {
        this.further = Set.copyOf(further);
    }

    /** Whether a request URI may be of the API; one without a host may. */
    boolean take(String uri) {
        String host = host(uri);
        return host.isEmpty()
                || further.contains(host)
                || DOMAINS.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** The host of a URI (RFC 3986 section 3.2.2) in lower case; empty if it has none. */
    static String host(String uri) {
        int path = RequestPath.firstOf(uri, "/?#", 0);
        int from = uri.startsWith("//", path) ? path + 2 : -1;
        if (from < 0) {
            return "";
        }
        String authority = uri.substring(from, RequestPath.firstOf(uri, "/?#", from));
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':', host.lastIndexOf(']') + 1);
        return (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    }
}
