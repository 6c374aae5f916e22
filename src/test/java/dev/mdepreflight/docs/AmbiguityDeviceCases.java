package dev.mdepreflight.docs;

import static dev.mdepreflight.docs.AmbiguityCase.on;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import java.util.stream.Stream;

/** For each point about systems and versions, what the library says of a call on a device that turns on it. */
final class AmbiguityDeviceCases {
    private static final String COMMENT = "{\"Comment\":\"c\"}";
    private static final String FULL = isolation("Full");
    private static final String SELECTIVE = isolation("Selective");
    private static final String CONTAIN = isolation("UnManagedDevice");
    private static final String QUARANTINE =
            "{\"Comment\":\"c\",\"Sha1\":\"da39a3ee5e6b4b0d3255bfef95601890afd80709\"}";
    private static final String QUICK = "{\"Comment\":\"c\",\"ScanType\":\"Quick\"}";
    private static final String COMMAND =
            "{\"Comment\":\"c\",\"Commands\":[{\"type\":\"PutFile\",\"params\":[{\"key\":\"FileName\",\"value\":\"a\"}]}]}";
    private static final String TAG = "{\"Action\":\"Add\",\"Value\":\"t\"}";

    private static final String WRONG_PLATFORM = "OsPlatformNotSupported /device/osPlatform";
    private static final String OLD_VERSION = "ClientVersionNotSupported /device/version";
    private static final String OLD_CLIENT = "ClientVersionNotSupported /device/clientVersion";
    private static final String DOUBTED_VERSION = "old-device /device/version";
    private static final String DOUBTED_SERVER = "old-device /device/osPlatform";

    private static final Operation ISOLATE = Operations.ISOLATE_MACHINE;
    private static final Operation RESTRICT = Operations.RESTRICT_CODE_EXECUTION;
    private static final Operation UNRESTRICT = Operations.UNRESTRICT_CODE_EXECUTION;
    private static final Operation OFFBOARD = Operations.OFFBOARD_MACHINE;
    private static final Operation SCAN = Operations.RUN_ANTI_VIRUS_SCAN;
    private static final Operation COLLECT = Operations.COLLECT_INVESTIGATION_PACKAGE;
    private static final Operation LIVE = Operations.RUN_LIVE_RESPONSE;

    private AmbiguityDeviceCases() {}

    private static String isolation(String type) {
        return "{\"Comment\":\"c\",\"IsolationType\":\"" + type + "\"}";
    }

    private static Device windows10(String version) {
        return Device.of("Windows10").withVersion(version);
    }

    private static Device macOs(String client) {
        return Device.of("macOS").withClientVersion(client);
    }

    private static Device linux(String client) {
        return Device.of("Ubuntu").withClientVersion(client);
    }

    static Stream<AmbiguityCase> all() {
        return Stream.of(isolating(), acting(), investigating(), properties()).flatMap(cases -> cases);
    }

    private static Stream<AmbiguityCase> isolating() {
        String floor = "isolate-windows-floor";
        String others = "isolate-macos-and-servers";
        return Stream.of(
                on(windows10("1607"), floor, ISOLATE, FULL, OLD_VERSION),
                on(windows10("1607"), floor, ISOLATE, SELECTIVE, OLD_VERSION),
                on(windows10("1703"), floor, ISOLATE, FULL),
                on(windows10("22H2"), floor, ISOLATE, FULL),
                on(windows10("1703"), floor, ISOLATE, SELECTIVE, DOUBTED_VERSION),
                on(windows10("1709"), floor, ISOLATE, SELECTIVE),
                on(Device.of("macOS"), others, ISOLATE, FULL),
                on(Device.of("macOS"), others, ISOLATE, SELECTIVE),
                on(macOs("101.98.84"), others, ISOLATE, FULL),
                on(macOs("101.98.83"), others, ISOLATE, FULL, OLD_CLIENT),
                on(Device.of("WindowsServer2012R2"), others, ISOLATE, FULL),
                on(Device.of("WindowsServer2022"), others, ISOLATE, SELECTIVE),
                on(Device.of("WindowsServer2008R2"), others, ISOLATE, FULL, DOUBTED_SERVER));
    }

    private static Stream<AmbiguityCase> acting() {
        Device server = Device.of("WindowsServer2019");
        return Stream.of(
                on(windows10("1709"), "unrestrict-os", UNRESTRICT, COMMENT),
                on(windows10("1703"), "unrestrict-os", UNRESTRICT, COMMENT, DOUBTED_VERSION),
                on(windows10("1607"), "unrestrict-os", UNRESTRICT, COMMENT, OLD_VERSION),
                on(server, "unrestrict-os", UNRESTRICT, COMMENT),
                on(Device.of("WindowsServer2016"), "unrestrict-os", UNRESTRICT, COMMENT, DOUBTED_SERVER),
                on(Device.of("macOS"), "unrestrict-os", UNRESTRICT, COMMENT, WRONG_PLATFORM),
                on(Device.of("macOS").withVersion("14.2"), "offboard-os", OFFBOARD, COMMENT),
                on(Device.of("macOS"), "offboard-os", OFFBOARD, COMMENT),
                on(Device.of("Ubuntu"), "offboard-os", OFFBOARD, COMMENT),
                on(Device.of("macOS").withVersion("13.6"), "offboard-os", OFFBOARD, COMMENT, OLD_VERSION),
                on(server, "scan-os", SCAN, QUICK),
                on(Device.of("WindowsServer2008R2"), "scan-os", SCAN, QUICK),
                on(server, "quarantine-servers", Operations.STOP_AND_QUARANTINE_FILE, QUARANTINE),
                on(
                        Device.of("WindowsServer2012R2"),
                        "quarantine-servers",
                        Operations.STOP_AND_QUARANTINE_FILE,
                        QUARANTINE),
                on(
                        Device.of("WindowsServer2008R2"),
                        "quarantine-servers",
                        Operations.STOP_AND_QUARANTINE_FILE,
                        QUARANTINE,
                        DOUBTED_SERVER),
                on(windows10("1607"), "collect-os", COLLECT, COMMENT, DOUBTED_VERSION),
                on(windows10("1703"), "collect-os", COLLECT, COMMENT),
                on(Device.of("macOS"), "collect-os", COLLECT, COMMENT),
                on(Device.of("WindowsServer2008R2"), "collect-os", COLLECT, COMMENT),
                on(Device.of("Android"), "collect-os", COLLECT, COMMENT));
    }

    private static AmbiguityCase investigate(String version, String... outcome) {
        return on(
                windows10(version),
                "air-builds",
                Operations.START_INVESTIGATION,
                COMMENT,
                Stream.concat(Stream.of(outcome), Stream.of("retired-operation "))
                        .toArray(String[]::new));
    }

    private static Stream<AmbiguityCase> investigating() {
        String macOs = "live-response-macos-list";
        return Stream.of(
                investigate("1703", OLD_VERSION),
                investigate("1709", DOUBTED_VERSION),
                investigate("16299.1084", DOUBTED_VERSION),
                investigate("16299.1085"),
                investigate("1803"),
                investigate("17134.703", DOUBTED_VERSION),
                investigate("17134.704"),
                investigate("1809"),
                on(
                        Device.of("WindowsServer2012R2"),
                        "air-builds",
                        Operations.START_INVESTIGATION,
                        COMMENT,
                        "retired-operation "),
                on(Device.of("WindowsServer2019").withOsBuild("17763.1"), "live-response-server-2019", LIVE, COMMAND),
                on(Device.of("WindowsServer2019"), "live-response-server-2019", LIVE, COMMAND),
                on(Device.of("macOS").withVersion("10.15"), macOs, LIVE, COMMAND),
                on(macOs("101.43.84").withVersion("15.1"), macOs, LIVE, COMMAND),
                on(macOs("101.43.83").withVersion("13"), macOs, LIVE, COMMAND, OLD_CLIENT));
    }

    private static Stream<AmbiguityCase> properties() {
        String names = "os-platform-names";
        String client = "client-version-property";
        String status = "onboarding-status-case";
        String codes = "os-error-codes-per-action";
        String fits = "isolation-type-by-onboarding /IsolationType";
        Device windows11 = Device.of("Windows11");
        return Stream.of(
                on(Device.of("Windows10Enterprise").withVersion("1703"), names, SCAN, QUICK, OLD_VERSION),
                on(Device.of("windows10").withVersion("1703"), names, SCAN, QUICK, OLD_VERSION),
                on(Device.of("Windows").withVersion("1703"), names, SCAN, QUICK),
                on(Device.of("Windows7").withVersion("1703"), names, RESTRICT, COMMENT),
                on(Device.of("Other").withVersion("1"), names, RESTRICT, COMMENT),
                on(linux("101.98.83"), client, SCAN, QUICK, OLD_CLIENT),
                on(Device.of("Ubuntu"), client, SCAN, QUICK),
                on(linux("latest"), client, SCAN, QUICK),
                on(linux("30.123022.19884.0"), client, SCAN, QUICK),
                on(windows11.withOnboardingStatus("onboarded"), status, ISOLATE, FULL),
                on(windows11.withOnboardingStatus("Onboarded"), status, ISOLATE, FULL),
                on(windows11.withOnboardingStatus("onboarded"), status, ISOLATE, CONTAIN, fits),
                on(windows11.withOnboardingStatus("Onboarded"), status, ISOLATE, CONTAIN, fits),
                on(windows11.withOnboardingStatus("CANBEONBOARDED"), status, ISOLATE, FULL, fits),
                on(Device.of("macOS"), codes, RESTRICT, COMMENT, WRONG_PLATFORM),
                on(windows10("1703"), codes, SCAN, QUICK, OLD_VERSION),
                on(Device.of("iOS"), codes, RESTRICT, COMMENT, "unlisted-platform /device/osPlatform"),
                on(Device.of("Ubuntu"), codes, ISOLATE, SELECTIVE, "unlisted-platform /device/osPlatform"),
                on(windows10("1703"), codes, Operations.ADD_OR_REMOVE_MACHINE_TAG, TAG, DOUBTED_VERSION));
    }
}
