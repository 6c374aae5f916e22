package dev.mdepreflight.internal.advice;

import com.google.common.base.Splitter;
import com.google.common.net.InternetDomainName;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.finding.AdviceDraft;
import dev.mdepreflight.report.Excerpt;
import java.net.IDN;
import java.util.function.Supplier;
import org.apache.commons.validator.routines.DomainValidator;
import org.jspecify.annotations.Nullable;

/**
 * Advises against special-use names, public suffixes and unknown top-level domains.
 *
 * <p>Guava contains the Public Suffix List. A top-level domain is unknown only if neither that list nor commons-validator has it, because
 * either may be outdated.
 */
final class HostAdvice {
    // More than any entry of the Public Suffix List and any top-level domain has.
    private static final int MAX_SUFFIX_LABELS = 8;
    private static final int MAX_SUFFIX_LABEL_LENGTH = 40;
    private static final int MAX_TOP_LEVEL_LENGTH = 24;

    private HostAdvice() {}

    /** Returns advice on a {@link Grammar#DOMAIN_NAME}, or null. */
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

    /** Returns advice on the host of a URL if it is a name, or null. Its labels may be wildcards. */
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
        SpecialName special = SpecialName.of(lower);
        if (special != null) {
            return new AdviceDraft(
                    special.id(), "The name " + Excerpt.of(name) + " " + special.words() + ".", special.hint());
        }
        String label = lower.substring(lower.lastIndexOf('.') + 1);
        String topLevel = label.length() > MAX_TOP_LEVEL_LENGTH ? label : unicode(label);
        if (isPublicSuffix(lower)) {
            return new AdviceDraft(
                    "public-suffix",
                    "The domain " + Excerpt.of(name) + " is a public suffix: those below it belong to many.",
                    "send the one that is meant");
        }
        if (isTopLevel(topLevel)) {
            return null;
        }
        if (label.equals(lower) && Grammar.FILE_HASH.matches(label)) {
            return new AdviceDraft(
                    "unknown-top-level-domain",
                    "The name " + Excerpt.of(name) + " is no domain of the internet.",
                    "it reads as a hash");
        }
        return new AdviceDraft(
                "unknown-top-level-domain",
                "The name " + Excerpt.of(name) + " is no domain of the internet: there is no top-level domain "
                        + Excerpt.of(topLevel) + ".",
                label.equals(lower) ? "send the full name" : null);
    }

    private static String unicode(String name) {
        return name.contains("xn--") ? IDN.toUnicode(name) : name;
    }

    private static boolean isPublicSuffix(String name) {
        int labels = 0;
        for (String label : Splitter.on('.').split(name)) {
            labels++;
            if (labels > MAX_SUFFIX_LABELS || label.length() > MAX_SUFFIX_LABEL_LENGTH) {
                return false;
            }
        }
        String unicode = unicode(name);
        return InternetDomainName.isValid(unicode)
                && InternetDomainName.from(unicode).isPublicSuffix();
    }

    private static boolean isTopLevel(String label) {
        if (label.length() > MAX_TOP_LEVEL_LENGTH) {
            return false;
        }
        if (DomainValidator.getInstance().isValidTld(label)) {
            return true;
        }
        String below = "a." + label;
        return InternetDomainName.isValid(below)
                && InternetDomainName.from(below).hasRegistrySuffix();
    }

    /** Returns advice on the spelling of a valid domain, or null. The documentation does not mention these spellings. */
    private static @Nullable AdviceDraft form(String text, String name) {
        if (!text.equals(name)) {
            return unusual(text, "ends in a dot", () -> "send " + Excerpt.of(name));
        }
        if (name.chars().anyMatch(c -> c > '~')) {
            return unusual(text, "is not in ASCII", () -> {
                String ascii = ascii(name);
                return ascii == null ? null : "send " + Excerpt.of(ascii);
            });
        }
        return name.indexOf('_') < 0 ? null : unusual(text, "holds an underscore", () -> "host names have none");
    }

    private static AdviceDraft unusual(String text, String words, Supplier<@Nullable String> hint) {
        return new AdviceDraft("unusual-domain", "The domain " + Excerpt.of(text) + " " + words + ".", hint);
    }

    /** Returns the name in A-labels, if they convert back to it: the JDK follows IDNA2003, which replaces some letters. */
    private static @Nullable String ascii(String name) {
        try {
            String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            return IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).equals(LetterCase.lower(name)) ? ascii : null;
        } catch (IllegalArgumentException noLabels) {
            return null;
        }
    }
}
