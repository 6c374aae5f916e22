package dev.mdepreflight.internal.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A special-use domain and its subdomains, from the IANA registry (RFC 6761) or in common use in private networks.
 *
 * @param suffix the domain, in lower case
 */
record SpecialName(String suffix, String id, String words, String hint) {
    private static final String EXTERNAL = "indicators are for names in the internet";

    private static final List<SpecialName> ALL = List.of(
            internal("localhost", "is that of the device itself (RFC 6761)"),
            internal("local", "is local to a link (RFC 6762)"),
            internal("internal", "is internal: the domain is set aside for private use"),
            internal("home.arpa", "is internal (RFC 8375)"),
            internal("localdomain", "is internal: there is no such domain in the internet"),
            internal("intranet", "is internal: there is no such domain in the internet"),
            internal("private", "is internal: there is no such domain in the internet"),
            internal("corp", "is internal: there is no such domain in the internet"),
            internal("home", "is internal: there is no such domain in the internet"),
            internal("lan", "is internal: there is no such domain in the internet"),
            other("example", "is reserved for documentation: the domain does not exist (RFC 2606)"),
            other("test", "is reserved for tests: the domain does not exist (RFC 2606)"),
            other("invalid", "is reserved for names that are not valid (RFC 2606)"),
            other("onion", "is resolved by Tor, not by the name system (RFC 7686)"),
            other("alt", "is not resolved by the name system (RFC 9476)"),
            other("arpa", "is for infrastructure, such as names of addresses (RFC 3172)"));

    private static SpecialName internal(String suffix, String words) {
        return new SpecialName(suffix, "internal-domain", words, EXTERNAL);
    }

    private static SpecialName other(String suffix, String words) {
        return new SpecialName(suffix, "special-use-domain", words, "no host in the internet has such a name");
    }

    /** Returns the first domain that contains a name, or null. */
    static @Nullable SpecialName of(String lowerCase) {
        for (SpecialName special : ALL) {
            if (lowerCase.equals(special.suffix) || lowerCase.endsWith("." + special.suffix)) {
                return special;
            }
        }
        return null;
    }
}
