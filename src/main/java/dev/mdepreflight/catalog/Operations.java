package dev.mdepreflight.catalog;

import dev.mdepreflight.catalog.action.CancelMachineAction;
import dev.mdepreflight.catalog.action.CollectInvestigationPackage;
import dev.mdepreflight.catalog.action.IsolateMachine;
import dev.mdepreflight.catalog.action.OffboardMachine;
import dev.mdepreflight.catalog.action.RestrictCodeExecution;
import dev.mdepreflight.catalog.action.RunAntiVirusScan;
import dev.mdepreflight.catalog.action.RunLiveResponse;
import dev.mdepreflight.catalog.action.StartInvestigation;
import dev.mdepreflight.catalog.action.StopAndQuarantineFile;
import dev.mdepreflight.catalog.action.UnisolateMachine;
import dev.mdepreflight.catalog.action.UnrestrictCodeExecution;
import dev.mdepreflight.catalog.alert.BatchUpdateAlerts;
import dev.mdepreflight.catalog.alert.CreateAlertByReference;
import dev.mdepreflight.catalog.alert.UpdateAlert;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The catalog: every operation that the library knows. */
public final class Operations {
    /** Submits or updates one indicator. */
    public static final Operation SUBMIT_INDICATOR = new Operation(
            "submitIndicator",
            "Submit or update one indicator",
            "POST",
            "/api/indicators",
            Indicator.class,
            page("post-ti-indicator"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of("Ti.ReadWrite")),
            new RateLimits(100, 1500));

    /** Submits or updates a batch of indicators. */
    public static final Operation IMPORT_INDICATORS = new Operation(
            "importIndicators",
            "Submit or update a batch of indicators",
            "POST",
            "/api/indicators/import",
            ImportIndicators.class,
            page("import-ti-indicators"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of("Ti.ReadWrite")),
            new RateLimits(30, null));

    /** Deletes several indicators by id. */
    public static final Operation BATCH_DELETE_INDICATORS = new Operation(
            "batchDeleteIndicators",
            "Delete several indicators by id",
            "POST",
            "/api/indicators/BatchDelete",
            BatchDeleteIndicators.class,
            page("batch-delete-ti-indicators"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of()),
            new RateLimits(30, 1500));

    /** Updates one alert. */
    public static final Operation UPDATE_ALERT = new Operation(
            "updateAlert",
            "Update one alert",
            "PATCH",
            "/api/alerts/{id}",
            UpdateAlert.class,
            page("update-alert"),
            new Permissions(List.of("Alerts.ReadWrite.All"), List.of("Alert.ReadWrite")),
            new RateLimits(100, 1500));

    /** Updates several alerts alike. */
    public static final Operation BATCH_UPDATE_ALERTS = new Operation(
            "batchUpdateAlerts",
            "Update several alerts alike",
            "POST",
            "/api/alerts/batchUpdate",
            BatchUpdateAlerts.class,
            page("batch-update-alerts"),
            new Permissions(List.of("Alert.ReadWrite.All"), List.of("Alert.ReadWrite")),
            new RateLimits(10, 500));

    /** Creates an alert from an event. */
    public static final Operation CREATE_ALERT_BY_REFERENCE = new Operation(
            "createAlertByReference",
            "Create an alert from an event",
            "POST",
            "/api/alerts/CreateAlertByReference",
            CreateAlertByReference.class,
            page("create-alert-by-reference"),
            new Permissions(List.of("Alert.ReadWrite.All"), List.of("Alert.ReadWrite")),
            new RateLimits(15, null));

    /** Isolates a device, or contains one that is not onboarded. */
    public static final Operation ISOLATE_MACHINE = new Operation(
            "isolateMachine",
            "Isolate (or contain) a device",
            "POST",
            "/api/machines/{id}/isolate",
            IsolateMachine.class,
            page("isolate-machine"),
            new Permissions(List.of("Machine.Isolate"), List.of("Machine.Isolate")),
            new RateLimits(100, 1500));

    /** Releases a device from isolation. */
    public static final Operation UNISOLATE_MACHINE = new Operation(
            "unisolateMachine",
            "Release a device from isolation",
            "POST",
            "/api/machines/{id}/unisolate",
            UnisolateMachine.class,
            page("unisolate-machine"),
            new Permissions(List.of("Machine.Isolate"), List.of("Machine.Isolate")),
            new RateLimits(100, 1500));

    /** Restricts what a device runs. */
    public static final Operation RESTRICT_CODE_EXECUTION = new Operation(
            "restrictCodeExecution",
            "Restrict app execution",
            "POST",
            "/api/machines/{id}/restrictCodeExecution",
            RestrictCodeExecution.class,
            page("restrict-code-execution"),
            new Permissions(List.of("Machine.RestrictExecution"), List.of("Machine.RestrictExecution")),
            new RateLimits(100, 1500));

    /** Removes the restriction of what a device runs. */
    public static final Operation UNRESTRICT_CODE_EXECUTION = new Operation(
            "unrestrictCodeExecution",
            "Remove the app execution restriction",
            "POST",
            "/api/machines/{id}/unrestrictCodeExecution",
            UnrestrictCodeExecution.class,
            page("unrestrict-code-execution"),
            new Permissions(List.of("Machine.RestrictExecution"), List.of("Machine.RestrictExecution")),
            new RateLimits(100, 1500));

    /** Runs an antivirus scan. */
    public static final Operation RUN_ANTI_VIRUS_SCAN = new Operation(
            "runAntiVirusScan",
            "Run an antivirus scan",
            "POST",
            "/api/machines/{id}/runAntiVirusScan",
            RunAntiVirusScan.class,
            page("run-av-scan"),
            new Permissions(List.of("Machine.Scan"), List.of("Machine.Scan")),
            new RateLimits(100, 1500));

    /** Offboards a device. */
    public static final Operation OFFBOARD_MACHINE = new Operation(
            "offboardMachine",
            "Offboard a device",
            "POST",
            "/api/machines/{id}/offboard",
            OffboardMachine.class,
            page("offboard-machine-api"),
            new Permissions(List.of("Machine.Offboard"), List.of("Machine.Offboard")),
            new RateLimits(100, 1500));

    /** Stops a file and quarantines it. */
    public static final Operation STOP_AND_QUARANTINE_FILE = new Operation(
            "stopAndQuarantineFile",
            "Stop a file and quarantine it",
            "POST",
            "/api/machines/{id}/StopAndQuarantineFile",
            StopAndQuarantineFile.class,
            page("stop-and-quarantine-file"),
            new Permissions(
                    List.of("Machine.StopAndQuarantine", "Machine.ReadWrite.All"),
                    List.of("Machine.StopAndQuarantine")),
            new RateLimits(100, 1500));

    /** Collects an investigation package. */
    public static final Operation COLLECT_INVESTIGATION_PACKAGE = new Operation(
            "collectInvestigationPackage",
            "Collect an investigation package",
            "POST",
            "/api/machines/{id}/collectInvestigationPackage",
            CollectInvestigationPackage.class,
            page("collect-investigation-package"),
            new Permissions(List.of("Machine.CollectForensics"), List.of("Machine.CollectForensics")),
            new RateLimits(100, 1500));

    /** Runs live response commands. */
    public static final Operation RUN_LIVE_RESPONSE = new Operation(
            "runLiveResponse",
            "Run live response commands",
            "POST",
            "/api/machines/{machine_id}/runliveresponse",
            RunLiveResponse.class,
            page("run-live-response"),
            new Permissions(List.of("Machine.LiveResponse"), List.of("Machine.LiveResponse")),
            new RateLimits(10, null));

    /** Cancels a machine action. */
    public static final Operation CANCEL_MACHINE_ACTION = new Operation(
            "cancelMachineAction",
            "Cancel a machine action",
            "POST",
            "/api/machineactions/{machineactionid}/cancel",
            CancelMachineAction.class,
            page("cancel-machine-action"),
            new Permissions(
                    List.of(
                            "Machine.CollectForensics",
                            "Machine.Isolate",
                            "Machine.RestrictExecution",
                            "Machine.Scan",
                            "Machine.Offboard",
                            "Machine.StopAndQuarantine",
                            "Machine.LiveResponse"),
                    List.of(
                            "Machine.CollectForensics",
                            "Machine.Isolate",
                            "Machine.RestrictExecution",
                            "Machine.Scan",
                            "Machine.Offboard",
                            "Machine.StopAndQuarantine",
                            "Machine.LiveResponse")),
            new RateLimits(100, 1500));

    /** Starts an automated investigation. */
    public static final Operation START_INVESTIGATION = new Operation(
            "startInvestigation",
            "Start an automated investigation",
            "POST",
            "/api/machines/{id}/startInvestigation",
            StartInvestigation.class,
            page("initiate-autoir-investigation"),
            new Permissions(List.of("Alert.ReadWrite.All"), List.of("Alert.ReadWrite")),
            new RateLimits(null, 50));

    private static final List<Operation> ALL = List.of(
            SUBMIT_INDICATOR,
            IMPORT_INDICATORS,
            BATCH_DELETE_INDICATORS,
            UPDATE_ALERT,
            BATCH_UPDATE_ALERTS,
            CREATE_ALERT_BY_REFERENCE,
            ISOLATE_MACHINE,
            UNISOLATE_MACHINE,
            RESTRICT_CODE_EXECUTION,
            UNRESTRICT_CODE_EXECUTION,
            RUN_ANTI_VIRUS_SCAN,
            OFFBOARD_MACHINE,
            STOP_AND_QUARANTINE_FILE,
            COLLECT_INVESTIGATION_PACKAGE,
            RUN_LIVE_RESPONSE,
            CANCEL_MACHINE_ACTION,
            START_INVESTIGATION);

    private Operations() {}

    /**
     * All operations, grouped by resource.
     *
     * @return an immutable list
     */
    public static List<Operation> all() {
        return ALL;
    }

    /**
     * The operation with an id.
     *
     * @param id the exact id, such as {@code importIndicators}
     * @return the operation, or empty if there is none
     */
    public static Optional<Operation> byId(String id) {
        return ALL.stream().filter(operation -> operation.id().equals(id)).findFirst();
    }

    private static URI page(String name) {
        return URI.create("https://learn.microsoft.com/defender-endpoint/api/" + name);
    }
}
