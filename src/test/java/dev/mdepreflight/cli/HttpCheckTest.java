package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.support.Allocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check} of files of HTTP requests. */
class HttpCheckTest {

    private static final String HOST = "https://api.security.microsoft.com";

    private static final String SECRET = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9";

    private static final String BODY = """
            {"indicatorValue": "193.0.14.129", "indicatorType": "IpAddress", "title": "a", "description": "b",
             "action": "Block"}
            """;

    private static final String SUBMIT = """
            POST https://api.security.microsoft.com/api/indicators HTTP/1.1
            Authorization: Bearer %s
            Content-Type: application/json

            """.formatted(SECRET);

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** Checks a file; its folder is left out of what is shown. */
    private Run check(String content, String... options) throws IOException {
        return check(content.getBytes(UTF_8), options);
    }

    private Run check(byte[] content, String... options) throws IOException {
        Path file = Files.write(folder.resolve("a.http"), content);
        String[] arguments = Arrays.copyOf(options, options.length + 2);
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[0] = "check";
        arguments[arguments.length - 1] = file.toString();
        Run run = Run.of(arguments);
        assertThat(run.out() + run.err()).doesNotContain(SECRET).doesNotContain("\u001B");
        String root = folder + "/";
        return new Run(run.status(), run.out().replace(root, ""), run.err().replace(root, ""));
    }

    @Test
    void everyRequest_isChecked_andShownAtItsPlaceInTheFile() throws IOException {
        String faulty = BODY.replace("193.0.14.129", "10.0.0.0/8");
        Run run = check("### good\n" + SUBMIT + BODY + "\n### bad\n" + SUBMIT + "// ö\n" + faulty
                + "\n###\nGET /api/files/ö%zz/stats\nHost: api.security.microsoft.com\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                a.http:2: good: clean
                a.http:15:20: InvalidIpAddress: IP address 10.0.0.0/8 is invalid.
                   15 | {"indicatorValue": "10.0.0.0/8", "indicatorType": "IpAddress", "title": "a", "description":…
                      |                    ^^^^^^^^^^^^
                      = at /indicatorValue
                      = hint: remove the prefix length /8; CIDR blocks are not supported, one address only
                a.http:10: bad: 1 violation (1 refuses the whole call)
                a.http:19:16: InvalidHashValue: Hash value ö%zz is invalid.
                   19 | GET /api/files/ö%zz/stats
                      |                ^^^^
                      = at /path/id
                      = hint: a percent sign is followed by two hexadecimal digits
                a.http:19: GET /api/files/ö%zz/stats: 1 violation (1 refuses the whole call)
                """);
    }

    @Test
    void json_isADocumentForEachRequest_withPlacesInTheFile() throws IOException {
        String content = "# @name first\r\n" + SUBMIT.replace("\n", "\r\n") + BODY.replace("Block", "Blok");
        Run run = check(content + "\n###\nGET https://example.com/" + SECRET + "\n", "--format", "json", "--no-advice");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.outLines()).hasSize(2);
        JsonNode json = new ObjectMapper().readTree(run.outLines().get(0));
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("line", "file", "name", "request", "valid", "error", "violations", "advice");
        assertThat(json.get("line").asInt()).isEqualTo(2);
        assertThat(json.get("name").asText()).isEqualTo("first");
        assertThat(json.get("request").asText()).isEqualTo("POST /api/indicators");
        assertThat(json.at("/violations/0/offset").asInt()).isEqualTo(content.indexOf("\"Blok"));
        assertThat(json.at("/violations/0/line").asInt()).isEqualTo(7);
        assertThat(json.at("/violations/0/column").asInt()).isEqualTo(12);
        assertThat(run.outLines().get(1))
                .isEqualTo("{\"line\":10,\"file\":\"a.http\",\"skipped\":\"its host is not one of the API's\"}"
                        .replace("a.http", folder.resolve("a.http").toString().replace(folder + "/", "")));
    }

    @Test
    void aRequestOfAnotherApi_isSkipped_whateverItHolds() throws IOException {
        Run run = check("""
                # @name token
                POST https://login.microsoftonline.com/{{tenant}}/oauth2/v2.0/token
                Content-Type: application/x-www-form-urlencoded

                client_id={{id}}&client_secret=x
                """);
        assertThat(run).isEqualTo(new Run(0, "a.http:2: token: skipped, its host is not one of the API's\n", ""));
    }

    @Test
    void anUnknownCall_ofThisApi_isAdvice_alsoWithoutAdvice() throws IOException {
        String file = "POST https://api.security.microsoft.com/api/indicator\n\n{{unread}}\n";
        for (String[] options : new String[][] {{}, {"--no-advice"}}) {
            Run run = check(file, options);
            assertThat(run.status()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains(
                            "advice[unknown-call]: The request is not one of the documented calls",
                            "hint: did you mean POST /api/indicators?",
                            "a.http:1: POST /api/indicator: not checked, 1 advice")
                    .doesNotContain("skipped", "unread");
        }
        assertThat(check(file, "--strict").status()).isEqualTo(1);
        assertThat(check(file, "--strict", "--no-advice").status()).isEqualTo(1);
        assertThat(check("POST {{host}}/api/indicator\n").out()).contains("skipped", "{{host}} has no value");
        assertThat(check("POST https://example.com/api/indicator\n").out()).contains("skipped");
    }

    @Test
    void aCallOfAnUnknownHost_isAdvice_alsoWithoutAdvice() throws IOException {
        String file = "@id = 1\nPOST https://api.security.microsft.com/api/machines/{{id}}/isolate\n\n{{unread}}\n";
        for (String[] options : new String[][] {{}, {"--no-advice"}}) {
            Run run = check(file, options);
            assertThat(run.status()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains(
                            "a.http:2:14: advice[unknown-host]: The path is one of the API's and the host api.security.microsft.com"
                                    + " is not known as one of its hosts; the request is not checked.",
                            "hint: did you mean api.security.microsoft.com? If the API answers there",
                            "--host",
                            "a.http:2: POST /api/machines/1/isolate: not checked, 1 advice")
                    .doesNotContain("skipped", "unread");
        }
        assertThat(check(file, "--strict").status()).isEqualTo(1);
        JsonNode json =
                new ObjectMapper().readTree(check(file, "--format", "json").out());
        assertThat(json.get("checked").asBoolean(true)).isFalse();
        assertThat(json.at("/advice/0/reason").asText()).isEqualTo("unknown-host");
        assertThat(check(file.replace("id = 1", "other = 1"), "--no-advice").out())
                .contains("advice[unknown-host]", "not checked");
        Run named = check("POST https://proxy.example:8443/api/indicators\n\n{}", "--host", "proxy.example:8443");
        assertThat(named.out()).contains("5 violations").doesNotContain("unknown-host");
        assertThat(named.status()).isEqualTo(1);
    }

    @Test
    void anUnknownHost_isNamedWithItsPort() throws IOException {
        for (String[] named : new String[][] {
            {"http://127.0.0.1:8080", "127.0.0.1:8080"},
            {"https://[::1]:8443", "[0:0:0:0:0:0:0:1]:8443"},
            {"https://proxy.example:443", "proxy.example"},
            {"http://u:p@proxy.example:80", "proxy.example"},
            {"https://proxy.example:99999", "proxy.example"}
        }) {
            assertThat(check("POST " + named[0] + "/api/indicators\n\n{}", "--host", "127.0.0.1:9090")
                            .out())
                    .contains("the host " + named[1] + " is not known");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.security.microsoft.com/api/indicators Authorization: Bearer x",
                "https://api.security.microsoft.com Authorization: Bearer x",
                "https://api.security.microsoft.com/api/indicators HTTP/1.1 X-Custom: x",
                "https://api.security.microsoft.com/api/alerts X-Foo:x",
                "/api/nothing X-Foo:x",
                "https://api.security.microsoft.com/api/files/x/stats -u u:x",
                "https://api.security.microsoft.com/api/files/x/stats -uu:x",
                "/api/nothing Authorization: Bearer x"
            })
    void whatFollowsTheUrlOfACall_isStatus2(String target) throws IOException {
        assertThat(check("GET " + target))
                .isEqualTo(new Run(
                        2,
                        "",
                        "mde-preflight: a.http:1: a header or an option in the request line; write each header in a line of"
                                + " its own\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:/u:x@api.security.microsoft.com/api/files/x/stats",
                "https:api.security.microsoft.com/api/files/x/stats",
                "https:///api.security.microsoft.com/api/files/x/stats HTTP/1.1",
                "https://api.security.microsoft.com /api/files/x/stats",
                "api.security.microsoft.com/api/files/x/stats"
            })
    void theHostOfTheApi_isFoundHoweverTheUrlIsMisspelt(String target) throws IOException {
        assertThat(check("GET " + target).out()).contains("at /path/id", "GET /api/files/x/stats: 1 violation");
    }

    @Test
    void nothingOfTheApi_isSkippedWithoutAWord() throws IOException {
        byte[] noUtf8 = "GET https://api.security.microsoft.com/api/a\u00FF".getBytes(ISO_8859_1);
        assertThat(check(noUtf8).out()).contains("advice[unknown-call]", "not checked");
        assertThat(check("POST /api/indicators/BatchUpdate\n\n{}").out())
                .contains("advice[unchecked-body]", "clean, body not checked, 1 advice");
        assertThat(check("POST /api/indicators/BatchUpdate\n\n{}", "--strict").status())
                .isEqualTo(1);
        assertThat(check("POST /api/indicators/BatchUpdate\n\n").out()).endsWith(": clean\n");
    }

    @Test
    void aRequestWithoutASeparatorBeforeIt_isNotSwallowedInSilence() throws IOException {
        String file = "GET " + HOST + "/api/machines\n\nPOST " + HOST + "/api/indicators\n\n{}\n";
        for (String[] options : new String[][] {{}, {"--no-advice"}}) {
            assertThat(check(file, options).out())
                    .contains("advice[unchecked-body]", "GET /api/machines takes none", "###", "body not checked");
        }
        assertThat(check(file, "--strict").status()).isEqualTo(1);
    }

    @Test
    void aRequestBehindAScriptThatDoesNotEnd_isNotSwallowedInSilence() throws IOException {
        for (String script : new String[] {"< {% a", "> {%\na"}) {
            Run run = check("\n" + script + "\nGET " + HOST + "/api/machines\n###\nGET /api/machines\n");
            assertThat(run.err()).contains("a.http:2: the script that begins here does not end");
            assertThat(run.out()).contains("GET /api/machines: clean");
            assertThat(run.status()).isEqualTo(2);
        }
        assertThat(check("< {% a\n%}\nGET /api/machines\n").status()).isZero();
    }

    @Test
    void aRequestThatCannotBeReadForAVariable_countsWithStrict() throws IOException {
        String file = "POST {{host}}/api/indicator\n";
        assertThat(check(file)).satisfies(run -> {
            assertThat(run.out()).contains("skipped", "has no value");
            assertThat(run.status()).isZero();
        });
        assertThat(check(file, "--strict").status()).isEqualTo(1);
        assertThat(check("POST https://example.com/{{a}}\n", "--strict").status())
                .isZero();
    }

    @Test
    void ofVariablesThatReferToOthers_theOneToMendIsNamed() throws IOException {
        String use = "\n" + SUBMIT + "{\"title\": \"{{a}}\"}";
        assertThat(check("@a = {{b}}\n@b = {{c}}" + use).err())
                .contains("{{a}} has no value in this file, as {{c}} has none; define it with @c = value");
        assertThat(check("@a = {{b}}\n@b = 1\n@b = 2" + use).err())
                .contains("as {{b}} has none; it is defined twice with different values; keep one of them");
        assertThat(check("@a = {{b}}\n@b = {{a}}" + use).err())
                .contains("{{a}} has no value in this file; it refers to itself");
        assertThat(check("@a = x\\ny" + use).err()).contains("its backslash is read in two ways");
        assertThat(check("@a = {{$processEnv HOME}}" + use).err())
                .contains("as {{$processEnv HOME}} has none; only the editor knows it; write a value");
    }

    @Test
    void fileVariables_areReplaced_andAFindingPointsToTheReference() throws IOException {
        Run run = check("""
                @host = api.security.microsoft.com
                @base = https://{{host}}/api
                @value = 10.0.0.0/8
                POST {{base}}/indicators

                {"indicatorValue": "{{value}}", "indicatorType": "IpAddress", "title": "{{$guid}}", "description": "b",
                 "action": "Block", "expirationTime": "{{$datetime iso8601 1 d}}"}
                """);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("""
                a.http:6:20: InvalidIpAddress: IP address 10.0.0.0/8 is invalid.
                    6 | {"indicatorValue": "{{value}}", "indicatorType": "IpAddress", "title": "{{$guid}}", "descri…
                """.replace("6:21", "6:20"))
                .endsWith("a.http:4: POST /api/indicators: 1 violation (1 refuses the whole call)\n");
    }

    @Test
    void adviceThatMayQuoteASecret_saysWhyItsDetailsAreHidden_andWhatToLookUp() throws IOException {
        Run run = check("""
                @password = hunter2
                POST https://api.security.microsoft.com/api/indicators

                {"indicatorValue": "10.0.0.1", "indicatorType": "IpAddress", "title": "{{password}}", "description": "b",
                 "action": "Block"}
                """);
        assertThat(run.out())
                .contains(
                        "a.http:4:20: advice[internal-address]: The details are hidden because they may contain a secret.")
                .contains("hint: look up internal-address in the list of advice, and check the request for it")
                .doesNotContain("hunter2");
    }

    @Test
    void anUnknownHost_isNoObstacle() throws IOException {
        for (String host :
                new String[] {"{{base}}", "https://{{host}}", "{{scheme}}://api.securitycenter.microsoft.com"}) {
            assertThat(check("POST " + host + "/api/indicators\n\n" + BODY, "--strict"))
                    .isEqualTo(new Run(0, "a.http:1: POST /api/indicators: clean\n", ""));
        }
        assertThat(check("GET {{base}}/indicators").out())
                .isEqualTo("a.http:1: skipped, no known call of this API as far as it can be read; "
                        + "{{base}} has no value in this file; define it with @base = value\n");
    }

    @Test
    void anUnknownPartOfThePath_isAdvice_andTheRestIsChecked() throws IOException {
        String content = "GET {{base}}/api/machines/findbyip(ip='{{ip}}',timestamp=x)\n";
        Run run = check(content);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("violation", "advice[unresolved-variable]", "                          ^^^^^^")
                .contains("at /path/timestamp")
                .doesNotContain("/path/ip")
                .contains("{{ip}} has no value in this file; define it with @ip = value");
        assertThat(check("GET /api/files/{{hash}}/stats").status()).isZero();
        assertThat(check("GET /api/files/x{{hash}}/stats").status()).isZero();
        assertThat(check("GET /api/files/{{hash}}/stats", "--strict").status()).isEqualTo(1);
        assertThat(check("GET /api/files/{{hash}}/stats", "--no-advice"))
                .isEqualTo(new Run(0, "a.http:1: GET /api/files/{{hash}}/stats: clean\n", ""));
        assertThat(check("GET /api/machines?$filter={{filter}}").status()).isZero();
    }

    @Test
    void anUnknownPartOfABody_isStatus2_andTheOtherRequestsAreChecked() throws IOException {
        Run run = check(SUBMIT + BODY.replace("\"b\"", "\"{{text}}\"") + "\n### two\n" + SUBMIT + BODY);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("mde-preflight: a.http:5: the body cannot be checked: {{text}} has no value in this file; "
                        + "define it with @text = value\n");
        assertThat(run.out()).isEqualTo("a.http:9: two: clean\n");
    }

    @Test
    void ambiguousVariables_haveNoValue() throws IOException {
        String[] definitions = {
            "@a = 1\n@a = 2", "@a = {{b}}", "@a = {{b}}\n@b = {{a}}", "@a = x\\ny", "@a = {{$processEnv HOME}}"
        };
        for (String definition : definitions) {
            assertThat(check(definition + "\n" + SUBMIT + "{\"title\": \"{{a}}\"}")
                            .err())
                    .contains("{{a}} has no value");
        }
    }

    @Test
    void aBodyInAFile_isReadNextToIt_andFindingsNameIt() throws IOException {
        write("body.json", "\n" + BODY.replace("Block", "Blok"));
        Run run = check(SUBMIT + "< ./body.json\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("body.json:3:12: InvalidRequestBody")
                .contains("    3 |  \"action\": \"Blok\"}")
                .endsWith("a.http:1: POST /api/indicators: 1 violation (1 refuses the whole call)\n");
        JsonNode json = new ObjectMapper()
                .readTree(check(SUBMIT + "< ./body.json\n", "--format", "json").out());
        assertThat(json.at("/violations/0/file").asText()).endsWith("body.json");
        assertThat(json.at("/violations/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void variablesOfABodyInAFile_areReplacedOnlyWithAt() throws IOException {
        write("body.json", BODY.replace("193.0.14.129", "{{ip}}"));
        assertThat(check("@ip = ::1\n" + SUBMIT + "<@ body.json").status()).isZero();
        assertThat(check("@ip = ::1\n" + SUBMIT + "< body.json").out()).contains("IP address {{ip}} is invalid.");
        assertThat(check(SUBMIT + "<@ body.json").err())
                .contains("a.http:5: body.json:1: a variable in this line has no value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.json", ".", "/dev/zero", "{{file}}", "\0"})
    void aBodyThatCannotBeRead_isStatus2(String path) throws IOException {
        Run run = check(SUBMIT + "< " + path + "\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("mde-preflight: a.http:5: ")
                .hasLineCount(1)
                .doesNotContain("standard input");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMissingBody_isAViolation_atTheRequestLine() throws IOException {
        Run run = check("\n" + SUBMIT);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("a.http:2:6: InvalidRequestBody");
    }

    @Test
    void theContentType_isPassedOn() throws IOException {
        assertThat(check(SUBMIT.replace("application/json", "text/plain") + BODY)
                        .out())
                .contains("a.http:1: POST /api/indicators: advice[content-type]");
        assertThat(check(SUBMIT.replace("application/json", "{{type}}") + BODY, "--strict")
                        .status())
                .isZero();
    }

    @Test
    void aBodyThatMayHoldSecrets_isNotShown() throws IOException {
        Run run = check("""
                POST /api/DeviceAuthenticatedScanDefinitions

                {"scanType": 1, "scanAuthenticationParams": {"@odata.type": 1, "password": "hunter2"}}
                """);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("a.http:3:").doesNotContain("hunter2").doesNotContain(" | ");
    }

    @Test
    void anAuthorization_isNeverShown_whereverItStands() throws IOException {
        String header = "Authorization: Bearer " + SECRET;
        assertThat(check("POST /api/indicators\n\n" + header + "\n\n{}").status())
                .isEqualTo(2);
        assertThat(check("POST /api/indicators\n\n{\n" + header + "\n}").status())
                .isEqualTo(2);
        assertThat(check("GET /api/files/x " + header).status()).isEqualTo(2);
        assertThat(check("GET /api/files/x/stats\n" + header + "\n nonsense").status())
                .isEqualTo(1);
        assertThat(check("GET https://u:" + SECRET + "@api.security.microsoft.com/api/files/x/stats")
                        .out())
                .startsWith("a.http:1:")
                .contains("GET /api/files/x/stats: 1 violation");
        assertThat(check("GET {{s}}://u:" + SECRET + "@api.security.microsoft.com/api/files/x/stats")
                        .status())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "###", "###\n###\n\n", "@a = b\n# c\n", "\0\0", "{\"a\": 1}", "not a request"})
    void aFileWithoutARequest_isStatus2(String content) throws IOException {
        Run run = check(content);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mde-preflight: a.http").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET https://other.example/x\n\n> {% client.log(1) %}\nPOST /api/indicators\n\n{}",
                "POST /api/machines/x/isolate\n\n{}\n\n<> old.json\n\nPOST https://api.security.microsoft.com/api/indicators",
                "HTTP/1.1 200 OK\n\nPOST {{base}}/api/indicators\n\n{}"
            })
    void aRequestBehindAResponse_isNotSwallowedInSilence(String content) throws IOException {
        Run run = check(content);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("another request; write ### before it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET HOST/api/machines",
                "get HOST/api/machines",
                "GET\tHOST/api/machines",
                "  GET HOST/api/machines",
                "POST HTTPS://api.security.microsoft.com/api/indicators",
                "POST https:api.security.microsoft.com/api/indicators",
                "PATCH api.security.microsoft.com/api/alerts/x",
                "PATCH localhost/api/alerts/x",
                "PATCH localhost:8080/alerts/x",
                "PATCH u:p@localhost/alerts/x",
                "POST {{host}}.example/api/indicators",
                "POST api.{{domain}}/api/indicators",
                "GET //api.security.microsoft.com/api/alerts",
                "GET /API/alerts",
                "HEAD /api/alerts",
                "OPTIONS /api/alerts",
                "PSOT HOST/api/indicators",
                "HOST/api/machines",
                "/api/machines",
                "  /Api/machines",
                "{{base}}/api/machines",
                "api.security.microsoft.com/api/machines"
            })
    void aLineThatLooksLikeARequest_isToldWhereverItWouldBeIgnored(String written) throws IOException {
        String request = written.replace("HOST", HOST);
        String other = "GET https://other.example/x\n\n";
        for (String before : new String[] {
            "< {%\nx\n",
            "> {%\nx\n",
            other + "> {% client.log(1) %}\n",
            other + "> {%\nx\n",
            other + "<> old.json\n",
            "HTTP/1.1 200 OK\n\n",
            "GET " + HOST + "/api/nothing\n\n> {%\n\n",
            "POST https://proxy.example/api/indicators\n\n> {%\n\n",
            "POST /api/indicators\n\n" + BODY + "\n",
            "POST /api/indicators\n\n{{unread}}\n",
            "POST /api/indicators\n\n"
        }) {
            Run run = check(before + request + "\nAuthorization: x\n\n> {% y %}\n###\nGET /api/machines");
            assertThat(run.status()).as(before).isEqualTo(2);
            assertThat(run.err())
                    .contains("a.http:" + (before.chars().filter(c -> c == '\n').count() + 1) + ": ")
                    .containsAnyOf("another request", "### is missing before this request");
            assertThat(run.out()).contains("GET /api/machines: clean");
        }
    }

    @Test
    void aScriptThatEndsWithALaterOne_isTold() throws IOException {
        Run run = check("< {%\nx\n\n> {% y %}\nGET /api/machines");
        assertThat(run.err()).contains("a.http:4: another request or script in the script that begins in line 1");
        assertThat(run.status()).isEqualTo(2);
        assertThat(check("< {%\nx\n###\nGET /api/machines\n\n> {% y %}").err())
                .contains("a.http:1: the script that begins here does not end");
    }

    @Test
    void aRequestBehindAnotherProblem_isToldFirst() throws IOException {
        Run run = check("GET https://other.example/x\nno header\n\n> {%\nGET " + HOST + "/api/machines\n%}");
        assertThat(run.err()).contains("a.http:5: another request; write ### before it");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void scriptsAndResponses_mayHoldWhatIsNoRequest() throws IOException {
        String script = """
                delete client.global
                  delete a.b;
                get(a)
                post: 1,
                client.test('/api/x', 1)
                // GET /api/machines
                https: 1
                see https://example.com
                """;
        for (String content : new String[] {
            "< {%\n" + script + "%}\nGET /api/machines",
            "GET /api/machines\n\n> {%\n" + script + "%}\n",
            "GET /api/machines\n\n###\nHTTP/1.1 200 OK\nA: b\n\n{\n\"https\": 1,\n\"x\": \"/api/\"}\n"
        }) {
            assertThat(check(content))
                    .isEqualTo(new Run(
                            0,
                            content.startsWith("<")
                                    ? "a.http:" + content.lines().count() + ": GET /api/machines: clean\n"
                                    : "a.http:1: GET /api/machines: clean\n",
                            ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST HOST/api/unknown",
                "POST https://proxy.example/api/indicators",
                "GET HOST/api/machines",
                "POST HOST/api/indicators/BatchUpdate"
            })
    void aRequestInABodyThatIsNotChecked_isAdviceAtItsLine(String call) throws IOException {
        String file =
                call.replace("HOST", HOST) + "\n\n{}\n\nDELETE " + HOST + "/api/indicators/zz?sig=" + SECRET + "\n";
        for (String[] options : new String[][] {{}, {"--no-advice"}}) {
            assertThat(check(file, options).out())
                    .contains(
                            "a.http:5:1: advice[unchecked-body]: The body is not checked, and it holds another request",
                            "hint: ### is missing before this request");
        }
        assertThat(check(file, "--strict").status()).isEqualTo(1);
    }

    @Test
    void aFileInAForm_mayHoldRequests() throws IOException {
        String form = """
                POST /api/libraryfiles
                Content-Type: multipart/form-data; boundary=b

                --b
                Content-Disposition: form-data; name="File"; filename="a.ps1"

                GET https://example.com/api/x
                --b
                Content-Disposition: form-data; name="Description"

                GET /api/x
                --b--
                """;
        assertThat(check(form).err()).isEmpty();
        Run run = check(form + "\nGET " + HOST + "/api/machines\n");
        assertThat(run.err()).contains("a.http:14: ### is missing before this request");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aUrlAmongTheHeaders_isNoHeader() throws IOException {
        for (String call : new String[] {"GET /api/machines", "GET https://other.example/x"}) {
            Run run = check(call + "\nAccept: a\n" + HOST + "/api/indicators/zz\n");
            assertThat(run.err()).contains("a.http:3: another request; write ### before it");
            assertThat(run.status()).isEqualTo(2);
        }
    }

    @Test
    void aRequestInTheBodyOfASkippedOne_isTold() throws IOException {
        Run run = check("POST https://other.example/x\n\nPOST https://api.security.microsoft.com/api/indicators\n\n{}");
        assertThat(run.out()).contains("its body holds another request: write ### before each");
    }

    @Test
    void noBlankLineBeforeTheBody_isStatus2() throws IOException {
        Run run = check("POST /api/indicators\nContent-Type: application/json\n{\"title\": 1}");
        assertThat(run.err())
                .isEqualTo(
                        "mde-preflight: a.http:3: no header, which is a name, a colon and a value; a blank line belongs between the headers and the body\n");
    }

    @Test
    void hostileFiles_giveAnAnswer() throws IOException {
        String long10 = "x".repeat(10_000_000);
        assertThat(check("GET /api/files/" + long10 + "/stats").out().length()).isLessThan(5_000);
        assertThat(check(long10).status()).isEqualTo(2);
        assertThat(check("POST /api/indicators\n\n{\"title\": \"" + long10 + "\"}")
                        .status())
                .isEqualTo(1);
        assertThat(check("GET /api/files/a\0\u001B[31m\u009Bb/stats").status()).isEqualTo(1);
        assertThat(check("GET /" + "{{".repeat(1_000_000)).status()).isZero();
        assertThat(check("GET /api/files/" + "{{a}}".repeat(200_000) + "/stats").status())
                .isZero();
        assertThat(check(new byte[] {'G', 'E', 'T', ' ', '/', 'a', 'p', 'i', (byte) 0xFF})
                        .status())
                .isZero();
        assertThat(check("GET /api/files/\0\n\n\0", "--no-advice").status()).isEqualTo(1);
        assertThat(check("GET /api/files/x/stats\nHost: {{a}}\n###\n".repeat(5_000))
                        .out())
                .hasLineCount(5_000 * 6);
    }

    @Test
    void variablesThatGrowWithoutEnd_areBounded() throws IOException {
        StringBuilder content = new StringBuilder("@a0 = " + "x".repeat(1000) + "\n");
        for (int i = 1; i < 40; i++) {
            content.append("@a" + i + " = " + ("{{a" + (i - 1) + "}}").repeat(10) + "\n");
        }
        for (int i = 0; i < 200; i++) {
            content.append("###\nPOST /api/indicators\n\n[\"")
                    .append("{{a1}}".repeat(2000))
                    .append("\"]\n");
        }
        Run run = check(content.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("too much in one file").hasLineCount(1);
        assertThat(check(content + "###\nPOST /api/indicators\n\n{{a39}}").status())
                .isEqualTo(2);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void bodiesThatCannotBeReadForAVariable_areBounded() throws IOException {
        write("big.json", "{{a}} ".repeat(1_500_000));
        Run run = check("POST /api/indicators\n\n<@ big.json\n###\n".repeat(400));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("too much in one file");
    }

    @Test
    void variablesWithoutAValue_areBounded() throws IOException {
        for (String value : new String[] {"{{a}}{{a}}", "{{a}}{{n§}}"}) {
            StringBuilder content = new StringBuilder("@a = " + "x".repeat(60_000) + "\n");
            for (int i = 0; i < 200_000; i++) {
                content.append("@v" + i + " = " + value.replace("§", "" + i) + "\n");
            }
            String file = content + "GET /api/files/{{v9}}/stats";
            // To expand each variable would take 120,000 bytes for each of the lines.
            assertThat(Allocation.of(() -> assertThat(check(file).out()).contains("{{v9}}")))
                    .isLessThan(100L * file.length());
        }
    }

    @Test
    void filesThatAreIncluded_areBoundedEvenIfEmpty() throws IOException {
        write("empty", "");
        Run run = check("POST /api/indicators\n\n" + "< empty\n".repeat(20_000) + "###\nGET /api/machines");
        assertThat(run.err()).contains("a.http:16386: too much in one file").contains("a.http:20004: too much");
        assertThat(run.status()).isEqualTo(2);
        assertThat(check("POST /api/indicators\n\n" + "< empty\n".repeat(1_000) + BODY)
                        .status())
                .isZero();
    }

    @Test
    void ofManyRequests_eachIsALittleWork_andTheOutputIsNotFlushedForEach() throws IOException {
        int requests = 4_000;
        Path file = write("many.http", ("GET " + HOST + "/api/machines\n###\n").repeat(requests));
        int[] writes = {0};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                writes[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                writes[0]++;
            }
        };
        Terminal terminal = Terminal.of(InputStream.nullInputStream(), out, out, null, () -> false);
        long allocated = Allocation.of(() -> assertThat(PreflightCommand.run(terminal, "check", file.toString()))
                .isZero());
        // Each was routed five times, which took 23,000 bytes, and now takes 13,000.
        assertThat(allocated / requests).isLessThan(17_000);
        assertThat(writes[0]).isLessThan(requests / 50);
    }

    @Test
    void aFileAboveTheLimit_isStatus2() throws IOException {
        assertThat(check("GET /api/alerts/1\n\n" + " ".repeat(17 * 1024 * 1024)).err())
                .isEqualTo("mde-preflight: a.http: larger than 16777216 bytes; split it\n");
    }

    @Test
    void otherFiles_areCheckedNextToThem() throws IOException {
        Path rest = write("b.REST", SUBMIT + BODY);
        Path body = write("c.json", BODY);
        Run run = Run.of("check", "-o", "submitIndicator", rest.toString(), body.toString());
        assertThat(run).isEqualTo(new Run(0, rest + ":1: POST /api/indicators: clean\n" + body + ": clean\n", ""));
        assertThat(Run.of("check", folder.resolve("missing.http").toString()).err())
                .contains("no such file");
    }
}
