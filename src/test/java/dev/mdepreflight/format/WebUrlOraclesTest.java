package dev.mdepreflight.format;

import static dev.mdepreflight.format.Oracle.weAccept;
import static dev.mdepreflight.format.Oracle.weRefuse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.UrlValidator;

/** Web URLs against commons-validator (local names and double slashes allowed). */
@Tag("lengthy")
class WebUrlOraclesTest {

    private static final UrlValidator COMMONS_VALIDATOR = new UrlValidator(
            new String[] {"http", "https"}, UrlValidator.ALLOW_LOCAL_URLS | UrlValidator.ALLOW_2_SLASHES);

    /** The parts of RFC 3986 appendix B that matter here: userinfo, host, port, the rest. */
    private static final Pattern PARTS =
            Pattern.compile("(?is)https?://(?:([^/?#]*)@)?(\\[[^]]*]|[^/?#:@]*)(:[^/?#]*)?(.*)");

    private static final Oracle COMMONS = new Oracle(
            Grammar.WEB_URL,
            COMMONS_VALIDATOR::isValid,
            List.of(
                    weAccept(
                            "Beyond RFC 3986 sections 3.3 to 3.5, but seen in the wild; the service decides",
                            "http://example.com/a|b",
                            value -> find(
                                            "[^A-Za-z0-9._~!$&'()*+,;=:@/?%-]",
                                            rest(value).replaceFirst("#", ""))
                                    || find("%(?![0-9A-Fa-f]{2})", rest(value))),
                    weAccept(
                            "RFC 3986 section 5.2.4 drops dot segments above the root; it does not forbid them",
                            "http://example.com/../a",
                            value -> find("/\\.\\.(/|$|[?#])", rest(value))),
                    weAccept(
                            "The userinfo may be empty (RFC 3986 section 3.2.1); it ends at the last @",
                            "http://@example.com/",
                            value -> part(value, 1) != null),
                    weAccept(
                            "A port is no part of the name, of which RFC 5891 section 4.4 makes an A-label",
                            "http://example.\u0440\u0444:80/",
                            value -> part(value, 3) != null && find("[^\\p{ASCII}]", part(value, 2))),
                    weAccept(
                            "The domain names of commons-validator are fewer: DomainNameOraclesTest has the kinds",
                            "http://a_b.example.com/",
                            value -> !DomainValidator.getInstance(true).isValid(String.valueOf(part(value, 2)))),
                    weRefuse(
                            "DIGIT is ASCII: RFC 3986 section 3.2.3, RFC 5234 appendix B.1",
                            "http://example.com:\uff11/",
                            value -> find("[^\\p{ASCII}]", String.valueOf(part(value, 3)))),
                    weRefuse(
                            "The domain names of commons-validator hold other characters: DomainNameOraclesTest has the kinds",
                            "http://\uff45xample.com/",
                            value -> part(value, 2) != null && find("[^\\p{ASCII}]", part(value, 2)))));

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithCommonsValidator(@ForAll("urls") String value) {
        Statistics.label("accepted")
                .collect(Grammar.WEB_URL.matches(value))
                .coverage(it -> it.check(true).percentage(share -> share > 10));
        COMMONS.compare(value);
    }

    @Example
    void everyKnownDisagreementOccurs() {
        COMMONS.everyKnownDisagreementOccurs();
    }

    @Provide
    Arbitrary<String> urls() {
        return Texts.url();
    }

    private static String rest(String value) {
        return String.valueOf(part(value, 4));
    }

    private static String part(String value, int group) {
        Matcher parts = PARTS.matcher(value);
        return parts.matches() ? parts.group(group) : null;
    }

    private static boolean find(String pattern, String value) {
        return Pattern.compile(pattern).matcher(value).find();
    }
}
