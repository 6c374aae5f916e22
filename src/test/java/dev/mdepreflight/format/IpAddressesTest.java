package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "255.255.255.255", "1.2.3.4", "192.168.100.9"})
    void ipv4IsFourOctets(String value) {
        assertThat(Grammar.IPV4.matches(value)).isTrue();
        assertThat(Grammar.IP_ADDRESS.matches(value)).isTrue();
        assertThat(Grammar.IPV6.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.",
                "1.2.3.4.",
                ".1.2.3.4",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.256",
                "1.2.3.1000",
                "01.2.3.4",
                "1.2.3.00",
                "1..3.4",
                "1.2.3.4/32",
                "1.2.3.4-9",
                "1.2.3.4:80",
                "1.2.3.*",
                "1.2.3.0x4",
                " 1.2.3.4",
                "1.2.3.4 ",
                "1[.]2[.]3[.]4",
                "1.2.3.\u0664",
                "-1.2.3.4"
            })
    void ipv4IsNothingElse(String value) {
        assertThat(Grammar.IPV4.matches(value)).isFalse();
        assertThat(Grammar.IP_ADDRESS.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "1::",
                "2001:DB8:0:0:8:800:200C:417A",
                "2001:db8::8:800:200c:417a",
                "FF01::101",
                "0:0:0:0:0:0:0:1",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "1:2:3::5:6:7:8",
                "0001:0002:0003:0004:0005:0006:0007:0008",
                "::13.1.68.3",
                "::FFFF:129.144.52.38",
                "0:0:0:0:0:0:13.1.68.3",
                "1:2:3:4:5::1.2.3.4",
                "64:ff9b::192.0.2.33"
            })
    void ipv6IsAnySpelling(String value) {
        assertThat(Grammar.IPV6.matches(value)).isTrue();
        assertThat(Grammar.IP_ADDRESS.matches(value)).isTrue();
        assertThat(Grammar.IPV4.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1",
                "1:",
                "1::2::3",
                ":1::2",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "00001::",
                "::12345",
                "::g",
                "::1.2.3",
                "::1.2.3.4.5",
                "::1.2.3.256",
                "::01.2.3.4",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1:2:3:4:5:6::1.2.3.4",
                "fe80::1%eth0",
                "fe80::1%251",
                "2001:db8::/32",
                "[::1]",
                "::1]:80",
                "2001:db8::*",
                " ::1",
                "::1 ",
                "::\u0661",
                "::1::."
            })
    void ipv6IsNothingElse(String value) {
        assertThat(Grammar.IPV6.matches(value)).isFalse();
        assertThat(Grammar.IP_ADDRESS.matches(value)).isFalse();
    }
}
