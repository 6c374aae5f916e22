package dev.mdepreflight.catalog;

import static dev.mdepreflight.catalog.DevicePlatform.ANDROID;
import static dev.mdepreflight.catalog.DevicePlatform.AZURE_STACK_HCI;
import static dev.mdepreflight.catalog.DevicePlatform.IOS;
import static dev.mdepreflight.catalog.DevicePlatform.LINUX;
import static dev.mdepreflight.catalog.DevicePlatform.MACOS;
import static dev.mdepreflight.catalog.DevicePlatform.WINDOWS_10;
import static dev.mdepreflight.catalog.DevicePlatform.WINDOWS_11;
import static dev.mdepreflight.catalog.DevicePlatform.WINDOWS_SERVER;
import static dev.mdepreflight.catalog.SupportedSystem.Breach.ADVICE;
import static dev.mdepreflight.catalog.SupportedSystem.Breach.NONE;
import static dev.mdepreflight.catalog.SupportedSystem.Breach.VIOLATION;

import dev.mdepreflight.catalog.SupportedSystem.Breach;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The systems that the documentation lists for each operation.
 *
 * <p>If pages differ, the wider range decides about violations, and the narrower range about advice. A device below a
 * minimum release that only another page states is reported as advice. A client below a minimum version is always
 * reported as a violation, because no page states a lower minimum.
 */
final class DocumentedSystems {
    private static final String DOCS = "https://learn.microsoft.com/defender-endpoint/";
    private static final String MACHINE_ALERTS = "respond-machine-alerts";
    private static final String LIVE_RESPONSE = "live-response";
    private static final String RUN_LIVE_RESPONSE = "api/run-live-response";

    /** The minimum client version for actions on machines. */
    private static final String ACTIONS_CLIENT = "101.98.84";

    private static final DeviceSupport UNSTATED = new DeviceSupport(List.of(), NONE);

    private static final Map<String, DeviceSupport> BY_OPERATION = Map.ofEntries(
            Map.entry("isolateMachine", isolate()),
            Map.entry("unisolateMachine", unisolate()),
            Map.entry("restrictCodeExecution", restrict(VIOLATION).support(VIOLATION)),
            // Its page repeats another call's list, and that list starts at 1703.
            Map.entry(
                    "unrestrictCodeExecution",
                    restrict(ADVICE)
                            .release(WINDOWS_10, "1703", "15063", VIOLATION, "api/unrestrict-code-execution")
                            .support(VIOLATION)),
            Map.entry("runAntiVirusScan", scan()),
            Map.entry("offboardMachine", offboard()),
            Map.entry("stopAndQuarantineFile", quarantine()),
            Map.entry("collectInvestigationPackage", collect()),
            Map.entry("runLiveResponse", liveResponse()),
            Map.entry("startInvestigation", investigate()),
            Map.entry("addOrRemoveMachineTag", tag()),
            Map.entry("addOrRemoveTagForMultipleMachines", tag()),
            Map.entry("addScanDefinition", scanner()),
            Map.entry("updateScanDefinition", scanner()));

    private DocumentedSystems() {}

    static DeviceSupport of(String operationId) {
        return BY_OPERATION.getOrDefault(operationId, UNSTATED);
    }

    private static DeviceSupport isolate() {
        String own = "api/isolate-machine";
        // An unmanaged device can run any system, so there is no row for that mode.
        return new Rows("Full")
                .release(WINDOWS_10, "1703", "15063", VIOLATION, own)
                .any(WINDOWS_11, own)
                .any(LINUX, own)
                .managedElsewhere()
                .mode("Selective")
                .release(WINDOWS_10, "1703", "15063", VIOLATION, MACHINE_ALERTS)
                .release(WINDOWS_10, "1709", "16299", ADVICE, own)
                .any(WINDOWS_11, own)
                .managedElsewhere()
                .support(VIOLATION);
    }

    private static DeviceSupport unisolate() {
        String own = "api/unisolate-machine";
        return new Rows()
                .release(WINDOWS_10, "1703", "15063", VIOLATION, own)
                .any(WINDOWS_11, "api/isolate-machine")
                .any(LINUX, own)
                .managedElsewhere()
                .support(VIOLATION);
    }

    private static Rows restrict(Breach older) {
        String page = "api/restrict-code-execution";
        return new Rows()
                .release(WINDOWS_10, "1709", "16299", older, page)
                .any(WINDOWS_11, page)
                .release(WINDOWS_SERVER, "2019", "17763", ADVICE, MACHINE_ALERTS);
    }

    private static DeviceSupport scan() {
        String own = "api/run-av-scan";
        return new Rows()
                .release(WINDOWS_10, "1709", "16299", VIOLATION, own)
                .any(WINDOWS_11, own)
                .any(LINUX, own)
                .any(MACOS, own)
                .client(LINUX, ACTIONS_CLIENT, MACHINE_ALERTS)
                .client(MACOS, ACTIONS_CLIENT, MACHINE_ALERTS)
                .support(VIOLATION);
    }

    private static DeviceSupport offboard() {
        String own = "api/offboard-machine-api";
        return new Rows()
                .release(WINDOWS_10, "1703", "15063", VIOLATION, own)
                .any(WINDOWS_11, own)
                .release(WINDOWS_SERVER, "2012 R2", "9600", VIOLATION, own)
                .release(MACOS, "14", null, VIOLATION, own)
                .any(LINUX, own)
                .support(VIOLATION);
    }

    private static DeviceSupport quarantine() {
        String own = "api/stop-and-quarantine-file";
        return new Rows()
                .release(WINDOWS_10, "1703", "15063", VIOLATION, own)
                .any(WINDOWS_11, own)
                .release(WINDOWS_SERVER, "2012 R2", "9600", ADVICE, "respond-file-alerts")
                .support(VIOLATION);
    }

    /** The call's own page lists no systems. The download page states a minimum release. */
    private static DeviceSupport collect() {
        String download = "api/get-package-sas-uri";
        return new Rows()
                .release(WINDOWS_10, "1703", "15063", ADVICE, download)
                .any(WINDOWS_11, download)
                .any(MACOS, MACHINE_ALERTS)
                .any(LINUX, MACHINE_ALERTS)
                .support(NONE);
    }

    private static DeviceSupport liveResponse() {
        return new Rows()
                .any(WINDOWS_11, RUN_LIVE_RESPONSE)
                .release(WINDOWS_10, "1909", "18363", VIOLATION, RUN_LIVE_RESPONSE)
                .release(WINDOWS_10, "1903 with KB4515384", "18362.356", VIOLATION, RUN_LIVE_RESPONSE)
                .release(WINDOWS_10, "1809 with KB4537818", "17763.1075", VIOLATION, RUN_LIVE_RESPONSE)
                .release(WINDOWS_10, "1803 with KB4537795", "17134.1345", VIOLATION, RUN_LIVE_RESPONSE)
                .release(WINDOWS_10, "1709 with KB4537816", "16299.1717", VIOLATION, RUN_LIVE_RESPONSE)
                .release(WINDOWS_10, "1709", "16299", VIOLATION, RUN_LIVE_RESPONSE)
                .release(WINDOWS_SERVER, "2012 R2", "9600", ADVICE, LIVE_RESPONSE)
                .release(AZURE_STACK_HCI, "23H2", null, ADVICE, RUN_LIVE_RESPONSE)
                .any(MACOS, RUN_LIVE_RESPONSE)
                .any(LINUX, RUN_LIVE_RESPONSE)
                .client(MACOS, "101.43.84", LIVE_RESPONSE)
                .client(LINUX, "101.45.13", LIVE_RESPONSE)
                .support(VIOLATION);
    }

    /** One line of the page starts at 1803; the next line includes updated 1709 devices. */
    private static DeviceSupport investigate() {
        String own = "api/initiate-autoir-investigation";
        return new Rows()
                .any(WINDOWS_11, own)
                .release(WINDOWS_10, "1709", "16299", VIOLATION, own)
                .release(WINDOWS_10, "1803", "17134", ADVICE, own)
                .release(WINDOWS_10, "1803 with KB4493464", "17134.704", ADVICE, own)
                .release(WINDOWS_10, "1709 with KB4493441", "16299.1085", ADVICE, own)
                .release(WINDOWS_SERVER, "2012 R2", "9600", ADVICE, "automated-investigations")
                .release(AZURE_STACK_HCI, "23H2", null, ADVICE, own)
                .support(VIOLATION);
    }

    private static DeviceSupport tag() {
        String page = "machine-tags";
        return new Rows()
                .any(WINDOWS_11, page)
                .release(WINDOWS_10, "1709", "16299", ADVICE, page)
                .release(WINDOWS_SERVER, "2008 R2", "7601", ADVICE, page)
                .any(MACOS, page)
                .any(LINUX, page)
                .any(IOS, page)
                .any(ANDROID, page)
                .support(NONE);
    }

    /** The device is the scanner. The portal's page lists the supported systems. */
    private static DeviceSupport scanner() {
        String page = "network-devices";
        return new Rows()
                .release(WINDOWS_10, "1903", "18362", ADVICE, page)
                .any(WINDOWS_11, page)
                .release(WINDOWS_SERVER, "1903", "18362", ADVICE, page)
                .support(ADVICE);
    }

    /** Collects the rows of one operation. */
    private static final class Rows {
        private final List<SupportedSystem> rows = new ArrayList<>();
        private List<String> modes;

        Rows(String... modes) {
            this.modes = List.of(modes);
        }

        Rows mode(String mode) {
            modes = List.of(mode);
            return this;
        }

        Rows any(DevicePlatform platform, String page) {
            return add(platform, null, null, null, NONE, page);
        }

        Rows release(DevicePlatform platform, String release, @Nullable String build, Breach breach, String page) {
            return add(platform, release, build, null, breach, page);
        }

        Rows client(DevicePlatform platform, String client, String page) {
            return add(platform, null, null, client, VIOLATION, page);
        }

        /** Adds what the page respond-machine-alerts lists for managed devices. */
        Rows managedElsewhere() {
            return release(WINDOWS_SERVER, "2012 R2", "9600", ADVICE, MACHINE_ALERTS)
                    .release(AZURE_STACK_HCI, "23H2", null, ADVICE, MACHINE_ALERTS)
                    .client(MACOS, ACTIONS_CLIENT, MACHINE_ALERTS);
        }

        private Rows add(
                DevicePlatform platform,
                @Nullable String release,
                @Nullable String build,
                @Nullable String client,
                Breach breach,
                String page) {
            rows.add(new SupportedSystem(platform, modes, release, build, client, breach, URI.create(DOCS + page)));
            return this;
        }

        DeviceSupport support(Breach unlisted) {
            return new DeviceSupport(rows, unlisted);
        }
    }
}
