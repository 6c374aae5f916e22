package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mdepreflight.catalog.Device;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.action.IsolateMachine;
import dev.mdepreflight.catalog.action.IsolationType;
import dev.mdepreflight.catalog.action.RestrictCodeExecution;
import dev.mdepreflight.catalog.machine.TagAction;
import dev.mdepreflight.catalog.machine.TagMachines;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The ways in which a device is given or looked up, and where its findings stand. */
class DeviceRoutesTest {
    private static final String OLD = "1111111111111111111111111111111111111111";
    private static final String MAC = "2222222222222222222222222222222222222222";
    private static final String NEW = "3333333333333333333333333333333333333333";
    private static final Device OLD_WINDOWS = Device.of("Windows10").withVersion("1607");
    private static final Device MACOS = Device.of("macOS");
    private static final String COMMENT = "{\"Comment\":\"c\"}";

    private final List<String> asked = new ArrayList<>();

    private Optional<Device> find(String machineId) {
        asked.add(machineId);
        return switch (machineId) {
            case OLD -> Optional.of(OLD_WINDOWS);
            case MAC -> Optional.of(MACOS);
            default -> Optional.empty();
        };
    }

    private final Preflight looking =
            Preflight.builder().advice(true).devices(this::find).build();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Report post(String path, String body) {
        return looking.check(Request.of("POST", path).body(bytes(body)));
    }

    private static String tags(String... machineIds) {
        return "{\"Value\":\"t\",\"Action\":\"Add\",\"MachineIds\":[\"" + String.join("\",\"", machineIds) + "\"]}";
    }

    @Test
    void aGivenDevice_isJudgedAlikeOnEveryRoute() throws IOException {
        Preflight preflight = Preflight.create();
        Report report = preflight.onDevice(MACOS).check(Operations.RESTRICT_CODE_EXECUTION, bytes(COMMENT));
        assertThat(report.violations())
                .extracting(violation -> violation.code().code(), Violation::qualifiedPointer, Violation::location)
                .containsExactly(tuple("OsPlatformNotSupported", "/device/osPlatform", null));
        assertThat(report.isRefused()).isTrue();
        assertThat(preflight.onDevice(MACOS).check(Operations.RESTRICT_CODE_EXECUTION, COMMENT))
                .isEqualTo(report);
        assertThat(preflight.onDevice(MACOS).check(Operations.RESTRICT_CODE_EXECUTION, ByteBuffer.wrap(bytes(COMMENT))))
                .isEqualTo(report);
        assertThat(preflight
                        .onDevice(MACOS)
                        .check(Operations.RESTRICT_CODE_EXECUTION, new ByteArrayInputStream(bytes(COMMENT))))
                .isEqualTo(report);
        assertThat(preflight.onDevice(MACOS).check(new RestrictCodeExecution("c")))
                .isEqualTo(report);
        assertThat(preflight
                        .onDevice(MACOS)
                        .check(Request.of("POST", "/api/machines/" + NEW + "/restrictCodeExecution")
                                .body(bytes(COMMENT))))
                .isEqualTo(report);
    }

    @Test
    void theModeAndTheOnboarding_areReadFromARecordToo() {
        Preflight preflight = Preflight.builder().advice(true).build();
        Device unmanaged = OLD_WINDOWS.withOnboardingStatus("CanBeOnboarded");
        assertThat(preflight.onDevice(unmanaged).check(new IsolateMachine("c", IsolationType.UnManagedDevice)))
                .isSameAs(Report.clean());
        Report full = preflight.onDevice(unmanaged).check(new IsolateMachine("c", IsolationType.Full));
        assertThat(full.violations()).extracting(Violation::qualifiedPointer).containsExactly("/device/version");
        assertThat(full.advice()).extracting(Advice::qualifiedPointer).containsExactly("/IsolationType");
    }

    /** A record of one's own. */
    record Own(String name) {}

    @Test
    void aRecordThatNoOperationTakes_saysNothingOfDevices() {
        assertThat(looking.onDevice(MACOS).check(new Own("x"))).isSameAs(Report.clean());
        assertThat(looking.check(new Own("x"))).isSameAs(Report.clean());
    }

    @Test
    void aDeviceOfThePath_isLookedUp_andItsFindingStandsAtItsId() {
        String path = "https://api.security.microsoft.com/api/machines/" + MAC + "/restrictCodeExecution";
        Report report = post(path, COMMENT);
        assertThat(report.violations())
                .extracting(violation -> violation.code().code(), Violation::qualifiedPointer, Violation::location)
                .containsExactly(tuple(
                        "OsPlatformNotSupported",
                        "/device/osPlatform",
                        new Location(path.indexOf(MAC), 1, path.indexOf(MAC) + 1, MAC.length())));
        assertThat(asked).containsExactly(MAC);
        assertThat(looking.check(Request.of("POST", URI.create(path)).body(bytes(COMMENT))))
                .isEqualTo(report);
    }

    @Test
    void whatIsFoundInThePath_comesFirst_thenTheDevice_thenTheBody() {
        Report report = looking.onDevice(MACOS)
                .check(Request.of("POST", "/api/machines/%zz/restrictCodeExecution")
                        .contentType("text/plain")
                        .body(bytes("{\"Coment\":1}")));
        assertThat(report.violations())
                .extracting(Violation::qualifiedPointer)
                .containsExactly("/path/id", "/device/osPlatform", "/Comment");
        assertThat(report.advice())
                .extracting(Advice::qualifiedPointer)
                .containsExactly("/header/Content-Type", "/Coment");
    }

    @Test
    void theCap_holdsForTheDeviceToo() {
        Preflight one = Preflight.builder()
                .limits(Limits.builder().maxViolations(1).build())
                .build();
        Report report = one.onDevice(MACOS).check(Operations.RESTRICT_CODE_EXECUTION, "{}");
        assertThat(report.violations()).extracting(Violation::qualifiedPointer).containsExactly("/device/osPlatform");
        assertThat(report.omittedViolations()).isEqualTo(1);
    }

    @Test
    void adviceOnADevice_isGivenOnlyIfAskedFor_andNotIfSuppressed() {
        Device old = Device.of("WindowsServer2008");
        assertThat(Preflight.create().onDevice(old).check(Operations.RESTRICT_CODE_EXECUTION, COMMENT))
                .isSameAs(Report.clean());
        assertThat(Preflight.builder()
                        .advice(true)
                        .suppress("old-device")
                        .build()
                        .onDevice(old)
                        .check(Operations.RESTRICT_CODE_EXECUTION, COMMENT))
                .isSameAs(Report.clean());
        assertThat(looking.onDevice(old)
                        .check(Operations.RESTRICT_CODE_EXECUTION, COMMENT)
                        .advice())
                .extracting(Advice::reason, Advice::qualifiedPointer, Advice::excerpt)
                .containsExactly(tuple("old-device", "/device/osPlatform", "WindowsServer2008"));
    }

    @Test
    void devicesOfAList_areLookedUpOnceEach_andTheirAdviceStandsAtTheirIds() {
        String body = tags(NEW, OLD, MAC, OLD, "nonsense");
        Report report = post("/api/machines/AddOrRemoveTagForMultipleMachines", body);
        assertThat(report.isClean()).isTrue();
        assertThat(report.advice())
                .extracting(Advice::reason, Advice::qualifiedPointer)
                .containsExactly(
                        tuple("old-device", "/MachineIds/1"),
                        tuple("old-device", "/MachineIds/3"),
                        tuple("repeated-element", "/MachineIds/3"),
                        tuple("unusual-machine-id", "/MachineIds/4"));
        assertThat(report.advice().get(0).location().offset()).isEqualTo(body.indexOf(OLD) - 1);
        assertThat(asked).containsExactly(NEW, OLD, MAC);
        assertThat(looking.check(Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES, body))
                .isEqualTo(report);
        assertThat(looking.check(new TagMachines("t", TagAction.Add, List.of(NEW, OLD, MAC, OLD, "nonsense")))
                        .advice())
                .extracting(Advice::qualifiedPointer)
                .containsExactly("/MachineIds/1", "/MachineIds/3", "/MachineIds/3", "/MachineIds/4");
    }

    @Test
    void noMoreDevicesAreLookedUp_thanABatchHolds() {
        String[] machineIds = new String[600];
        for (int i = 0; i < machineIds.length; i++) {
            machineIds[i] = String.format("%040x", i);
        }
        post("/api/machines/AddOrRemoveTagForMultipleMachines", tags(machineIds));
        assertThat(asked).hasSize(500);
    }

    @Test
    void aScanner_isLookedUpByTheIdInTheBody() {
        Report report =
                looking.check(Operations.UPDATE_SCAN_DEFINITION, "{\"scannerAgent\":{\"machineId\":\"" + OLD + "\"}}");
        assertThat(report.advice())
                .extracting(Advice::reason, Advice::qualifiedPointer)
                .contains(tuple("old-device", "/scannerAgent/machineId"));
    }

    @Test
    void noDevice_isLookedUpWhereNothingCanBeSaid() {
        Preflight silent = Preflight.builder().devices(this::find).build();
        silent.check(Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES, tags(OLD));
        post("/api/machines/" + OLD + "/setDeviceValue", "{\"DeviceValue\":\"High\"}");
        post("/api/machines/not-an-id/isolate", COMMENT);
        post("/api/machines/%zz/isolate", COMMENT);
        post("/api/indicators", "{}");
        looking.check(Request.of("GET", "/api/machines/" + OLD));
        looking.onDevice(MACOS)
                .check(Request.of("POST", "/api/machines/" + OLD + "/isolate").body(bytes(COMMENT)));
        looking.onDevice(MACOS).check(Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES, tags(OLD));
        assertThat(asked).isEmpty();
    }

    @Test
    void aDeviceThatIsNotFound_isNotJudged() {
        assertThat(post("/api/machines/" + NEW + "/restrictCodeExecution", COMMENT))
                .isSameAs(Report.clean());
        assertThat(asked).containsExactly(NEW);
    }

    @Test
    void whatALookupThrows_reachesTheCaller() {
        IllegalStateException failure = new IllegalStateException("no connection");
        Function<String, Optional<Device>> failing = machineId -> {
            throw failure;
        };
        Preflight preflight = Preflight.builder().advice(true).devices(failing).build();
        String path = "/api/machines/" + OLD + "/isolate";
        assertThatThrownBy(() -> preflight.check(Request.of("POST", path).body(bytes(COMMENT))))
                .isSameAs(failure);
        assertThatThrownBy(() -> preflight.check(Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES, tags(OLD)))
                .isSameAs(failure);
    }

    @Test
    void aLookupThatReturnsNull_isToldSo() {
        Preflight preflight = Preflight.builder().devices(machineId -> null).build();
        assertThatThrownBy(() -> preflight.check(
                        Request.of("POST", "/api/machines/" + OLD + "/isolate").body(bytes(COMMENT))))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Optional.empty()");
    }
}
