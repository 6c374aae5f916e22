package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "https://example.com/",
                "HTTPS://EXAMPLE.COM/",
                "hTTp://a",
                "http://a?q",
                "http://a#f",
                "http://example.com:80",
                "http://example.com:/",
                "http://example.com:0/",
                "http://example.com:65535/",
                "http://example.com:00080/",
                "http://user@example.com/",
                "http://user:pass@example.com:8080/a",
                "http://@example.com",
                "http://a@b@example.com",
                "http://google.com%20@example.com",
                "http://a b@example.com",
                "http://\u00fc@example.com",
                "http://1.2.3.4/",
                "http://999.999.999.999/",
                "http://[::1]",
                "http://[2001:db8::1]:8080/x",
                "http://u@[::1]/",
                "http://m\u00fcnchen.de/",
                "http://a_b.example.com./",
                "http://example.com/a b",
                "http://example.com/a|b",
                "http://example.com/\"<>{}^`",
                "http://example.com/\\a",
                "http://example.com/%",
                "http://example.com/%zz",
                "http://example.com/\u4e00?\u4e01#\u4e02",
                "http://example.com/[a]#b#c",
                "http://example.com//a//b",
                "http://example.com/../..",
                "http://example.com/?a=http://b@c:d/",
                "http://example.com/\ud83d\udca9",
                "http://example.com/~",
                "http://example.com/\u00a0"
            })
    void webUrlIsSchemeHostAndAnyRest(String value) {
        assertThat(Grammar.WEB_URL.matches(value)).isTrue();
        assertThat(Grammar.WEB_ADDRESS.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://",
                "http:///a",
                "http://?q",
                "http://#",
                "http://:80/",
                "http://@/",
                "http://user@",
                "http:/example.com",
                "http:example.com",
                "hxxp://example.com",
                "hxxp://evil[.]com",
                "http://evil[.]com",
                "ftp://x.y/z",
                "javascript:alert(1)",
                "mailto:a@b.c",
                "//x.y",
                "not a url",
                " http://example.com",
                "http://example.com:65536/",
                "http://example.com:999999999999999999999/",
                "http://example.com:8a/",
                "http://example.com:-1/",
                "http://example.com:80:80/",
                "http://example.com\\a",
                "http://a\\@example.com/",
                "http://[@example.com/",
                "http://%61.com/",
                "http://exa mple.com/",
                "http://example..com/",
                "http://-a.com/",
                "http://[::1",
                "http://::1/",
                "http://[::1%eth0]/",
                "http://[::1/64]",
                "http://[v1.a]/",
                "http://[::1]a/",
                "http://[]/",
                "http://[1.2.3.4]/",
                "http://example.com/\u0000",
                "http://example.com/\t",
                "http://example.com/a\n",
                "http://example.com/\u007f",
                "http://example.com/\u001f",
                "http://example.com/\u0080",
                "http://example.com/\u0085",
                "http://example.com/\u009f",
                "http://a\tb@example.com/",
                "http://example.com/\ud83d",
                "https:/\\example.com",
                "http://\uff45xample.com/",
                "http://*a.com/",
                "http://a*.com",
                "http://**.com"
            })
    void neitherUrlNorAddress(String value) {
        assertThat(Grammar.WEB_URL.matches(value)).isFalse();
        assertThat(Grammar.WEB_ADDRESS.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "example.com/a?b#c",
                "example.com:8080",
                "example.com:80/a",
                "localhost",
                "1.2.3.4/a",
                "[::1]/a",
                "[::1]:80",
                "*.example.com",
                "*.example.com/a",
                "http://*.example.com/a",
                "https://a.*.com:80",
                "http://u@*.com",
                "*",
                "m\u00fcnchen.de/\u4e00",
                "example.com/a@b:c",
                "*.m\u00fcnchen.de",
                "example.com.",
                "example.com?q",
                "http",
                "http//example.com",
                "https"
            })
    void addressAloneMayLackTheSchemeOrHaveWildcards(String value) {
        assertThat(Grammar.WEB_URL.matches(value)).isFalse();
        assertThat(Grammar.WEB_ADDRESS.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user@example.com",
                "user:pass@example.com",
                "@example.com",
                "example.com:",
                "example.com:/a",
                "example.com:a",
                "example.com:65536",
                "*a.com",
                "a*",
                "*-.com",
                ".*.com",
                "*..com",
                "[*]",
                "::1",
                "/a",
                "?a",
                "example.com\\a",
                "example .com",
                "exa\nmple.com"
            })
    void addressWithoutSchemeHasNoUserinfoAndNoEmptyPort(String value) {
        assertThat(Grammar.WEB_ADDRESS.matches(value)).isFalse();
    }
}
