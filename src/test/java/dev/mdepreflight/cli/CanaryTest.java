package dev.mdepreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.request.SecretNames;
import dev.mdepreflight.internal.request.UrlSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret goes in by every way there is and comes out by none: not as text, not as JSON, not in an error. */
class CanaryTest {

    private static final String CANARY = "q7Zk2Vx9Lm4TpW8s";
    private static final String HOST = "https://api.security.microsoft.com";

    @TempDir
    private Path folder;

    /** Targets with a secret at §, and what people leave behind them. */
    static Stream<String> targets() {
        return Stream.of(
                "https://user:§@api.security.microsoft.com/api/files/x/stats",
                "https://user:§@other.example/api/nothing",
                "https://user:a/§@api.security.microsoft.com/api/files/x/stats",
                "https://user:12/§@api.security.microsoft.com/api/files/x/stats",
                "user:§@api.security.microsoft.com/api/files/x/stats",
                "user:§@api.security.microsoft.com/api/alerts?$top=x",
                "§@api.security.microsoft.com/api/files/x/stats",
                "//user:§@api.security.microsoft.com/api/files/x/stats",
                "https:/user:§@api.security.microsoft.com/api/files/x/stats",
                "https:/user:§@other.example/api/files/x/stats",
                "https:user:§@api.security.microsoft.com/api/files/x/stats",
                "https:///user:§@api.security.microsoft.com/api/files/x/stats",
                "https:\\\\user:§@api.security.microsoft.com\\api\\files\\x\\stats",
                "https://user:a'§@api.security.microsoft.com/api/files/x/stats",
                "https://user:a §@api.security.microsoft.com/api/files/x/stats",
                HOST + "/api/alerts?$top=x&redirect=https:/user:§@host/",
                HOST + "/api/alerts?$top=x&pw=§",
                HOST + "/api/alerts?$top=x&db_pwd2=§",
                HOST + "/api/files/eyJ§.eyJ§.§/stats",
                HOST + "/api/files/x/stats -uuser:§",
                HOST + "/api/files/x/stats -u user:§",
                HOST + "/api/files/x/stats -HX-Custom:§",
                HOST + "/api/files/x/stats --user=user:§",
                HOST + "/api/indicators Authorization: Bearer §",
                HOST + " Authorization: Bearer §",
                HOST + "/api/files/x;sig=§/stats",
                HOST + "/api/files/x;a=b;sessionid=§;c=d/stats",
                HOST + "/api/files/x%3Bsig%3D§/stats",
                HOST + "/api/nothing;ticket=§",
                HOST + "/api/alerts;hmac=§?$top=x",
                HOST + "/api/alerts?$top=x&sessionid=§",
                HOST + "/api/alerts?$top=x&ticket=§",
                HOST + "/api/alerts?$top=x&bearer=§",
                HOST + "/api/alerts?$top=x&AccountKey=§",
                HOST + "/api/alerts?$top=x&hmac=§",
                HOST + "/api/alerts?$top=x&x-ms-token=§/a?b",
                HOST + "/api/files/x/stats#sig=§",
                "/api/files/x/stats Authorization: Bearer §",
                "/api/files/x/stats HTTP/1.1 Authorization: Bearer §",
                "/api/files/x Authorization: Bearer §/stats",
                "/api/files/x Bearer §/stats",
                "/api/files/x/stats -H \"X-Api-Key: §\"",
                "/api/files/x/stats -H \"X-Custom: §\"",
                "/api/files/x -H 'X-Custom: §/stats",
                "/api/files/x/stats -u user:§",
                "/api/alerts?$filter=x -H \"X-Api-Key: §\"",
                "/api/alerts?$filter=x Authorization: Bearer §",
                "/api/nothing Cookie: §",
                HOST + "/api/machines?$top=Bearer%20§",
                HOST + "/api/machines?$top=Bearer+§",
                HOST + "/api/machines?$top=Bearer §",
                HOST + "/api/machines?$filter=x%3DBearer%20§",
                HOST + "/api/machines?$top=x&a=Bearer+eyJ§.eyJ§.§",
                HOST + "/api/alerts?code=abc&$top=https%3A%2F%2Fx%2F%3Faccess_token%3D§",
                HOST + "/api/alerts?code=abc&$top=https%253A%252F%252Fx%252F%253Faccess_token%253D§",
                HOST + "/api/alerts?a=%zz&$top=x%26access_token%3D§",
                HOST + "/api/alerts?$top=https%3A%2F%2Fuser%3A§%40host%2F",
                HOST + "/api/alerts?$filter=access_token=§ bad bad",
                HOST + "/api/files/abc;s=§/stats",
                HOST + "/api/files/abc%3Bs%3D§/stats",
                "/api/nope;x=§",
                HOST + "/api/files/x;sig=Eby8vdM0/§==/stats",
                HOST + "/api/files/x-eyJ§.eyJ§.§/stats",
                HOST + "/api/alerts?$top=x&access_token[]=§",
                HOST + "/api/alerts?$top=x&x[access_token]=§",
                HOST + "/api/alerts?$top={\"access_token\":\"§\"}",
                HOST + "/api/alerts?$top=%7B%22access_token%22%3A%22§%22%7D",
                HOST + "/api/alerts?$top=x&subscriptionkey=§",
                HOST + "/api/alerts?$top=x&PHPSESSID=§",
                HOST + "/api/alerts?$top=x&private_key=§",
                HOST + "/api/alerts X-Foo:§",
                "/api/nothing X-Foo:§",
                "/api/nothing Foo:§",
                "/api/nothing%20X-Foo:§",
                HOST + "/api/alerts?$top=x X-Foo:§",
                "/api/files/Bearer%C2%A0§/stats",
                "/api/files/Bearer\u00A0§/stats",
                "/api/files/Bearer%E2%80%8B§/stats",
                "/api/files/Bearer%0B§/stats",
                "/api/files/Bearer%F3%A0%80%A0§/stats",
                "/api/files/Bearer%25C2%25A0§/stats",
                HOST + "/api/alerts?$top=x&token[0]=§",
                HOST + "/api/alerts?$top=x&sig[0]=§",
                HOST + "/api/alerts?$top=x&sig%5Ba%5D%5B0%5D=§",
                HOST + "/api/alerts?$top=x&a[sig][0]=§",
                HOST + "/api/alerts?$top=x&client_assertion=§",
                "/api/files/x SharedKeyLite account:§");
    }

    private static void assertHidden(Run run) {
        assertThat(run.out() + run.err())
                .isNotEmpty()
                .doesNotContain(CANARY)
                .doesNotContain(CANARY.substring(0, 6))
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain("unexpected");
    }

    private static void everyOutput(String... arguments) {
        for (String[] more :
                new String[][] {{}, {"--format", "json"}, {"--strict"}, {"--no-advice"}, {"--color", "always"}}) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(1, List.of(more));
            assertHidden(Run.reading("{\"Comment\": 1}", all.toArray(String[]::new)));
        }
    }

    private void file(String content) throws IOException {
        everyOutput(
                "check", Files.writeString(folder.resolve("a.http"), content).toString());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void inARequestLine(String target) throws IOException {
        String written = target.replace("§", CANARY);
        for (String method : new String[] {"GET", "POST", "get", "FOO"}) {
            everyOutput("check", "--operation", method + " " + written);
            everyOutput("check", "--operation", method + " " + written, "-");
            file(method + " " + written);
        }
        everyOutput("check", "--operation", written);
        file(written);
        file("@host = x\n@token = " + CANARY + "\nGET " + target.replace("§", "{{token}}"));
        file("GET " + written + "&x={{unknown}}\n\n{{unknown}}");
        file("GET {{unknown}}" + written);
        assertHidden(Run.of("split", "--operation", "POST " + written, "no.json"));
        assertHidden(Run.of("generate", "--operation", "POST " + written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer §",
                "Authorization: §",
                "X-Api-Key: §",
                "Bearer §",
                "bearer §",
                "Cookie: a=§",
                "sessionid=§",
                "password=§",
                "https://user:§@host/x.json",
                "https:/user:§@host/x.json",
                "folder/https:/user:§@host/x.json",
                "folder/user:§@host/x.json",
                "user:§@host/x.json",
                "-uuser:§",
                "-u=user:§",
                "pwd=§",
                "creds: §",
                "eyJ§.eyJ§.§",
                "https://host/x.json?sig=§",
                "x.json;ticket=§",
                "--token=§",
                "--api-key=§",
                "x=Bearer §G.json",
                "x=Bearer%20§",
                "AccountKey=Eby8vdM0/§==",
                "JWT-eyJ§.eyJ§.§",
                "SharedKeyLite account:§"
            })
    void inAnArgument(String text) throws IOException {
        String written = text.replace("§", CANARY);
        everyOutput("check", "--operation", "submitIndicator", written);
        everyOutput("check", "--operation", written);
        everyOutput("check", "--operation", written, "-");
        everyOutput("check", "-H", written, "--operation", "submitIndicator", "-");
        everyOutput("check", written + ".http");
        everyOutput("check", "--operation", "submitIndicator", "--allow-includes", written, "-");
        for (String[] arguments : new String[][] {
            {written},
            {"explain", "InvalidUrl", written},
            {"operations", written},
            {"split", written},
            {"partition", written, written},
            {"generate", "--operation", written},
            {"check", "--operation", "submitIndicator", "--format", written, "-"}
        }) {
            assertHidden(Run.of(arguments));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer §", "token=§", "https://user:§@host", "token[0]=§", "Bearer\u00A0§"})
    void inAnOption(String text) throws IOException {
        String written = text.replace("§", CANARY);
        String isolate = "POST /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";
        for (String option : new String[] {
            "--device-os", "--device-version", "--client-version", "--onboarding", "--host", "--format", "--color"
        }) {
            everyOutput("check", "--operation", isolate, "--device-os", "macOS", option, written, "-");
            everyOutput("check", "--operation", isolate, option, written, "-");
        }
        everyOutput("check", "--operation", isolate, "--device-os", "Windows10 " + written, "-");
        everyOutput("check", "--operation", isolate, "--onboarding", "a".repeat(50) + " " + written, "-");
        everyOutput("check", "--operation", "submitIndicator", "--host", "a".repeat(50) + " " + written, "-");
        for (String[] arguments : new String[][] {
            {"explain", written},
            {"explain", "a".repeat(50) + " " + written},
            {"split", "--output-dir", folder + "/no/" + written, "no.json"},
            {"generate", "--operation", "submitIndicator", "--count", written},
            {"generate", "--operation", "submitIndicator", "--seed", written},
            {"operations", "--format", written}
        }) {
            assertHidden(Run.of(arguments));
        }
    }

    /** The header of the token may have white space. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"", "{ \"", "{  \"", "{\n\"", "{\n  \"", "{\r\n \"", "{\t\"", " {\"", "\n{\n\""})
    void inATokenWhoseHeaderHasWhiteSpace(String head) throws IOException {
        String header =
                Base64.getUrlEncoder().withoutPadding().encodeToString((head + "alg\":\"HS256\"}").getBytes(UTF_8));
        String token = header + ".e30." + CANARY;
        file("GET /api/files/" + token + "/stats");
        file("### " + token + "\nGET /api/nothing/x-" + token);
        file("@x = " + token + "\nGET /api/files/{{x}}/stats");
        everyOutput("check", "--operation", "GET /api/alerts?$top=" + token);
        everyOutput("check", "--operation", "submitIndicator", token);
    }

    /** A title of a request and the name of its file, of a file that it includes, and of a variable that has no value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer §",
                "Bearer §",
                "GET https:/user:§@host/api",
                "curl -u user:§ " + HOST,
                "curl -uuser:§ " + HOST,
                "curl --user user:§ " + HOST,
                "x-api-key: §",
                "a creds=§",
                "dbPass = §",
                "eyJ§.eyJ§.§",
                "t q=Bearer §",
                "AccountKey=Eby8vdM0/§==",
                "JWT-eyJ§.eyJ§.§",
                "a {'privatekey': '§'}",
                "SharedKeyLite account:§"
            })
    void inATitleOrAName(String text) throws IOException {
        String written = text.replace("§", CANARY);
        for (String request : new String[] {
            "GET /api/files/x/stats",
            "GET /api/nothing",
            "GET https://other.example/api/indicators",
            "GET https://other.example/",
            "POST /api/indicators\n\n{}",
            "POST /api/indicators\n\n{{" + written + "}}",
            "POST /api/indicators\n\n< " + written,
            "GET /api/files/{{" + written + "}}/stats",
            "GET {{" + written + "}}/nothing",
            "GET https://{{" + written + "}}/api/nothing"
        }) {
            file("### " + written + "\n" + request);
            file("# @name " + written + "\n" + request);
            file("@a = {{" + written + "}}\n" + request + "{{a}}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pw",
                "DB_PWD",
                "pass",
                "dbPass1",
                "passwd",
                "cred",
                "creds",
                "azureCredentials",
                "apiKey",
                "key",
                "clientAssertion",
                "client_assertion",
                "refresh",
                "psw",
                "dbPsw",
                "basic",
                "conn",
                "dbConn",
                "connectionString",
                "pin",
                "userPin"
            })
    void inAVariableThatIsNamedAsASecret(String name) throws IOException {
        file("@" + name + " = " + CANARY + "\nGET /api/files/{{" + name + "}}/stats");
        file("@" + name + " = " + CANARY + "\nPOST /api/indicators\n\n{\"indicatorValue\": \"{{" + name
                + "}}\", \"indicatorType\": \"IpAddress\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer §", "x=Bearer §", "eyJ§.eyJ§.§", "https://user:§@host", "a=b;AccountKey=§", "password: §"
            })
    void inAVariableThatIsASecretByItsValue(String value) throws IOException {
        String written = "@x = " + value.replace("§", CANARY) + "\n@y = a{{x}}\n";
        for (String use : new String[] {"{{x}}", "{{y}}"}) {
            file(written + "GET /api/files/" + use + "/stats");
            file(written + "GET /api/alerts?$filter=" + use + " bad");
            file(written + "POST /api/indicators\n\n{\"indicatorValue\": \"" + use
                    + "\", \"indicatorType\": \"IpAddress\"}");
        }
    }

    @Test
    void inTheNameOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a;sig=" + CANARY), "{\"title\": 1}");
        everyOutput("check", "--operation", "submitIndicator", file.toString());
        everyOutput("check", "--operation", "submitIndicator", "--ndjson", file.toString());
        assertHidden(Run.of("split", file.toString()));
        file("POST /api/indicators\n\n< a;sig=" + CANARY + "\n");
        file("POST /api/indicators\n\n< b;sig=" + CANARY + "\n");
        Path requests = Files.writeString(folder.resolve("token=" + CANARY + ".http"), "POST /api/indicators\n\n{\n");
        everyOutput("check", requests.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/files/{{token}}/stats",
                "GET /api/files/{{made}}/stats",
                "GET /api/alerts?$filter={{token}} bad",
                "GET {{token}}/api/files/x/stats",
                "GET https://{{token}}@api.security.microsoft.com/api/files/x/stats",
                "POST /api/indicators\n\n{\"indicatorValue\": \"{{token}}\", \"indicatorType\": \"IpAddress\"}",
                "POST /api/indicators\n\n{\"{{token}}\": {\"a\": 1}, \"title\": 1}",
                "POST /api/indicators\n\n{{token}}",
                "POST /api/indicators\n\n<@ some.json",
                "POST /api/indicators\n\n< {{token}}",
                "POST /api/indicators\nContent-Type: {{token}}\nHost: {{token}}\n\n{}"
            })
    void inAVariable(String request) throws IOException {
        Files.writeString(folder.resolve("some.json"), "{\"title\": \"{{token}}\", \"indicatorValue\": {{token}}}");
        file("@token = " + CANARY + "\n@made = a{{token}}\n" + request + "\n");
    }

    @Test
    void inABody() throws IOException {
        String body = "{\"scanType\": 1, \"scanAuthenticationParams\": {\"@odata.type\": 1, \"password\": \"" + CANARY
                + "\"}}";
        Path file = Files.writeString(folder.resolve("body.json"), body.replace("\n", ""));
        everyOutput("check", "--operation", "POST /api/DeviceAuthenticatedScanDefinitions", file.toString());
        everyOutput(
                "check", "--operation", "POST /api/DeviceAuthenticatedScanDefinitions", "--ndjson", file.toString());
        file("POST /api/DeviceAuthenticatedScanDefinitions\n\n" + body);
        file("POST /api/DeviceAuthenticatedScanDefinitions\n\n< body.json\n");
        file("POST /api/indicators\nAuthorization: Bearer " + CANARY + "\n\n{\"title\": 1}");
        file("POST /api/indicators\n\nAuthorization: Bearer " + CANARY + "\n\n{\"title\": 1}");
    }

    @Test
    void whatIsNoSecret_isShown() {
        for (String target : new String[] {
            "/api/users/joe@contoso.com/alerts",
            "/api/alerts?$filter=lastUpdateTime ge 2020-01-01T00:00:00Z and assignedTo eq 'joe@contoso.com'",
            "/api/machines?$filter=machineTags/any(tag: tag eq 'a: b')&$skiptoken=abc",
            HOST + ":443/api/alerts?$top=1&keyword=a",
            "/api/machines/findbyip(ip='10.0.0.1',timestamp=2019-09-22T08:44:05Z)",
            "/api/alerts?$filter=alertCreationTime+ge+2020-01-01T00:00:00%2B02:00+and+title+eq+'a%3A+b%25zz'",
            "/api/nothing;a/b?x;y=z",
            "/api/machines/x%20y:z",
            "/api/alerts?$filter=title eq 'step a:b' and x[0] eq 1",
            "/api/files/reworkedewogviewkitICDeCnsiIHs/stats"
        }) {
            assertThat(UrlSecrets.masked(target)).isEqualTo(target);
        }
        for (String text : new String[] {
            "tokens.http",
            "C:\\tokens\\a.json",
            "secret.json",
            "a b.json",
            "@body.json",
            "C:/users/joe@contoso.com/a.json",
            "//server/share/joe@contoso.com.json",
            "Alerts of joe@contoso.com at 10:30",
            "Basic checks",
            "digest of all alerts",
            "Step 1: isolate https://api.security.microsoft.com:443/api -u"
        }) {
            assertThat(UrlSecrets.maskedText(text)).isEqualTo(text);
        }
        for (String name : new String[] {
            "compass",
            "bypass",
            "passive",
            "keyword",
            "monkey",
            "sasValidHours",
            "author",
            "credit",
            "country_code",
            "host",
            "$skiptoken",
            "connector",
            "pinned",
            "refreshInterval"
        }) {
            assertThat(SecretNames.isSecret(name)).as(name).isFalse();
        }
    }
}
