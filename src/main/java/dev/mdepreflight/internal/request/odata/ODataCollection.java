package dev.mdepreflight.internal.request.odata;

/**
 * The collections that take an OData query.
 *
 * <p>Source: the page of each collection in the API's docs for its options, its maximum and the properties to filter
 * by; the service's {@code $metadata} for what is declared beyond them.
 */
public enum ODataCollection {
    LIST_ALERTS("listAlerts", "/api/alerts", 10_000, AlertEntities.alerts()),
    LIST_MACHINES("listMachines", "/api/machines", 10_000, MachineEntities.machines()),
    LIST_MACHINE_ACTIONS("listMachineActions", "/api/machineactions", 10_000, MachineEntities.machineActions()),
    LIST_INDICATORS("listIndicators", "/api/indicators", 10_000, AlertEntities.indicators()),
    LIST_INVESTIGATIONS("listInvestigations", "/api/investigations", 10_000, AlertEntities.investigations()),
    LIST_SOFTWARE("listSoftware", "/api/Software", 10_000, WeaknessEntities.software()),
    LIST_VULNERABILITIES("listVulnerabilities", "/api/vulnerabilities", 8_000, WeaknessEntities.vulnerabilities()),
    LIST_MACHINES_VULNERABILITIES(
            "listMachinesVulnerabilities",
            "/api/vulnerabilities/machinesVulnerabilities",
            10_000,
            WeaknessEntities.machinesVulnerabilities()),
    LIST_RECOMMENDATIONS("listRecommendations", "/api/recommendations", 10_000, WeaknessEntities.recommendations()),
    LIST_REMEDIATION_TASKS(
            "listRemediationTasks", "/api/remediationTasks", 10_000, WeaknessEntities.remediationTasks()),
    LIST_BASELINE_PROFILES(
            "listBaselineProfiles", "/api/baselineProfiles", 10_000, BaselineEntities.baselineProfiles()),
    LIST_BASELINE_CONFIGURATIONS(
            "listBaselineConfigurations",
            "/api/baselineConfigurations",
            10_000,
            BaselineEntities.baselineConfigurations()),
    LIST_BROWSER_EXTENSION_PERMISSIONS(
            "listBrowserExtensionPermissions", "/api/browserextensions/permissionsinfo", 10_000, EntityModel.OPEN),
    LIST_DEVICE_AV_INFO("listDeviceAvInfo", "/api/deviceavinfo", 10_000, MachineEntities.deviceAvInfo()),
    SCAN_HISTORY_BY_DEFINITION(
            "scanHistoryByDefinition",
            "/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId",
            4_096,
            EntityModel.OPEN);

    /** The largest {@code $top} of the newest pages; where an older page or a page of unsure age says less, that is advice. */
    static final int MAX_TOP = 10_000;

    private final String id;
    private final String path;
    private final int undoubtedTop;
    // Never written after its construction, but it holds maps.
    @SuppressWarnings("ImmutableEnumChecker")
    private final EntityModel entity;

    ODataCollection(String id, String path, int undoubtedTop, EntityModel entity) {
        this.id = id;
        this.path = path;
        this.undoubtedTop = undoubtedTop;
        this.entity = entity;
    }

    /** The id of the operation that reads the collection. */
    public String id() {
        return id;
    }

    /** The HTTP method that reads it; the ids of the scan history are asked for in a body. */
    public String method() {
        return this == SCAN_HISTORY_BY_DEFINITION ? "POST" : "GET";
    }

    /** The path of the collection, whose segments are compared without regard to letter case. */
    public String path() {
        return path;
    }

    /** The largest {@code $top} that no revision of the page speaks against. */
    int undoubtedTop() {
        return undoubtedTop;
    }

    EntityModel entity() {
        return entity;
    }

    /** Whether the page lists {@code $filter}. */
    boolean listsFilter() {
        return this != SCAN_HISTORY_BY_DEFINITION;
    }
}
