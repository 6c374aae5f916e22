package dev.mdepreflight.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.finding.AdviceDraft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is doubted of values that their grammars take, and what is not. */
class ValueAdviceTest {
    private static List<AdviceDraft> doubts(Grammar grammar, String text) {
        assertThat(grammar.matches(text)).as("%s takes %s", grammar, text).isTrue();
        List<AdviceDraft> doubts = new ArrayList<>();
        new ValueAdvice().inspect(grammar, text, doubts::add);
        return doubts;
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0, internal-address",
        "10.255.255.255, internal-address",
        "172.16.0.1, internal-address",
        "172.31.255.255, internal-address",
        "192.168.1.1, internal-address",
        "100.64.0.0, internal-address",
        "100.127.255.255, internal-address",
        "127.0.0.1, loopback-address",
        "127.255.0.9, loopback-address",
        "169.254.169.254, link-local-address",
        "192.0.2.1, documentation-address",
        "198.51.100.255, documentation-address",
        "203.0.113.0, documentation-address",
        "224.0.0.1, multicast-address",
        "239.255.255.250, multicast-address",
        "0.0.0.0, unspecified-address",
        "0.1.2.3, reserved-address",
        "192.0.0.8, reserved-address",
        "198.18.0.1, reserved-address",
        "198.19.255.255, reserved-address",
        "240.0.0.1, reserved-address",
        "255.255.255.255, reserved-address",
        "::, unspecified-address",
        "::1, loopback-address",
        "0:0:0:0:0:0:0:1, loopback-address",
        "fe80::1, link-local-address",
        "FEBF::1, link-local-address",
        "fec0::1, internal-address",
        "fc00::1, internal-address",
        "fdff:ffff::1, internal-address",
        "64:ff9b:1::1, internal-address",
        "ff02::1, multicast-address",
        "2001:db8::1, documentation-address",
        "2001:DB8:ffff::, documentation-address",
        "3fff::1, documentation-address",
        "3fff:fff:ffff::, documentation-address",
        "2001:2::1, reserved-address",
        "100::1, reserved-address",
        "4000::1, reserved-address",
        "::ffff:10.1.2.3, internal-address",
        "::ffff:127.0.0.1, loopback-address",
        "::FFFF:c0a8:101, internal-address",
        "::192.168.1.1, internal-address",
        "64:ff9b::10.0.0.1, internal-address",
        "2002:a00:1::, internal-address"
    })
    void addressOfNoHostInTheInternet_isDoubted(String address, String id) {
        Grammar own = address.indexOf(':') < 0 ? Grammar.IPV4 : Grammar.IPV6;
        for (Grammar grammar : List.of(Grammar.IP_ADDRESS, own)) {
            assertThat(doubts(grammar, address)).extracting(AdviceDraft::id).containsExactly(id);
        }
        String host = own == Grammar.IPV4 ? address : "[" + address + "]";
        for (String url : List.of("http://" + host, "HTTPS://u:p@" + host + ":8080/x", "http://" + host + "?a=b@c")) {
            assertThat(doubts(Grammar.WEB_URL, url))
                    .as(url)
                    .extracting(AdviceDraft::id)
                    .containsExactly(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "1.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "192.0.1.1",
                "192.0.3.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860:0:0:0:0:8888",
                "2001:db7:ffff::",
                "2001:db9::",
                "3ffe::1",
                "3fff:1000::1",
                "2606:4700::1",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2002:808:808::"
            })
    void addressInTheInternet_isNot(String address) {
        assertThat(doubts(Grammar.IP_ADDRESS, address)).isEmpty();
        assertThat(doubts(
                        Grammar.WEB_URL, "http://" + (address.indexOf(':') < 0 ? address : "[" + address + "]") + "/x"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "co.uk, public-suffix",
        "CO.UK, public-suffix",
        "co.uk., public-suffix",
        "github.io, public-suffix",
        "com, public-suffix",
        "xn--55qx5d.cn, public-suffix",
        "公司.cn, public-suffix",
        "kawasaki.jp.nosuchtld, unknown-top-level-domain",
        "malware.exe, unknown-top-level-domain",
        "a.123, unknown-top-level-domain",
        "server01, unknown-top-level-domain",
        "a_b.nosuchtld, unknown-top-level-domain",
        "d41d8cd98f00b204e9800998ecf8427e, unknown-top-level-domain",
        "localhost, internal-domain",
        "www.localhost, internal-domain",
        "PRINTER.Local, internal-domain",
        "db.internal, internal-domain",
        "nas.home.arpa, internal-domain",
        "dc1.corp, internal-domain",
        "dc1.lan., internal-domain",
        "evil.example, special-use-domain",
        "a.test, special-use-domain",
        "invalid, special-use-domain",
        "duskgytldkxiuqc6.onion, special-use-domain",
        "a.alt, special-use-domain",
        "1.0.0.10.in-addr.arpa, special-use-domain"
    })
    void nameThatLeadsNowhereOrToTooMuch_isDoubted(String name, String id) {
        assertThat(doubts(Grammar.DOMAIN_NAME, name))
                .extracting(AdviceDraft::id)
                .containsExactly(id);
        assertThat(doubts(Grammar.WEB_URL, "https://" + name + ":443/a?b#c"))
                .extracting(AdviceDraft::id)
                .containsExactly(id);
        assertThat(doubts(Grammar.WEB_ADDRESS, "*." + name + "/a"))
                .extracting(AdviceDraft::id)
                .containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contoso.com",
                "www.bbc.co.uk",
                "evil.github.io",
                "notexample.com",
                "local.contoso.com",
                "locally.net",
                "example.com.evil.net",
                "a.b.museum",
                "city.kawasaki.jp",
                "www.ck",
                "xn--bcher-kva.de",
                "test.dev",
                "x.xn--p1ai",
                "aaa.zip"
            })
    void nameInTheInternet_isNot(String name) {
        assertThat(doubts(Grammar.DOMAIN_NAME, name)).isEmpty();
        assertThat(doubts(Grammar.WEB_URL, "https://" + name + "/")).isEmpty();
        assertThat(doubts(Grammar.WEB_ADDRESS, "*." + name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.com., send contoso.com",
        "bücher.de, send xn--bcher-kva.de",
        "_dmarc.contoso.com, host names have none",
        "a_b.contoso.com, host names have none"
    })
    void unusualFormOfADomain_isDoubted_withWhatToSend(String name, String hint) {
        assertThat(doubts(Grammar.DOMAIN_NAME, name))
                .extracting(AdviceDraft::id, AdviceDraft::hint)
                .containsExactly(org.assertj.core.api.Assertions.tuple("unusual-domain", hint));
        assertThat(doubts(Grammar.WEB_URL, "http://" + name + "/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8", "10.0.0.1", "8.8.8.8."})
    void addressSentAsADomain_isDoubted(String address) {
        assertThat(doubts(Grammar.DOMAIN_NAME, address))
                .extracting(AdviceDraft::id)
                .containsExactly("address-as-domain");
    }

    @Test
    void defangedPathOfAUrl_isDoubted_withTheUrlAsItWas() {
        assertThat(doubts(Grammar.WEB_URL, "http://contoso.com/mail[at]evil[.]com"))
                .extracting(AdviceDraft::id, AdviceDraft::hint)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "defanged-value", "send http://contoso.com/mail@evil.com"));
    }

    @Test
    void hostOfAWebAddress_standsBetweenUserinfoAndPort() {
        assertThat(ValueAdvice.host("http://a@b@host:80/c@d")).isEqualTo("host");
        assertThat(ValueAdvice.host("https://host?x=http://other")).isEqualTo("host");
        assertThat(ValueAdvice.host("host:80")).isEqualTo("host");
        assertThat(ValueAdvice.host("host#a:b")).isEqualTo("host");
        assertThat(ValueAdvice.host("httpd.host/x://y")).isEqualTo("httpd.host");
        assertThat(ValueAdvice.host("http://[::1]:80/")).isEqualTo("[::1]");
        assertThat(ValueAdvice.host("http://[::1]")).isEqualTo("[::1]");
    }

    @Test
    void whatIsNoHost_isNotInspected() {
        assertThat(doubts(Grammar.SHA1, "da39a3ee5e6b4b0d3255bfef95601890afd80709"))
                .isEmpty();
        assertThat(doubts(Grammar.DECIMAL_ID, "1")).isEmpty();
        assertThat(doubts(Grammar.WEB_ADDRESS, "*/x")).isEmpty();
        assertThat(doubts(Grammar.WEB_ADDRESS, "evil.*/x")).isEmpty();
    }
}
