package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.SupportedSystem.Breach;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which devices an operation is refused for, by the tables of the pages. */
class DeviceRulesTest {
    private static final Preflight PREFLIGHT = Preflight.builder().advice(true).build();

    private static final Map<String, String> BODIES = Map.of(
            "runAntiVirusScan",
            "{\"Comment\":\"c\",\"ScanType\":\"Quick\"}",
            "stopAndQuarantineFile",
            "{\"Comment\":\"c\",\"Sha1\":\"3f786850e387550fdab836ed7e6dc881de23001b\"}",
            "runLiveResponse",
            "{\"Comment\":\"c\",\"Commands\":[{\"type\":\"GetFile\",\"params\":[{\"key\":\"Path\",\"value\":\"x\"}]}]}",
            "addOrRemoveMachineTag",
            "{\"Value\":\"t\",\"Action\":\"Add\"}",
            "addOrRemoveTagForMultipleMachines",
            "{\"Value\":\"t\",\"Action\":\"Add\",\"MachineIds\":[\"0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a\"]}",
            "updateScanDefinition",
            "{\"scanName\":\"s\"}",
            "addScanDefinition",
            "{\"scanType\":\"Network\",\"scanName\":\"s\",\"isActive\":true,\"target\":\"192.0.2.1\",\"intervalInHours\":4,"
                    + "\"targetType\":\"Ip\",\"scannerAgent\":{\"machineId\":\"0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a\"},"
                    + "\"scanAuthenticationParams\":{\"@odata.type\":\"#microsoft.windowsDefenderATP.api.SnmpAuthParams\","
                    + "\"type\":\"CommunityString\",\"communityString\":\"x\"}}");

    private static String body(Operation operation, String mode) {
        return operation.id().equals("isolateMachine")
                ? "{\"Comment\":\"c\",\"IsolationType\":\"" + mode + "\"}"
                : BODIES.getOrDefault(operation.id(), "{\"Comment\":\"c\"}");
    }

    private static Operation operation(String id) {
        return Operations.byId(id).orElseThrow();
    }

    /** What is reported on the device, in one line: codes and ids with their pointers. */
    private static String found(Report report) {
        List<String> found = new ArrayList<>();
        for (Violation violation : report.violations()) {
            found.add(violation.code().code() + " " + violation.qualifiedPointer());
        }
        for (Advice advice : report.advice()) {
            if (!advice.reason().equals("retired-operation")
                    && advice.qualifiedPointer().startsWith("/device")) {
                found.add(advice.reason() + " " + advice.qualifiedPointer());
            }
        }
        return String.join(", ", found);
    }

    private static Report check(String id, String mode, Device device) {
        Operation operation = operation(id);
        return PREFLIGHT.onDevice(device).check(operation, body(operation, mode));
    }

    /** Reads {@code Windows10 1709}, with {@code build=}, {@code client=} or {@code status=} before what is no version. */
    private static Device device(String text) {
        String[] words = text.split(" ", -1);
        Device device = Device.of(words[0]);
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            String value = word.substring(word.indexOf('=') + 1);
            if (word.startsWith("build=")) {
                device = device.withOsBuild(value);
            } else if (word.startsWith("client=")) {
                device = device.withClientVersion(value);
            } else if (word.startsWith("status=")) {
                device = device.withOnboardingStatus(value);
            } else {
                device = device.withVersion(value);
            }
        }
        return device;
    }

    @ParameterizedTest(name = "{0} {1} on {2}")
    @CsvSource({
        "isolateMachine, Full, Windows10 1607, ClientVersionNotSupported /device/version",
        "isolateMachine, Full, Windows10 build=14393, ClientVersionNotSupported /device/osBuild",
        "isolateMachine, Full, Windows10 10.0.14393.1, ClientVersionNotSupported /device/version",
        "isolateMachine, Full, Windows10 1703, ''",
        "isolateMachine, Full, macOS client=101.98.83, ClientVersionNotSupported /device/clientVersion",
        "isolateMachine, Full, macOS client=101.98.84, ''",
        "isolateMachine, Full, Ubuntu 18.04 client=101.10.10, ''",
        "isolateMachine, Full, WindowsServer2008R2, old-device /device/osPlatform",
        "isolateMachine, Full, WindowsServer2012, ''",
        "isolateMachine, Full, WindowsServer build=7601, old-device /device/osBuild",
        "isolateMachine, Full, Android, unlisted-platform /device/osPlatform",
        "isolateMachine, Selective, Windows10 1607, ClientVersionNotSupported /device/version",
        "isolateMachine, Selective, Windows10 1703, old-device /device/version",
        "isolateMachine, Selective, Windows10 1709, ''",
        "isolateMachine, Selective, macOS client=100.1, ClientVersionNotSupported /device/clientVersion",
        "isolateMachine, Selective, Debian, unlisted-platform /device/osPlatform",
        "isolateMachine, UnManagedDevice, Windows10 1507 client=1.0, ''",
        "isolateMachine, UnManagedDevice, macOS client=1.0, ''",
        "isolateMachine, UnManagedDevice, Android, ''",
        "unisolateMachine, -, Windows10 1607, ClientVersionNotSupported /device/version",
        "unisolateMachine, -, Windows10 1703, ''",
        "unisolateMachine, -, macOS client=101.98.83, ClientVersionNotSupported /device/clientVersion",
        "unisolateMachine, -, WindowsServer2008, old-device /device/osPlatform",
        "restrictCodeExecution, -, Windows10 1703, ClientVersionNotSupported /device/version",
        "restrictCodeExecution, -, macOS, OsPlatformNotSupported /device/osPlatform",
        "restrictCodeExecution, -, RedHatEnterpriseLinux, OsPlatformNotSupported /device/osPlatform",
        "restrictCodeExecution, -, iOS, unlisted-platform /device/osPlatform",
        "restrictCodeExecution, -, WindowsServer2016, old-device /device/osPlatform",
        "restrictCodeExecution, -, AzureStackHCI 22H2, ''",
        "unrestrictCodeExecution, -, Windows10 1607, ClientVersionNotSupported /device/version",
        "unrestrictCodeExecution, -, Windows10 1703, old-device /device/version",
        "unrestrictCodeExecution, -, macOS, OsPlatformNotSupported /device/osPlatform",
        "runAntiVirusScan, -, Windows10 1703, ClientVersionNotSupported /device/version",
        "runAntiVirusScan, -, WindowsServer2008R2, ''",
        "runAntiVirusScan, -, Windows10 build=1, ''",
        "runAntiVirusScan, -, macOS client=101.98.83, ClientVersionNotSupported /device/clientVersion",
        "runAntiVirusScan, -, Linux client=101.98.83, ClientVersionNotSupported /device/clientVersion",
        "runAntiVirusScan, -, Android, unlisted-platform /device/osPlatform",
        "offboardMachine, -, Windows10 1607, ClientVersionNotSupported /device/version",
        "offboardMachine, -, WindowsServer2008R2, ClientVersionNotSupported /device/osPlatform",
        "offboardMachine, -, macOS 13.6.1, ClientVersionNotSupported /device/version",
        "offboardMachine, -, macOS 14, ''",
        "offboardMachine, -, macOS 15.1, ''",
        "stopAndQuarantineFile, -, Windows10 1607, ClientVersionNotSupported /device/version",
        "stopAndQuarantineFile, -, macOS, OsPlatformNotSupported /device/osPlatform",
        "stopAndQuarantineFile, -, SLES, OsPlatformNotSupported /device/osPlatform",
        "stopAndQuarantineFile, -, WindowsServer2008, old-device /device/osPlatform",
        "collectInvestigationPackage, -, Windows10 1607, old-device /device/version",
        "collectInvestigationPackage, -, WindowsServer2008, ''",
        "collectInvestigationPackage, -, Android, ''",
        "runLiveResponse, -, Windows10 1703, ClientVersionNotSupported /device/version",
        "runLiveResponse, -, Windows10 1709, ''",
        "runLiveResponse, -, Windows10 build=16299.1716, ClientVersionNotSupported /device/osBuild",
        "runLiveResponse, -, Windows10 build=16299.1717, ''",
        "runLiveResponse, -, Windows10 build=17134.1344, ClientVersionNotSupported /device/osBuild",
        "runLiveResponse, -, Windows10 build=17763.1074, ClientVersionNotSupported /device/osBuild",
        "runLiveResponse, -, Windows10 10.0.17763.1075, ''",
        "runLiveResponse, -, Windows10 build=18362.355, ClientVersionNotSupported /device/osBuild",
        "runLiveResponse, -, Windows10 build=18363.1, ''",
        "runLiveResponse, -, Windows10 2004, ''",
        "runLiveResponse, -, Windows10 20H2, ''",
        "runLiveResponse, -, WindowsServer2008R2, old-device /device/osPlatform",
        "runLiveResponse, -, WindowsServer2019 build=17763.1, ''",
        "runLiveResponse, -, macOS 10.15 client=101.43.83, ClientVersionNotSupported /device/clientVersion",
        "runLiveResponse, -, Linux client=101.45.12, ClientVersionNotSupported /device/clientVersion",
        "startInvestigation, -, Windows10 1703, ClientVersionNotSupported /device/version",
        "startInvestigation, -, Windows10 1709, old-device /device/version",
        "startInvestigation, -, Windows10 build=16299.1084, old-device /device/osBuild",
        "startInvestigation, -, Windows10 build=16299.1085, ''",
        "startInvestigation, -, Windows10 1803, ''",
        "startInvestigation, -, Windows10 build=17134.703, old-device /device/osBuild",
        "startInvestigation, -, Windows10 build=17134.704, ''",
        "startInvestigation, -, macOS, OsPlatformNotSupported /device/osPlatform",
        "startInvestigation, -, Fedora, OsPlatformNotSupported /device/osPlatform",
        "startInvestigation, -, WindowsServer2008R2, old-device /device/osPlatform",
        "addOrRemoveMachineTag, -, Windows10 1703, old-device /device/version",
        "addOrRemoveMachineTag, -, Android, ''",
        "addOrRemoveTagForMultipleMachines, -, Windows10 1703, old-device /device/version",
        "addScanDefinition, -, Windows10 1809, old-device /device/version",
        "addScanDefinition, -, WindowsServer2019, old-device /device/osPlatform",
        "updateScanDefinition, -, Linux, unlisted-platform /device/osPlatform",
        "setDeviceValue, -, Windows10 1507, MissingRequiredParameter /DeviceValue",
        "submitIndicator, -, Android, ''"
    })
    void aDevice_isHeldAgainstWhatThePagesList(String id, String mode, String device, String expected) {
        Report report = check(id, mode, device(device));
        String found = found(report);
        if (id.equals("submitIndicator")) {
            assertThat(found).doesNotContain("/device");
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> everySystemThatIsListed_isClean_andAnyUnknownVersionOfIt() {
        return Operations.all().stream()
                .flatMap(operation -> operation.deviceSupport().systems().stream()
                        .map(row -> DynamicTest.dynamicTest(
                                operation.id() + " " + row.modes() + " " + row.leastVersion(),
                                () -> assertListedIsClean(operation, row))));
    }

    private static void assertListedIsClean(Operation operation, SupportedSystem row) {
        String mode = row.modes().isEmpty() ? "-" : row.modes().get(0);
        String name = row.platform().title().replace(" ", "");
        Device exact = Device.of(name)
                .withVersion(row.platform() == DevicePlatform.MACOS ? row.release() : null)
                .withOsBuild(row.build())
                .withClientVersion(row.client());
        Report report = PREFLIGHT.onDevice(exact).check(operation, body(operation, mode));
        boolean wider = operation.deviceSupport().systems().stream()
                .anyMatch(other -> other.platform() == row.platform() && other.breach() == Breach.ADVICE);
        assertThat(report.violations()).isEmpty();
        if (!wider || row.breach() != Breach.VIOLATION) {
            assertThat(found(report)).isEmpty();
        }
        for (Device unknown : List.of(
                Device.of(name),
                Device.of(name.toUpperCase(Locale.ROOT)).withVersion("Other"),
                exact.withVersion("99H9").withOsBuild("x").withClientVersion("?"),
                exact.withVersion("").withOsBuild("").withClientVersion(""))) {
            assertThat(found(PREFLIGHT.onDevice(unknown).check(operation, body(operation, mode))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Windows", "Windows7", "Windows81", "Win10", "Other", "None", "IoT", "Unknown", "Wändows10"})
    void aPlatformThatIsNotKnown_isNotJudged(String osPlatform) {
        Device device = new Device(osPlatform, "1507", "1", "1.0", null);
        for (Operation operation : Operations.all()) {
            assertThat(found(PREFLIGHT.onDevice(device).check(operation, body(operation, "Full"))))
                    .doesNotContain("/device");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30.123022.19884.0", "20.121021.12364.0", "101.98", "101", "latest", "999999999999.1", "٣.١"})
    void aClientVersionThatIsOfAnotherKind_orCutShort_isNotJudged(String client) {
        assertThat(found(check("runAntiVirusScan", "-", Device.of("macOS").withClientVersion(client))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "101.98.83-preview, true",
        "' 101.98.83 ', true",
        "101.98.83.9, true",
        "101.97, true",
        "101.98.84+1, false",
        "101.98.84.0, false",
        "101.123.4, false",
        "102.0.0, false"
    })
    void versions_areComparedByTheirNumbers(String client, boolean tooOld) {
        Report report = check("runAntiVirusScan", "-", Device.of("Linux").withClientVersion(client));
        assertThat(report.isRefused()).isEqualTo(tooOld);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows10", "WINDOWS10", "Windows 10", "Windows10Enterprise"})
    void aPlatform_isMatchedByHowItBegins_inAnyLetterCase(String osPlatform) {
        assertThat(found(check("runAntiVirusScan", "-", Device.of(osPlatform).withVersion("1703"))))
                .isEqualTo("ClientVersionNotSupported /device/version");
    }

    @Test
    void theBuild_countsBeforeTheRelease() {
        Device updated = Device.of("Windows10").withVersion("1507").withOsBuild("19045");
        assertThat(found(check("runAntiVirusScan", "-", updated))).isEmpty();
    }

    @Test
    void theMessages_areTheDocumentedOnes() {
        Violation platform = check("restrictCodeExecution", "-", Device.of("macOS\u202E"))
                .violations()
                .get(0);
        assertThat(platform.message()).isEqualTo("OS Platform macOS\\u202E is not supported for this action.");
        assertThat(platform.hint()).isEqualTo("documented for Windows 10, Windows 11, Windows Server");
        assertThat(platform.scope()).isEqualTo(Scope.REQUEST);
        assertThat(platform.location()).isNull();
        Violation version = check("runAntiVirusScan", "-", device("macOS client=101.1.2"))
                .violations()
                .get(0);
        assertThat(version.message())
                .isEqualTo("Run an antivirus scan is supported on client version 101.98.84 and above.");
        assertThat(version.excerpt()).isEqualTo("101.1.2");
        assertThat(check("runAntiVirusScan", "-", device("Windows10 1703")).violations())
                .extracting(Violation::message)
                .containsExactly(
                        "Run an antivirus scan is supported on client version Windows 10 1709 (build 16299) and"
                                + " above.");
    }

    @ParameterizedTest
    @CsvSource({
        "Full, status=CanBeOnboarded, use UnManagedDevice",
        "Selective, status=UNSUPPORTED, use UnManagedDevice",
        "Full, status=InsufficientInfo, use UnManagedDevice",
        "UnManagedDevice, status=Onboarded, use Full or Selective",
        "UnManagedDevice, status=onboarded, use Full or Selective",
        "Full, status=ONBOARDED, ",
        "UnManagedDevice, status=CanBeOnboarded, ",
        "UnManagedDevice, status=other, ",
        "Full, status=, "
    })
    void theIsolationType_shouldFitTheOnboardingStatus(String mode, String status, String hint) {
        Report report = check("isolateMachine", mode, device("Windows11 " + status));
        assertThat(report.isClean()).isTrue();
        if (hint == null) {
            assertThat(report.advice()).isEmpty();
        } else {
            assertThat(report.advice()).singleElement().satisfies(advice -> {
                assertThat(advice.reason()).isEqualTo("isolation-type-by-onboarding");
                assertThat(advice.qualifiedPointer()).isEqualTo("/IsolationType");
                assertThat(advice.hint()).isEqualTo(hint);
                assertThat(advice.excerpt()).isEqualTo(mode);
                assertThat(advice.location()).isNotNull();
            });
        }
    }

    @Test
    void withoutAnIsolationType_theDeviceIsJudgedAsManaged_unlessItIsKnownNotToBe() {
        Operation isolate = Operations.ISOLATE_MACHINE;
        String none = "{\"Comment\":\"c\"}";
        assertThat(found(PREFLIGHT.onDevice(device("Windows10 1607")).check(isolate, none)))
                .isEqualTo("ClientVersionNotSupported /device/version");
        assertThat(PREFLIGHT
                        .onDevice(device("Windows10 1607 status=CanBeOnboarded"))
                        .check(isolate, none)
                        .isClean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Comment\":\"c\",\"IsolationType\":\"unmanageddevice\"}", "{", "[]", ""})
    void aModeThatCannotBeRead_leavesTheDeviceUnjudged(String body) {
        Report report = PREFLIGHT.onDevice(device("Windows10 1607")).check(Operations.ISOLATE_MACHINE, body);
        assertThat(report.violations()).extracting(Violation::code).containsExactly(ErrorCode.INVALID_REQUEST_BODY);
    }

    static Stream<Operation> deviceBound() {
        return Operations.all().stream()
                .filter(operation -> !operation.deviceSupport().systems().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("deviceBound")
    void everyOperationOnADevice_isFoundByItsRecordToo(Operation operation) {
        List<Operation> taking = Operations.all().stream()
                .filter(other -> other.body() == operation.body())
                .toList();
        assertThat(taking).allSatisfy(other -> assertThat(other.deviceSupport()).isEqualTo(operation.deviceSupport()));
    }

    @Property(tries = 500)
    void noDeviceText_throws(
            @ForAll String osPlatform, @ForAll String version, @ForAll String build, @ForAll String client) {
        for (String platform : List.of(osPlatform, "Windows10" + osPlatform, "WindowsServer" + osPlatform, "macOS")) {
            Device device = new Device(platform, version, build, client, client);
            for (String id : List.of("isolateMachine", "runLiveResponse", "offboardMachine", "restrictCodeExecution")) {
                assertThat(check(id, "Full", device)).isNotNull();
            }
        }
    }

    @Property(tries = 500)
    void anyNumbers_giveAReport(@ForAll int a, @ForAll long b, @ForAll short c) {
        String number = a + "." + b + "." + c;
        for (String platform : List.of("Windows10", "WindowsServer" + a, "macOS", "Linux")) {
            Device device = new Device(platform, number, "10.0." + number, number, null);
            assertThat(check("runLiveResponse", "-", device)).isNotNull();
            assertThat(check("offboardMachine", "-", device)).isNotNull();
        }
    }
}
