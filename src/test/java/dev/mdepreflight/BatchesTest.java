package dev.mdepreflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.indicator.BatchDeleteIndicators;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.PreflightException;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.sample.JsonStyle;
import dev.mdepreflight.sample.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class BatchesTest {
    public static final String GOOD =
            "{\"indicatorValue\": \"192.0.2.7\", \"indicatorType\": \"IpAddress\", \"action\": \"Block\","
                    + " \"title\": \"Größe\\u0021\",\r\n \"description\": \"d\"}";

    public static final String BAD = "{\"indicatorValue\": \"192.0.2.0/24\", \"indicatorType\": \"IpAddress\","
            + " \"action\": \"Block\", \"title\": \"t\",\n \"description\": \"d\"}";

    private final Preflight preflight = Preflight.create();
    private final Batches imports = Batches.of(preflight, Operations.IMPORT_INDICATORS);
    private final Batches deletions = Batches.of(preflight, Operations.BATCH_DELETE_INDICATORS);
    private final Batches tags = Batches.of(preflight, Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES);

    @TempDir
    private Path folder;

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    public static String indicators(List<String> elements) {
        return "{\"Indicators\": [" + String.join(", ", elements) + "]}";
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
    }

    private Path file(byte[] body) {
        try {
            return Files.write(Files.createTempFile(folder, "body", ".json"), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Splits the bytes, and makes sure that a file of them is split in the same way. */
    private List<String> split(Batches batches, byte[] body) {
        List<String> cut = texts(batches.split(body).stream());
        try (Stream<Batch> ofFile = batches.split(file(body))) {
            assertThat(texts(ofFile)).isEqualTo(cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cut;
    }

    private static List<String> texts(Stream<Batch> batches) {
        return batches.map(batch -> new String(batch.bytes(), UTF_8)).toList();
    }

    private Report refusal(Batches batches, String body) {
        return refusal(batches, bytes(body));
    }

    private Report refusal(Batches batches, byte[] body) {
        PreflightException ofBytes = catchThrowableOfType(PreflightException.class, () -> batches.split(body));
        PreflightException ofFile = catchThrowableOfType(
                PreflightException.class, () -> batches.split(file(body)).close());
        PreflightException parted = catchThrowableOfType(PreflightException.class, () -> batches.partition(body));
        assertThat(ofBytes).isNotNull();
        assertThat(ofFile.report()).isEqualTo(ofBytes.report());
        assertThat(parted.report()).isEqualTo(ofBytes.report());
        return ofBytes.report();
    }

    @Tag("lengthy")
    @ParameterizedTest
    @ValueSource(ints = {1, 499, 500})
    void bodyThatIsSmallEnough_comesBackAsItWas(int elements) {
        for (JsonStyle.Whitespace whitespace : JsonStyle.Whitespace.values()) {
            JsonStyle shape = JsonStyle.builder()
                    .whitespace(whitespace)
                    .listSize(elements)
                    .build();
            byte[] body = Samples.of(Operations.IMPORT_INDICATORS).clean(elements, shape);
            assertThat(split(imports, body)).containsExactly(new String(body, UTF_8));
        }
    }

    @Test
    void aDocumentWhoseBodiesWouldRepeatTooMuch_isRejected() throws IOException {
        byte[] body = bytes("{" + " ".repeat(1_000_000) + "\"IndicatorIds\":[" + ids(100_000) + "]}");
        PreflightException split = catchThrowableOfType(PreflightException.class, () -> deletions.split(body));
        PreflightException parted = catchThrowableOfType(PreflightException.class, () -> deletions.partition(body));
        assertThat(split.report().violations()).singleElement().satisfies(violation -> {
            assertThat(violation.reason()).isEqualTo("limit-exceeded");
            assertThat(violation.pointer()).isEqualTo("/IndicatorIds");
            assertThat(violation.hint()).contains("1000019 bytes around the elements", "16 times the document");
        });
        assertThat(parted.report()).isEqualTo(split.report());
        try (Stream<Batch> ofFile = deletions.split(file(body))) {
            assertThat(catchThrowableOfType(PreflightException.class, ofFile::count)
                            .report())
                    .isEqualTo(split.report());
        }
    }

    @Test
    void aBodyThatIsTooLong_orTooLarge_isSaidToBeSplit_ifItCanBe() {
        String split =
                "split it, such as with Batches in Java or with `mde-preflight split` or `partition` on the command line";
        String ids = "{\"IndicatorIds\":[" + "\"1\",".repeat(500) + "\"1\"]}";
        Preflight small = Preflight.builder()
                .limits(Limits.builder().maxBodyBytes(100).build())
                .build();
        Operation delete = Operations.BATCH_DELETE_INDICATORS;
        assertThat(hintOf(Preflight.create().check(delete, ids))).isEqualTo(split);
        assertThat(hintOf(Preflight.create().check(new BatchDeleteIndicators(Collections.nCopies(501, "1")))))
                .isEqualTo(split);
        assertThat(hintOf(small.check(delete, ids)))
                .isEqualTo("the body is larger than 100 bytes, the limit set; " + split);
        assertThat(hintOf(small.check(Operations.RUN_ADVANCED_QUERY, ids)))
                .isEqualTo("the body is larger than 100 bytes, the limit set");
    }

    private static @Nullable String hintOf(Report report) {
        return report.violations().get(0).hint();
    }

    @Test
    void oneElementTooMany_givesASecondBody() {
        assertThat(split(deletions, bytes("{\"IndicatorIds\":[" + ids(501) + "]}")))
                .containsExactly("{\"IndicatorIds\":[" + ids(500) + "]}", "{\"IndicatorIds\":[\"500\"]}");
    }

    @Test
    void whatStandsAroundTheList_isInEveryBody() {
        String before = " {\"Value\": \"ring-1\" ,\r\n\"more\": [[], {\"MachineIds\": [1, 2]}],\t\"MachineIds\"\n:\n[ ";
        String after = " ] , \"Action\": \"Add\"}\n\n";
        assertThat(split(tags, bytes(before + ids(1200) + after)))
                .hasSize(3)
                .allSatisfy(body -> assertThat(body).startsWith(before + "\"").endsWith("\"" + after))
                .allSatisfy(body -> assertThat(preflight
                                .check(Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES, body)
                                .isClean())
                        .isTrue());
    }

    @Test
    void nameOfTheList_mayBeEscaped() {
        String body = "{\"Indicator\\u0049ds\":[" + ids(501) + "]}";
        assertThat(split(deletions, bytes(body)))
                .hasSize(2)
                .allMatch(cut -> cut.startsWith("{\"Indicator\\u0049ds\":[\""));
    }

    @Test
    void listWithoutElements_isABodyAsItIs() {
        String body = "{ \"Indicators\" : [ ] }";
        assertThat(split(imports, bytes(body))).containsExactly(body);
        assertThat(imports.split(bytes(body)).get(0).size()).isZero();
        Partition partition = imports.partition(bytes(body));
        assertThat(partition.clean()).isEmpty();
        assertThat(partition.faulty()).isEmpty();
    }

    @Test
    void batch_tellsWhereItsElementsStood() {
        List<Batch> cut = deletions.split(bytes("{\"IndicatorIds\":[" + ids(1001) + "]}"));
        assertThat(cut).extracting(Batch::size).containsExactly(500, 500, 1);
        assertThat(cut.get(1).index(0)).isEqualTo(500);
        assertThat(cut.get(1).index(499)).isEqualTo(999);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> cut.get(2).index(1));
        assertThat(cut.get(1)).hasToString("Batch[size=500, first index=500]");
    }

    @Test
    void body_isCutEarlier_whereItWouldBeTooLarge() {
        Batches small = Batches.of(
                Preflight.builder()
                        .limits(Limits.builder().maxBodyBytes(1000).build())
                        .build(),
                Operations.BATCH_DELETE_INDICATORS);
        List<String> cut = split(small, bytes("{\"IndicatorIds\":[" + ids(499) + "]}"));
        assertThat(cut).hasSizeGreaterThan(2).allMatch(body -> bytes(body).length <= 1000);
        assertThat(cut.subList(0, cut.size() - 1)).allMatch(body -> bytes(body).length > 1000 - 7);
    }

    @Test
    void body_isCutEarlier_whereItWouldHaveTooManyTokens() {
        Preflight few = Preflight.builder()
                .limits(Limits.builder().maxTokenCount(10).build())
                .build();
        List<String> cut = split(
                Batches.of(few, Operations.BATCH_DELETE_INDICATORS), bytes("{\"IndicatorIds\":[" + ids(11) + "]}"));
        assertThat(cut)
                .hasSize(3)
                .allMatch(body ->
                        few.check(Operations.BATCH_DELETE_INDICATORS, body).isClean());
        assertThat(cut.get(0)).isEqualTo("{\"IndicatorIds\":[" + ids(5) + "]}");
    }

    @Test
    void elementThatFitsIntoNoBody_isNamed() {
        Batches small = Batches.of(
                Preflight.builder()
                        .limits(Limits.builder().maxBodyBytes(100).build())
                        .build(),
                Operations.BATCH_DELETE_INDICATORS);
        String body = "{\"IndicatorIds\":[\"1\",\n \"" + "2".repeat(100) + "\"]}";
        assertThat(refusal(small, body).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/IndicatorIds/1");
            assertThat(violation.code()).isEqualTo(ErrorCode.INVALID_REQUEST_BODY);
            assertThat(violation.location().line()).isEqualTo(2);
            assertThat(violation.location().column()).isEqualTo(2);
            assertThat(violation.hint()).contains("100 bytes");
        });
    }

    @Test
    void elementWithTooManyTokens_isNamed() {
        Batches few = Batches.of(
                Preflight.builder()
                        .limits(Limits.builder().maxTokenCount(12).build())
                        .build(),
                Operations.IMPORT_INDICATORS);
        assertThat(refusal(few, "{\"Indicators\":[{},{\"a\":1,\"b\":2,\"c\":3,\"d\":4}]}")
                        .violations())
                .singleElement()
                .extracting(Violation::pointer)
                .isEqualTo("/Indicators/1");
    }

    @Test
    void whatStandsAroundTheList_mayItselfBeTooLarge() {
        Preflight small = Preflight.builder()
                .limits(Limits.builder().maxBodyBytes(100).build())
                .build();
        String body = "{\"a\":\"" + "2".repeat(100) + "\",\"IndicatorIds\":[\"1\"]}";
        assertThat(refusal(Batches.of(small, Operations.BATCH_DELETE_INDICATORS), body))
                .isEqualTo(small.check(Operations.BATCH_DELETE_INDICATORS, body));
    }

    static Stream<String> wrongAroundTheList() {
        return Stream.of(
                "",
                "  \r\n ",
                "[]",
                "[{\"Indicators\":[]}]",
                "\n\"Indicators\"",
                " null",
                "12",
                "{}",
                "{\"indicators\":[" + GOOD + "]}",
                "{\"a\":\r\n1,\"INDICATORS\":[" + GOOD + "," + GOOD + "]}",
                "{\"Indicators\":null}",
                "{\"Indicators\":{\"0\":" + GOOD + "}}",
                "{\"Indicators\":\"x\"}",
                "{\"Indicators\":true}",
                "{\"Indicators\":-1.5e3}",
                "{\"Indicators\":[" + GOOD + "],\"ü\":1,\"Indicators\":[" + GOOD + "]}",
                "{\"Indicators\":[" + GOOD + "," + GOOD + "],\r\n \"Indicators\":[]}",
                "{\"Indicators\":1,\"Indicators\":[" + GOOD + "]}",
                "{\"Indicators\":[" + GOOD + "],\"indicators\":[" + GOOD + "]}",
                "{\"Indicators\":[" + GOOD + "," + GOOD + "}",
                "{\"Indicators\":[" + GOOD + "," + GOOD + "]",
                "{\"Indicators\":[" + GOOD + ",]}",
                "{\"Indicators\":[" + GOOD + " " + GOOD + "]}",
                "{\"Indicators\":[" + GOOD + "]} x",
                "{\"Indicators\":[" + GOOD + "\n, {\"title\": tru}]}",
                "{\"Indicators\":[" + GOOD + "\n, {\"title\": 01}]}",
                "{\"Indicators\":[" + GOOD + "\n, {\"title: 1}]}",
                "{\"Indicators\":[" + GOOD + ",\"a\nb\"]}",
                "{\"Indicators\":[" + GOOD + ",\"\\ud800\"]}",
                "{\"Indicators\":[" + GOOD + ",\"\\x\"]}",
                "{\"Indicators\":[" + GOOD + ",NaN]}",
                "{'Indicators':[]}",
                "// {}",
                "\uFEFF{\"Indicators\":[]}",
                "{\"Indicators\":[" + "[".repeat(100) + "]".repeat(100) + "]}");
    }

    @ParameterizedTest
    @MethodSource
    void wrongAroundTheList(String body) {
        assertThat(refusal(imports, body)).isEqualTo(preflight.check(Operations.IMPORT_INDICATORS, body));
    }

    @Test
    void wrongAroundTheList_inOtherMembers() {
        String body =
                "{\"MachineIds\":[\"0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a\"],\n\"Action\":\"add\",\"value\":\"x\"}";
        assertThat(refusal(tags, body))
                .isEqualTo(preflight.check(Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES, body));
        String long600 = body.replace("f7a\"]", "f7a\"" + ",\r\n\"x\"".repeat(600) + "]");
        Report whole = preflight.check(Operations.ADD_OR_REMOVE_TAG_FOR_MULTIPLE_MACHINES, long600);
        assertThat(refusal(tags, long600).violations())
                .isEqualTo(whole.violations().stream()
                        .filter(violation -> violation.code() != ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED)
                        .toList())
                .hasSize(2);
    }

    @Test
    void emptyList_thatMustNotBe_isRefused() {
        String body = "{\"IndicatorIds\":[]}";
        assertThat(refusal(deletions, body)).isEqualTo(preflight.check(Operations.BATCH_DELETE_INDICATORS, body));
    }

    @Test
    void faultOfTheFrame_isFound_whereTheFirstElementHasMoreThanAReportLists() {
        String element = "{\"rbacGroupNames\":[" + "1,".repeat(1500) + "1]}";
        Report report = refusal(imports, "{\"Indicators\":[" + element + "],\n\"Indicators\":1}");
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/Indicators");
            assertThat(violation.location().line()).isEqualTo(2);
        });
    }

    @Test
    void operationWithoutALimitedList_isRefused() {
        for (Operation operation :
                List.of(Operations.SUBMIT_INDICATOR, Operations.BATCH_UPDATE_ALERTS, Operations.UPLOAD_LIBRARY_FILE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Batches.of(preflight, operation))
                    .withMessageContaining(operation.id());
        }
    }

    @Test
    void partition_partsCleanFromFaulty() {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < 1203; i++) {
            elements.add(i % 100 == 7 ? BAD : GOOD);
        }
        String body = "\r\n" + indicators(elements).replace(", {", "\r\n  , {");
        Partition partition = imports.partition(bytes(body));

        assertThat(partition.clean()).extracting(Batch::size).containsExactly(500, 500, 191);
        assertThat(partition.clean().get(0).index(7)).isEqualTo(8);
        assertThat(partition.clean())
                .allMatch(batch -> preflight
                        .check(Operations.IMPORT_INDICATORS, batch.bytes())
                        .isClean());
        List<String> clean = new ArrayList<>(elements);
        clean.removeIf(BAD::equals);
        assertThat(new String(partition.clean().get(0).bytes(), UTF_8))
                .isEqualTo("\r\n" + indicators(clean.subList(0, 500)).replace(", {", "\r\n  , {"));

        assertThat(partition.faulty())
                .extracting(FaultyElement::index)
                .startsWith(7L, 107L)
                .hasSize(12);
        FaultyElement faulty = partition.faulty().get(3);
        assertThat(new String(faulty.bytes(), UTF_8)).isEqualTo(BAD);
        assertThat(body.substring(0, (int) faulty.location().offset()).getBytes(UTF_8).length)
                .isLessThanOrEqualTo(body.getBytes(UTF_8).length);
        assertThat(faulty.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/Indicators/307/indicatorValue");
            assertThat(violation.code()).isEqualTo(ErrorCode.INVALID_IP_ADDRESS);
            assertThat(violation.scope()).isEqualTo(Scope.ELEMENT);
        });
        Report whole = preflight.check(Operations.IMPORT_INDICATORS, body);
        assertThat(partition.faulty().stream().flatMap(one -> one.violations().stream()))
                .containsExactlyElementsOf(
                        whole.violations().subList(1, whole.violations().size()));
    }

    @Test
    void faultThatWouldRefuseTheCall_makesOneElementFaulty() {
        Partition partition =
                imports.partition(bytes(indicators(List.of(GOOD, "{\"action\": 7}", GOOD, "null", "[]", "\"\""))));
        assertThat(partition.faulty()).extracting(FaultyElement::index).containsExactly(1L, 3L, 4L, 5L);
        assertThat(partition.faulty()).allMatch(one -> one.report().isRefused());
        assertThat(partition.clean())
                .singleElement()
                .extracting(batch -> new String(batch.bytes(), UTF_8))
                .isEqualTo(indicators(List.of(GOOD, GOOD)));
    }

    @Test
    void faultyElements_keepTheirFirstViolations_howeverManyThereAreInABody() {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            elements.add("{\"rbacGroupNames\": [1, 2, 3, 4, 5]}");
        }
        Partition partition = imports.partition(bytes(indicators(elements)));
        assertThat(partition.clean()).isEmpty();
        assertThat(partition.faulty()).hasSize(500).allSatisfy(one -> {
            assertThat(one.violations()).hasSizeGreaterThan(8);
            assertThat(one.report().omittedViolations()).isZero();
        });
        Partition crowded = imports.partition(
                bytes(indicators(List.of("{\"rbacGroupNames\":[" + "1,".repeat(1500) + "1]}", GOOD))));
        assertThat(crowded.clean()).hasSize(1);
        assertThat(crowded.faulty().get(0).violations()).hasSize(10);
        assertThat(crowded.faulty().get(0).report().omittedViolations()).isGreaterThan(1490);
    }

    @Test
    void advice_goesWithItsElement() {
        Preflight advising = Preflight.builder().advice(true).build();
        String doubtful = GOOD.replace("192.0.2.7", "10.0.0.1");
        String body = "{\"more\":1,\n" + indicators(List.of(BAD, doubtful)).substring(1);
        Report whole = advising.check(Operations.IMPORT_INDICATORS, body);
        Partition partition = Batches.of(advising, Operations.IMPORT_INDICATORS).partition(bytes(body));
        assertThat(partition.clean().get(0).advice())
                .containsExactlyElementsOf(whole.advice().stream()
                        .filter(found -> !found.pointer().startsWith("/Indicators/0"))
                        .toList())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(partition.faulty().get(0).report().advice())
                .isEqualTo(whole.advice().stream()
                        .filter(found -> found.pointer().startsWith("/Indicators/0"))
                        .toList());
    }

    @Test
    void adviceOnWhatStandsAroundTheList_leavesThePlacesOfTheElementsAlone() {
        Preflight advising = Preflight.builder().advice(true).build();
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < 1600; i++) {
            elements.add("{}");
        }
        String members = indicators(elements).replace("}, ", "},\n");
        String body = "{\"before\": 1,\n" + members.substring(1, members.length() - 1) + ",\n\"behind\": 2}";
        Partition partition = Batches.of(advising, Operations.IMPORT_INDICATORS).partition(bytes(body));
        assertThat(partition.faulty()).hasSize(1600).allSatisfy(one -> {
            Location place = one.location();
            assertThat(place.line()).isEqualTo(2 + (int) one.index());
            assertThat(one.violations())
                    .isNotEmpty()
                    .extracting(Violation::location)
                    .containsOnly(new Location(place.offset(), place.line(), place.column(), 1));
        });
    }

    @Test
    void partition_ofAFile_isTheSame() throws IOException {
        byte[] body = bytes(indicators(List.of(GOOD, BAD, GOOD)));
        List<Batch> clean = new ArrayList<>();
        List<FaultyElement> faulty = new ArrayList<>();
        imports.partition(file(body), clean::add, faulty::add);
        Partition ofBytes = imports.partition(body);
        assertThat(texts(clean.stream())).isEqualTo(texts(ofBytes.clean().stream()));
        assertThat(faulty)
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparedFields("index", "bytes", "location")
                        .build())
                .isEqualTo(ofBytes.faulty());
        assertThat(faulty)
                .extracting(FaultyElement::report)
                .isEqualTo(ofBytes.faulty().stream().map(FaultyElement::report).toList());
    }

    @Test
    void progress_goesFromNothingToAll() {
        List<Double> told = new ArrayList<>();
        imports.withProgress(told::add).partition(bytes(indicators(List.of(GOOD, BAD, GOOD))));
        assertThat(told).isSorted().endsWith(1.0).contains(0.5).allMatch(share -> share >= 0 && share <= 1);
        told.clear();
        imports.withProgress(told::add).split(bytes("{\"Indicators\":[]}"));
        assertThat(told).isSorted().endsWith(1.0);
    }

    @Test
    void fileThatIsChanged_isTold() throws IOException {
        Path file = file(bytes("{\"IndicatorIds\":[" + ids(20_000) + "]}"));
        try (Stream<Batch> batches = deletions.split(file)) {
            var iterator = batches.iterator();
            iterator.next();
            Files.write(file, bytes("{\"IndicatorIds\":[" + ids(10) + "]}"));
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> iterator.forEachRemaining(batch -> {}))
                    .withMessageContaining("changed");
        }
    }

    @Test
    void fileThatIsReplaced_isReadToItsEnd() throws IOException {
        Path file = file(bytes("{\"IndicatorIds\":[" + ids(20_000) + "]}"));
        try (Stream<Batch> batches = deletions.split(file)) {
            Files.delete(file);
            Files.write(file, bytes("{}"));
            assertThat(batches).hasSize(40);
        }
    }

    @Test
    void whatIsNoFile_isRefused() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> imports.split(folder));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> imports.split(folder.resolve("none")));
    }

    @Test
    void errors_holdNothingOfTheBody() {
        String secret = "s3cr3tValue".repeat(20);
        PreflightException thrown = catchThrowableOfType(
                PreflightException.class, () -> imports.split(bytes("{\"Indicators\":[\"" + secret + "\",]}")));
        assertThat(thrown).message().doesNotContain("s3cr3t");
        assertThat(imports.partition(bytes("{\"Indicators\":[\"" + secret + "\"]}"))
                        .faulty()
                        .get(0)
                        .toString())
                .doesNotContain("s3cr3t");
    }
}
