package dev.mdepreflight.catalog;

import dev.mdepreflight.catalog.hunting.RunAdvancedQuery;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.catalog.indicator.Indicator;
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

    /** Sets the value of a device. */
    public static final Operation SET_DEVICE_VALUE = new Operation(
            "setDeviceValue",
            "Set the value of a device",
            "POST",
            "/api/machines/{machineId}/setDeviceValue",
            SetDeviceValue.class,
            page("set-device-value"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.ReadWrite")),
            new RateLimits(100, 1500));

    /** Adds or removes a tag on one device. */
    public static final Operation ADD_OR_REMOVE_MACHINE_TAG = new Operation(
            "addOrRemoveMachineTag",
            "Add or remove a tag on one device",
            "POST",
            "/api/machines/{id}/tags",
            TagMachine.class,
            page("add-or-remove-machine-tags"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.ReadWrite")),
            new RateLimits(100, 1500));

    /** Adds or removes a tag on several devices. */
    public static final Operation ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES = new Operation(
            "addOrRemoveTagForMultipleMachines",
            "Add or remove a tag on several devices",
            "POST",
            "/api/machines/AddOrRemoveTagForMultipleMachines",
            TagMachines.class,
            page("add-or-remove-multiple-machine-tags"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.ReadWrite")),
            new RateLimits(100, 1500));

    /** Updates tags and value of a device. */
    public static final Operation UPDATE_MACHINE = new Operation(
            "updateMachine",
            "Update tags and value of a device",
            "PATCH",
            "/api/machines/{machineId}",
            UpdateMachine.class,
            page("update-machine-method"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.ReadWrite")),
            new RateLimits(100, 1500));

    /** Runs an advanced hunting query. */
    public static final Operation RUN_ADVANCED_QUERY = new Operation(
            "runAdvancedQuery",
            "Run an advanced hunting query",
            "POST",
            "/api/advancedqueries/run",
            RunAdvancedQuery.class,
            page("run-advanced-query-api"),
            new Permissions(List.of("AdvancedQuery.Read.All"), List.of("AdvancedQuery.Read")),
            new RateLimits(45, 1500));

    /** Adds an authenticated scan. The delegated permission is as the page prints it. */
    public static final Operation ADD_SCAN_DEFINITION = new Operation(
            "addScanDefinition",
            "Add an authenticated scan",
            "POST",
            "/api/DeviceAuthenticatedScanDefinitions",
            AddScanDefinition.class,
            page("add-a-new-scan-definition"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.Read.Write")),
            new RateLimits(100, 1500));

    /** Updates an authenticated scan. The delegated permission is as the page prints it. */
    public static final Operation UPDATE_SCAN_DEFINITION = new Operation(
            "updateScanDefinition",
            "Update an authenticated scan",
            "PATCH",
            "/api/DeviceAuthenticatedScanDefinitions/{id}",
            UpdateScanDefinition.class,
            page("add-a-new-scan-definition"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.Read.Write")),
            new RateLimits(100, 1500));

    /** Deletes authenticated scans. The delegated permission is as the page prints it. */
    public static final Operation BATCH_DELETE_SCAN_DEFINITIONS = new Operation(
            "batchDeleteScanDefinitions",
            "Delete authenticated scans",
            "POST",
            "/api/DeviceAuthenticatedScanDefinitions/BatchDelete",
            BatchDeleteScanDefinitions.class,
            page("add-a-new-scan-definition"),
            new Permissions(List.of("Machine.ReadWrite.All"), List.of("Machine.Read.Write")),
            new RateLimits(100, 1500));

    /** Gets the history of scans by scan definition. */
    public static final Operation GET_SCAN_HISTORY_BY_SCAN_DEFINITION_ID = new Operation(
            "getScanHistoryByScanDefinitionId",
            "Scan history by scan definition",
            "POST",
            "/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId",
            ScanHistoryByScanDefinitionId.class,
            page("get-scan-history-by-definition"),
            new Permissions(List.of("Machine.Read.All"), List.of("Machine.Read.All")),
            new RateLimits(100, 1500));

    /** Gets the history of scans by scan session. */
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
            SET_DEVICE_VALUE,
            ADD_OR_REMOVE_MACHINE_TAG,
            ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES,
            UPDATE_MACHINE,
            RUN_ADVANCED_QUERY,
            ADD_SCAN_DEFINITION,
            UPDATE_SCAN_DEFINITION,
            BATCH_DELETE_SCAN_DEFINITIONS,
            GET_SCAN_HISTORY_BY_SCAN_DEFINITION_ID,
            GET_SCAN_HISTORY_BY_SESSION_ID);

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
