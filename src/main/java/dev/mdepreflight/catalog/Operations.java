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
import dev.mdepreflight.catalog.hunting.RunAdvancedQuery;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.catalog.library.UploadLibraryFile;
import dev.mdepreflight.catalog.machine.SetDeviceValue;
import dev.mdepreflight.catalog.machine.TagMachine;
import dev.mdepreflight.catalog.machine.TagMachines;
import dev.mdepreflight.catalog.machine.UpdateMachine;
import dev.mdepreflight.catalog.scan.AddScanDefinition;
import dev.mdepreflight.catalog.scan.BatchDeleteScanDefinitions;
import dev.mdepreflight.catalog.scan.ScanHistoryByScanDefinitionId;
import dev.mdepreflight.catalog.scan.ScanHistoryBySessionId;
import dev.mdepreflight.catalog.scan.UpdateScanDefinition;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The catalog of all operations that the library knows. */
public final class Operations {
    private static final List<String> MACHINE_ACTIONS = List.of(
            "Machine.CollectForensics",
            "Machine.Isolate",
            "Machine.RestrictExecution",
            "Machine.Scan",
            "Machine.Offboard",
            "Machine.StopAndQuarantine",
            "Machine.LiveResponse");

    public static final Operation SUBMIT_INDICATOR = new Operation(
            "submitIndicator",
            "Submit or update one indicator",
            "POST",
            "/api/indicators",
            Indicator.class,
            page("post-ti-indicator"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of("Ti.ReadWrite")),
            new RateLimits(100, 1500));

    public static final Operation IMPORT_INDICATORS = new Operation(
            "importIndicators",
            "Submit or update a batch of indicators",
            "POST",
            "/api/indicators/import",
            ImportIndicators.class,
            page("import-ti-indicators"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of("Ti.ReadWrite")),
            new RateLimits(30, null));

    public static final Operation BATCH_DELETE_INDICATORS = new Operation(
            "batchDeleteIndicators",
            "Delete several indicators by id",
            "POST",
            "/api/indicators/BatchDelete",
            BatchDeleteIndicators.class,
            page("batch-delete-ti-indicators"),
            new Permissions(List.of("Ti.ReadWrite.All"), List.of()),
            new RateLimits(30, 1500));

    public static final Operation UPDATE_ALERT = new Operation(
            "updateAlert",
            "Update one alert",
            "PATCH",
            "/api/alerts/{id}",
            UpdateAlert.class,
            page("update-alert"),
            new Permissions(List.of("Alerts.ReadWrite.All"), List.of("Alert.ReadWrite")),
            new RateLimits(100, 1500));

    public static final Operation BATCH_UPDATE_ALERTS = new Operation(
            "batchUpdateAlerts",
            "Update several alerts alike",
            "POST",
            "/api/alerts/batchUpdate",
            BatchUpdateAlerts.class,
            page("batch-update-alerts"),
            new Permissions(List.of("Alert.ReadWrite.All"), List.of("Alert.ReadWrite")),
            new RateLimits(10, 500));

    public static final Operation CREATE_ALERT_BY_REFERENCE = new Operation(
            "createAlertByReference",
            "Create an alert from an event",
            "POST",
            "/api/alerts/CreateAlertByReference",
            CreateAlertByReference.class,
            page("create-alert-by-reference"),
            new Permissions(List.of("Alert.ReadWrite.All"), List.of("Alert.ReadWrite")),
            new RateLimits(15, null));

    /** Isolates a device, or contains a device that is not onboarded. */
    public static final Operation ISOLATE_MACHINE = new Operation(
            "isolateMachine",
            "Isolate (or contain) a device",
            "POST",
            "/api/machines/{id}/isolate",
            IsolateMachine.class,
            page("isolate-machine"),
            new Permissions(List.of("Machine.Isolate"), List.of("Machine.Isolate")),
            new RateLimits(100, 1500));

    public static final Operation UNISOLATE_MACHINE = new Operation(
            "unisolateMachine",
            "Release a device from isolation",
            "POST",
            "/api/machines/{id}/unisolate",
            UnisolateMachine.class,
            page("unisolate-machine"),
            new Permissions(List.of("Machine.Isolate"), List.of("Machine.Isolate")),
            new RateLimits(100, 1500));

    public static final Operation RESTRICT_CODE_EXECUTION = new Operation(
            "restrictCodeExecution",
            "Restrict app execution",
            "POST",
            "/api/machines/{id}/restrictCodeExecution",
            RestrictCodeExecution.class,
            page("restrict-code-execution"),
            new Permissions(List.of("Machine.RestrictExecution"), List.of("Machine.RestrictExecution")),
            new RateLimits(100, 1500));

    public static final Operation UNRESTRICT_CODE_EXECUTION = new Operation(
            "unrestrictCodeExecution",
            "Remove the app execution restriction",
            "POST",
            "/api/machines/{id}/unrestrictCodeExecution",
            UnrestrictCodeExecution.class,
            page("unrestrict-code-execution"),
            new Permissions(List.of("Machine.RestrictExecution"), List.of("Machine.RestrictExecution")),
            new RateLimits(100, 1500));

    public static final Operation RUN_ANTI_VIRUS_SCAN = new Operation(
            "runAntiVirusScan",
            "Run an antivirus scan",
            "POST",
            "/api/machines/{id}/runAntiVirusScan",
            RunAntiVirusScan.class,
            page("run-av-scan"),
            new Permissions(List.of("Machine.Scan"), List.of("Machine.Scan")),
            new RateLimits(100, 1500));

    public static final Operation OFFBOARD_MACHINE = new Operation(
            "offboardMachine",
            "Offboard a device",
            "POST",
            "/api/machines/{id}/offboard",
            OffboardMachine.class,
            page("offboard-machine-api"),
            new Permissions(List.of("Machine.Offboard"), List.of("Machine.Offboard")),
            new RateLimits(100, 1500));

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

    public static final Operation COLLECT_INVESTIGATION_PACKAGE = new Operation(
            "collectInvestigationPackage",
            "Collect an investigation package",
            "POST",
            "/api/machines/{id}/collectInvestigationPackage",
            CollectInvestigationPackage.class,
            page("collect-investigation-package"),
            new Permissions(List.of("Machine.CollectForensics"), List.of("Machine.CollectForensics")),
            new RateLimits(100, 1500));

    public static final Operation RUN_LIVE_RESPONSE = new Operation(
            "runLiveResponse",
            "Run live response commands",
            "POST",
            "/api/machines/{machine_id}/runliveresponse",
            RunLiveResponse.class,
            page("run-live-response"),
            new Permissions(List.of("Machine.LiveResponse"), List.of("Machine.LiveResponse")),
            new RateLimits(10, null));

    public static final Operation CANCEL_MACHINE_ACTION = new Operation(
            "cancelMachineAction",
            "Cancel a machine action",
            "POST",
            "/api/machineactions/{machineactionid}/cancel",
            CancelMachineAction.class,
            page("cancel-machine-action"),
            new Permissions(MACHINE_ACTIONS, MACHINE_ACTIONS),
            new RateLimits(100, 1500));

    public static final Operation START_INVESTIGATION = new Operation(
            "startInvestigation",
            "Start an automated investigation",
            "POST",
            "/api/machines/{id}/startInvestigation",
            StartInvestigation.class,
            page("initiate-autoir-investigation"),
            new Permissions(List.of("Alert.ReadWrite.All"), List.of("Alert.ReadWrite")),
            new RateLimits(null, 50));

    public static final Operation SET_DEVICE_VALUE = new Operation(
            "setDeviceValue",
            "Set the value of a device",
            "POST",
            "/api/machines/{machineId}/setDeviceValue",
            SetDeviceValue.class,
            page("set-device-value"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.ReadWrite")),
            new RateLimits(100, 1500));

    public static final Operation ADD_OR_REMOVE_MACHINE_TAG = new Operation(
            "addOrRemoveMachineTag",
            "Add or remove a tag on one device",
            "POST",
            "/api/machines/{id}/tags",
            TagMachine.class,
            page("add-or-remove-machine-tags"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.ReadWrite")),
            new RateLimits(100, 1500));

    public static final Operation ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES = new Operation(
            "addOrRemoveTagForMultipleMachines",
            "Add or remove a tag on several devices",
            "POST",
            "/api/machines/AddOrRemoveTagForMultipleMachines",
            TagMachines.class,
            page("add-or-remove-multiple-machine-tags"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.ReadWrite")),
            new RateLimits(100, 1500));

    public static final Operation UPDATE_MACHINE = new Operation(
            "updateMachine",
            "Update tags and value of a device",
            "PATCH",
            "/api/machines/{machineId}",
            UpdateMachine.class,
            page("update-machine-method"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.ReadWrite")),
            new RateLimits(100, 1500));

    public static final Operation RUN_ADVANCED_QUERY = new Operation(
            "runAdvancedQuery",
            "Run an advanced hunting query",
            "POST",
            "/api/advancedqueries/run",
            RunAdvancedQuery.class,
            page("run-advanced-query-api"),
            new Permissions(List.of("AdvancedQuery.Read.All"), List.of("AdvancedQuery.Read")),
            new RateLimits(45, 1500));

    public static final Operation UPLOAD_LIBRARY_FILE = new Operation(
            "uploadLibraryFile",
            "Upload a file to the live response library",
            "POST",
            "/api/libraryfiles",
            ContentType.MULTIPART_FORM,
            UploadLibraryFile.class,
            page("upload-library"),
            new Permissions(List.of("Library.Manage"), List.of("Library.Manage")),
            new RateLimits(100, 1500));

    /** The page spells the delegated permission this way. */
    public static final Operation ADD_SCAN_DEFINITION = new Operation(
            "addScanDefinition",
            "Add an authenticated scan",
            "POST",
            "/api/DeviceAuthenticatedScanDefinitions",
            AddScanDefinition.class,
            page("add-a-new-scan-definition"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.Read.Write")),
            new RateLimits(100, 1500));

    /** The page spells the delegated permission this way. */
    public static final Operation UPDATE_SCAN_DEFINITION = new Operation(
            "updateScanDefinition",
            "Update an authenticated scan",
            "PATCH",
            "/api/DeviceAuthenticatedScanDefinitions/{id}",
            UpdateScanDefinition.class,
            page("add-a-new-scan-definition"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.Read.Write")),
            new RateLimits(100, 1500));

    /** The page spells the delegated permission this way. */
    public static final Operation BATCH_DELETE_SCAN_DEFINITIONS = new Operation(
            "batchDeleteScanDefinitions",
            "Delete authenticated scans",
            "POST",
            "/api/DeviceAuthenticatedScanDefinitions/BatchDelete",
            BatchDeleteScanDefinitions.class,
            page("add-a-new-scan-definition"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.Read.Write")),
            new RateLimits(100, 1500));

    public static final Operation GET_SCAN_HISTORY_BY_SCAN_DEFINITION_ID = new Operation(
            "getScanHistoryByScanDefinitionId",
            "Scan history by scan definition",
            "POST",
            "/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId",
            ScanHistoryByScanDefinitionId.class,
            page("get-scan-history-by-definition"),
            new Permissions(List.of("Machine.Read.All"), List.of("Machine.Read.All")),
            new RateLimits(100, 1500));

    public static final Operation GET_SCAN_HISTORY_BY_SESSION_ID = new Operation(
            "getScanHistoryBySessionId",
            "Scan history by scan session",
            "POST",
            "/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId",
            ScanHistoryBySessionId.class,
            page("get-scan-history-by-session"),
            new Permissions(List.of("Machine.Read.All"), List.of("Machine.Read.All")),
            new RateLimits(100, 1500));

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
            START_INVESTIGATION,
            SET_DEVICE_VALUE,
            ADD_OR_REMOVE_MACHINE_TAG,
            ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES,
            UPDATE_MACHINE,
            RUN_ADVANCED_QUERY,
            UPLOAD_LIBRARY_FILE,
            ADD_SCAN_DEFINITION,
            UPDATE_SCAN_DEFINITION,
            BATCH_DELETE_SCAN_DEFINITIONS,
            GET_SCAN_HISTORY_BY_SCAN_DEFINITION_ID,
            GET_SCAN_HISTORY_BY_SESSION_ID);

    private Operations() {}

    /** {@return all operations, grouped by resource} The list is immutable. */
    public static List<Operation> all() {
        return ALL;
    }

    /** {@return the operation with exactly this id, such as {@code importIndicators}, if one exists} */
    public static Optional<Operation> byId(String id) {
        Objects.requireNonNull(id, "id");
        return ALL.stream().filter(operation -> operation.id().equals(id)).findFirst();
    }

    private static URI page(String name) {
        return URI.create("https://learn.microsoft.com/defender-endpoint/api/" + name);
    }
}
