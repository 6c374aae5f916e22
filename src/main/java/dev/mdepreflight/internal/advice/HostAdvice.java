package dev.mdepreflight.internal.advice;

import com.google.common.net.InternetDomainName;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.finding.AdviceDraft;
import dev.mdepreflight.report.Excerpt;
import java.net.IDN;
import org.apache.commons.validator.routines.DomainValidator;
import org.jspecify.annotations.Nullable;

/**
 * Names of hosts: of special use, public suffixes, and below a top-level domain that there is none.
 *
 * <p>Public suffixes are those of the Public Suffix List as Guava holds it. A top-level domain is unknown only if neither that list nor
 * the one of commons-validator has it, as either may be older than the domain.
 */
final class HostAdvice {
    /** Far more than any entry of the Public Suffix List has. */
    private static final int MAX_SUFFIX_LABELS = 16;

    private HostAdvice() {}

    /** What is doubtful about a {@link Grammar#DOMAIN_NAME}, or null. */
    static @Nullable AdviceDraft domain(String text) {
        String name = withoutLastDot(text);
        if (Grammar.IPV4.matches(name)) {
            return new AdviceDraft(
                    "address-as-domain",
                    "The domain " + Excerpt.of(text) + " is an IP address.",
                    "send it as an address: of an indicator, indicatorType IpAddress");
        }
        AdviceDraft doubt = ofName(name);
        return doubt == null ? form(text, name) : doubt;
    }

    /** What is doubtful about the host of a web address, if that is a name; its labels may be wildcards. */
    static @Nullable AdviceDraft ofUrl(String host) {
        String name = withoutLastDot(host);
        while (name.startsWith("*.")) {
            name = name.substring(2);
        }
        return name.indexOf('*') < 0 ? ofName(name) : null;
    }

    private static String withoutLastDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static @Nullable AdviceDraft ofName(String name) {
        String lower = LetterCase.lower(name);
        String unicode = lower.contains("xn--") ? IDN.toUnicode(lower) : lower;
        SpecialName special = SpecialName.of(unicode);
        if (special != null) {
            return new AdviceDraft(
                    special.id(), "The name " + Excerpt.of(name) + " " + special.words() + ".", special.hint());
        }
        String topLevel = unicode.substring(unicode.lastIndexOf('.') + 1);
        if (isPublicSuffix(unicode)) {
            return new AdviceDraft(
                    "public-suffix",
                    "The domain " + Excerpt.of(name) + " is a public suffix: those below it belong to many.",
                    "send the one that is meant");
        }
        if (isTopLevel(topLevel)) {
            return null;
        }
        if (topLevel.equals(unicode) && Grammar.FILE_HASH.matches(unicode)) {
            return new AdviceDraft(
                    "unknown-top-level-domain",
                    "The name " + Excerpt.of(name) + " is no domain of the internet.",
                    "it reads as a hash");
        }
        return new AdviceDraft(
                "unknown-top-level-domain",
                "The name " + Excerpt.of(name) + " is no domain of the internet: there is no top-level domain "
                        + Excerpt.of(topLevel) + ".",
                topLevel.equals(unicode) ? "send the full name" : null);
    }

    private static boolean isPublicSuffix(String name) {
        // The library looks at each of the names above one anew: of very many labels, no suffix has as many.
        return name.chars().filter(c -> c == '.').limit(MAX_SUFFIX_LABELS).count() < MAX_SUFFIX_LABELS
                && InternetDomainName.isValid(name)
                && InternetDomainName.from(name).isPublicSuffix();
    }

    private static boolean isTopLevel(String label) {
        if (DomainValidator.getInstance().isValidTld(label)) {
            return true;
        }
        String below = "a." + label;
        return InternetDomainName.isValid(below)
                && InternetDomainName.from(below).hasRegistrySuffix();
    }

    /** What is unusual about how a domain is written, although it leads somewhere; the docs are silent on all of it. */
    private static @Nullable AdviceDraft form(String text, String name) {
        if (!text.equals(name)) {
            return unusual(text, "ends in a dot", "send " + Excerpt.of(name));
        }
        if (name.chars().anyMatch(c -> c > '~')) {
            String ascii = ascii(name);
            return unusual(text, "is not in ASCII", ascii == null ? null : "send " + Excerpt.of(ascii));
        }
        return name.indexOf('_') < 0 ? null : unusual(text, "holds an underscore", "host names have none");
    }

    private static AdviceDraft unusual(String text, String words, @Nullable String hint) {
        return new AdviceDraft("unusual-domain", "The domain " + Excerpt.of(text) + " " + words + ".", hint);
    }

    /** The name in A-labels, if it can be had back from them: the platform maps some letters to others, as IDNA2003 did. */
    private static @Nullable String ascii(String name) {
        try {
            String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            return IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).equals(LetterCase.lower(name)) ? ascii : null;
        } catch (IllegalArgumentException noLabels) {
            return null;
        }
    }
}
