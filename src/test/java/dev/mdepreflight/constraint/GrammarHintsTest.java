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
                "MD5|" + MD5 + "|the value has 31 characters, an MD5 hash has 32 hexadecimal digits",
                "MD5|" + MD5 + "g|\"g\" (character 32) is not allowed; an MD5 hash has 32 hexadecimal digits",
                "MD5|\uD83D\uDE00" + MD5
                        + "|\"😀\" (character 1) is not allowed; an MD5 hash has 32 hexadecimal digits",
                "SHA1|x|\"x\" (character 1) is not allowed; a SHA-1 hash has 40 hexadecimal digits",
                "SHA256|x|\"x\" (character 1) is not allowed; a SHA-256 hash has 64 hexadecimal digits",
                "CERTIFICATE_THUMBPRINT|x|\"x\" (character 1) is not allowed; a SHA-1 thumbprint has 40 hexadecimal digits",
                "MACHINE_ID|x|\"x\" (character 1) is not allowed; a machine id has 40 hexadecimal digits",
                "FILE_HASH|x|\"x\" (character 1) is not allowed; a file hash has 32 (MD5), 40 (SHA-1) or 64 (SHA-256) hexadecimal digits",
                "IPV4|192.0.2.1/24|remove the prefix length /24; CIDR blocks are not supported, one address only",
                "IPV4|192.0.2.1-3|remove -3; ranges are not supported, one address only",
                "IPV4|192.0.2.*|remove \"*\" (character 9); wildcards are not supported",
                "IPV6|fe80::1%1|remove the zone %1",
                "IP_ADDRESS|x|\"x\" (character 1) is not allowed; an IP address has digits and dots, or hexadecimal digits and colons",
                "DOMAIN_NAME|http:// a|this is a URL; remove http:// and what follows the host",
                "DOMAIN_NAME|a/b|remove /b; a domain name has no path",
                "DOMAIN_NAME|*.a|remove \"*\" (character 1); an indicator for a domain covers its subdomains",
                "DOMAIN_NAME|a:80|remove the port :80",
                "DOMAIN_NAME|a b|remove the white space at character 2 (U+0020)",
                "WEB_URL|a|write http:// or https:// before a",
                "WEB_ADDRESS|ftp://a|the scheme is ftp; only http and https are supported",
                "WEB_ADDRESS|a b|remove the white space at character 2 (U+0020)",
                "DATE_TIME_OFFSET|x|\"x\" (character 1) is not allowed; write a time as 2030-01-31T00:00:00Z",
                "DATE_TIME_OFFSET_DOCUMENTED|x|\"x\" (character 1) is not allowed; write a time as 2030-01-31T00:00:00Z",
                "GUID|x|\"x\" (character 1) is not allowed; a GUID has 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12",
                "SCAN_SESSION_ID|x|\"x\" (character 1) is not allowed; a scan session id has 32 hexadecimal digits, or is a GUID of 36 characters",
                "DECIMAL_ID|x|\"x\" (character 1) is not allowed; the id has decimal digits only",
                "ALERT_ID|x|\"x\" (character 1) is not allowed; an alert id reads as 121688558380765161_2136280442",
                "IPV4|192[.]0[.]2[.]1|the value is defanged; send 192.0.2.1",
                "IPV6|192[.]0[.]2[.]1|\"[\" (character 4) is not allowed; an IPv6 address has hexadecimal digits and colons only",
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
