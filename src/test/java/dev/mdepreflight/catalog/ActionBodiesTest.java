package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.catalog.action.RunLiveResponse;
import dev.mdepreflight.report.Advice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operations that act on machines take, refuse and doubt. */
class ActionBodiesTest {
    private static final Operation LIVE = Operations.RUN_LIVE_RESPONSE;
    private static final String COMMENT = "{\"Comment\":\"Case 17\"}";
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
    private static final String RETIRED = "retired-operation ";

    /** Those whose only documented parameter is a comment. */
    private static final List<Operation> COMMENT_ONLY = List.of(
            Operations.UNISOLATE_MACHINE,
            Operations.RESTRICT_CODE_EXECUTION,
            Operations.UNRESTRICT_CODE_EXECUTION,
            Operations.OFFBOARD_MACHINE,
            Operations.COLLECT_INVESTIGATION_PACKAGE,
            Operations.START_INVESTIGATION);

    private static String with(String members) {
        return COMMENT.replace("}", "," + members + "}");
    }

    /** With what only the service's metadata declares. */
    private static String known(String member) {
        return with("\"Title\":\"t\",\"ExternalId\":\"e\",\"RequestSource\":\"PublicApi\"," + member);
    }

    private static String run(String... commands) {
        return with("\"Commands\":[" + String.join(",", commands) + "]");
    }

    private static String command(String type, String... keysAndValues) {
        StringBuilder params = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            params.append(i == 0 ? "" : ",")
                    .append("{\"key\":\"" + keysAndValues[i] + "\",\"value\":\"" + keysAndValues[i + 1] + "\"}");
        }
        return "{\"type\":\"" + type + "\",\"params\":[" + params + "]}";
    }

    private static final String PUT = command("PutFile", "FileName", "tool.exe");
    private static final String SCRIPT = command("RunScript", "ScriptName", "look.ps1");
    private static final String GET = command("GetFile", "Path", "C:\\\\Temp\\\\out.zip");

    private static String script(String arguments) {
        return run(command("RunScript", "ScriptName", "look.ps1", "Args", arguments));
    }

    static Stream<Arguments> taken() {
        Stream<Arguments> comments = COMMENT_ONLY.stream().flatMap(operation -> {
            String[] always = operation.equals(Operations.START_INVESTIGATION) ? new String[] {RETIRED} : new String[0];
            String[] blank = Stream.concat(Stream.of(always), Stream.of("not-blank /Comment"))
                    .toArray(String[]::new);
            return Stream.of(
                    taken(operation, COMMENT, always),
                    taken(
                            operation,
                            with("\"Title\":\"t\",\"ExternalId\":\"e\",\"RequestSource\":\"PublicApi\""),
                            always),
                    taken(operation, with("\"externalID\":1,\"externalId\":null,\"RequestSource\":null"), always),
                    taken(operation, "{\"Comment\":\" \\t\"}", blank),
                    taken(operation, "{\"Comment\":\"\"}", blank));
        });
        Stream<Arguments> others = Stream.of(
                taken(Operations.ISOLATE_MACHINE, with("\"IsolationType\":\"Full\"")),
                taken(Operations.ISOLATE_MACHINE, with("\"IsolationType\":\"Selective\"")),
                taken(Operations.ISOLATE_MACHINE, with("\"IsolationType\":\"UnManagedDevice\"")),
                taken(Operations.ISOLATE_MACHINE, COMMENT, "required /IsolationType"),
                taken(Operations.ISOLATE_MACHINE, with("\"IsolationType\":null"), "required /IsolationType"),
                taken(Operations.RUN_ANTI_VIRUS_SCAN, with("\"ScanType\":\"Quick\"")),
                taken(Operations.RUN_ANTI_VIRUS_SCAN, with("\"ScanType\":\"Full\"")),
                taken(Operations.STOP_AND_QUARANTINE_FILE, with("\"Sha1\":\"" + SHA1 + "\"")),
                taken(
                        Operations.STOP_AND_QUARANTINE_FILE,
                        with("\"Sha1\":\"" + SHA1.toUpperCase(java.util.Locale.ROOT) + "\"")),
                taken(Operations.ISOLATE_MACHINE, known("\"IsolationType\":\"Full\"")),
                taken(
                        Operations.ISOLATE_MACHINE,
                        "{\"Comment\":\"\",\"IsolationType\":\"Full\"}",
                        "not-blank /Comment"),
                taken(Operations.RUN_ANTI_VIRUS_SCAN, known("\"ScanType\":\"Full\"")),
                taken(
                        Operations.RUN_ANTI_VIRUS_SCAN,
                        "{\"Comment\":\"\\n\",\"ScanType\":\"Full\"}",
                        "not-blank /Comment"),
                taken(Operations.STOP_AND_QUARANTINE_FILE, known("\"Sha1\":\"" + SHA1 + "\"")),
                taken(
                        Operations.STOP_AND_QUARANTINE_FILE,
                        "{\"Comment\":\" \",\"Sha1\":\"" + SHA1 + "\"}",
                        "not-blank /Comment"),
                taken(Operations.CANCEL_MACHINE_ACTION, known("\"externalID\":\"case\"")),
                taken(LIVE, run(GET).replace("{\"Comment\"", "{\"Title\":\"t\",\"RequestSource\":null,\"Comment\"")),
                taken(Operations.CANCEL_MACHINE_ACTION, COMMENT),
                taken(Operations.CANCEL_MACHINE_ACTION, "{}", "not-blank /Comment"),
                taken(Operations.CANCEL_MACHINE_ACTION, "{\"Comment\":null}", "not-blank /Comment"),
                taken(Operations.CANCEL_MACHINE_ACTION, "{\"Comment\":\"\"}", "not-blank /Comment"),
                taken(LIVE, run(PUT, command("RunScript", "ScriptName", "look.ps1", "Args", "-All"), GET)),
                taken(LIVE, run(SCRIPT)),
                taken(LIVE, run(PUT, PUT, SCRIPT, GET, GET)),
                taken(LIVE, "{\"Commands\":[" + GET + "]}", "not-blank /Comment"),
                taken(LIVE, run(GET, PUT), "command-order /Commands"),
                taken(LIVE, run(PUT, SCRIPT, GET, PUT, SCRIPT, GET), "command-order /Commands"),
                taken(
                        LIVE,
                        run(GET, "{\"type\":\"RunPowerShell\",\"params\":null}"),
                        "undocumented-command /Commands/1/type"),
                taken(LIVE, run("{\"type\":\"GetFile\"}"), "missing-command-parameter /Commands/0/params"),
                taken(
                        LIVE,
                        run("{\"type\":\"GetFile\",\"params\":null}"),
                        "missing-command-parameter /Commands/0/params"),
                taken(
                        LIVE,
                        run("{\"type\":\"GetFile\",\"params\":[]}"),
                        "missing-command-parameter /Commands/0/params"),
                taken(LIVE, run(command("PutFile", "Path", "x")), "missing-command-parameter /Commands/0/params"),
                taken(LIVE, run(command("RunScript", "Args", "x")), "missing-command-parameter /Commands/0/params"),
                taken(
                        LIVE,
                        run(command("RunScript", "ScriptName", "a.ps1", "ScriptHash", "x")),
                        "undocumented-command-parameter /Commands/0/params/1/key"),
                taken(
                        LIVE,
                        run("{\"type\":\"GetFile\",\"params\":[{\"Key\":\"Path\",\"Value\":\"x\"}]}"),
                        "other-spelling /Commands/0/params/0/key",
                        "other-spelling /Commands/0/params/0/value"),
                taken(
                        LIVE,
                        run("{\"type\":\"GetFile\",\"params\":[{\"key\":\"Path\"}]}"),
                        "required /Commands/0/params/0/value"),
                taken(LIVE, script("")),
                taken(LIVE, script("-Name \\u00e4 'x' [0] {1} %TEMP% ^ < > `")),
                taken(LIVE, script("f(x)"), "parentheses-in-arguments /Commands/0/params/1/value"),
                taken(LIVE, run(command("GetFile", "Path", "C:\\\\Program Files (x86)\\\\a & b;$c|!"))));
        return Stream.concat(comments, others);
    }

    private static Arguments taken(Operation operation, String body, String... advice) {
        return Arguments.of(operation, body, List.of(advice));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatTheServiceTakesIsCleanAndAtMostDoubtful(Operation operation, String body, List<String> advice) {
        BodyTables.assertTaken(operation, body, advice);
    }

    @ParameterizedTest
    @MethodSource("taken")
    void boundObjects_areDoubtedLikeBytes(Operation operation, String body, List<String> advice) {
        BodyTables.assertTakenAsObject(
                operation,
                body,
                advice.stream().filter(one -> !one.startsWith("other-spelling")).toList());
    }

    static Stream<Arguments> refused() {
        String b = "InvalidRequestBody";
        String m = "MissingRequiredParameter";
        String arguments = "InvalidInput /Commands/0/params/1/value";
        String forbidden = "script arguments must not hold ; & | ! $";
        Stream<Arguments> comments = Stream.concat(COMMENT_ONLY.stream(), Stream.of(Operations.ISOLATE_MACHINE))
                .flatMap(operation -> Stream.of(
                        Arguments.of(operation, "{}", m + " /Comment", null),
                        Arguments.of(operation, "{\"Comment\":null}", m + " /Comment", null),
                        Arguments.of(
                                operation,
                                "{\"comment\":\"x\"}",
                                m + " /Comment",
                                "did you mean Comment? Names are case-sensitive"),
                        Arguments.of(
                                operation,
                                "{\"Comment\":1}",
                                b + " /Comment",
                                "expected a JSON string, found a JSON number")));
        Stream<Arguments> others = Stream.of(
                Arguments.of(
                        Operations.ISOLATE_MACHINE,
                        with("\"IsolationType\":\"full\""),
                        b + " /IsolationType",
                        "did you mean Full?"),
                Arguments.of(
                        Operations.ISOLATE_MACHINE,
                        with("\"IsolationType\":\"Partial\""),
                        b + " /IsolationType",
                        "one of Full, Selective, UnManagedDevice"),
                Arguments.of(
                        Operations.ISOLATE_MACHINE,
                        with("\"isolationType\":\"Full\""),
                        b + " /IsolationType",
                        "did you mean IsolationType? Names are case-sensitive"),
                Arguments.of(Operations.RUN_ANTI_VIRUS_SCAN, COMMENT, m + " /ScanType", null),
                Arguments.of(Operations.RUN_ANTI_VIRUS_SCAN, with("\"ScanType\":null"), m + " /ScanType", null),
                Arguments.of(
                        Operations.RUN_ANTI_VIRUS_SCAN,
                        with("\"ScanType\":\"Custom\""),
                        b + " /ScanType",
                        "one of Quick, Full"),
                Arguments.of(Operations.STOP_AND_QUARANTINE_FILE, COMMENT, m + " /Sha1", null),
                Arguments.of(
                        Operations.STOP_AND_QUARANTINE_FILE,
                        with("\"sha1\":\"" + SHA1 + "\""),
                        m + " /Sha1",
                        "did you mean Sha1? Names are case-sensitive"),
                Arguments.of(
                        Operations.STOP_AND_QUARANTINE_FILE,
                        with("\"Sha1\":\"d41d8cd98f00b204e9800998ecf8427e\""),
                        "InvalidHashValue /Sha1",
                        "the value is a hash of another kind, MD5"),
                Arguments.of(
                        Operations.STOP_AND_QUARANTINE_FILE,
                        with("\"Sha1\":\"" + SHA1.substring(1) + "\""),
                        "InvalidHashValue /Sha1",
                        "the value has 39 characters, a SHA-1 hash has 40 hexadecimal digits"),
                Arguments.of(LIVE, COMMENT, m + " /Commands", null),
                Arguments.of(LIVE, with("\"Commands\":null"), m + " /Commands", null),
                Arguments.of(
                        LIVE,
                        with("\"commands\":[]"),
                        m + " /Commands",
                        "did you mean Commands? Names are case-sensitive"),
                Arguments.of(LIVE, run(), "InvalidInput /Commands", "must not be empty"),
                Arguments.of(
                        LIVE,
                        with("\"Commands\":" + PUT),
                        b + " /Commands",
                        "expected a JSON array, found a JSON object"),
                Arguments.of(LIVE, run("null"), b + " /Commands/0", "an element must not be null"),
                Arguments.of(
                        LIVE,
                        run("{\"type\":\"GetFile\",\"params\":[null]}"),
                        b + " /Commands/0/params/0",
                        "an element must not be null"),
                Arguments.of(LIVE, run("{\"params\":[]}"), m + " /Commands/0/type", null),
                Arguments.of(LIVE, run("{\"type\":null,\"params\":[]}"), m + " /Commands/0/type", null),
                Arguments.of(
                        LIVE,
                        run(PUT, SCRIPT.replace("RunScript", "runScript")),
                        b + " /Commands/1/type",
                        "did you mean RunScript?"),
                Arguments.of(
                        LIVE,
                        run(PUT.replace("type", "Type")),
                        m + " /Commands/0/type",
                        "did you mean type? Names are case-sensitive"),
                Arguments.of(
                        LIVE,
                        run(PUT.replace("params", "Params")),
                        b + " /Commands/0/params",
                        "did you mean params? Names are case-sensitive"),
                Arguments.of(
                        LIVE, run(PUT.replace("\"key\":\"FileName\",", "")), m + " /Commands/0/params/0/key", null),
                Arguments.of(LIVE, run(PUT.replace("\"FileName\"", "null")), m + " /Commands/0/params/0/key", null),
                Arguments.of(
                        LIVE,
                        run(PUT.replace("FileName", "Filename")),
                        b + " /Commands/0/params/0/key",
                        "did you mean FileName?"),
                Arguments.of(
                        LIVE,
                        run(PUT.replace("\"tool.exe\"", "7")),
                        b + " /Commands/0/params/0/value",
                        "expected a JSON string, found a JSON number"),
                Arguments.of(LIVE, script("a; b"), arguments, forbidden),
                Arguments.of(LIVE, script("&"), arguments, forbidden),
                Arguments.of(LIVE, script("a|b"), arguments, forbidden),
                Arguments.of(LIVE, script("!"), arguments, forbidden),
                Arguments.of(LIVE, script("(\\u0024x)"), arguments, forbidden));
        return Stream.concat(comments, others);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheServiceRefusesIsOneViolation(Operation operation, String body, String codeAndPointer, String hint) {
        BodyTables.assertRefused(operation, body, codeAndPointer, hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a&b", "a|b", "a!b", "a$b"})
    void forbiddenCharactersInArguments_areFoundInBytesAndObjects(String arguments) {
        assertThat(BothPaths.faults(RunLiveResponse.class, script(arguments)))
                .containsExactly("InvalidInput /Commands/0/params/1/value");
    }

    @Test
    void aCommandWithoutItsParameter_isToldWhichOneItNeeds() {
        Preflight advising = Preflight.builder().advice(true).build();
        String body = run(command("PutFile"), command("RunScript"), command("GetFile"));
        assertThat(advising.check(LIVE, body).advice())
                .extracting(Advice::hint)
                .containsExactly(
                        "PutFile needs the key FileName",
                        "RunScript needs the key ScriptName",
                        "GetFile needs the key Path");
    }

    @Test
    void aFaultyElement_keepsRulesOverTheListSilent() {
        Preflight advising = Preflight.builder().advice(true).build();
        String body = run(GET, "{\"type\":\"PutFile\",\"params\":[{\"key\":\"Nonsense\",\"value\":\"x\"}]}");
        assertThat(advising.check(LIVE, body).violations()).hasSize(1);
        assertThat(advising.check(LIVE, body).advice()).isEmpty();
    }
}
