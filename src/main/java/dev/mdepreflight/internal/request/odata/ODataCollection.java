package dev.mdepreflight.internal.request.odata;

/**
 * The collections that accept an OData query.
 *
 * <p>Sources: each collection's page in the API documentation, for the options, the maximum of {@code $top}, and the filterable properties;
 * the service's {@code $metadata}, for further properties.
 */
public enum ODataCollection {
    LIST_ALERTS("/api/alerts", Entities.ALERTS),
    LIST_MACHINES("/api/machines", Entities.MACHINES),
    LIST_MACHINE_ACTIONS("/api/machineactions", Entities.MACHINE_ACTIONS),
    LIST_INDICATORS("/api/indicators", Entities.INDICATORS),
    LIST_INVESTIGATIONS("/api/investigations", Entities.INVESTIGATIONS),
    LIST_SOFTWARE("/api/Software", Entities.SOFTWARE),
    LIST_VULNERABILITIES("/api/vulnerabilities", 8_000, Entities.VULNERABILITIES),
    LIST_MACHINES_VULNERABILITIES("/api/vulnerabilities/machinesVulnerabilities", Entities.MACHINES_VULNERABILITIES),
    LIST_RECOMMENDATIONS("/api/recommendations", Entities.RECOMMENDATIONS),
    LIST_REMEDIATION_TASKS("/api/remediationTasks", Entities.REMEDIATION_TASKS),
    LIST_BASELINE_PROFILES("/api/baselineProfiles", Entities.BASELINE_PROFILES),
    LIST_BASELINE_CONFIGURATIONS("/api/baselineConfigurations", Entities.BASELINE_CONFIGURATIONS),
    LIST_BROWSER_EXTENSION_PERMISSIONS("/api/browserextensions/permissionsinfo", EntityModel.OPEN),
    LIST_DEVICE_AV_INFO("/api/deviceavinfo", Entities.DEVICE_AV_INFO),
    SCAN_HISTORY_BY_DEFINITION(
            "/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId", 4_096, EntityModel.OPEN);

    /** The largest {@code $top} on the newest pages. A value above an older page's maximum is reported as advice. */
    static final int MAX_TOP = 10_000;

    private final String path;
    private final int undoubtedTop;
    // The model never changes, but it contains maps.
    @SuppressWarnings("ImmutableEnumChecker")
    private final EntityModel entity;

    ODataCollection(String path, EntityModel entity) {
        this(path, MAX_TOP, entity);
    }

    ODataCollection(String path, int undoubtedTop, EntityModel entity) {
        this.path = path;
        this.undoubtedTop = undoubtedTop;
        this.entity = entity;
    }

    /** The HTTP method that reads the collection. The scan history is read with POST because it takes a body with ids. */
    public String method() {
        return this == SCAN_HISTORY_BY_DEFINITION ? "POST" : "GET";
    }

    /** The path of the collection. */
    public String path() {
        return path;
    }

    /** The largest {@code $top} that every revision of the page allows. */
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
