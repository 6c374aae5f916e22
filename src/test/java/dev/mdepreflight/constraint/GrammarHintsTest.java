package dev.mdepreflight.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.format.Grammar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrammarHintsTest {
    private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MD5|" + MD5 + "|an MD5 hash has 32 hexadecimal digits, this has 31 characters",
                "MD5|" + MD5 + "g|an MD5 hash has 32 hexadecimal digits, this holds another character",
                "MD5|\uD83D\uDE00" + MD5 + "|an MD5 hash has 32 hexadecimal digits, this holds another character",
                "SHA1|x|a SHA-1 hash has 40 hexadecimal digits, this has 1 characters",
                "SHA256|x|a SHA-256 hash has 64 hexadecimal digits, this has 1 characters",
                "CERTIFICATE_THUMBPRINT|x|a SHA-1 thumbprint has 40 hexadecimal digits, this has 1 characters",
                "MACHINE_ID|x|a machine id has 40 hexadecimal digits, this has 1 characters",
                "FILE_HASH|x|a hash has 32 (MD5), 40 (SHA-1) or 64 (SHA-256) hexadecimal digits",
                "IPV4|192.0.2.1/24|one address only; CIDR blocks are not taken",
                "IPV4|192.0.2.1-3|one address only; ranges and wildcards are not taken",
                "IPV4|192.0.2.*|one address only; ranges and wildcards are not taken",
                "IPV6|fe80::1%1|an address without a zone",
                "IP_ADDRESS|x|",
                "DOMAIN_NAME|http:// a|a domain has no scheme and no path",
                "DOMAIN_NAME|a/b|a domain has no scheme and no path",
                "DOMAIN_NAME|*.a|a domain covers its subdomains; wildcards are not taken",
                "DOMAIN_NAME|a:80|a domain has no port",
                "DOMAIN_NAME|a b|",
                "WEB_URL|a|a URL begins with http:// or https:// and a host",
                "WEB_ADDRESS|ftp://a|a URL begins with http:// or https:// and a host",
                "WEB_ADDRESS|a b|",
                "DATE_TIME_OFFSET|x|write a time with its offset, as in 2030-01-31T00:00:00Z",
                "DATE_TIME_OFFSET_DOCUMENTED|x|write a time with its offset, as in 2030-01-31T00:00:00Z",
                "GUID|x|a GUID has 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12",
                "SCAN_SESSION_ID|x|the id of a session has 32 hexadecimal digits, or is a GUID",
                "DECIMAL_ID|x|an id has decimal digits only",
                "ALERT_ID|x|an alert id reads as 121688558380765161_2136280442",
                "IPV4|192[.]0[.]2[.]1|the value is defanged; send 192.0.2.1",
                "IPV6|192[.]0[.]2[.]1|",
                "WEB_URL|hxxp://a|the value is defanged; send http://a"
            })
    void whatIsWrong_isTold(Grammar grammar, String rejected, String hint) {
        assertThat(GrammarHints.of(grammar, rejected)).isEqualTo(hint);
    }

    @ParameterizedTest
    @EnumSource
    void aHint_neverRepeatsALongText(Grammar grammar) {
        String hint = GrammarHints.of(grammar, "x[.]" + "y".repeat(10_000));
        assertThat(hint == null ? "" : hint).hasSizeLessThan(120);
    }
}
