package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mdepreflight.report.Excerpt;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;

/**
 * Knows what in a URL gives access to whoever reads it: a user and a password before the host (RFC 3986 section 3.2.1), and parameters of the
 * query that are named like a token, a key or a signature. No call of this API has such a parameter, but a gateway before it may.
 */
final class UrlSecrets {
    /** Names of parameters, in lower case: those of Azure's shared access signatures, function keys and OAuth's codes among them. */
    private static final List<String> NAMES =
            List.of("sig", "sas", "key", "code", "auth", "pwd", "pass", "jwt", "assertion", "session", "sid");

    /** Parts of names, in lower case. */
    private static final List<String> PARTS = List.of(
            "token",
            "secret",
            "password",
            "passwd",
            "passphrase",
            "signature",
            "credential",
            "authorization",
            "apikey",
            "api_key",
            "api-key",
            "access_key",
            "access-key",
            "accesskey",
            "subscription-key");

    /** It stands in the next links of the service and is worth nothing without a token. */
    private static final String SKIP_TOKEN = "skiptoken";

    private static final String AUTHORITY_END = "/?#";

    private UrlSecrets() {}

    /** Whether a URL, or the target of a request, has any; then no line with it may be shown. */
    static boolean isIn(String url) {
        int authority = authority(url);
        return (authority >= 0
                        && url.substring(authority, pathFrom(url, authority)).indexOf('@') >= 0)
                || !masked(url).equals(url);
    }

    /** A target with the values of such parameters replaced. */
    static String masked(String target) {
        int query = Scan.firstOf(target, "?#", 0, target.length());
        if (query == target.length()) {
            return target;
        }
        StringBuilder shown = new StringBuilder(target.substring(0, query + 1));
        for (int from = query + 1; from <= target.length(); ) {
            int to = from;
            int equals = -1;
            // A fragment has parameters, too, where a token was handed over in one.
            while (to < target.length() && "&;#?".indexOf(target.charAt(to)) < 0) {
                equals = equals < 0 && target.charAt(to) == '=' ? to : equals;
                to++;
            }
            boolean secret = equals >= 0 && isNameOfSecret(decoded(target.substring(from, equals)));
            shown.append(target, from, secret ? equals + 1 : to).append(secret ? Excerpt.REDACTED : "");
            shown.append(target, to, Math.min(to + 1, target.length()));
            from = to + 1;
        }
        return shown.toString();
    }

    /** Whether a parameter or a header of such a name gives access. */
    static boolean isNameOfSecret(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || (!name.endsWith(SKIP_TOKEN) && PARTS.stream().anyMatch(name::contains));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** Where the authority begins; -1 if there is none. */
    private static int authority(String url) {
        int scheme = url.indexOf("://");
        if (scheme >= 0 && scheme == Scan.firstOf(url, ":/?#", 0, url.length())) {
            return scheme + "://".length();
        }
        return url.startsWith("//") ? 2 : -1;
    }

    private static int pathFrom(String url, int authority) {
        return Scan.firstOf(url, AUTHORITY_END, authority, url.length());
    }
}
