package dev.mdepreflight.internal.request;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.request.odata.ODataCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of the documented paths below {@code /api}, and the search for a request's route. Letter case in segments is ignored, because
 * the pages mix spellings. {@link ApiHosts} judges the host.
 */
public final class Routes {
    /**
     * The path templates, and the paths that belong to neither an operation nor a collection. {@link ParameterKind} lists the kinds of
     * parameters; {@link QueryTemplate#of} reads the text after a question mark.
     */
    private static final String DOCUMENTED = """
            GET /api/$metadata
            GET /api/libraryfiles
            GET /api/DeviceAuthenticatedScanDefinitions
            GET /api/DeviceAuthenticatedScanAgents
            GET /api/exposureScore
            GET /api/exposureScore/ByMachineGroups
            GET /api/configurationScore
            GET /api/advancedqueries
            GET /api/incidents
            GET /api/incidents/{id:INDICATOR_ID}
            POST /api/indicators/BatchUpdate
            POST /api/DeviceGroups/PostDeviceGroups
            POST /api/DeviceGroups/AddDeviceGroups
            POST /api/DeviceGroups/DeleteDeviceGroups
            GET /api/files/{id:SHA1_OR_SHA256}
            GET /api/files/{id:SHA1}/alerts
            GET /api/files/{id:SHA1}/machines
            GET /api/files/{id:SHA1_BY_EXAMPLE}/stats?lookBackHours:LOOK_BACK_HOURS
            GET /api/domains/{domain:DOMAIN}/alerts
            GET /api/domains/{domain:DOMAIN}/machines
            GET /api/domains/{domain:DOMAIN}/stats?lookBackHours:LOOK_BACK_HOURS
            GET /api/ips/{ip:IP}/alerts
            GET /api/ips/{ip:IP}/stats?lookBackHours:LOOK_BACK_HOURS
            GET /api/users/{id:USER}/alerts
            GET /api/users/{id:USER}/machines
            GET /api/machines/findbyip(ip='{ip:IP}',timestamp={timestamp:RECENT_TIME})
            GET /api/machines/find(timestamp={timestamp:RECENT_TIME_UNANSWERED},key="{key:IP}") findbyip is the newer call
            GET /api/machines/findbytag?tag!:TEXT&useStartsWithFilter:BOOLEAN
            GET /api/machines/SecureConfigurationsAssessmentByMachine?pageSize:PAGE_SIZE&$top:COUNT
            GET /api/machines/SoftwareInventoryByMachine?pageSize:PAGE_SIZE&$top:COUNT&sinceTime:SINCE_TIME
            GET /api/machines/SoftwareInventoryNoProductCodeByMachine?pageSize:PAGE_SIZE&$top:COUNT&sinceTime:SINCE_TIME
            GET /api/machines/SoftwareVulnerabilitiesByMachine?pageSize:PAGE_SIZE&$top:COUNT
            GET /api/machines/SoftwareVulnerabilityChangesByMachine?pageSize:PAGE_SIZE&$top:COUNT&sinceTime!:SINCE_TIME
            GET /api/machines/BrowserExtensionsInventoryByMachine?pageSize:PAGE_SIZE&$top:COUNT&sinceTime:SINCE_TIME
            GET /api/machines/certificateAssessmentByMachine?pageSize:PAGE_SIZE&$top:COUNT
            GET /api/machines/HardwareFirmwareInventoryByMachine?pageSize:PAGE_SIZE&$top:COUNT
            GET /api/machines/baselineComplianceAssessmentByMachine?pageSize:PAGE_SIZE&$top:COUNT
            GET /api/machines/SecureConfigurationsAssessmentExport?sasValidHours:HOURS_TO_6
            GET /api/machines/SoftwareInventoryExport?sasValidHours:HOURS_TO_6
            GET /api/machines/SoftwareVulnerabilitiesExport?sasValidHours:HOURS_TO_6
            GET /api/machines/SoftwareInventoryNonCpeExport?sasValidHours:HOURS_TO_6
            GET /api/machines/browserextensionsinventoryExport?sasValidHours:HOURS_TO_6
            GET /api/machines/certificateAssessmentExport?sasValidHours:HOURS_TO_24
            GET /api/machines/HardwareFirmwareInventoryExport?sasValidHours:HOURS_TO_6
            GET /api/machines/BaselineComplianceAssessmentExport?sasValidHours:HOURS_TO_6
            GET /api/machines/InfoGatheringExport?sasValidHours:HOURS_TO_6_OR_24
            GET /api/machines/{id:MACHINE_ID_OR_NAME}
            GET /api/machines/{id:MACHINE_ID}/logonusers
            GET /api/machines/{id:MACHINE_ID}/alerts?*:LIST_ALERTS
            GET /api/machines/{machineId:MACHINE_ID}/software
            GET /api/machines/{machineId:MACHINE_ID}/vulnerabilities
            GET /api/machines/{machineId:MACHINE_ID}/recommendations
            GET /api/machines/{machineId:MACHINE_ID}/getmissingkbs
            POST /api/machines/{id:MACHINE_ID}/isolate
            POST /api/machines/{id:MACHINE_ID}/unisolate
            POST /api/machines/{id:MACHINE_ID}/restrictCodeExecution
            POST /api/machines/{id:MACHINE_ID}/unrestrictCodeExecution
            POST /api/machines/{id:MACHINE_ID}/runAntiVirusScan
            POST /api/machines/{id:MACHINE_ID}/offboard
            POST /api/machines/{id:MACHINE_ID}/StopAndQuarantineFile
            POST /api/machines/{id:MACHINE_ID}/collectInvestigationPackage
            POST /api/machines/{machine_id:MACHINE_ID}/runliveresponse
            POST /api/machines/{id:MACHINE_ID}/startInvestigation
            POST /api/machines/{machineId:MACHINE_ID}/setDeviceValue
            POST /api/machines/{id:MACHINE_ID}/tags
            PATCH /api/machines/{machineId:MACHINE_ID}
            POST /api/machines/{id:MACHINE_ID}/SetExclusion
            POST /api/machines/{id:MACHINE_ID}/LogsCollection
            POST /api/machines/{id:MACHINE_ID}/RunCustomPlaybook
            POST /api/machines/{id:MACHINE_ID}/InitiateInvestigation
            GET /api/alerts/{id:ALERT_ID}
            PATCH /api/alerts/{id:ALERT_ID}
            GET /api/alerts/{id:ALERT_ID}/domains
            GET /api/alerts/{id:ALERT_ID}/files
            GET /api/alerts/{id:ALERT_ID}/ips
            GET /api/alerts/{id:ALERT_ID}/machine
            GET /api/alerts/{id:ALERT_ID}/user
            GET /api/investigations/{id:INVESTIGATION_ID}
            GET /api/machineactions/{id:GUID}
            GET /api/machineactions/{id:GUID}/getPackageUri
            GET /api/machineactions/{id:GUID}/GetLiveResponseResultDownloadLink(index={index:INDEX})
            POST /api/machineactions/{machineactionid:GUID}/cancel
            GET /api/vulnerabilities/machinesVulnerabilities
            GET /api/vulnerabilities/{cveId:CVE}
            GET /api/vulnerabilities/{cveId:CVE}/machineReferences
            GET /api/Software/{Id:SOFTWARE_ID}
            GET /api/Software/{Id:SOFTWARE_ID}/distributions
            GET /api/Software/{Id:SOFTWARE_ID}/machineReferences
            GET /api/Software/{Id:SOFTWARE_ID}/vulnerabilities
            GET /api/Software/{Id:SOFTWARE_ID}/getmissingkbs
            GET /api/recommendations/{id:RECOMMENDATION_ID}
            GET /api/recommendations/{id:RECOMMENDATION_ID}/software
            GET /api/recommendations/{id:RECOMMENDATION_ID}/machineReferences
            GET /api/recommendations/{id:RECOMMENDATION_ID}/vulnerabilities
            GET /api/remediationTasks/{id:GUID}
            GET /api/remediationTasks/{id:GUID}/machineReferences
            GET /api/DeviceAuthenticatedScanAgents/{id:MACHINE_ID}
            PATCH /api/DeviceAuthenticatedScanDefinitions/{id:GUID}
            DELETE /api/indicators/{id:INDICATOR_ID}
            DELETE /api/libraryfiles/{fileName:FILE_NAME}
            """;

    private static final List<Route> ALL = routes();
    private static final Map<Integer, List<Route>> BY_LENGTH =
            ALL.stream().collect(Collectors.groupingBy(route -> route.path().size()));

    private Routes() {}

    /** A route that a request calls, with the values of its parameters. */
    record Match(Route route, List<Route.Given> parameters) {}

    /**
     * Finds the operation that a request calls. Segments may be in any letter case and percent-encoded, dot segments are resolved, empty
     * segments are dropped, and {@code /v1.0} after {@code /api} is optional. Parameter values are not judged.
     *
     * @param method the HTTP method, in any letter case
     * @param uri an absolute http or https URI with any host, or a path that begins with a slash; any string is accepted
     */
    public static Optional<Operation> operation(String method, String uri) {
        Match match = find(method, uri);
        return Optional.ofNullable(match == null ? null : match.route().operation());
    }

    /** The route of a method and a URI; null if there is none. */
    static @Nullable Match find(String method, String uri) {
        return find(method, UriReference.of(uri));
    }

    static @Nullable Match find(String method, UriReference reference) {
        return find(method, RequestPath.segments(reference));
    }

    /** The route of a method and the segments below {@code /api}; null if there is none. */
    static @Nullable Match find(String method, List<UriPart> segments) {
        for (Route route : BY_LENGTH.getOrDefault(segments.size(), List.of())) {
            List<Route.Given> parameters = route.match(method, segments);
            if (parameters != null) {
                return new Match(route, parameters);
            }
        }
        return null;
    }

    /** All routes; those with the fewest parameters come first, so that a fixed word is not read as a parameter value. */
    static List<Route> all() {
        return ALL;
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (String line : DOCUMENTED.lines().toList()) {
            String[] words = line.split(" ", 3);
            routes.add(Route.of(words[0], words[1], words.length > 2 ? words[2] : null, null));
        }
        for (Operation operation : Operations.all()) {
            int at = indexOf(Route.of(operation.method(), operation.path(), null, operation), routes);
            routes.set(at, routes.get(at).calling(operation));
        }
        for (ODataCollection collection : ODataCollection.values()) {
            int at = indexOf(Route.of(collection.method(), collection.path(), null, null), routes);
            routes.set(at, routes.get(at).reading(collection));
        }
        for (Route route : List.copyOf(routes)) {
            if (route.query().collection() != null && route.method().equals("GET")) {
                routes.add(route.counting());
            }
        }
        routes.sort(Comparator.comparingInt(Route::openSegments));
        return List.copyOf(routes);
    }

    /** The index of a route. Adds the route if it is missing. */
    private static int indexOf(Route plain, List<Route> routes) {
        for (int i = 0; i < routes.size(); i++) {
            if (routes.get(i).sameAs(plain)) {
                return i;
            }
        }
        routes.add(plain);
        return routes.size() - 1;
    }
}
