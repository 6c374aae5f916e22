package dev.mdepreflight.internal.request;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.format.LetterCase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The API hosts: every host below a domain of the documented ones (geographical, government, and older hosts), and hosts that the user
 * names, such as a proxy. Any other host might serve another API with the same paths.
 */
final class ApiHosts {
    /** The domains of the documented hosts: the base URI in the documentation, and the pages on geographical and government hosts. */
    private static final List<String> DOMAINS = List.of(
            "security.microsoft.com",
            "securitycenter.microsoft.com",
            "securitycenter.windows.com",
            "security.windows.com",
            "securitycenter.microsoft.us");

    private static final List<Integer> WEB_PORTS = List.of(80, 443);

    /** More than any API host has. */
    private static final int MAX_LABELS = 8;

    private final Set<Authority> further;

    /** Adds hosts to the documented ones. */
    ApiHosts(Set<Authority> further) {
        this.further = Set.copyOf(further);
    }

    /** Whether the host of a URI is one of these, or the URI has no host. */
    boolean take(UriReference reference, Authority authority) {
        String uri = reference.uri();
        String named = reference.authority();
        if (named != null) {
            // Text after white space is probably not meant to be part of the host.
            int blank = UriReference.firstOf(named, " \t", 0);
            String host = uri.substring(0, reference.authorityFrom() + blank);
            return take(authority) || (blank < named.length() && take(Authority.of(UriReference.of(host))));
        }
        String scheme = reference.scheme();
        // A host with a port and without a scheme looks like a scheme with a path.
        return scheme == null || reference.isWeb() || take(new Authority(LetterCase.lower(scheme), Authority.ANY));
    }

    /** The documented host that the name is a misspelling of, or null. */
    static @Nullable String nearest(String host) {
        return Names.nearest(host, DOMAINS.stream().map("api."::concat).toList());
    }

    /** Whether a host is below a misspelling of one of the API's domains: one label differs, and only slightly. */
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
