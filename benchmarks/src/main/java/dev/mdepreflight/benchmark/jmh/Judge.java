package dev.mdepreflight.benchmark.jmh;

import com.google.common.io.BaseEncoding;
import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import dev.mdepreflight.format.Grammar;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.UrlValidator;

/**
 * Who judges a value. They do not agree on all values (tests of the library name the differences); here they are given values that all of
 * them take.
 */
public enum Judge {
    /** The library, on the bytes in place. */
    BYTES(EnumSet.allOf(Grammar.class)) {
        @Override
        Predicate<String> of(Grammar grammar) {
            throw new IllegalStateException("judges bytes");
        }
    },
    /** The library, on a text that it has to encode first. */
    TEXT(EnumSet.allOf(Grammar.class)) {
        @Override
        Predicate<String> of(Grammar grammar) {
            return grammar::matches;
        }
    },
    /** A regular expression that is compiled before. */
    REGULAR_EXPRESSION(EnumSet.allOf(Grammar.class)) {
        @Override
        Predicate<String> of(Grammar grammar) {
            return GrammarPatterns.of(grammar).asMatchPredicate();
        }
    },
    /** Guava: InetAddresses, InternetDomainName, and BaseEncoding for digests in lower case. */
    GUAVA(EnumSet.of(
            Grammar.MD5,
            Grammar.SHA1,
            Grammar.SHA256,
            Grammar.DOMAIN_NAME,
            Grammar.IPV4,
            Grammar.IPV6,
            Grammar.IP_ADDRESS)) {
        @Override
        Predicate<String> of(Grammar grammar) {
            return switch (grammar) {
                case MD5 -> digest(32);
                case SHA1 -> digest(40);
                case SHA256 -> digest(64);
                case DOMAIN_NAME -> InternetDomainName::isValid;
                case IPV4, IPV6, IP_ADDRESS -> InetAddresses::isInetAddress;
                default -> throw notJudged(grammar);
            };
        }

        private Predicate<String> digest(int length) {
            BaseEncoding digits = BaseEncoding.base16().lowerCase();
            return text -> text.length() == length && digits.canDecode(text);
        }
    },
    /** commons-validator: DomainValidator, InetAddressValidator, UrlValidator. */
    COMMONS_VALIDATOR(
            EnumSet.of(Grammar.DOMAIN_NAME, Grammar.IPV4, Grammar.IPV6, Grammar.IP_ADDRESS, Grammar.WEB_URL)) {
        @Override
        Predicate<String> of(Grammar grammar) {
            InetAddressValidator addresses = InetAddressValidator.getInstance();
            UrlValidator urls = new UrlValidator(new String[] {"http", "https"});
            return switch (grammar) {
                case DOMAIN_NAME -> DomainValidator.getInstance()::isValid;
                case IPV4 -> addresses::isValidInet4Address;
                case IPV6 -> addresses::isValidInet6Address;
                case IP_ADDRESS -> addresses::isValid;
                case WEB_URL -> urls::isValid;
                default -> throw notJudged(grammar);
            };
        }
    };

    private final Set<Grammar> judged;

    Judge(Set<Grammar> judged) {
        this.judged = judged;
    }

    /**
     * What it can judge.
     *
     * @return the grammars
     */
    public Set<Grammar> judged() {
        return EnumSet.copyOf(judged);
    }

    abstract Predicate<String> of(Grammar grammar);

    IllegalArgumentException notJudged(Grammar grammar) {
        return new IllegalArgumentException(this + " does not judge " + grammar);
    }
}
