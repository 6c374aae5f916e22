package dev.mdepreflight.format;

import static dev.mdepreflight.format.Oracle.weAccept;
import static dev.mdepreflight.format.Oracle.weRefuse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.UrlValidator;

/** Web URLs against commons-validator (local names and double slashes allowed) and java.net.URI (a host that it can tell). */
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

    private static final Oracle JAVA = new Oracle(
            Grammar.WEB_URL,
            WebUrlOraclesTest::isServerOfTheWeb,
            List.of(
                    weAccept(
                            "Beyond RFC 3986 sections 3.3 to 3.5, but seen in the wild; the service decides",
                            "http://example.com/a|b",
                            value -> find(
                                            "[^A-Za-z0-9._~!$&'()*+,;=:@/?%\\[\\]-]",
                                            ascii(rest(value)).replaceFirst("#", ""))
                                    || find("[\\[\\]]", rest(value).replaceFirst("[?#].*", ""))
                                    || find("%(?![0-9A-Fa-f]{2})", rest(value))),
                    weAccept(
                            "Deviating from RFC 3986 section 3.2.1, the userinfo is any characters up to the last @",
                            "http://u@v@example.com/",
                            value -> find(
                                    "[^A-Za-z0-9._~!$&'()*+,;=:%-]|%(?![0-9A-Fa-f]{2})",
                                    String.valueOf(part(value, 1)))),
                    weAccept(
                            "RFC 3986 section 3.2.2 takes any name; RFC 2396 section 3.2.2, which Java follows, only the letters, digits and"
                                    + " inner hyphens of ASCII, the last label not beginning with a digit",
                            "http://a_b.example.com/",
                            value -> !part(value, 2).startsWith("[")
                                    && (find("[^A-Za-z0-9.-]", part(value, 2))
                                            || find("(^|\\.)[0-9][^.]*\\.?$", part(value, 2)))),
                    weRefuse(
                            "TCP's ports are of 16 bits: RFC 9293 section 3.1",
                            "http://example.com:65536/",
                            value -> find("^:[0-9]{5,}$", String.valueOf(part(value, 3)))),
                    weRefuse(
                            "No zero leads the numbers of a dotted quad: dec-octet of RFC 3986 section 3.2.2",
                            "http://[::1.2.3.04]/",
                            value -> find("^\\[.*[:.]0[0-9]+[.\\]]", String.valueOf(part(value, 2)))),
                    weRefuse(
                            "A zone has meaning on one node only (RFC 4007 section 6); RFC 3986 section 3.2.2 has none",
                            "http://[fe80::1%eth0]/",
                            value -> find("^\\[.*%", String.valueOf(part(value, 2)))),
                    weRefuse(
                            "A label has 63 octets at most, a name 255: RFC 1035 section 2.3.4",
                            "http://" + "a".repeat(64) + ".com/",
                            value -> find("[A-Za-z0-9-]{64}", part(value, 2)))));

    private static boolean isServerOfTheWeb(String value) {
        try {
            URI uri = new URI(value).parseServerAuthority();
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What Java takes everywhere, without being asked for: characters beyond ASCII that are neither control nor space. */
    private static String ascii(String value) {
        return value.replaceAll("[\\P{ASCII}&&[^\\p{Z}\\p{Cc}]]", "x");
    }

    @Example
    void agreesWithCommonsValidator() {
        COMMONS.compareDrawn(Texts.url(), "commons-validator", 0.1);
    }

    @Example
    void agreesWithJava() {
        JAVA.compareDrawn(Texts.url(), "java.net.URI", 0.1);
    }

    @Example
    void everyKnownDisagreementOccurs() {
        COMMONS.everyKnownDisagreementOccurs();
        JAVA.everyKnownDisagreementOccurs();
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
