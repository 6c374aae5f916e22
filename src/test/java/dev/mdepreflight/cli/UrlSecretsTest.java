package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.SendPolicy;
import dev.mdepreflight.internal.request.SecretNames;
import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.loopback.PolicyLog;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a URL or a header gives access is shown nowhere, whatever is wrong with the request. */
class UrlSecretsTest {
    private static final String SECRET = "q7Zk2Vx9Lm4T";
    private static final String HOST = "https://api.security.microsoft.com";

    @TempDir
    private Path folder;

    static Stream<String> targets() {
        return Stream.of(
                "https://user:§@api.security.microsoft.com/api/files/x/stats",
                "https://§@api.security.microsoft.com/api/alerts?$filter=bad bad",
                "//user:§@api.security.microsoft.com/api/files/x/stats",
                HOST + "/api/alerts?$filter=bad bad&sig=§",
                HOST + "/api/alerts?sig=§&$top=x",
                HOST + "/api/alerts?access_token=§&$nope=1",
                HOST + "/api/alerts?$nope=1&code=§&$top=x",
                HOST + "/api/alerts?%73ig=§&$top=x",
                HOST + "/api/alerts?SIG=§&$top=x",
                HOST + "/api/alerts?subscription-key=§&$nope=1",
                HOST + "/api/alerts?api_key=§%zz&$nope=1",
                HOST + "/api/alerts?$nope=1&client_secret=%§",
                HOST + "/api/files/x/stats?token=§",
                HOST + "/api/files/x/stats#access_token=§",
                HOST + "/api/files/x/stats?a=1#id_token=§",
                HOST + "/api/ips/10.0.0.1/stats?lookBackHours=x&X-Amz-Signature=§",
                "/api/files/x/stats?se=2030&sp=r&sv=1&sr=c&sig=§");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void ofATarget(String target) throws IOException {
        String written = target.replace("§", SECRET);
        for (String format : new String[] {"text", "json"}) {
            assertHidden(Run.of("check", "--format", format, "--operation", "GET " + written));
            assertHidden(file("GET " + written, format));
            assertHidden(file("GET " + written.replace("?", "\n  ?").replace("&", "\n  &"), format));
            assertHidden(file("@s = " + SECRET + "\nGET " + target.replace("§", "{{s}}"), format));
            assertHidden(file("GET " + written + "&x={{unknown}}\nAuthorization: Bearer " + SECRET, format));
            assertHidden(file("### a\nGET " + written + "\n\n{{unknown}}", format));
        }
        Report report = Preflight.builder().advice(true).build().check(Request.of("GET", written));
        assertThat(report.violations() + " " + report.advice()).doesNotContain(SECRET);
        try (PolicyLog log = PolicyLog.open()) {
            SendPolicy.builder(Preflight.create())
                    .mode(SendPolicy.Mode.REPORT_ONLY)
                    .build()
                    .outgoing("GET", written, name -> SECRET)
                    .refusal(new byte[0]);
            assertThat(log.messages()).noneMatch(message -> message.contains(SECRET));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Proxy-Authorization",
                "Cookie",
                "X-Api-Key",
                "Ocp-Apim-Subscription-Key",
                "X-Auth-Token"
            })
    void ofAHeader(String name) throws IOException {
        String header = name + ": " + SECRET;
        for (String format : new String[] {"text", "json"}) {
            assertHidden(file("GET /api/files/x/stats\n" + header, format));
            assertHidden(file("GET /api/files/x/stats\n" + header + "\n nonsense", format));
            assertHidden(file("POST /api/indicators\n" + header + "\n\n{\"title\":1}", format));
            assertHidden(file("POST /api/indicators\n\n" + header + "\n\n{}", format));
            assertHidden(file("POST /api/indicators\n\n{\n" + header + "\n}", format));
        }
    }

    @Test
    void otherwiseTheTargetIsShown() throws IOException {
        Run run = file("GET " + HOST + "/api/alerts?$filter=bad bad&$skiptoken=" + SECRET, "text");
        assertThat(run.out()).contains("$skiptoken=" + SECRET, " | GET " + HOST, "^");
        assertThat(Run.of("check", "--operation", "GET /api/alerts?$top=x&keyword=a")
                        .out())
                .contains("$top=x&keyword=a", "^");
        assertThat(Run.of("check", "--operation", "GET /api/alerts?$top=x&sig=" + SECRET + "&a=b")
                        .out())
                .contains("GET /api/alerts?$top=x&sig=***&a=b: 1 violation")
                .doesNotContain("^");
    }

    @ParameterizedTest
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @ValueSource(
            strings = {
                "a:b@c/",
                "a:b@c ",
                "https://a:b/",
                "https:/",
                "@",
                ":a/",
                "//",
                "-u",
                "-u ",
                "a = ",
                "token ",
                "eyJ",
                "basic a ",
                "aB",
                "%40",
                "{{a:",
                "=@",
                ":%nullc:c:",
                "%25",
                "token[",
                "aB=",
                "a:b:",
                "basic ",
                "x[x]",
                "[x][x]",
                "%C2%A0",
                "-e",
                "ICD-"
            })
    void workIsLinear(String piece) {
        String text = piece.repeat(1_000_000 / piece.length()) + "x".repeat(1_000_000);
        for (String much : new String[] {text, text + "@", "/api?" + text + "@x"}) {
            assertThat(UrlSecrets.masked(much)).isNotEmpty();
            assertThat(UrlSecrets.maskedText(much)).isNotEmpty();
            assertThat(SecretNames.isSecret(much)).isIn(true, false);
        }
    }

    private Run file(String content, String format) throws IOException {
        Path file = Files.writeString(folder.resolve("a.http"), content);
        return Run.of("check", "--format", format, file.toString());
    }

    private static void assertHidden(Run run) {
        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(SECRET);
    }
}
