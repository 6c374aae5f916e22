package dev.mdepreflight.catalog;

import static dev.mdepreflight.catalog.Operations.UPLOAD_LIBRARY_FILE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.catalog.library.LibraryFile;
import dev.mdepreflight.catalog.library.UploadLibraryFile;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import dev.mdepreflight.sample.Samples;
import dev.mdepreflight.support.Forms;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of {@code uploadLibraryFile}, from bytes, from the record and as a request. */
class UploadFormTest {
    private static final Preflight PREFLIGHT = Preflight.create();
    private static final Preflight ADVISING = Preflight.builder().advice(true).build();

    private static Report check(byte[] form) {
        return ADVISING.check(UPLOAD_LIBRARY_FILE, form);
    }

    private static Report check(String form) {
        return check(form.getBytes(UTF_8));
    }

    private static Violation only(Report report) {
        assertThat(report.violations()).hasSize(1);
        return report.violations().get(0);
    }

    private static String told(Violation violation) {
        return violation.code().code() + " " + violation.qualifiedPointer() + " " + violation.hint();
    }

    private static List<String> advised(Report report) {
        assertThat(report.violations()).isEmpty();
        return advisedBeside(report);
    }

    private static String at(String form, Violation violation) {
        var location = Objects.requireNonNull(violation.location());
        return new String(
                form.getBytes(UTF_8), Math.toIntExact(location.offset()), Math.toIntExact(location.length()), UTF_8);
    }

    @Test
    void theExample_isClean_onEveryWay() throws IOException {
        byte[] form = Forms.EXAMPLE.getBytes(UTF_8);
        UploadLibraryFile bound = new UploadLibraryFile(
                LibraryFile.of("collect.ps1", "Get-WinEvent -LogName System\r\n".getBytes(UTF_8)),
                "Collects event logs",
                "-Verbose",
                true,
                true);

        assertThat(List.of(
                        check(form),
                        ADVISING.check(UPLOAD_LIBRARY_FILE, Forms.EXAMPLE),
                        ADVISING.check(UPLOAD_LIBRARY_FILE, ByteBuffer.wrap(form)),
                        ADVISING.check(UPLOAD_LIBRARY_FILE, new ByteArrayInputStream(form)),
                        ADVISING.check(bound),
                        request("multipart/form-data; boundary=" + Forms.BOUNDARY, Forms.EXAMPLE),
                        request(null, Forms.EXAMPLE)))
                .containsOnly(Report.clean());
    }

    @Test
    void theSpellingOfTheCurlExample_isRightAsWell() {
        assertThat(check(Forms.EXAMPLE.replace("\"File\"", "\"file\""))).isEqualTo(Report.clean());
    }

    @Test
    void aFormWithoutFile_missesIt() {
        String form = Forms.form().field("Description", "x").text();
        Violation violation = only(check(form));
        assertThat(told(violation)).isEqualTo("MissingRequiredParameter /File null");
        assertThat(at(form, violation)).isEqualTo("--" + Forms.BOUNDARY);
        assertThat(only(check("--b--")).pointer()).isEqualTo("/File");
        assertThat(told(only(ADVISING.check(new UploadLibraryFile(null, "x", null, null, null)))))
                .isEqualTo("MissingRequiredParameter /File null");
    }

    @Test
    void aMiscasedFile_isWhyItIsMissing() {
        String form = Forms.EXAMPLE.replace("\"File\"", "\"FILE\"");
        Violation violation = only(check(form));
        assertThat(told(violation))
                .isEqualTo("MissingRequiredParameter /File did you mean File? Names are case-sensitive");
        assertThat(at(form, violation)).isEqualTo("FILE");
    }

    @Test
    void aMiscasedName_isInvalid() {
        String form = Forms.EXAMPLE.replace("HasParameters", "hasParameters");
        Violation violation = only(check(form));
        assertThat(told(violation))
                .isEqualTo("InvalidRequestBody /HasParameters did you mean HasParameters? Names are case-sensitive");
        assertThat(at(form, violation)).isEqualTo("hasParameters");
    }

    @Test
    void anUnknownName_isAdvice_withTheNameThatWasMeant() {
        Report report = check(Forms.EXAMPLE.replace("\"Description\"", "\"Descripton\""));
        assertThat(advised(report)).containsExactly("unknown-property /Descripton");
        assertThat(report.advice().get(0).hint()).isEqualTo("did you mean Description?");
    }

    @Test
    void aNameThatOccursTwice_isInvalid_underEitherSpelling() {
        String form = Forms.form()
                .file("File", "a.ps1", "a")
                .file("file", "b.ps1", "b")
                .field("Description", "1")
                .field("Description", "2")
                .text();
        assertThat(check(form).violations())
                .extracting(UploadFormTest::told)
                .containsExactly(
                        "InvalidRequestBody /File the name occurs twice",
                        "InvalidRequestBody /Description the name occurs twice");
        assertThat(at(form, check(form).violations().get(0))).isEqualTo("file");
    }

    @Test
    void ofANameThatOccursTwice_theFirstValueCounts() {
        Forms form = Forms.form()
                .file("File", "a.ps1", "a")
                .field("OverrideIfExists", "true")
                .field("OverrideIfExists", "no boolean");
        assertThat(told(only(check(form.bytes()))))
                .isEqualTo("InvalidRequestBody /OverrideIfExists the name occurs twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "True", "FALSE", "", " ", " true\r\n"})
    void aBooleanThatServersRead_isClean(String written) {
        byte[] form = Forms.form()
                .file("File", "a.ps1", "")
                .field("OverrideIfExists", written)
                .field("HasParameters", written)
                .bytes();
        assertThat(check(form)).isEqualTo(Report.clean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "null", "\"true\"", "tru\u0000e", "fal\u017Fe", "<script>"})
    void aBooleanThatIsNone_isInvalid(String written) {
        String form = Forms.form()
                .file("File", "a.ps1", "")
                .field("OverrideIfExists", written)
                .text();
        Violation violation = only(check(form));
        assertThat(told(violation)).isEqualTo("InvalidRequestBody /OverrideIfExists expected true or false");
        assertThat(at(form, violation)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "20000000, false, ",
        "20000001, false, large-file",
        "20971520, false, large-file",
        "20971521, true, ",
    })
    void theSizeOfTheFile_isTheSameFromBytesAndFromTheRecord(int size, boolean refused, String advice) {
        byte[] form = Forms.form().file("File", "a.ps1", new byte[size]).bytes();
        UploadLibraryFile bound = new UploadLibraryFile(new LibraryFile("a.ps1", size), null, null, null, null);
        for (Report report : List.of(
                check(form), ADVISING.check(bound), request("multipart/form-data; boundary=" + Forms.BOUNDARY, form))) {
            assertThat(report.violations())
                    .extracting(UploadFormTest::told)
                    .isEqualTo(
                            refused
                                    ? List.of(
                                            "InvalidRequestBody /File at most 20,971,520 bytes, the file has 20,971,521")
                                    : List.of());
            assertThat(report.advice())
                    .extracting(Advice::reason, Advice::qualifiedPointer, Advice::hint)
                    .isEqualTo(
                            advice == null
                                    ? List.of()
                                    : List.of(org.assertj.core.api.Assertions.tuple(
                                            advice, "/File", "the page says 20 MB, which may be 20,000,000 bytes")));
        }
        assertThat(PREFLIGHT.check(UPLOAD_LIBRARY_FILE, form).isClean()).isEqualTo(!refused);
        assertThat(PREFLIGHT.check(bound).isClean()).isEqualTo(!refused);
    }

    @Test
    void aFileThatIsTooLarge_isPlacedAtItsName() {
        byte[] form = Forms.form()
                .field("Description", "x")
                .file("File", "a.ps1", new byte[20_971_521])
                .bytes();
        Violation violation = only(check(form));
        assertThat(violation.location()).isNotNull();
        assertThat(violation.location().line()).isEqualTo(6);
        assertThat(violation.location().column()).isEqualTo("Content-Disposition: form-data; name=\"".length() + 1);
    }

    @Tag("lengthy")
    @Test
    void aFormBeyondTheLimit_isOneViolation_howeverItComes() throws IOException {
        int limit = Limits.defaults().maxFormBytes();
        assertThat(limit).isEqualTo(36 * 1024 * 1024);
        byte[] form = Forms.form().file("File", "a.ps1", new byte[limit]).bytes();
        Report report = check(form);
        assertThat(told(only(report)))
                .isEqualTo("InvalidRequestBody  the body is larger than 37748736 bytes, the limit set");
        assertThat(report)
                .isEqualTo(ADVISING.check(UPLOAD_LIBRARY_FILE, new ByteArrayInputStream(form)))
                .isEqualTo(ADVISING.check(UPLOAD_LIBRARY_FILE, ByteBuffer.wrap(form)))
                .isEqualTo(ADVISING.check(UPLOAD_LIBRARY_FILE, new String(form, UTF_8)));
    }

    @Test
    void allButTheFile_isHeldToTheLimitsOfAnyBody() {
        Preflight small = Preflight.builder()
                .limits(Limits.builder()
                        .maxBodyBytes(400)
                        .maxStringLength(100)
                        .maxNameLength(20)
                        .build())
                .build();
        Forms file = Forms.form().file("File", "a.ps1", new byte[2000]);
        assertThat(small.check(UPLOAD_LIBRARY_FILE, file.bytes()).isClean()).isTrue();
        assertThat(only(small.check(
                                UPLOAD_LIBRARY_FILE,
                                file.field("Description", "ä".repeat(100)).bytes()))
                        .hint())
                .isEqualTo("the form is larger than 400 bytes without its file, the limit set");
        assertThat(only(small.check(
                                UPLOAD_LIBRARY_FILE,
                                Forms.form()
                                        .field("Description", "x".repeat(101))
                                        .bytes()))
                        .hint())
                .isEqualTo("a text longer than 100, the limit set");
        assertThat(only(small.check(
                                UPLOAD_LIBRARY_FILE,
                                Forms.form().field("x".repeat(21), "").bytes()))
                        .hint())
                .isEqualTo("a name longer than 20, the limit set");
    }

    @Test
    void textsAndNames_areTakenToTheirLimit() {
        Preflight small = Preflight.builder()
                .limits(Limits.builder().maxStringLength(100).maxNameLength(20).build())
                .build();
        assertThat(small.check(
                                UPLOAD_LIBRARY_FILE,
                                Forms.form()
                                        .file("File", "a.ps1", "")
                                        .field("Description", "x".repeat(100))
                                        .field("x".repeat(20), "")
                                        .bytes())
                        .isClean())
                .isTrue();
    }

    @Test
    void theLimitOnAllButTheFile_isHeldToTheByte() {
        byte[] form = Forms.form().file("File", "a.ps1", new byte[2000]).bytes();
        int rest = form.length - 2000;
        assertThat(limited(form, rest).isClean()).isTrue();
        assertThat(only(limited(form, rest - 1)).hint()).startsWith("the form is larger than ");
    }

    private static Report limited(byte[] form, int maxBodyBytes) {
        Limits limits = Limits.builder().maxBodyBytes(maxBodyBytes).build();
        return Preflight.builder().limits(limits).build().check(UPLOAD_LIBRARY_FILE, form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"collect logs.ps1", "a/b.ps1", "C:\\x.ps1", "sämmeln.ps1", "a.ps1\u0000"})
    void anUnusualFileName_isAdvice(String name) {
        Report report = check(Forms.form().file("File", name, "").bytes());
        assertThat(advised(report)).containsExactly("unusual-file-name /File");
        assertThat(advised(ADVISING.check(new UploadLibraryFile(new LibraryFile(name, 0), null, null, null, null))))
                .containsExactly("unusual-file-name /File");
        assertThat(report.advice().get(0).hint()).startsWith("letters, digits, hyphens");
    }

    @Test
    void aFileWithoutAName_isAdvice() {
        Report report = check(Forms.form().field("File", "content").bytes());
        assertThat(advised(report)).containsExactly("unusual-file-name /File");
        assertThat(report.advice())
                .isEqualTo(check(Forms.form().file("File", "", "content").bytes()).advice().stream()
                        .map(same -> Advice.builder(same.reason(), same.message())
                                .pointer(same.qualifiedPointer())
                                .location(report.advice().get(0).location())
                                .excerpt(same.excerpt())
                                .hint(same.hint())
                                .build())
                        .toList());
        assertThat(advised(ADVISING.check(new UploadLibraryFile(new LibraryFile(null, 7), null, null, null, null))))
                .containsExactly("unusual-file-name /File");
    }

    @Test
    void aTextSentAsAFile_orInAnotherEncoding_isAdvice() {
        assertThat(advised(check(Forms.form()
                        .file("File", "a.ps1", "")
                        .file("Description", "d.txt", "x")
                        .bytes())))
                .containsExactly("file-for-text /Description");
        assertThat(hints(check(Forms.form()
                        .file("File", "a.ps1", "")
                        .file("Description", "d.txt", "x")
                        .bytes())))
                .containsExactly("leave the filename out");
        byte[] latin = Forms.form()
                .file("File", "a", "")
                .text()
                .replace("--\r\n", "\r\n")
                .getBytes(UTF_8);
        String form = new String(latin, ISO_8859_1)
                + "Content-Disposition: form-data; name=Description\r\n%s\r\n\u00e4\r\n--" + Forms.BOUNDARY + "--";
        assertThat(advised(check(form.formatted("").getBytes(ISO_8859_1))))
                .containsExactly("text-encoding /Description");
        assertThat(hints(check(form.formatted("").getBytes(ISO_8859_1)))).containsExactly("send texts in UTF-8");
        assertThat(advised(check(form.formatted("Content-Type: text/plain; charset=no-such\r\n")
                        .getBytes(ISO_8859_1))))
                .containsExactly("text-encoding /Description");
        assertThat(check(form.formatted("Content-Type: text/plain; charset=iso-8859-1\r\n")
                        .getBytes(ISO_8859_1)))
                .isEqualTo(Report.clean());
    }

    private static List<String> hints(Report report) {
        return report.advice().stream().map(Advice::hint).toList();
    }

    @Test
    void aBooleanInAnotherEncoding_isNone() {
        byte[] form = Forms.form()
                .file("File", "a.ps1", "")
                .field("OverrideIfExists", "\u00e4")
                .text()
                .getBytes(ISO_8859_1);
        Violation violation = only(check(form));
        assertThat(told(violation)).isEqualTo("InvalidRequestBody /OverrideIfExists expected true or false");
        assertThat(violation.excerpt()).isEqualTo("\ufffd");
    }

    /** It cannot be known in time that there is room for another. */
    @Test
    void adviceOnWhatIsFaulty_isNotListedThoughItTookTheOnlyPlace() {
        byte[] form = Forms.form()
                .file("File", "a.ps1", "")
                .field("OverrideIfExists", "\u00e4")
                .field("Unknown", "x")
                .text()
                .getBytes(ISO_8859_1);
        Preflight narrow = Preflight.builder()
                .advice(true)
                .limits(Limits.builder().maxViolations(1).build())
                .build();
        Report report = narrow.check(UPLOAD_LIBRARY_FILE, form);
        assertThat(only(report).pointer()).isEqualTo("/OverrideIfExists");
        assertThat(report.advice()).isEmpty();
        assertThat(report.omittedAdvice()).isEqualTo(1);
        assertThat(advisedBeside(check(form))).containsExactly("unknown-property /Unknown");
    }

    private static List<String> advisedBeside(Report report) {
        return report.advice().stream()
                .map(one -> one.reason() + " " + one.qualifiedPointer())
                .toList();
    }

    @Test
    void linesThatEndInALineFeed_andPartsOfAnotherKind_areAdvice() {
        Report lineFeeds = check(Forms.EXAMPLE.replace("\r\n", "\n"));
        assertThat(advised(lineFeeds)).containsExactly("form-line-feeds ");
        assertThat(hints(lineFeeds)).containsExactly("end them with a carriage return and a line feed");
        Report foreign = check(
                "--" + Forms.BOUNDARY + "\r\nContent-Disposition: attachment; name=x\r\n\r\nx\r\n" + Forms.EXAMPLE);
        assertThat(advised(foreign)).containsExactly("form-foreign-part ");
        assertThat(hints(foreign)).containsExactly("write Content-Disposition: form-data");
    }

    @Test
    void severalFaults_comeInTheOrderOfTheForm() {
        String form = Forms.form()
                .field("HasParameters", "x")
                .field("OverrideIfExists", "y")
                .field("description", "z")
                .text();
        assertThat(check(form).violations())
                .extracting(violation -> violation.code() + " " + violation.qualifiedPointer())
                .containsExactly(
                        "MISSING_REQUIRED_PARAMETER /File",
                        "INVALID_REQUEST_BODY /Description",
                        "INVALID_REQUEST_BODY /HasParameters",
                        "INVALID_REQUEST_BODY /OverrideIfExists");
    }

    private static Report request(String contentType, String body) {
        return request(contentType, body.getBytes(UTF_8));
    }

    private static Report request(String contentType, byte[] body) {
        return ADVISING.check(
                Request.of("POST", "/api/libraryfiles").contentType(contentType).body(body));
    }

    @Test
    void aRequest_findsTheOperation() {
        assertThat(PREFLIGHT.operation("POST", URI.create("https://api.security.microsoft.com/api/libraryfiles")))
                .contains(UPLOAD_LIBRARY_FILE);
        assertThat(Operations.byId("uploadLibraryFile")).contains(UPLOAD_LIBRARY_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "Multipart/Form-Data; charset=utf-8",
                "multipart/form-data; boundary=\"a\nb\"",
                "multipart/form-data; boundary=\"a"
            })
    void aHeaderWithoutBoundary_isInvalid(String contentType) {
        Violation violation = only(request(contentType, Forms.EXAMPLE));
        assertThat(told(violation))
                .isEqualTo("InvalidRequestBody /header/Content-Type add the boundary of the form, as in"
                        + " multipart/form-data; boundary=…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"8f1c-form-boundary\"",
                "MULTIPART/form-data ;charset=utf-8; BOUNDARY = 8f1c-form-boundary ",
                "multipart/form-data; boundary=8f1c-form-boundary; boundary=other;"
            })
    void aHeader_isReadAsServersDo(String contentType) {
        assertThat(request(contentType, Forms.EXAMPLE)).isEqualTo(Report.clean());
    }

    @Test
    void aHeaderThatNamesAnotherBoundary_makesNoForm() {
        Violation violation = only(request("multipart/form-data; boundary=other", Forms.EXAMPLE));
        assertThat(told(violation))
                .isEqualTo("InvalidRequestBody  no line of the body is the boundary that the Content-Type names");
    }

    @Test
    void aHeaderOfAnotherType_isAdvice() {
        for (String contentType : List.of("application/json", "multipart/mixed; boundary=" + Forms.BOUNDARY, "", "x")) {
            Report report = request(contentType, Forms.EXAMPLE);
            assertThat(advised(report)).containsExactly("content-type /header/Content-Type");
            assertThat(report.advice().get(0).hint()).isEqualTo("multipart/form-data");
        }
    }

    @Test
    void json_isNoForm() {
        assertThat(told(only(request("application/json", "{\"File\":\"x\"}"))))
                .isEqualTo("InvalidRequestBody  a form begins with a line of two hyphens and its boundary");
    }

    @Test
    void everyOtherOperation_takesJson() {
        assertThat(Operations.all())
                .filteredOn(operation -> operation.contentType() == ContentType.MULTIPART_FORM)
                .containsExactly(UPLOAD_LIBRARY_FILE);
    }

    @Test
    void samples_areJsonOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.of(UPLOAD_LIBRARY_FILE))
                .withMessageContaining("uploadLibraryFile");
    }

    /** What one may send to a service of one's own. */
    public record Own(@Required Level level, Photo photo) {
        /** Values of a field. */
        public enum Level {
            LOW,
            HIGH
        }

        /** Any record with a name and a size is a file. */
        public record Photo(String name, long size) {}
    }

    /** A list has no form in a field. */
    public record Unsupported(List<String> many) {}

    /** Nor has a record that is no file. */
    public record WithoutName(Untitled many) {
        /** No file. */
        public record Untitled(String title, long size) {}
    }

    /** Nor has a record that is no file. */
    public record WithoutSize(Unsized many) {
        /** No file. */
        public record Unsized(String name, long length) {}
    }

    /** Nor has a record that is no file. */
    public record NameOfAnotherType(Numbered many) {
        /** No file. */
        public record Numbered(long name, long size) {}
    }

    /** Nor has a record that is no file. */
    public record SizeOfAnotherType(Small many) {
        /** No file. */
        public record Small(String name, int size) {}
    }

    private static Operation own(Class<? extends Record> type) {
        return new Operation(
                "own",
                "Own",
                "POST",
                "/own",
                ContentType.MULTIPART_FORM,
                type,
                URI.create("https://example.com"),
                new Permissions(List.of(), List.of()),
                new RateLimits(null, null));
    }

    @Test
    void aFormOfOnesOwn_isCheckedToo_underNamesOfOnesOwn() {
        Preflight upper = Preflight.builder()
                .names(component -> component.getName().toUpperCase(java.util.Locale.ROOT))
                .build();
        assertThat(upper.check(
                                own(Own.class),
                                Forms.form()
                                        .field("LEVEL", "LOW")
                                        .file("PHOTO", "x", "y")
                                        .bytes())
                        .isClean())
                .isTrue();
        assertThat(upper.check(
                                own(Own.class),
                                Forms.form().field("LEVEL", "MID").bytes())
                        .violations())
                .extracting(Violation::code, Violation::qualifiedPointer)
                .containsExactly(org.assertj.core.api.Assertions.tuple(ErrorCode.INVALID_REQUEST_BODY, "/LEVEL"));
    }

    @Test
    void aRecordThatIsNoForm_isRefused() {
        for (Class<? extends Record> type : List.<Class<? extends Record>>of(
                Unsupported.class,
                WithoutName.class,
                WithoutSize.class,
                NameOfAnotherType.class,
                SizeOfAnotherType.class)) {
            assertThatThrownBy(() -> PREFLIGHT.check(own(type), Forms.EXAMPLE))
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasMessageContaining(type.getName() + ".many");
        }
    }

    /** A file of one's own. */
    public record Judged(@Valid Own.Photo no, @Valid Image image) {
        /** Its constraints are told at the places of the form that they are about. */
        public record Image(
                @Required @Size(max = 5) String name,
                @Max(3) long size) {}
    }

    @Test
    void whatIsWrongWithAFile_isToldWhereItStands() {
        String form = Forms.form()
                .field("text", "x")
                .file("image", "longer.png", "1234")
                .text();
        Report report = ADVISING.check(own(Judged.class), form);
        assertThat(report.violations())
                .extracting(violation -> violation.qualifiedPointer() + " " + at(form, violation))
                .containsExactly("/image/name longer.png", "/image/size image");
        String nameless = Forms.form().field("no", "x").field("image", "123").text();
        Violation missing = only(ADVISING.check(own(Judged.class), nameless));
        assertThat(missing.pointer() + " " + at(nameless, missing)).isEqualTo("/image/name image");
    }

    /** A name that is only known to exist. */
    @AlsoKnown("extra")
    public record Known(String text) {}

    @Test
    void aNameThatIsOnlyKnownToExist_isClean() {
        assertThat(ADVISING.check(
                        own(Known.class),
                        Forms.form().field("text", "x").field("extra", "y").text()))
                .isEqualTo(Report.clean());
    }

    @Test
    void aFile_isComparedByNameAndSize() {
        assertThat(LibraryFile.of("a", new byte[3])).isEqualTo(new LibraryFile("a", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new LibraryFile("a", -1));
    }
}
