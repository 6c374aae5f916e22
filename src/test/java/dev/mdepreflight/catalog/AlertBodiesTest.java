package dev.mdepreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.Advice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the operations on alerts take, refuse and doubt. */
class AlertBodiesTest {
    private static final Operation ONE = Operations.UPDATE_ALERT;
    private static final Operation MANY = Operations.BATCH_UPDATE_ALERTS;
    private static final Operation NEW = Operations.CREATE_ALERT_BY_REFERENCE;

    private static final String CREATED = """
            {"machineId": "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "severity": "Low", "title": "Odd service",
             "description": "A service was installed", "recommendedAction": "Ask its owner",
             "eventTime": "2026-05-06T07:08:09.1234567Z", "reportId": "20776", "category": "Persistence"}""";

    private static String many(String more) {
        return "{\"alertIds\":[\"da637308392288907382_-880718168\"]" + more + "}";
    }

    static Stream<Arguments> taken() {
        String advisedNull = "explicit-null";
        return Stream.of(
                taken(
                        ONE,
                        "{\"status\":\"Resolved\",\"assignedTo\":\"soc@example.org\",\"classification\":\"TruePositive\",\"determination\":\"Malware\",\"comment\":\"Done\"}"),
                taken(
                        MANY,
                        "{\"alertIds\":[\"da637308392288907382_-880718168\",\"121688558380765161_2136280442\"],\"status\":\"InProgress\",\"assignedTo\":\"soc@example.org\",\"classification\":\"TruePositive\",\"determination\":\"Phishing\",\"comment\":\"One wave\"}"),
                taken(NEW, CREATED),
                taken(ONE, "{\"comment\":\"looked at\"}"),
                taken(ONE, "{\"status\":\"New\",\"comment\":null,\"determination\":null,\"classification\":null}"),
                taken(ONE, "{\"alertId\":\"1_2\",\"alertIds\":null,\"status\":\"New\"}"),
                taken(
                        ONE,
                        "{\"Status\":\"New\",\"Classification\":\"TruePositive\",\"Determination\":\"Other\",\"Comment\":\"x\"}",
                        "other-spelling /status",
                        "other-spelling /classification",
                        "other-spelling /determination",
                        "other-spelling /comment"),
                taken(ONE, "{}", "nothing-to-change "),
                taken(ONE, "{\"status\":null,\"comment\":null}", "nothing-to-change "),
                taken(ONE, "{\"status\":\"Hidden\"}", "undocumented-status /status"),
                taken(ONE, "{\"status\":\"Unknown\"}", "undocumented-status /status"),
                taken(ONE, "{\"status\":\"Unspecified\"}", "undocumented-status /status"),
                taken(ONE, "{\"classification\":\"Unknown\"}", "undocumented-classification /classification"),
                taken(ONE, "{\"classification\":\"FalsePositive\"}"),
                taken(
                        ONE,
                        "{\"classification\":\"FalsePositive\",\"determination\":\"Malware\"}",
                        "determination-at-odds-with-classification /determination"),
                taken(
                        ONE,
                        "{\"classification\":\"TruePositive\",\"determination\":\"NotMalicious\"}",
                        "determination-at-odds-with-classification /determination"),
                taken(
                        ONE,
                        "{\"classification\":\"InformationalExpectedActivity\",\"determination\":\"Phishing\"}",
                        "determination-at-odds-with-classification /determination"),
                taken(ONE, "{\"classification\":\"FalsePositive\",\"determination\":null}"),
                taken(
                        ONE,
                        "{\"classification\":\"InformationalExpectedActivity\",\"determination\":\"ConfirmedActivity\"}"),
                taken(ONE, "{\"classification\":\"FalsePositive\",\"determination\":\"NoEnoughDataToValidate\"}"),
                taken(ONE, "{\"classification\":\"TruePositive\",\"determination\":\"CompromisedAccount\"}"),
                taken(ONE, "{\"determination\":\"Malware\"}"),
                taken(ONE, "{\"determination\":\"NotAvailable\"}", "undocumented-determination /determination"),
                taken(
                        ONE,
                        "{\"classification\":\"TruePositive\",\"determination\":\"Apt\"}",
                        "withdrawn-determination /determination"),
                taken(ONE, "{\"determination\":\"SecurityPersonnel\"}", "withdrawn-determination /determination"),
                taken(ONE, "{\"statos\":\"New\",\"comment\":\"x\"}", "unknown-property /statos"),
                taken(MANY, many(""), new String[0]),
                taken(
                        MANY,
                        many(",\"status\":null,\"classification\":null,\"determination\":null"),
                        advisedNull + " /status",
                        advisedNull + " /classification",
                        advisedNull + " /determination"),
                taken(MANY, many(",\"assignedTo\":null,\"comment\":null")),
                taken(
                        MANY,
                        many(",\"classification\":\"Informational, expected activity\""),
                        "other-spelling /classification"),
                taken(
                        MANY,
                        many(",\"classification\":\"Informational, expected activity\",\"determination\":\"Malware\""),
                        "other-spelling /classification",
                        "determination-at-odds-with-classification /determination"),
                taken(
                        MANY,
                        many(",\"classification\":\"TruePositive\",\"determination\":\"NotMalicious\""),
                        "determination-at-odds-with-classification /determination"),
                taken(
                        MANY,
                        many(",\"classification\":\"FalsePositive\",\"determination\":\"Malware\""),
                        "determination-at-odds-with-classification /determination"),
                taken(MANY, many(",\"determination\":\"Apt\""), "withdrawn-determination /determination"),
                taken(MANY, many(",\"status\":\"Hidden\""), "undocumented-status /status"),
                taken(MANY, "{\"alertIds\":[],\"status\":\"New\"}", "not-empty /alertIds"),
                taken(
                        MANY,
                        "{\"alertIds\":[null,\"ab_1\"],\"status\":\"New\"}",
                        "not-null /alertIds/0",
                        "unusual-alert-id /alertIds/1"),
                taken(
                        MANY,
                        "{\"alertIds\":[\"da1_2\",\"1_2\",\"1_2\"],\"status\":\"New\"}",
                        "repeated-element /alertIds/2"),
                taken(NEW, CREATED.replace("Persistence", "CredentialTheft"), "undocumented-category /category"),
                taken(NEW, CREATED.replace("Persistence", "persistence"), "undocumented-category /category"),
                taken(NEW, CREATED.replace(", \"category\": \"Persistence\"", ""), "required /category"),
                taken(NEW, CREATED.replace("\"Persistence\"", "null"), "required /category"),
                taken(NEW, CREATED.replace("Low", "Informational"), "undocumented-severity /severity"),
                taken(NEW, CREATED.replace("Low", "UnSpecified"), "undocumented-severity /severity"),
                taken(NEW, CREATED.replace("1e5bc9d7", "zz"), "unusual-machine-id /machineId"),
                taken(NEW, CREATED.replace("20776", "20776a"), "unusual-report-id /reportId"),
                taken(NEW, CREATED.replace(".1234567Z", ".123Z")),
                taken(NEW, CREATED.replace(".1234567Z", ".12Z"), "unusual-event-time /eventTime"),
                taken(NEW, CREATED.replace(".1234567Z", "Z"), "unusual-event-time /eventTime"),
                taken(NEW, CREATED.replace(".1234567Z", ".1234567"), "unusual-event-time /eventTime"),
                taken(NEW, CREATED.replace(".1234567Z", ".1234567+00:00"), "unusual-event-time /eventTime"));
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
        List<String> beyondBytes = List.of("other-spelling", "explicit-null", "unknown-property");
        BodyTables.assertTakenAsObject(
                operation,
                body,
                advice.stream()
                        .filter(one -> beyondBytes.stream().noneMatch(one::startsWith))
                        .toList());
    }

    static Stream<Arguments> refused() {
        String b = "InvalidRequestBody";
        String m = "MissingRequiredParameter";
        return Stream.of(
                refused(
                        ONE,
                        "{\"status\":\"Closed\"}",
                        b + " /status",
                        "one of New, InProgress, Resolved, Unknown, Unspecified, Hidden"),
                refused(ONE, "{\"status\":\"resolved\"}", b + " /status", "did you mean Resolved?"),
                refused(ONE, "{\"status\":1}", b + " /status", "expected a JSON string, found a JSON number"),
                refused(
                        ONE,
                        "{\"classification\":\"Informational, expected activity\"}",
                        b + " /classification",
                        "did you mean InformationalExpectedActivity?"),
                refused(ONE, "{\"determination\":\"malware\"}", b + " /determination", "did you mean Malware?"),
                refused(
                        ONE,
                        "{\"AssignedTo\":\"a\"}",
                        b + " /assignedTo",
                        "did you mean assignedTo? Names are case-sensitive"),
                refused(ONE, "{\"comment\":[]}", b + " /comment", "expected a JSON string, found a JSON array"),
                refused(ONE, "{\"comment\":\"a\",\"comment\":\"b\"}", b + " /comment", "the name occurs twice"),
                refused(MANY, "{\"status\":\"New\"}", m + " /alertIds", null),
                refused(MANY, "{\"alertIds\":null,\"status\":\"New\"}", m + " /alertIds", null),
                refused(
                        MANY,
                        "{\"AlertIds\":[\"1_2\"]}",
                        m + " /alertIds",
                        "did you mean alertIds? Names are case-sensitive"),
                refused(MANY, "{\"alertIds\":\"1_2\"}", b + " /alertIds", "expected a JSON array, found a JSON string"),
                refused(MANY, "{\"alertIds\":[1]}", b + " /alertIds/0", "expected a JSON string, found a JSON number"),
                refused(
                        MANY,
                        many(",\"Status\":\"New\""),
                        b + " /status",
                        "did you mean status? Names are case-sensitive"),
                refused(
                        MANY,
                        many(",\"classification\":\"Benign\""),
                        b + " /classification",
                        "one of TruePositive, InformationalExpectedActivity, FalsePositive, Unknown"),
                refused(
                        NEW,
                        CREATED.replace("\"20776\"", "20776"),
                        b + " /reportId",
                        "expected a JSON string, found a JSON number"),
                refused(
                        NEW,
                        CREATED.replace("Low", "Critical"),
                        b + " /severity",
                        "one of Low, Medium, High, UnSpecified, Informational"),
                refused(NEW, CREATED.replace("Low", "low"), b + " /severity", "did you mean Low?"),
                refused(
                        NEW,
                        CREATED.replace("machineId", "MachineId"),
                        m + " /machineId",
                        "did you mean machineId? Names are case-sensitive"),
                refused(
                        NEW,
                        CREATED.replace("recommendedAction", "recommendedActions"),
                        "BadRequest /recommendedAction",
                        "recommendedAction is missing"),
                refused(NEW, CREATED.replace("\"Odd service\"", "null"), m + " /title", null),
                refused(NEW, CREATED.replace("\"description\"", "\"x\""), m + " /description", null),
                refused(NEW, CREATED.replace("\"eventTime\"", "\"x\""), m + " /eventTime", null),
                refused(NEW, CREATED.replace("\"Low\"", "null"), m + " /severity", null));
    }

    private static Arguments refused(Operation operation, String body, String codeAndPointer, String hint) {
        return Arguments.of(operation, body, codeAndPointer, hint);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheServiceRefusesIsOneViolation(Operation operation, String body, String codeAndPointer, String hint) {
        BodyTables.assertRefused(operation, body, codeAndPointer, hint);
    }

    @ParameterizedTest
    @CsvSource({
        "CompromisedUser, CompromisedAccount",
        "ConfirmedUserActivity, ConfirmedActivity",
        "Clean, NotMalicious",
        "InsufficientData, NoEnoughDataToValidate"
    })
    void aSpellingOfTheDocsAloneIsAdviceThatNamesTheOneOfTheService(String documented, String declared) {
        Preflight advising = Preflight.builder().advice(true).build();
        for (Operation operation : List.of(ONE, MANY)) {
            String body = many(",\"determination\":\"" + documented + "\"");
            assertThat(advising.check(operation, body).advice())
                    .extracting(Advice::reason, Advice::hint)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "documented-spelling-only", "the service declares it as " + declared));
            assertThat(advising.check(operation, body.replace(documented, declared))
                            .advice())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|send at least one of status, assignedTo, classification, determination, comment",
                "{\"status\":\"Hidden\"}|one of New, InProgress, Resolved",
                "{\"Status\":\"New\"}|did you mean status?"
            })
    void adviceSaysWhatToSendInstead(String body, String hint) {
        Preflight advising = Preflight.builder().advice(true).build();
        assertThat(advising.check(ONE, body).advice()).extracting(Advice::hint).containsExactly(hint);
    }
}
