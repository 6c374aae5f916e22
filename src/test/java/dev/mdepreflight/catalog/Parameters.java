package dev.mdepreflight.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every parameter that a page names, of every operation with a JSON body, and a body of each operation that holds them all. */
public final class Parameters {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Parameters() {}

    /**
     * One parameter.
     *
     * @param type text, boolean, whole (number), texts (a list of them), list, object, enum, or free (a text with a list of usual values)
     * @param required whether its absence is a violation
     * @param nullAdvice id of the advice that an explicit null gets, or nothing
     * @param other a spelling that is taken with advice, or nothing
     * @param values its values, each with the ids of the advice that it gets here
     */
    record Parameter(
            Operation operation,
            String pointer,
            String type,
            boolean required,
            String nullAdvice,
            String other,
            Map<String, List<String>> values) {

        String name() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }

        /** The body that holds every parameter, and the object in it that holds this one. */
        Spot spot() {
            ObjectNode body = body(operation);
            return new Spot(body, (ObjectNode) body.at(pointer.substring(0, pointer.length() - name().length() - 1)));
        }

        @Override
        public String toString() {
            return operation.id() + " " + pointer;
        }
    }

    /** The object in a body that holds a parameter. */
    record Spot(ObjectNode body, ObjectNode holder) {}

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("submitIndicator", """
                    {"indicatorValue": "da39a3ee5e6b4b0d3255bfef95601890afd80709", "indicatorType": "FileSha1", "action": "Block",
                     "title": "t", "description": "d", "application": "a", "expirationTime": "2031-05-06T07:08:09Z",
                     "severity": "High", "recommendedActions": "r", "rbacGroupNames": ["g"],
                     "educateUrl": "https://intranet.example.com/", "generateAlert": true}"""),
            Map.entry("importIndicators", """
                    {"Indicators": [{"indicatorValue": "da39a3ee5e6b4b0d3255bfef95601890afd80709", "indicatorType": "FileSha1",
                     "action": "Block", "title": "t", "description": "d", "application": "a",
                     "expirationTime": "2031-05-06T07:08:09Z", "severity": "High", "recommendedActions": "r",
                     "rbacGroupNames": ["g"], "educateUrl": "https://intranet.example.com/", "generateAlert": true}]}"""),
            Map.entry("batchDeleteIndicators", "{\"IndicatorIds\": [\"7\"]}"),
            // The classification is one that goes with every determination.
            Map.entry("updateAlert", """
                    {"status": "New", "assignedTo": "a", "classification": "Unknown", "determination": "Other", "comment": "c"}"""),
            Map.entry("batchUpdateAlerts", """
                    {"alertIds": ["1_2"], "status": "New", "assignedTo": "a", "classification": "Unknown",
                     "determination": "Other", "comment": "c"}"""),
            Map.entry("createAlertByReference", """
                    {"machineId": "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "severity": "Low", "title": "t", "description": "d",
                     "recommendedAction": "r", "eventTime": "2026-05-06T07:08:09.1234567Z", "reportId": "7",
                     "category": "Persistence"}"""),
            Map.entry("isolateMachine", "{\"Comment\": \"c\", \"IsolationType\": \"Full\"}"),
            Map.entry("runAntiVirusScan", "{\"Comment\": \"c\", \"ScanType\": \"Quick\"}"),
            Map.entry("stopAndQuarantineFile", """
                    {"Comment": "c", "Sha1": "da39a3ee5e6b4b0d3255bfef95601890afd80709"}"""),
            Map.entry("runLiveResponse", """
                    {"Comment": "c", "Commands": [{"type": "GetFile", "params": [{"key": "Path", "value": "v"}]}]}"""),
            Map.entry("setDeviceValue", "{\"DeviceValue\": \"High\"}"),
            Map.entry("addOrRemoveMachineTag", "{\"Value\": \"v\", \"Action\": \"Add\"}"),
            Map.entry("addOrRemoveTagForMultipleMachines", """
                    {"Value": "v", "Action": "Add", "MachineIds": ["1e5bc9d7e413ddd7902c2932e418702b84d0cc07"]}"""),
            Map.entry("updateMachine", "{\"machineTags\": [\"t\"], \"deviceValue\": \"Low\"}"),
            Map.entry("runAdvancedQuery", "{\"Query\": \"DeviceInfo\"}"),
            Map.entry("addScanDefinition", scan()),
            Map.entry("updateScanDefinition", scan()),
            Map.entry("batchDeleteScanDefinitions", scanDefinitionIds()),
            Map.entry("getScanHistoryByScanDefinitionId", scanDefinitionIds()),
            Map.entry("getScanHistoryBySessionId", "{\"SessionIds\": [\"9f8e7d6c5b4a39281706f5e4d3c2b1a0\"]}"));

    private static String scanDefinitionIds() {
        return "{\"ScanDefinitionIds\": [\"5b0e6c1a-2f43-4d8e-9a77-0c1d2e3f4a5b\"]}";
    }

    private static String scan() {
        return """
                {"scanType": "Network", "scanName": "n", "isActive": true, "target": "192.0.2.10", "intervalInHours": 4,
                 "targetType": "Ip", "scannerAgent": {"machineId": "1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},
                 "scanAuthenticationParams": {"@odata.type": "#microsoft.windowsDefenderATP.api.SnmpAuthParams",
                  "type": "AuthPriv", "keyVaultUrl": "https://vault.example.net/", "keyVaultSecretName": "s", "username": "u",
                  "communityString": "c", "authProtocol": "MD5", "authPassword": "a", "privProtocol": "AES",
                  "privPassword": "p", "domain": "d", "isGmsaUser": true}}""";
    }

    /** Pointer, type, whether it is required, what null gets, another spelling, values with the advice that they get. */
    private static final String INDICATOR = """
            indicatorValue | text | required | | |
            indicatorType | enum | required | | | FileSha1 FileMd5 CertificateThumbprint FileSha256 IpAddress DomainName Url ProcessMemorySimilarityHash WebCategory
            action | enum | required | | | Alert=legacy-action Warn Block Audit BlockAndRemediate AlertAndBlock=legacy-action Allowed
            title | text | required | | |
            description | text | required | | |
            application | text | | | |
            expirationTime | text | | | |
            severity | enum | | explicit-null | | Informational Low Medium High
            recommendedActions | text | | | |
            rbacGroupNames | texts | | | |
            educateUrl | text | | | |
            generateAlert | boolean | | explicit-null | GenerateAlert |
            """;

    private static final String DETERMINATIONS =
            "MultiStagedAttack MaliciousUserActivity Malware Phishing UnwantedSoftware SecurityTesting LineOfBusinessApplication"
                    + " ConfirmedActivity NotMalicious CompromisedAccount NoEnoughDataToValidate Other"
                    + " CompromisedUser=documented-spelling-only InsufficientData=documented-spelling-only"
                    + " ConfirmedUserActivity=documented-spelling-only Clean=documented-spelling-only"
                    + " NotAvailable=undocumented-determination Apt=withdrawn-determination"
                    + " SecurityPersonnel=withdrawn-determination";

    private static final String STATUSES =
            "New InProgress Resolved Unknown=undocumented-status Unspecified=undocumented-status Hidden=undocumented-status";

    private static final String CLASSIFICATIONS =
            "TruePositive InformationalExpectedActivity FalsePositive Unknown=undocumented-classification";

    private static final String SCAN = """
            scanName | text | %1$s | | |
            target | text | %1$s | | |
            intervalInHours | whole | %1$s | | |
            targetType | enum | | %2$s | | Ip Hostname Combined
            scannerAgent | object | %1$s | | |
            scannerAgent/machineId | text | %1$s | %2$s | |
            scanAuthenticationParams | object | %1$s | | |
            scanAuthenticationParams/@odata.type | enum | | required | | #microsoft.windowsDefenderATP.api.SnmpAuthParams #microsoft.windowsDefenderATP.api.WindowsAuthParams=deprecated-windows-scan #microsoft.windowsDefenderATP.api.LinuxAuthParams
            scanAuthenticationParams/type | enum | | required | | CommunityString NoAuthNoPriv AuthNoPriv AuthPriv None=type-of-another-authentication Ntlm=type-of-another-authentication Kerberos=type-of-another-authentication,deprecated-windows-scan Negotiate=type-of-another-authentication,deprecated-windows-scan Password=type-of-another-authentication PrivateKey=type-of-another-authentication
            scanAuthenticationParams/keyVaultUrl | text | | | KeyVaultUrl |
            scanAuthenticationParams/keyVaultSecretName | text | | | KeyVaultSecretName |
            scanAuthenticationParams/username | text | | | Username |
            scanAuthenticationParams/communityString | text | | | CommunityString |
            scanAuthenticationParams/authProtocol | free | | | AuthProtocol | MD5 SHA1 other=unusual-scan-protocol
            scanAuthenticationParams/authPassword | text | | | AuthPassword |
            scanAuthenticationParams/privProtocol | free | | | PrivProtocol | DES 3DES AES other=unusual-scan-protocol
            scanAuthenticationParams/privPassword | text | | | PrivPassword |
            scanAuthenticationParams/domain | text | | | Domain |
            scanAuthenticationParams/isGmsaUser | boolean | | | IsGMSAUser |
            """;

    private static final Map<Operation, String> TABLE = table();

    private static Map<Operation, String> table() {
        Map<Operation, String> table = new LinkedHashMap<>();
        table.put(Operations.SUBMIT_INDICATOR, INDICATOR);
        table.put(
                Operations.IMPORT_INDICATORS,
                "Indicators | list | required | | |\n" + INDICATOR.indent(0).replaceAll("(?m)^", "Indicators/0/"));
        table.put(Operations.BATCH_DELETE_INDICATORS, "IndicatorIds | texts | required | | |");
        table.put(
                Operations.UPDATE_ALERT,
                "status | enum | | | Status | " + STATUSES
                        + "\nassignedTo | text | | | |\nclassification | enum | | | Classification | "
                        + CLASSIFICATIONS + "\ndetermination | enum | | | Determination | " + DETERMINATIONS
                        + "\ncomment | text | | | Comment |");
        table.put(
                Operations.BATCH_UPDATE_ALERTS,
                "alertIds | texts | required | | |\nstatus | enum | | explicit-null | | " + STATUSES
                        + "\nassignedTo | text | | | |\nclassification | enum | | explicit-null | | " + CLASSIFICATIONS
                        + "\ndetermination | enum | | explicit-null | | " + DETERMINATIONS
                        + "\ncomment | text | | | |");
        table.put(Operations.CREATE_ALERT_BY_REFERENCE, """
                machineId | text | required | | |
                severity | enum | required | | | Low Medium High UnSpecified=undocumented-severity Informational=undocumented-severity
                title | text | required | | |
                description | text | required | | |
                recommendedAction | text | required | | |
                eventTime | text | required | | |
                reportId | text | required | | |
                category | free | | required | | General CommandAndControl Collection CredentialAccess DefenseEvasion Discovery Exfiltration Exploit Execution InitialAccess LateralMovement Malware Persistence PrivilegeEscalation Ransomware SuspiciousActivity Impact=undocumented-category
                """);
        String comment = "Comment | text | required | | |\n";
        table.put(
                Operations.ISOLATE_MACHINE,
                comment + "IsolationType | enum | | required | | Full Selective UnManagedDevice");
        for (Operation operation : List.of(
                Operations.UNISOLATE_MACHINE,
                Operations.RESTRICT_CODE_EXECUTION,
                Operations.UNRESTRICT_CODE_EXECUTION,
                Operations.OFFBOARD_MACHINE,
                Operations.COLLECT_INVESTIGATION_PACKAGE,
                Operations.START_INVESTIGATION)) {
            table.put(operation, comment);
        }
        table.put(Operations.CANCEL_MACHINE_ACTION, "Comment | text | | not-blank | |");
        table.put(Operations.RUN_ANTI_VIRUS_SCAN, comment + "ScanType | enum | required | | | Quick Full");
        table.put(Operations.STOP_AND_QUARANTINE_FILE, comment + "Sha1 | text | required | | |");
        table.put(Operations.RUN_LIVE_RESPONSE, """
                Comment | text | | not-blank | |
                Commands | list | required | | |
                Commands/0/type | enum | required | | | PutFile=! RunScript=! GetFile RunPowerShell=undocumented-command
                Commands/0/params | list | | missing-command-parameter | |
                Commands/0/params/0/key | enum | required | | Key | FileName ScriptName Args Path IsExternalSource=undocumented-command-parameter FileUri=undocumented-command-parameter ScriptHash=undocumented-command-parameter ScriptSource=undocumented-command-parameter
                Commands/0/params/0/value | text | | required | Value |
                """.replace("=!", ""));
        table.put(Operations.SET_DEVICE_VALUE, "DeviceValue | enum | required | | | Normal Low High");
        String tag = "Value | text | required | | |\nAction | enum | required | | | Add Remove\n";
        table.put(Operations.ADD_OR_REMOVE_MACHINE_TAG, tag);
        table.put(Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES, tag + "MachineIds | texts | required | | |");
        table.put(Operations.UPDATE_MACHINE, "machineTags | texts | | | |\ndeviceValue | enum | | | | Normal Low High");
        table.put(Operations.RUN_ADVANCED_QUERY, "Query | text | required | | |");
        String types = " | Network Linux AdvancedActive Windows=deprecated-windows-scan\n";
        table.put(
                Operations.ADD_SCAN_DEFINITION,
                "scanType | enum | required | | " + types + "isActive | boolean | required | | |\n"
                        + SCAN.formatted("required", "required"));
        table.put(
                Operations.UPDATE_SCAN_DEFINITION,
                "scanType | enum | | explicit-null | " + types + "isActive | boolean | | explicit-null | |\n"
                        + SCAN.formatted("", "")
                                .replaceFirst("machineId \\| text \\|  \\|  \\|", "machineId | text | | required |"));
        table.put(Operations.BATCH_DELETE_SCAN_DEFINITIONS, "ScanDefinitionIds | texts | | not-empty | |");
        table.put(Operations.GET_SCAN_HISTORY_BY_SCAN_DEFINITION_ID, "ScanDefinitionIds | texts | required | | |");
        table.put(Operations.GET_SCAN_HISTORY_BY_SESSION_ID, "SessionIds | texts | required | | |");
        return table;
    }

    /** The operations whose body is JSON; the form of an upload is checked elsewhere. */
    static Set<Operation> operations() {
        return TABLE.keySet();
    }

    /** All of them. */
    static List<Parameter> all() {
        List<Parameter> parameters = new ArrayList<>();
        TABLE.forEach((operation, rows) -> rows.lines().forEach(row -> parameters.add(parameter(operation, row))));
        return parameters;
    }

    private static Parameter parameter(Operation operation, String row) {
        String[] cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        Map<String, List<String>> values = new LinkedHashMap<>();
        Stream.of(cells[5].split(" ")).filter(value -> !value.isEmpty()).forEach(value -> {
            String[] parts = value.split("=", -1);
            values.put(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(",")));
        });
        return new Parameter(
                operation, "/" + cells[0], cells[1], cells[2].equals("required"), cells[3], cells[4], values);
    }

    /** A body that has every parameter of the operation and breaks no rule. */
    public static ObjectNode body(Operation operation) {
        String written = BODIES.getOrDefault(operation.id(), "{\"Comment\": \"c\"}");
        try {
            JsonNode body = MAPPER.readTree(written);
            return (ObjectNode) body;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(written, e);
        }
    }
}
