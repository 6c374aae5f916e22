package dev.mdepreflight.internal.advice;

import dev.mdepreflight.format.Defanged;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.finding.AdviceDraft;
import dev.mdepreflight.internal.finding.TextInspector;
import dev.mdepreflight.report.Excerpt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Advises on addresses, domains, and URLs that conform to their grammars but are suspicious.
 *
 * <p>It never queries DNS: the advice follows from the string, from lists in libraries, and from the registries of special addresses and
 * names. The lists are loaded when they are first needed. At most one piece of advice is reported for a string. Thread-safe.
 */
public final class ValueAdvice implements TextInspector {
    private static final String SCHEME_END = "://";

    /** Creates an inspector. */
    public ValueAdvice() {}

    @Override
    public void inspect(Grammar grammar, String text, Consumer<AdviceDraft> doubts) {
        AdviceDraft doubt = switch (grammar) {
            case DOMAIN_NAME -> HostAdvice.domain(text);
            case IPV4, IPV6, IP_ADDRESS -> AddressAdvice.doubt(text);
            case WEB_URL, WEB_ADDRESS -> url(text);
            default -> null;
        };
        if (doubt != null) {
            doubts.accept(doubt);
        }
    }

    private static @Nullable AdviceDraft url(String text) {
        String refanged = Defanged.refang(text);
        if (refanged != null) {
            return new AdviceDraft(
                    "defanged-value",
                    "The URL " + Excerpt.of(text) + " is defanged in part.",
                    "send " + Excerpt.of(refanged));
        }
        String host = host(text);
        if (host.startsWith("[")) {
            return AddressAdvice.doubt(host.substring(1, host.length() - 1));
        }
        return Grammar.IPV4.matches(host) ? AddressAdvice.doubt(host) : HostAdvice.ofUrl(host);
    }

    /** Returns the host of a URL, without scheme, userinfo, port and path. */
    static String host(String text) {
        int scheme = text.regionMatches(true, 0, "http", 0, 4) ? text.indexOf(SCHEME_END) : -1;
        int from = scheme == 4 || scheme == 5 ? scheme + SCHEME_END.length() : 0;
        int end = from;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int host = text.lastIndexOf('@', end - 1);
        int start = host < from ? from : host + 1;
        int close = text.startsWith("[", start) ? text.indexOf(']', start) + 1 : text.indexOf(':', start);
        return text.substring(start, close < start || close > end ? end : close);
    }
}
