package dev.mdepreflight.format;

import static dev.mdepreflight.format.Oracle.weAccept;
import static dev.mdepreflight.format.Oracle.weRefuse;

import com.google.common.net.InternetDomainName;
import dev.mdepreflight.format.Oracle.Disagreement;
import java.net.IDN;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import org.apache.commons.validator.routines.DomainValidator;

/** Domain names against Guava and commons-validator (local names allowed). */
@Tag("lengthy")
class DomainNameOraclesTest {

    private static final DomainValidator COMMONS_VALIDATOR = DomainValidator.getInstance(true);

    private static final String OTHER_DOTS = "[\u3002\uff0e\uff61]";

    static final Disagreement OTHER_DOT = weRefuse(
            "RFC 5890 section 2.3.1 knows U+002E alone; U+3002, U+FF0E, U+FF61 were dots in IDNA2003 (RFC 3490 3.1)",
            "example\u3002com",
            value -> find(OTHER_DOTS, value));

    static final Disagreement COMPATIBILITY_FORM_WITH_ASCII = weRefuse(
            "RFC 5892 section 2.2, Unstable: another name than it looks",
            "\uff45xample.com",
            value -> value.codePoints().anyMatch(c -> c > 0x7F && CodePoints.isAsciiCompatible(c) && c != 0xFF0E));

    static final Disagreement NEITHER_LETTER_NOR_DIGIT = weRefuse(
            "RFC 5892 section 2.1 takes no punctuation, separator, control, format or private use character",
            "a\u2019b.com",
            value -> find("[\\p{P}\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\p{ASCII}]]", value.replaceAll(OTHER_DOTS, ""))
                    || value.codePoints().anyMatch(c -> (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)));

    static final Disagreement INITIAL_MARK =
            weRefuse("RFC 5891 section 4.2.3.2", "\u0300a.com", value -> find("(^|\\.)\\p{M}", value));

    static final Disagreement A_LABEL_TOO_LONG = weRefuse(
            "RFC 5891 section 4.4 and RFC 1035 section 2.3.4: the limits are those of the A-labels",
            "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u842c\u5104\u5146\u4eac\u5793"
                    + "\u79ed\u7a63\u6e9d\u6f97\u6b63\u8f09\u6975\u65e5\u6708\u706b\u6c34\u6728\u91d1\u571f.com",
            value -> value.chars().anyMatch(c -> c > 0x7F) && octets(value) < 0);

    private static final Oracle GUAVA = new Oracle(
            Grammar.DOMAIN_NAME,
            InternetDomainName::isValid,
            List.of(
                    OTHER_DOT,
                    COMPATIBILITY_FORM_WITH_ASCII,
                    NEITHER_LETTER_NOR_DIGIT,
                    INITIAL_MARK,
                    A_LABEL_TOO_LONG,
                    weAccept(
                            "RFC 2181 section 11: any octet; _dmarc (RFC 7489 section 6.1) and malicious names",
                            "_dmarc.example.com",
                            value -> find("(^|\\.)_|_(\\.|$)", value)),
                    weAccept(
                            "RFC 1123 section 2.1 starts a label with a digit; what the service does is not known",
                            "example.1st",
                            value -> find("(^|\\.)[0-9][^.]*\\.?$", value))));

    private static final Oracle COMMONS = new Oracle(
            Grammar.DOMAIN_NAME,
            COMMONS_VALIDATOR::isValid,
            List.of(
                    OTHER_DOT,
                    COMPATIBILITY_FORM_WITH_ASCII,
                    NEITHER_LETTER_NOR_DIGIT,
                    INITIAL_MARK,
                    weAccept(
                            "New top-level domains come up all the time; names of local networks are under none",
                            "example.internal-network",
                            value -> value.contains(".") && !COMMONS_VALIDATOR.isValidTld(lastLabel(value))),
                    weAccept(
                            "IDNA2003 drops joiners and selectors (RFC 3454 appendix B.1); RFC 5892 appendix A has joiners in context",
                            "\u0915\u094d\u200d\u0937.com",
                            value -> find("[\u034f\u180b-\u180d\u200c\u200d\ufe00-\ufe0f]", value)),
                    weAccept(
                            "RFC 2181 section 11: any octet; malicious names use the underscore",
                            "a_b.com",
                            value -> value.contains("_")),
                    weAccept(
                            "RFC 1034 section 3.1: a name may end in the root's empty label, one of a single label too",
                            "com.",
                            value -> find("^[^.]+\\.$", value)),
                    weAccept(
                            "No IDNA2003 form: it stopped at Unicode 3.2 (RFC 3490 section 2), has its own Bidi rule (RFC 3454"
                                    + " section 6), and maps before it measures; registries have left it",
                            "stra\u1e9ee.de",
                            value -> find("[^\\p{ASCII}]", value) && !hasIdna2003Form(value))));

    @Example
    void agreesWithGuava() {
        GUAVA.compareDrawn(Texts.domainName(), "Guava", 0.2);
    }

    @Example
    void agreesWithCommonsValidator() {
        COMMONS.compareDrawn(Texts.domainName(), "commons-validator", 0.2);
    }

    @Example
    void everyKnownDisagreementWithGuavaOccurs() {
        GUAVA.everyKnownDisagreementOccurs();
    }

    @Example
    void everyKnownDisagreementWithCommonsValidatorOccurs() {
        COMMONS.everyKnownDisagreementOccurs();
    }

    private static boolean find(String pattern, String value) {
        return Pattern.compile(pattern).matcher(value).find();
    }

    private static String lastLabel(String value) {
        String name = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean hasIdna2003Form(String value) {
        try {
            return !IDN.toASCII(value).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The octets of a name's ASCII form, or a negative number if it has none. */
    private static int octets(String value) {
        try {
            String ascii = IDN.toASCII(value, IDN.ALLOW_UNASSIGNED);
            int octets = ascii.endsWith(".") ? ascii.length() - 1 : ascii.length();
            return octets > 253 ? -1 : octets;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
