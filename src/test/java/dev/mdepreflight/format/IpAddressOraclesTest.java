package dev.mdepreflight.format;

import static dev.mdepreflight.format.Oracle.weRefuse;

import com.google.common.net.InetAddresses;
import dev.mdepreflight.format.Oracle.Disagreement;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import org.apache.commons.validator.routines.InetAddressValidator;

/** IP addresses against Guava and commons-validator. */
@Tag("lengthy")
class IpAddressOraclesTest {

    private static final Disagreement ZONE = weRefuse(
            "A zone has meaning on one node only (RFC 4007 section 6); it is no part of the address (RFC 4291 2.2)",
            "fe80::1%eth0",
            value -> value.contains("%"));

    private static final Disagreement DIGIT_BEYOND_ASCII = weRefuse(
            "DIGIT and HEXDIG are ASCII: RFC 5234 appendix B.1, which RFC 3986 section 3.2.2 builds on",
            "1.2.3.\u0664",
            value -> value.chars().anyMatch(c -> c > 0x7F));

    private static final Disagreement PREFIX_LENGTH = weRefuse(
            "The docs: no CIDR; a prefix (RFC 4291 section 2.3) is no address",
            "2001:db8::/32",
            value -> value.contains("/") && !value.contains("%"));

    private static final Disagreement BLANK_GROUP = weRefuse(
            "A group has at least one digit: RFC 4291 section 2.2 item 1",
            "1: :3:4:5:6:7:8",
            value -> Pattern.compile("(^|:)\\s+(:|$)").matcher(value).find());

    private static final Oracle GUAVA =
            new Oracle(Grammar.IP_ADDRESS, InetAddresses::isInetAddress, List.of(ZONE, DIGIT_BEYOND_ASCII));

    private static final Oracle COMMONS_V4 =
            new Oracle(Grammar.IPV4, InetAddressValidator.getInstance()::isValidInet4Address, List.of());

    private static final Oracle COMMONS_V6 = new Oracle(
            Grammar.IPV6,
            InetAddressValidator.getInstance()::isValidInet6Address,
            List.of(ZONE, PREFIX_LENGTH, BLANK_GROUP));

    @Example
    void agreesWithGuava() {
        GUAVA.compareDrawn(Arbitraries.oneOf(Texts.ipv4(), Texts.ipv6()), "Guava", 0.1);
    }

    @Example
    void agreesWithCommonsValidator() {
        COMMONS_V4.compareDrawn(Arbitraries.oneOf(Texts.ipv4(), Texts.ipv6()), "commons-validator", 0.05);
        COMMONS_V6.compareDrawn(Arbitraries.oneOf(Texts.ipv4(), Texts.ipv6()), "commons-validator", 0.05);
    }

    @Example
    void everyKnownDisagreementOccurs() {
        GUAVA.everyKnownDisagreementOccurs();
        COMMONS_V6.everyKnownDisagreementOccurs();
    }
}
