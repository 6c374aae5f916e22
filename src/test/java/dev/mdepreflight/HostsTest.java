package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.support.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that a user names: what is taken matches the requests that it says, and what could match none is refused. */
class HostsTest {
    private static boolean takes(String setting, String authority) {
        return Preflight.builder()
                .hosts(setting)
                .build()
                .check(Request.of("POST", authority + "/api/indicators").body(new byte[] {'{'}))
                .isRefused();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:40517, http://127.0.0.1:40517",
        "http://127.0.0.1:40517/, http://127.0.0.1:40517",
        "HTTPS://Proxy.Example, http://proxy.example:8080",
        "127.0.0.1:40517, http://127.0.0.1:40517",
        "127.0.0.1, http://127.1",
        "127.1, http://127.0.0.1",
        "2130706433, http://127.0.0.1:8080",
        "127.0.0.1, http://127.000.000.001",
        "127.0.0.1, http://02130706433",
        "127.0.0.1:8080, http://127.0.0.1:0008080",
        "acme.com, https://ac\u00adme.com",
        "acme.com, https://ac\u180Bme.com\u180F",
        "acme.com, https://ac\uDB40\uDD00me.com\uDB40\uDDEF",
        "::ffff:127.0.0.1, http://127.0.0.1",
        "127.0.0.1, http://[::FFFF:7f00:1]",
        "localhost:8080, http://localhost:8080",
        "localhost., http://localhost",
        "localhost, http://LOCALHOST.:80",
        "acme.com:8443, https://acme.com:8443",
        "acme.com:443, https://acme.com",
        "acme.com:80, http://acme.com",
        "acme.com:443, //acme.com",
        "acme.com:443, https://acme.com:",
        "::1, http://[::1]",
        "0:0:0:0:0:0:0:1, http://[::1]:8080",
        "[::1], http://[0000:0:0:0:0:0:0:1]",
        "[2001:DB8::A]:8443, https://[2001:db8:0::a]:8443",
        "https://[2001:db8::a], https://[2001:DB8::0A]",
        "fe80::1%eth0, http://[fe80::1%25eth0]",
        "bücher.example, https://xn--bcher-kva.example",
        "BÜCHER.example., https://bücher.example",
        "xn--bcher-kva.example, https://b%C3%BCcher.example",
        "bu\u0308cher.example:8443, https://xn--bcher-kva.example:8443",
        "mde_stub, http://mde_stub:9000",
        "proxy.example, https://user:password@proxy.example",
        "localhost:8080, localhost:8080"
    })
    void everySpelling_ofAHost_isTaken(String setting, String authority) {
        assertThat(takes(setting, authority)).isEqualTo(!authority.equals("localhost:8080"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:40517, http://127.0.0.1:40518",
        "acme.com:443, http://acme.com",
        "acme.com:80, https://acme.com",
        "acme.com:443, https://acme.com:x",
        "acme.com, https://www.acme.com",
        "acme.com, https://acme.com.example",
        "acme.com, https://acme.com@example.com",
        "127.0.0.1, http://127.0.0.1.1",
        "::1, http://[::2]"
    })
    void anotherHostOrPort_isNotTaken(String setting, String authority) {
        assertThat(takes(setting, authority)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "*",
                "*.acme.com",
                "acme..com",
                "acme.com..",
                " acme.com",
                "acme.com ",
                "acme com",
                "-acme.com",
                "acme.com/api",
                "acme.com?x",
                "acme.com:0",
                "acme.com:65536",
                "acme.com:https",
                "acme.com:+80",
                "acme.com:\uFF18\uFF10",
                "https://acme.com/api",
                "https://acme.com?x",
                "https://acme.com#x",
                "https://",
                "ftp://acme.com",
                "//acme.com",
                "127.0.0.256",
                "1.2.3.4.5",
                "4294967296",
                "::g",
                "[::1",
                "[acme.com]",
                "[::1]:x",
                "[::1]8080",
                "stra\u00DFe.example",
                "\u212Aelvin.example\u0000",
                "a\uD83D.example"
            })
    void whatCanMatchNothing_isRefusedAtOnce_andShown(String setting) {
        assertThatThrownBy(() -> Preflight.builder().hosts("acme.com", setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(dev.mdepreflight.report.Excerpt.of(setting), "host:port");
    }

    @Test
    void aPassword_isRefusedAndNotShown() {
        for (String setting : new String[] {"https://user:hunter2@acme.com", "user:hunter2@acme.com"}) {
            assertThatThrownBy(() -> Preflight.builder().hosts(setting))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aHostOfAnyLength_isAnsweredFor() {
        String much = "\u0301".repeat(1_000_000);
        Preflight preflight = Preflight.builder().hosts("acme.com").build();
        for (String host : new String[] {"a" + much, "a.".repeat(1_000_000), "1".repeat(1_000_000), "[" + much + "]"}) {
            assertThat(preflight.operation("POST", "https://" + host + "/api/indicators"))
                    .isEmpty();
            assertThatThrownBy(() -> Preflight.builder().hosts(host))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
        }
    }

    @Test
    void aHostBeyondAsciiThatIsTooLong_isNotMapped() {
        String uri = "https://" + "\u4E00.".repeat(1_500) + "/api/indicators";
        Preflight preflight = Preflight.create();
        assertThat(preflight.operation("POST", uri)).isEmpty();
        // To map it once would take 3,600,000 bytes.
        assertThat(Allocation.of(() -> preflight.operation("POST", uri))).isLessThan(1_000_000);
    }

    @Test
    void aHostOfMarks_orALabelThatIsTooLong_isNotMapped() {
        Preflight preflight = Preflight.create();
        for (String host :
                new String[] {"a" + "\u0301".repeat(2_900), "\u4E00".repeat(240), "\u4E00\u3002".repeat(120)}) {
            String uri = "https://" + host + "/api/nothing";
            preflight.check(Request.of("GET", uri));
            // Mapped as a whole they took up to 1,400,000 bytes.
            assertThat(Allocation.of(() -> preflight.check(Request.of("GET", uri))))
                    .isLessThan(100_000);
        }
    }

    @Test
    void theHostsOfOneCall_replaceThoseOfTheOneBefore() {
        Preflight preflight = Preflight.builder()
                .hosts("acme.com")
                .hosts("acme.org", "acme.net:8443")
                .build();
        assertThat(preflight.operation("POST", "https://acme.com/api/indicators"))
                .isEmpty();
        assertThat(preflight.operation("POST", "https://acme.org/api/indicators"))
                .contains(Operations.SUBMIT_INDICATOR);
        assertThat(preflight.operation("POST", "https://acme.net:8443/api/indicators"))
                .contains(Operations.SUBMIT_INDICATOR);
    }
}
