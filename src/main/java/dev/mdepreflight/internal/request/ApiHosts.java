package dev.mdepreflight.internal.request;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.format.LetterCase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hosts on which the API is answered.
 *
 * <p>The documented ones were added to and renamed over the years (geographical, government and older ones), so every host below their
 * common domains is taken, and those that the user names, such as a proxy's. Any other host may be another API with the same paths.
 */
final class ApiHosts {
    /** The domains of the documented hosts: the pages' base URI, and the pages on geographical and government hosts. */
    private static final List<String> DOMAINS = List.of(
            "security.microsoft.com",
            "securitycenter.microsoft.com",
            "securitycenter.windows.com",
            "security.windows.com",
            "securitycenter.microsoft.us");

    private static final List<Integer> WEB_PORTS = List.of(80, 443);

    /** More than a host of the API has. */
    private static final int MAX_LABELS = 8;

    private final Set<Authority> further;

    /** The documented hosts and some more. */
    ApiHosts(Set<Authority> further) {
        this.further = Set.copyOf(further);
    }

    /** Whether a request URI is of the API, as far as its host tells; one that names no host is taken to be. */
    boolean take(String uri) {
        UriReference reference = UriReference.of(uri);
        String named = reference.authority();
        if (named != null) {
            int blank = UriReference.firstOf(named, " \t", 0);
            // What follows white space was not meant as a part of the host.
            return take(Authority.of(reference))
                    || (blank < named.length()
                            && take(Authority.of(
                                    UriReference.of(uri.substring(0, reference.authorityFrom() + blank)))));
        }
        String scheme = reference.scheme();
        // A host and its port without a scheme have the form of a scheme and what follows it.
        return scheme == null || reference.isWeb() || take(new Authority(LetterCase.lower(scheme), Authority.ANY));
    }

    /** The documented host that a name is a misspelling of; null if it is none. */
    static @Nullable String nearest(String host) {
        return Names.nearest(host, DOMAINS.stream().map("api."::concat).toList());
    }

    /**
     * Whether a host is hardly meant as another one than the API's: below a name that differs from one of the API's domains in one label,
     * which is misspelt.
     */
    static boolean isMisspelt(String host) {
        List<String> labels = List.of(host.split("\\.", MAX_LABELS));
        return DOMAINS.stream().map(domain -> List.of(domain.split("\\."))).anyMatch(domain -> {
            int below = labels.size() - domain.size();
            int odd = 0;
            boolean near = below > 0;
            for (int i = 0; near && i < domain.size(); i++) {
                String label = labels.get(below + i);
                if (!label.equals(domain.get(i))) {
                    odd++;
                    near = Names.nearest(label, List.of(domain.get(i))) != null;
                }
            }
            return near && odd == 1;
        });
    }

    private boolean take(Authority called) {
        String host = called.host();
        return further.contains(called)
                || further.contains(new Authority(host, Authority.ANY))
                || (called.port() == Authority.ANY
                        && WEB_PORTS.stream().anyMatch(port -> further.contains(new Authority(host, port))))
                || DOMAINS.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
