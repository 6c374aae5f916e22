package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The device on the command line. */
class DeviceOptionsTest {
    private static final String COMMENT = "{\"Comment\":\"c\"}";

    @Test
    void aPlatformThatIsNotListed_isRefused() {
        Run run = Run.reading(COMMENT, "check", "--operation", "restrictCodeExecution", "--device-os", "macOS", "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.outLines())
                .containsExactly(
                        "-: OsPlatformNotSupported: OS Platform macOS is not supported for this action.",
                        "      = at /device/osPlatform",
                        "      = hint: documented for Windows 10, Windows 11, Windows Server",
                        "-: 1 violation (1 refuses the whole call)");
    }

    @Test
    void aVersionThatIsTooOld_isRefused() {
        Run release = Run.reading(
                COMMENT,
                "check",
                "-f",
                "json",
                "--operation",
                "restrictCodeExecution",
                "--device-os",
                "Windows10",
                "--device-version",
                "1703",
                "-");
        assertThat(release.status()).isEqualTo(1);
        assertThat(release.out())
                .contains("\"ClientVersionNotSupported\"", "\"part\":\"DEVICE\",\"pointer\":\"/version\"");
        Run client = Run.reading(
                "{\"Comment\":\"c\",\"ScanType\":\"Quick\"}",
                "check",
                "--ndjson",
                "--operation",
                "runAntiVirusScan",
                "--device-os",
                "Ubuntu",
                "--client-version",
                "101.1.1",
                "-");
        assertThat(client.status()).isEqualTo(1);
        assertThat(client.out())
                .contains("\"ClientVersionNotSupported\"", "\"part\":\"DEVICE\",\"pointer\":\"/clientVersion\"");
    }

    @Test
    void aPlatformThatIsNotKnown_isTold() {
        Run run = Run.reading(COMMENT, "check", "-o", "restrictCodeExecution", "--device-os", "Windoes10\u001B", "-");
        assertThat(run.err())
                .isEqualTo(
                        "mde-preflight: --device-os Windoes10\\u001B is not a known platform; the device is not checked\n");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CanBeOnboarded", " canbeonboarded ", "Unsupported", "InsufficientInfo"})
    void anIsolationTypeThatDoesNotFit_isAdvice(String status) {
        Run run = Run.reading(
                "{\"Comment\":\"c\",\"IsolationType\":\"Full\"}",
                "check",
                "--operation",
                "isolateMachine",
                "--device-os",
                "Windows11",
                "--onboarding",
                status,
                "-");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("advice[isolation-type-by-onboarding]", "hint: use UnManagedDevice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--device-version", "--client-version", "--onboarding"})
    void theOtherOptions_needThePlatform(String option) {
        Run run = Run.reading(COMMENT, "check", "--operation", "restrictCodeExecution", option, "x", "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--device-os").hasLineCount(1);
    }

    @Test
    void theHelp_hasTheOptionsUnderAHeadingOfTheirOwn() {
        assertThat(Run.of("check", "--help").out()).contains("Device:", "--device-os=NAME");
    }
}
