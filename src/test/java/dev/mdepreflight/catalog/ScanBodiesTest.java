package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.sample.Fault;
import dev.mdepreflight.sample.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operations on authenticated scans take, refuse and doubt, and what they never show. */
class ScanBodiesTest {
    private static final Operation ADD = Operations.ADD_SCAN_DEFINITION;
    private static final Operation UPDATE = Operations.UPDATE_SCAN_DEFINITION;
    private static final Operation DELETE = Operations.BATCH_DELETE_SCAN_DEFINITIONS;
    private static final Operation BY_DEFINITION = Operations.GET_SCAN_HISTORY_BY_SCAN_DEFINITION_ID;
    private static final Operation BY_SESSION = Operations.GET_SCAN_HISTORY_BY_SESSION_ID;

    private static final String NAMESPACE = "#microsoft.windowsDefenderATP.api.";
    private static final String GUID = "5b0e6c1a-2f43-4d8e-9a77-0c1d2e3f4a5b";
    private static final String AUTH = "/scanAuthenticationParams";
    private static final String COMMUNITY = snmp("CommunityString", ",\"communityString\":\"example-community\"");
    private static final String PRIVATE =
            ",\"username\":\"u\",\"authProtocol\":\"SHA1\",\"authPassword\":\"a\",\"privProtocol\":\"AES\",\"privPassword\":\"p\"";

    private static final String EXAMPLE = """
            {"scanType": "Network", "scanName": "Core switches", "isActive": true, "target": "192.0.2.10,192.0.2.11",
             "intervalInHours": 4, "targetType": "Ip",
             "scannerAgent": {"machineId": "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a"},
             "scanAuthenticationParams": %s}""".formatted(COMMUNITY);

    private static String auth(String kind, String type, String more) {
        return "{\"@odata.type\":\"" + NAMESPACE + kind + "\",\"type\":\"" + type + "\"" + more + "}";
    }

    private static String snmp(String type, String more) {
        return auth("SnmpAuthParams", type, more);
    }

    private static String windows(String type, String more) {
        return auth("WindowsAuthParams", type, more);
    }

    private static String linux(String type, String more) {
        return auth("LinuxAuthParams", type, more);
    }

    /** The example with other authentication parameters. */
    private static String with(String auth) {
        return EXAMPLE.replace(COMMUNITY, auth);
    }

    private static String with(String written, String instead) {
        assertThat(EXAMPLE).contains(written);
        return EXAMPLE.replace(written, instead);
    }

    private static Arguments authTaken(String auth, String... advice) {
        return BodyTables.taken(
                ADD, with(auth), Stream.of(advice).map(ScanBodiesTest::under).toArray(String[]::new));
    }

    private static String under(String idAndName) {
        return idAndName.replace(" ", " " + AUTH + "/");
    }

    static Stream<Arguments> definitions() {
        String target = "\"192.0.2.10,192.0.2.11\"";
        return Stream.of(
                BodyTables.taken(ADD, EXAMPLE),
                BodyTables.taken(ADD, with("\"Network\"", "\"Linux\"")),
                BodyTables.taken(ADD, with("\"Network\"", "\"AdvancedActive\"")),
                BodyTables.taken(ADD, with("\"Network\"", "\"Windows\""), "deprecated-windows-scan /scanType"),
                BodyTables.taken(ADD, with("\"Ip\"", "\"IP Address\""), "other-spelling /targetType"),
                BodyTables.taken(ADD, with("\"Ip\"", "\"Combined\"")),
                BodyTables.taken(ADD, with("\"targetType\": \"Ip\",", ""), "required /targetType"),
                BodyTables.taken(ADD, with("\"Ip\"", "null"), "required /targetType"),
                BodyTables.taken(ADD, with("\"Ip\"", "\"Hostname\"").replace(target, "\"sw1.example.net,sw2\"")),
                BodyTables.taken(
                        ADD,
                        with("\"Ip\"", "\"Hostname\"").replace(target, "\"http://sw1\""),
                        "unusual-scan-target /target"),
                BodyTables.taken(ADD, with(target, "\"2001:db8::1\"")),
                BodyTables.taken(ADD, with(target, "\"192.0.2.1-192.0.2.9\""), "unusual-scan-target /target"),
                BodyTables.taken(ADD, with(target, "\"192.0.2.1, 192.0.2.9\""), "unusual-scan-target /target"),
                BodyTables.taken(ADD, with(target, "\"192.0.2.1,\""), "unusual-scan-target /target"),
                BodyTables.taken(ADD, with(target, "\"\""), "unusual-scan-target /target"),
                BodyTables.taken(ADD, with("4,", "1,")),
                BodyTables.taken(ADD, with("4,", "4.0,")),
                BodyTables.taken(ADD, with("4,", "3000000000,")),
                BodyTables.taken(ADD, with("4,", "0,"), "unusual-scan-interval /intervalInHours"),
                BodyTables.taken(ADD, with("4,", "-1,"), "unusual-scan-interval /intervalInHours"),
                BodyTables.taken(
                        ADD,
                        with("0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a", "scanner-7"),
                        "unusual-machine-id /scannerAgent/machineId"),
                BodyTables.taken(
                        ADD,
                        with("{\"scanType\"", """
                                {"@odata.context": "x", "id": "1", "orgId": null, "createdBy": "a", "latestScan": {},
                                 "isTroubleshootMode": false, "advancedActiveConfiguration": null, "scanType\"""")
                                .replace(
                                        "{\"machineId\"",
                                        "{\"id\":\"1\",\"machineName\":\"m\",\"lastSeen\":\"x\",\"assignedApplicationId\":null,"
                                                + "\"scannerSoftwareVersion\":\"1\",\"lastCommandExecutionTimestamp\":null,"
                                                + "\"mdeClientVersion\":\"2\",\"machineId\"")),
                BodyTables.taken(
                        UPDATE,
                        "{\"scanName\":\"Core switches, nightly\",\"isActive\":false,\"intervalInHours\":24,\"targetType\":\"Ip\","
                                + "\"target\":\"192.0.2.10,192.0.2.11,192.0.2.12\"}"),
                BodyTables.taken(UPDATE, EXAMPLE),
                BodyTables.taken(UPDATE, "{}", "nothing-to-change "),
                BodyTables.taken(UPDATE, "{\"scanName\":null,\"target\":null,\"targetType\":null}"),
                BodyTables.taken(
                        UPDATE,
                        "{\"scanType\":null,\"isActive\":null}",
                        "explicit-null /scanType",
                        "explicit-null /isActive"),
                BodyTables.taken(
                        UPDATE,
                        "{\"id\":\"1\",\"orgId\":null,\"createdBy\":\"a\",\"latestScan\":{},\"isTroubleshootMode\":false,"
                                + "\"advancedActiveConfiguration\":null,\"scanName\":\"n\"}"),
                BodyTables.taken(
                        UPDATE,
                        "{\"scannerAgent\":{\"id\":\"1\",\"machineName\":\"m\",\"lastSeen\":\"x\",\"machineId\":\"scanner-7\"}}",
                        "unusual-machine-id /scannerAgent/machineId"),
                BodyTables.taken(
                        UPDATE, "{\"targetType\":\"Ip\",\"target\":\"192.0.2.0/24\"}", "unusual-scan-target /target"),
                BodyTables.taken(UPDATE, "{\"scannerAgent\":{}}", "required /scannerAgent/machineId"),
                BodyTables.taken(UPDATE, "{\"intervalInHours\":0}", "unusual-scan-interval /intervalInHours"));
    }

    static Stream<Arguments> authentications() {
        String vault = ",\"keyVaultSecretName\":\"s\"";
        return Stream.of(
                authTaken(snmp("NoAuthNoPriv", ",\"username\":\"u\"")),
                authTaken(snmp("AuthPriv", PRIVATE)),
                authTaken(snmp("AuthPriv", PRIVATE + ",\"communityString\":\"c\",\"password\":\"x\"")),
                authTaken(
                        snmp("AuthPriv", PRIVATE.replace("SHA1", "authProtocol").replace("AES", "privProtocol")),
                        "unusual-scan-protocol authProtocol",
                        "unusual-scan-protocol privProtocol"),
                authTaken(snmp("CommunityString", ""), "missing-scan-parameter communityString"),
                authTaken(snmp("NoAuthNoPriv", ""), "missing-scan-parameter username"),
                authTaken(
                        snmp("AuthNoPriv", ",\"username\":\"u\""),
                        "missing-scan-parameter authProtocol",
                        "missing-scan-parameter authPassword"),
                authTaken(
                        snmp(
                                "AuthPriv",
                                ",\"username\":\"u\",\"authProtocol\":\"MD5\",\"authPassword\":\"a\",\"privPassword\":null"),
                        "missing-scan-parameter privProtocol",
                        "missing-scan-parameter privPassword"),
                authTaken(snmp("AuthPriv", ",\"keyVaultUrl\":\"https://vault.example.net/\"" + vault)),
                authTaken(snmp("AuthPriv", ",\"KeyVaultUrl\":\"https://vault.example.net/\"")),
                authTaken(snmp("CommunityString", ",\"keyVaultUri\":\"https://vault.example.net/\"")),
                authTaken(
                        snmp(
                                "AuthPriv",
                                ",\"keyVaultUrl\":\"https://v.example\",\"KeyVaultUrl\":\"https://v.example\",\"keyVaultUri\":\"https://v.example\"")),
                authTaken(snmp("AuthPriv", ",\"keyVaultUrl\":\"vault\""), "unusual-key-vault-url keyVaultUrl"),
                authTaken(snmp("AuthPriv", ",\"KeyVaultUrl\":\"vault\""), "unusual-key-vault-url KeyVaultUrl"),
                authTaken(snmp("AuthPriv", ",\"keyVaultUri\":\"vault\""), "unusual-key-vault-url keyVaultUri"),
                authTaken(snmp("AuthPriv", ",\"KeyVaultSecretName\":\"s\""), "other-spelling keyVaultSecretName"),
                authTaken(
                        snmp(
                                "AuthPriv",
                                ",\"Username\":\"u\",\"AuthProtocol\":\"MD5\",\"AuthPassword\":\"a\",\"PrivProtocol\":\"3DES\","
                                        + "\"PrivPassword\":\"p\",\"CommunityString\":\"c\""),
                        "other-spelling username",
                        "other-spelling authProtocol",
                        "other-spelling authPassword",
                        "other-spelling privProtocol",
                        "other-spelling privPassword",
                        "other-spelling communityString"),
                authTaken("{\"type\":\"CommunityString\",\"communityString\":\"c\"}", "required @odata.type"),
                authTaken("{\"@odata.type\":\"" + NAMESPACE + "SnmpAuthParams\"}", "required type"),
                authTaken("{}", "required @odata.type", "required type"),
                authTaken(
                        windows("Kerberos", ",\"username\":\"u\",\"domain\":\"d\",\"isGmsaUser\":true"),
                        "deprecated-windows-scan @odata.type",
                        "deprecated-windows-scan type"),
                authTaken(
                        windows(
                                "Ntlm",
                                ",\"username\":\"u\",\"isgmsaUser\":true,\"password\":\"p\",\"packetPrivacy\":true,\"packetIntegrity\":1"),
                        "deprecated-windows-scan @odata.type"),
                authTaken(
                        windows("None", ",\"IsGMSAUser\":true"),
                        "deprecated-windows-scan @odata.type",
                        "other-spelling isGmsaUser"),
                authTaken(
                        windows("None", ",\"isGmsaUser\":false"),
                        "deprecated-windows-scan @odata.type",
                        "no-gmsa-user isGmsaUser"),
                authTaken(
                        windows("None", ",\"isgmsaUser\":false"),
                        "deprecated-windows-scan @odata.type",
                        "no-gmsa-user isgmsaUser"),
                authTaken(
                        windows("None", ""),
                        "missing-scan-parameter isGmsaUser",
                        "deprecated-windows-scan @odata.type"),
                authTaken(linux("Password", ",\"username\":\"u\",\"password\":\"p\"")),
                authTaken(linux("PrivateKey", ",\"username\":\"u\",\"privateKey\":\"k\"")),
                authTaken(linux("Password", ",\"username\":\"u\""), "missing-scan-parameter password"),
                authTaken(linux("PrivateKey", ",\"username\":\"u\""), "missing-scan-parameter privateKey"),
                authTaken(
                        linux("CommunityString", ",\"communityString\":\"c\""), "type-of-another-authentication type"),
                authTaken(
                        snmp("Password", ",\"username\":\"u\",\"password\":\"p\""),
                        "type-of-another-authentication type"),
                authTaken(
                        snmp("NoAuthNoPriv", ",\"username\":\"u\",\"domain\":\"d\",\"isGmsaUser\":true"),
                        "scan-parameter-of-windows domain",
                        "scan-parameter-of-windows isGmsaUser"),
                authTaken(snmp("NoAuthNoPriv", ",\"username\":\"u\",\"domain\":null,\"authPassword\":null")));
    }

    private static String twice(String list, String again) {
        return "{\"" + list + "\":[\"" + GUID + "\",\"" + again + "\"]}";
    }

    static Stream<Arguments> lists() {
        String definitions = "{\"ScanDefinitionIds\":[\"" + GUID + "\",\"7C9D1E2F-3A4B-4C5D-8E6F-102132435465\"]}";
        return Stream.of(
                BodyTables.taken(DELETE, definitions),
                BodyTables.taken(
                        DELETE,
                        twice("ScanDefinitionIds", GUID.toUpperCase(Locale.ROOT)),
                        "repeated-element /ScanDefinitionIds/1"),
                BodyTables.taken(
                        BY_DEFINITION,
                        twice("ScanDefinitionIds", GUID.toUpperCase(Locale.ROOT)),
                        "repeated-element /ScanDefinitionIds/1"),
                BodyTables.taken(
                        BY_SESSION,
                        twice("SessionIds", GUID.toUpperCase(Locale.ROOT)),
                        "repeated-element /SessionIds/1"),
                BodyTables.taken(DELETE, "{}", "not-empty /ScanDefinitionIds"),
                BodyTables.taken(DELETE, "{\"ScanDefinitionIds\":[]}", "not-empty /ScanDefinitionIds"),
                BodyTables.taken(
                        DELETE,
                        "{\"ScanDefinitionIds\":[\"" + GUID + "\",\"xyz\",null]}",
                        "unusual-scan-definition-id /ScanDefinitionIds/1",
                        "not-null /ScanDefinitionIds/2"),
                BodyTables.taken(BY_DEFINITION, definitions),
                BodyTables.taken(
                        BY_DEFINITION,
                        "{\"ScanDefinitionIds\":["
                                + IntStream.range(1000, 2001)
                                        .mapToObj(i -> "\"" + i + GUID.substring(4) + "\"")
                                        .collect(Collectors.joining(","))
                                + "]}"),
                BodyTables.taken(
                        BY_DEFINITION,
                        "{\"ScanDefinitionIds\":[\"xyz\",null]}",
                        "unusual-scan-definition-id /ScanDefinitionIds/0",
                        "not-null /ScanDefinitionIds/1"),
                BodyTables.taken(BY_SESSION, "{\"SessionIds\":[null]}", "not-null /SessionIds/0"),
                BodyTables.taken(BY_DEFINITION, "{\"ScanDefinitionIds\":[]}", "not-empty /ScanDefinitionIds"),
                BodyTables.taken(
                        BY_SESSION, "{\"SessionIds\":[\"9f8e7d6c5b4a39281706f5e4d3c2b1a0\",\"" + GUID + "\"]}"),
                BodyTables.taken(BY_SESSION, "{\"SessionIds\":[\"9f8e\"]}", "unusual-scan-session-id /SessionIds/0"),
                BodyTables.taken(BY_SESSION, "{\"SessionIds\":[]}", "not-empty /SessionIds"));
    }

    @ParameterizedTest
    @MethodSource({"definitions", "authentications", "lists"})
    void taken(Operation operation, String body, List<String> advice) {
        BodyTables.assertTaken(operation, body, advice);
    }

    static Stream<Arguments> refused() {
        String m = "MissingRequiredParameter ";
        String b = "InvalidRequestBody ";
        return Stream.of(
                BodyTables.refused(ADD, with("\"scanType\": \"Network\",", ""), m + "/scanType", null),
                BodyTables.refused(ADD, with("\"scanName\": \"Core switches\",", ""), m + "/scanName", null),
                BodyTables.refused(ADD, with("\"isActive\": true,", ""), m + "/isActive", null),
                BodyTables.refused(ADD, with("\"isActive\": true,", "\"isActive\":null,"), m + "/isActive", null),
                BodyTables.refused(
                        ADD,
                        with("\"target\":", "\"Target\":"),
                        m + "/target",
                        "did you mean target? Names are case-sensitive"),
                BodyTables.refused(ADD, with("\"intervalInHours\": 4,", ""), m + "/intervalInHours", null),
                BodyTables.refused(
                        ADD,
                        with("{\"machineId\": \"0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a\"}", "null"),
                        m + "/scannerAgent",
                        null),
                BodyTables.refused(
                        ADD,
                        with("{\"machineId\": \"0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a\"}", "{}"),
                        m + "/scannerAgent/machineId",
                        null),
                BodyTables.refused(ADD, with("null"), m + AUTH, null),
                BodyTables.refused(
                        ADD,
                        with("4,", "\"4\","),
                        b + "/intervalInHours",
                        "expected a whole number of 64 bits, found a JSON string"),
                BodyTables.refused(
                        ADD,
                        with("4,", "4.5,"),
                        b + "/intervalInHours",
                        "expected a whole number of 64 bits, found a JSON number"),
                BodyTables.refused(ADD, with("\"Network\"", "\"network\""), b + "/scanType", "did you mean Network?"),
                BodyTables.refused(
                        ADD, with("\"Ip\"", "\"Range\""), b + "/targetType", "one of Ip, Hostname, Combined"),
                BodyTables.refused(
                        ADD, with("true", "\"true\""), b + "/isActive", "expected a JSON boolean, found a JSON string"),
                BodyTables.refused(
                        ADD,
                        with(snmp("Community", "")),
                        b + AUTH + "/type",
                        "one of CommunityString, NoAuthNoPriv, AuthNoPriv, AuthPriv, None, Ntlm, Kerberos, Negotiate, Password, PrivateKey"),
                BodyTables.refused(
                        ADD,
                        with(auth("OtherAuthParams", "Ntlm", ",\"username\":\"u\"")),
                        b + AUTH + "/@odata.type",
                        "did you mean " + NAMESPACE + "SnmpAuthParams?"),
                BodyTables.refused(
                        ADD,
                        with(snmp("CommunityString", ",\"communityString\":7")),
                        b + AUTH + "/communityString",
                        "expected a JSON string, found a JSON number"),
                BodyTables.refused(
                        ADD,
                        with(snmp("CommunityString", ",\"communityString\":\"a\",\"communitystring\":\"b\"")),
                        b + AUTH + "/communityString",
                        "did you mean communityString? Names are case-sensitive"),
                BodyTables.refused(
                        ADD,
                        with(linux("Password", ",\"username\":\"u\",\"password\":7")),
                        b + AUTH + "/password",
                        "expected a JSON string, found a JSON number"),
                BodyTables.refused(
                        ADD,
                        with(linux("PrivateKey", ",\"username\":\"u\",\"privateKey\":7")),
                        b + AUTH + "/privateKey",
                        "expected a JSON string, found a JSON number"),
                BodyTables.refused(ADD, with("[]"), b + AUTH, "expected a JSON object, found a JSON array"),
                BodyTables.refused(
                        UPDATE,
                        "{\"ScanName\":\"x\"}",
                        b + "/scanName",
                        "did you mean scanName? Names are case-sensitive"),
                BodyTables.refused(
                        UPDATE,
                        "{\"intervalInHours\":1.5}",
                        b + "/intervalInHours",
                        "expected a whole number of 64 bits, found a JSON number"),
                BodyTables.refused(
                        DELETE,
                        "{\"scanDefinitionIds\":[]}",
                        b + "/ScanDefinitionIds",
                        "did you mean ScanDefinitionIds? Names are case-sensitive"),
                BodyTables.refused(
                        DELETE,
                        "{\"ScanDefinitionIds\":[1]}",
                        b + "/ScanDefinitionIds/0",
                        "expected a JSON string, found a JSON number"),
                BodyTables.refused(BY_DEFINITION, "{}", m + "/ScanDefinitionIds", null),
                BodyTables.refused(BY_DEFINITION, "{\"ScanDefinitionIds\":null}", m + "/ScanDefinitionIds", null),
                BodyTables.refused(
                        BY_DEFINITION,
                        "{\"ScanDefinitionIds\":\"" + GUID + "\"}",
                        b + "/ScanDefinitionIds",
                        "expected a JSON array, found a JSON string"),
                BodyTables.refused(
                        BY_SESSION,
                        "{\"sessionIds\":[\"" + GUID + "\"]}",
                        m + "/SessionIds",
                        "did you mean SessionIds? Names are case-sensitive"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refused(Operation operation, String body, String codeAndPointer, @Nullable String hint) {
        BodyTables.assertRefused(operation, body, codeAndPointer, hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CommunityString",
                "NoAuthNoPriv",
                "AuthNoPriv",
                "AuthPriv",
                "None",
                "Ntlm",
                "Kerberos",
                "Negotiate",
                "Password",
                "PrivateKey"
            })
    void boundDefinition_getsTheSameAdvice(String type) {
        for (String auth : List.of(
                snmp(type, ",\"domain\":\"d\""),
                windows(type, ",\"isGmsaUser\":false"),
                linux(type, ""),
                snmp(type, PRIVATE))) {
            String body = with(auth).replace("4,", "0,").replace("192.0.2.10,", "192.0.2.0/24,");
            assertThat(BodyTables.advice(ADD, body))
                    .isNotEmpty()
                    .containsExactlyElementsOf(BodyTables.adviceOnObject(ADD, body));
        }
    }

    @Test
    void missingSecret_isExplained_inFixedWords() {
        assertThat(BodyTables.advice(ADD, with(snmp("CommunityString", ""))))
                .containsExactly("missing-scan-parameter " + AUTH
                        + "/communityString the type CommunityString needs it, unless a key vault is given");
    }

    /** Faults of every kind, in bodies all of whose secrets are one that is easily found. */
    @Test
    void secret_isNeverShown_whateverIsWrong() {
        Preflight advising = Preflight.builder().advice(true).build();
        String secret = "Pl4nted";
        int shown = 0;
        for (Operation operation : List.of(ADD, UPDATE)) {
            Samples samples = Samples.of(operation);
            for (String name :
                    List.of("username", "communityString", "authPassword", "privPassword", "password", "privateKey")) {
                samples = samples.with(name, random -> secret);
            }
            for (Fault fault : samples.faults()) {
                for (long seed = 0; seed < 2; seed++) {
                    byte[] body = samples.faulty(seed, fault).body();
                    shown += new String(body, StandardCharsets.UTF_8).contains(secret) ? 1 : 0;
                    assertHidden(advising.check(operation, body), secret);
                }
            }
        }
        assertThat(shown).isGreaterThan(250);
    }

    @Test
    void secretInAnotherForm_isNotShown() {
        Preflight advising = Preflight.builder().advice(true).build();
        for (String name : List.of(
                "username",
                "communityString",
                "authPassword",
                "privPassword",
                "password",
                "privateKey",
                "AuthPassword")) {
            for (String value : List.of(
                    "{\"Pl4nted\":\"Pl4nted\"}",
                    "[\"Pl4nted\"]",
                    "\"Pl4nted",
                    "\"Pl4nted\n\"",
                    "\"Pl4nted\\x\"",
                    "Pl4nted")) {
                for (String type : List.of("CommunityString", "AuthPriv", "Password", "PrivateKey")) {
                    String member = ",\"" + name + "\":" + value;
                    assertHidden(advising.check(ADD, with(snmp(type, member))), "Pl4nted");
                    assertHidden(advising.check(UPDATE, with(windows(type, member + member))), "Pl4nted");
                }
            }
        }
    }

    private static void assertHidden(Report report, String secret) {
        List<Object> told = new ArrayList<>();
        told.addAll(report.violations());
        told.addAll(report.advice());
        told.add(report);
        if (!report.violations().isEmpty()) {
            told.add(report.envelope().toJson());
            PreflightException thrown = catchThrowableOfType(PreflightException.class, report::orThrow);
            told.add(thrown == null ? "" : thrown.toString() + thrown.getMessage());
        }
        assertThat(told).allSatisfy(one -> assertThat(one.toString()).doesNotContain(secret));
    }
}
