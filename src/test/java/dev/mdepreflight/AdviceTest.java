package dev.mdepreflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.agreement.BothPaths;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.ImportIndicators;
import dev.mdepreflight.constraint.DistinctElements;
import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.NotPast;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.constraint.WebUrl;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice that saves people: what is taken, and yet not meant; from bytes and from bound records alike. */
class AdviceTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

    private final Preflight advising =
            Preflight.builder().advice(true).clock(NOON).build();

    private static String indicator(String type, String value, String action, String more) {
        return "{\"indicatorValue\":\"" + value + "\",\"indicatorType\":\"" + type + "\",\"action\":\"" + action
                + "\",\"title\":\"t\",\"description\":\"d\"" + more + "}";
    }

    private static String sha1(String action, String more) {
        return indicator("FileSha1", "da39a3ee5e6b4b0d3255bfef95601890afd80709", action, more);
    }

    private static List<String> told(Report report) {
        assertThat(report.violations()).isEmpty();
        return report.advice().stream()
                .map(advice -> advice.reason() + " " + advice.pointer() + " " + advice.hint())
                .sorted()
                .toList();
    }

    private List<String> advice(Class<? extends Record> type, String body) {
        assertThat(Preflight.create().check(type, body)).isSameAs(Report.clean());
        List<String> fromBytes = told(advising.check(type, body));
        assertThat(told(advising.check(BothPaths.bind(type, body)))).isEqualTo(fromBytes);
        return fromBytes;
    }

    static Stream<Arguments> doubtfulIndicators() {
        String external = "indicators are for external addresses";
        String certificate = "certificates take Allowed and BlockAndRemediate";
        String link = "the link is shown with the actions Block and Warn";
        String print = "0123456789abcdef0123456789abcdef01234567";
        return Stream.of(
                doubtful(
                        indicator("IpAddress", "10.1.2.3", "Block", ""),
                        "internal-address /indicatorValue " + external),
                doubtful(indicator("IpAddress", "::1", "Block", ""), "loopback-address /indicatorValue " + external),
                doubtful(
                        indicator("DomainName", "co.uk", "Block", ""),
                        "public-suffix /indicatorValue send the one that is meant"),
                doubtful(
                        indicator("DomainName", "malware.exe", "Block", ""),
                        "unknown-top-level-domain /indicatorValue null"),
                doubtful(
                        indicator("DomainName", "printer.local", "Block", ""),
                        "internal-domain /indicatorValue indicators are for names in the internet"),
                doubtful(
                        indicator("DomainName", "8.8.8.8", "Block", ""),
                        "address-as-domain /indicatorValue send it as an address: of an indicator, indicatorType IpAddress"),
                doubtful(
                        indicator("Url", "http://192.168.0.1/setup", "Block", ""),
                        "internal-address /indicatorValue " + external),
                doubtful(
                        indicator("Url", "https://github.io/x", "Block", ""),
                        "public-suffix /indicatorValue send the one that is meant"),
                doubtful(
                        indicator("Url", "contoso.com", "Block", ""),
                        "unusual-indicator-value /indicatorValue the value fits indicatorType DomainName"),
                doubtful(
                        indicator("Url", "8.8.8.8", "Block", ""),
                        "unusual-indicator-value /indicatorValue the value fits indicatorType IpAddress"),
                doubtful(
                        indicator("Url", "contoso.com/x", "Block", ""),
                        "unusual-indicator-value /indicatorValue write http:// or https:// before contoso.com/x"),
                doubtful(
                        indicator("IpAddress", "8.8.8.8", "AlertAndBlock", ""),
                        "action-not-for-network-types /action network indicators take Allowed, Audit, Warn and Block; the docs call AlertAndBlock BlockAndRemediate by now"),
                doubtful(
                        sha1("AlertAndBlock", ""),
                        "legacy-action /action the docs call it BlockAndRemediate by now, with generateAlert true if an alert is wanted"),
                doubtful(
                        indicator("DomainName", "contoso.com", "Alert", ""),
                        "legacy-action /action the docs call it Audit by now, with generateAlert true"),
                doubtful(
                        indicator("CertificateThumbprint", print, "Warn", ""),
                        "action-not-for-certificates /action " + certificate),
                doubtful(
                        indicator("CertificateThumbprint", print, "Alert", ""),
                        "action-not-for-certificates /action " + certificate),
                doubtful(
                        sha1("Allowed", ",\"generateAlert\":true"),
                        "alert-without-effect /generateAlert the action Allowed never raises an alert"),
                doubtful(
                        sha1("Audit", ",\"generateAlert\":true"),
                        "audit-without-severity /severity the alerts of Audit have the severity of the indicator, and no default is documented"),
                doubtful(
                        indicator(
                                "Url", "https://contoso.com/a", "Allowed", ",\"educateUrl\":\"https://intranet/why\""),
                        "educate-url-without-effect /educateUrl " + link),
                doubtful(
                        sha1("Warn", ",\"educateUrl\":\"https://intranet/why\""),
                        "educate-url-without-effect /educateUrl the link is documented for the type Url"),
                doubtful(
                        sha1("Block", ",\"expirationTime\":\"2026-06-15T11:59:59.9Z\""),
                        "expiration-in-the-past /expirationTime the indicator would be deleted at once"),
                doubtful(sha1("Block", ",\"expirationTime\":\"2026-06-15T12:00:00Z\"")),
                doubtful(sha1("Block", ",\"expirationTime\":\"2026-06-15T07:00:00-05:00\"")),
                doubtful(sha1("Allowed", ",\"generateAlert\":false")),
                doubtful(sha1("BlockAndRemediate", ",\"generateAlert\":true")),
                doubtful(indicator("CertificateThumbprint", print, "BlockAndRemediate", "")),
                doubtful(indicator("Url", "https://contoso.com/", "Warn", ",\"educateUrl\":\"https://10.0.0.1/why\"")),
                doubtful(indicator("IpAddress", "8.8.8.8", "Audit", ",\"generateAlert\":true,\"severity\":\"Low\"")));
    }

    private static Arguments doubtful(String body, String... advice) {
        return Arguments.of(body, List.of(advice));
    }

    @ParameterizedTest
    @MethodSource("doubtfulIndicators")
    void indicator_isDoubtedOnceForEachFault(String body, List<String> advice) {
        assertThat(advice(Operations.SUBMIT_INDICATOR.body(), body)).isEqualTo(advice);
        assertThat(advice(ImportIndicators.class, "{\"Indicators\":[" + body + "]}"))
                .isEqualTo(advice.stream()
                        .map(line -> line.replaceFirst(" /", " /Indicators/0/"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "DomainName, evil[.]com, the value is defanged; send evil.com",
        "DomainName, hxxp://evil[.]com/a, the value is defanged; http://evil.com/a fits indicatorType Url",
        "Url, hxxps://evil[.]com/a, the value is defanged; send https://evil.com/a",
        "IpAddress, 8[.]8[.]8[.]8, the value is defanged; send 8.8.8.8",
        "IpAddress, contoso.com, the value fits indicatorType DomainName",
        "IpAddress, https://contoso.com/x, the value fits indicatorType Url",
        "IpAddress, 8.8.8.256, octet 256 is above 255",
        "DomainName, https://contoso.com/x, the value fits indicatorType Url",
        "DomainName, *.contoso.com, remove \"*\" (character 1); an indicator for a domain covers its subdomains",
        "DomainName, *[.]contoso[.]com, remove \"*\" (character 1); an indicator for a domain covers its subdomains",
        "DomainName, *.contoso.com/x, the value fits indicatorType Url",
        "FileSha1, d41d8cd98f00b204e9800998ecf8427e, the value fits indicatorType FileMd5",
        "FileMd5, da39a3ee5e6b4b0d3255bfef95601890afd80709, the value fits indicatorType FileSha1"
    })
    void refusedValue_isToldWhatItWasMeantToBe_andNothingElse(String type, String value, String hint) {
        String body = indicator(type, value, "Block", "");
        for (Report report : List.of(
                advising.check(Operations.SUBMIT_INDICATOR, body),
                advising.check(BothPaths.bind(Operations.SUBMIT_INDICATOR.body(), body)))) {
            assertThat(report.violations())
                    .extracting(Violation::pointer, Violation::hint)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("/indicatorValue", hint));
            assertThat(report.advice()).isEmpty();
        }
    }

    @Test
    void repeatedIndicator_isToldAtTheSecondOne_withTheIndexOfTheFirst() {
        String upper = "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709";
        String body = "{\"Indicators\":[" + sha1("Block", "") + ","
                + indicator("Url", "https://contoso.com/a", "Block", "") + ",\n"
                + indicator("FileSha1", upper, "Allowed", "") + ","
                + indicator("Url", "https://contoso.com/A", "Block", "") + ","
                + indicator("CertificateThumbprint", upper, "Allowed", "") + "," + sha1("Block", "") + "]}";
        String words = "; with the same action it updates that one, with another a second indicator arises";
        assertThat(advice(ImportIndicators.class, body))
                .containsExactly(
                        "repeated-indicator /Indicators/2 the same as element 0" + words,
                        "repeated-indicator /Indicators/5 the same as element 0" + words);
        Advice first = advising.check(ImportIndicators.class, body).advice().get(0);
        assertThat(body.substring((int) first.location().offset())).startsWith("{\"indicatorValue\":\"" + upper);
        assertThat(first.location().line()).isEqualTo(2);
    }

    @Test
    void severityOfAnAuditThatIsNull_isDoubtedOnce_asTheOneThatIsMissed() {
        String body = sha1("Audit", ",\"generateAlert\":true,\"severity\":null");
        assertThat(told(advising.check(Operations.SUBMIT_INDICATOR, body)))
                .containsExactly(
                        "audit-without-severity /severity the alerts of Audit have the severity of the indicator, and no default is documented");
        String both = "{\"Indicators\":[" + body.replace("Audit", "Block").replace("da39", "da40") + "," + body + "]}";
        assertThat(advising.check(Operations.IMPORT_INDICATORS, both).advice())
                .extracting(one -> one.reason() + " " + one.pointer())
                .containsExactly(
                        "explicit-null /Indicators/0/severity", "audit-without-severity /Indicators/1/severity");
        assertThat(told(advising.check(Operations.SUBMIT_INDICATOR, body.replace("Audit", "Block"))))
                .containsExactly("explicit-null /severity leave it out instead");
        Preflight suppressing = Preflight.builder()
                .advice(true)
                .suppress("audit-without-severity")
                .build();
        assertThat(told(suppressing.check(Operations.SUBMIT_INDICATOR, body)))
                .containsExactly("explicit-null /severity leave it out instead");
    }

    enum Day {
        @JsonProperty("mon")
        @JsonAlias("monday")
        MONDAY,
        TUESDAY
    }

    @DistinctElements(
            property = "names",
            anyCase = true,
            adviceId = "again",
            payload = Advice.class,
            hint = "say it once")
    @DistinctElements(property = "days")
    @DistinctElements(property = "secrets", payload = Advice.class)
    public record Roster(
            @JsonProperty("Names") List<@DomainName String> names,
            List<Day> days,
            @Sensitive List<String> secrets) {}

    @Test
    void repeatedText_isToldAtEachLaterOne_withTheIndexOfTheFirst() {
        String body = "{\"secrets\":[\"s3cret\",\"s3cret\"],\n \"Names\":[\"contoso.com\",null,null,\"fabrikam.com\","
                + "\n\"\\u0043ontoso.com\",\"contoso.com\"],\"days\":[\"mon\",\"TUESDAY\"]}";
        assertThat(advice(Roster.class, body))
                .containsExactlyInAnyOrder(
                        "again /Names/4 the same as element 0; say it once",
                        "again /Names/5 the same as element 0; say it once",
                        "distinct-elements /secrets/1 null");
        for (Report report :
                List.of(advising.check(Roster.class, body), advising.check(BothPaths.bind(Roster.class, body)))) {
            assertThat(report.advice())
                    .filteredOn(one -> one.pointer().startsWith("/Names"))
                    .extracting(Advice::excerpt)
                    .containsExactly("Contoso.com", "contoso.com");
            assertThat(report.toString()).doesNotContain("s3cret");
        }
        Advice first = advising.check(Roster.class, body).advice().get(1);
        assertThat(first.location().line()).isEqualTo(3);
        assertThat(first.location().column()).isEqualTo(1);
        assertThat(Preflight.create().check(Roster.class, body)).isSameAs(Report.clean());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|",
                "{\"days\":null}|",
                "{\"days\":[]}|",
                "{\"days\":[null,null]}|",
                "{\"days\":[\"mon\",\"TUESDAY\"]}|",
                "{\"days\":[\"mon\",\"TUESDAY\",\"mon\"]}|InvalidInput /days/2",
                "{\"days\":[\"mon\",\"monday\"]}|InvalidInput /days/1"
            })
    void repeatedConstant_isAViolationWhereTheRuleIsOne(String body, String fault) {
        for (Preflight preflight : List.of(advising, Preflight.create())) {
            assertThat(BothPaths.faults(preflight.check(Roster.class, body)))
                    .isEqualTo(BothPaths.faults(preflight.check(bound(body))))
                    .isEqualTo(fault == null ? new TreeSet<>() : new TreeSet<>(List.of(fault)));
        }
    }

    private static Roster bound(String body) {
        return BothPaths.bind(Roster.class, body);
    }

    @Test
    void listThatDoesNotBind_isNotSearchedForRepetitions() {
        Report report = advising.check(Operations.BATCH_DELETE_INDICATORS, "{\"IndicatorIds\":[\"1\",\"1\",1]}");
        assertThat(BothPaths.faults(report)).containsExactly("InvalidRequestBody /IndicatorIds/2");
        assertThat(report.advice()).isEmpty();
    }

    @DistinctElements(property = "numbers")
    public record Counted(List<Integer> numbers) {}

    @DistinctElements(property = "name")
    public record Single(String name) {}

    @ParameterizedTest
    @ValueSource(classes = {Counted.class, Single.class})
    void elementsThatAreNoTexts_areRefusedWhenTheModelIsBuilt(Class<? extends Record> type) {
        assertThatThrownBy(() -> advising.check(type, "{}"))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("which is no list of texts");
    }

    @Test
    void oneHundredThousandTexts_areComparedWithoutAHitch() {
        StringBuilder body = new StringBuilder("{\"status\":\"New\",\"alertIds\":[");
        for (int i = 0; i < 100_000; i++) {
            body.append("\"1_").append(i % 99_999).append("\",");
        }
        body.setCharAt(body.length() - 1, ']');
        assertThat(advice(
                        Operations.BATCH_UPDATE_ALERTS.body(), body.append('}').toString()))
                .containsExactly("repeated-element /alertIds/99999 the same as element 0");
    }

    @Test
    void tenThousandElements_areComparedWithoutAHitch() {
        StringBuilder body = new StringBuilder("{\"notes\":[");
        for (int i = 0; i < 10_000; i++) {
            body.append("{\"key\":\"k")
                    .append(i % 9_999)
                    .append("\",\"host\":\"h")
                    .append(i)
                    .append(".contoso.com\"},");
        }
        body.setCharAt(body.length() - 1, ']');
        assertThat(advice(Notes.class, body.append('}').toString()))
                .containsExactly("distinct-elements /notes/9999 the same as element 0");
    }

    public record Note(String key, @DomainName String host) {}

    @DistinctElements(property = "notes", components = "key", payload = Advice.class)
    public record Notes(List<@Valid Note> notes) {}

    public record Own(
            @DomainName String domain,
            List<@IpAddress String> addresses,
            @WebUrl String url,
            @WebUrl(ownHost = true) String help,
            @Sensitive @DomainName String secret,
            @NotPast(payload = Advice.class) String until) {}

    @Test
    void ownRecord_getsTheSameAdvice() {
        assertThat(advice(Own.class, """
                        {"domain": "co.uk", "addresses": ["8.8.8.8", "10.0.0.1"], "url": "http://[::1]/",
                         "help": "http://intranet/", "secret": "co.uk", "until": "2026-06-15T11:00:00Z"}"""))
                .containsExactly(
                        "internal-address /addresses/1 indicators are for external addresses",
                        "loopback-address /url indicators are for external addresses",
                        "not-past /until null",
                        "public-suffix /domain send the one that is meant");
    }

    public record Batch(@MaxBatchSize(value = 2, kept = 3) List<String> items) {}

    @ParameterizedTest
    @CsvSource({
        "'{\"items\":[\"1\",\"2\",\"3\"]}', 'split it, such as with Batches in Java or with `mde-preflight split` or `partition` on the command line'",
        "'{\"items\":[\"1\",\"2\",\"3\",\"4\"]}', not in parts either: no more than 3 can be kept"
    })
    void batchBeyondWhatIsKept_isToldInTheHint(String body, String hint) {
        for (Report report : List.of(
                Preflight.create().check(Batch.class, body),
                Preflight.create().check(BothPaths.bind(Batch.class, body)))) {
            assertThat(report.violations()).extracting(Violation::hint).containsExactly(hint);
        }
    }

    @Test
    void importBeyondWhatATenantHolds_isToldInTheHint() {
        String one = sha1("Block", "");
        String body = "{\"Indicators\":[" + (one + ",").repeat(15_000) + one + "]}";
        assertThat(Preflight.create().check(Operations.IMPORT_INDICATORS, body).violations())
                .extracting(Violation::pointer, Violation::hint)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "/Indicators", "not in parts either: no more than 15,000 can be kept"));
    }

    @Test
    void unusualAlertId_isAdvice() {
        Operation operation = Operations.BATCH_UPDATE_ALERTS;
        assertThat(
                        advice(
                                operation.body(),
                                "{\"alertIds\":[\"da637308392288907382_-880718168\",\"121688558380765161_2136280442\",\"da_1\"],\"status\":\"New\"}"))
                .containsExactly(
                        "unusual-alert-id /alertIds/2 \"_\" (character 3) is not allowed; an alert id reads as 121688558380765161_2136280442");
    }
}
