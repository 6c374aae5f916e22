package dev.mdepreflight.internal.engine;

import static dev.mdepreflight.catalog.Operations.UPLOAD_LIBRARY_FILE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.catalog.library.LibraryFile;
import dev.mdepreflight.catalog.library.UploadLibraryFile;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

/** Any bytes give a report as a form, the same by every route, whose places hold together; and both paths agree on what binds. */
@Tag("lengthy")
class AnyFormProperties {
    private static final String FORM = "--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.ps1\"\r\n"
            + "Content-Type: text/plain\r\n\r\n\u0000\r\n--bx\r\n--\r\n\r\n--b\r\nContent-Disposition: form-data; "
            + "name=Description\r\n\r\n\u00e4\u202e\uD83D\uDE00\r\n--b\r\ncontent-disposition: form-data; name=\"File\"\r\n\r\n\r\n"
            + "--b \r\nContent-Disposition: form-data; name=\"overrideIfExists\"\r\n\r\ntrue\r\n--b\r\nContent-Disposition: "
            + "form-data; name=\"HasParameters\"; filename*=UTF-8''%41\r\n\r\nno\u0007\r\n--b--\r\nepilogue";

    private static final Preflight PREFLIGHT = Preflight.builder().advice(true).build();

    @Property(tries = 2000)
    void damagedForms_giveASoundReport(@ForAll("damaged") byte[] body) {
        assertSound(body);
    }

    @Property(tries = 1000)
    void randomBytes_giveASoundReport(@ForAll byte[] body) {
        assertSound(body);
    }

    @Example
    void everyPrefix_givesASoundReport() {
        byte[] form = FORM.getBytes(UTF_8);
        for (int length = 0; length <= form.length; length++) {
            assertSound(Arrays.copyOf(form, length));
        }
    }

    @Example
    void prefixesBeforeTheEnd_areRefused() {
        int end = FORM.indexOf("--b--") + 5;
        for (int length = 0; length < end; length++) {
            assertThat(PREFLIGHT
                            .check(UPLOAD_LIBRARY_FILE, FORM.substring(0, length))
                            .isRefused())
                    .as(FORM.substring(0, length))
                    .isTrue();
        }
    }

    private static void assertSound(byte[] body) {
        byte[] before = body.clone();
        Report report = PREFLIGHT.check(UPLOAD_LIBRARY_FILE, body);
        assertThat(body).isEqualTo(before);
        Places.assertSound(report, body);
        if (!report.isClean()) {
            assertThat(report.envelope().toJson().codePoints()).noneMatch(c -> c < 0x20);
            assertThat(report.toString()).doesNotContain("\u202e");
        }
    }

    /** What a caller has, and how it is sent. */
    @Property(tries = 500)
    void bytesAndRecord_agree(
            @ForAll("names") @Nullable String fileName,
            @ForAll @IntRange(max = 300) int size,
            @ForAll boolean withFile,
            @ForAll @StringLength(max = 20) String description,
            @ForAll("booleans") @Nullable Boolean override) {
        // A lone surrogate cannot be sent.
        String text = new String(description.getBytes(UTF_8), UTF_8);
        StringBuilder form = new StringBuilder();
        if (withFile) {
            form.append("--=_b\r\nContent-Disposition: form-data; name=\"File\"")
                    .append(fileName == null ? "" : "; filename=\"" + fileName.replace("\"", "\\\"") + "\"")
                    .append("\r\n\r\n")
                    .append("x".repeat(size))
                    .append("\r\n");
        }
        form.append("--=_b\r\nContent-Disposition: form-data; name=\"Description\"\r\n\r\n")
                .append(text)
                .append("\r\n--=_b\r\nContent-Disposition: form-data; name=\"OverrideIfExists\"\r\n\r\n")
                .append(override == null ? "" : override)
                .append("\r\n--=_b--\r\n");
        UploadLibraryFile bound =
                new UploadLibraryFile(withFile ? new LibraryFile(fileName, size) : null, text, null, override, null);

        assertThat(found(PREFLIGHT.check(UPLOAD_LIBRARY_FILE, form.toString())))
                .isEqualTo(found(PREFLIGHT.check(bound)));
    }

    private static Set<String> found(Report report) {
        Set<String> found = report.violations().stream()
                .map(violation -> violation.code() + " " + violation.pointer() + " " + violation.hint())
                .collect(Collectors.toSet());
        report.advice().forEach(one -> found.add(one.reason() + " " + one.pointer() + " " + one.hint()));
        return found;
    }

    @Example
    void hostileForms_giveOneViolation() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"File\"\r\n\r\nx\r\n";
        for (String body : List.of(
                part.repeat(100_000) + "--b--",
                "--b\r\nContent-Disposition: form-data; name=\"" + "x".repeat(10_000_000) + "\"\r\n\r\nx\r\n--b--",
                "--b\r\n" + " ".repeat(10_000_000),
                "--".repeat(5_000_000),
                "--\r\n".repeat(3_000_000),
                "----\r\n--x\r\n".repeat(1_000_000),
                part + "\r\n--bx".repeat(2_000_000),
                part + "\r\n--".repeat(3_000_000),
                "\u0000".repeat(10_000_000))) {
            assertThat(PREFLIGHT.check(UPLOAD_LIBRARY_FILE, body).violations()).hasSize(1);
            assertThat(PREFLIGHT
                            .check(Request.of("POST", "/api/libraryfiles")
                                    .contentType(body)
                                    .body(body.getBytes(UTF_8)))
                            .violations())
                    .isNotEmpty();
        }
    }

    @Example
    void aTextOfControls_isRead() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n" + "\u0000\u001f".repeat(4_000_000)
                + "\r\n--b--";
        assertThat(PREFLIGHT
                        .check(UPLOAD_LIBRARY_FILE, form.formatted("Description"))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/File");
        assertThat(PREFLIGHT
                        .check(UPLOAD_LIBRARY_FILE, form.formatted("HasParameters"))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/File", "/HasParameters");
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Mutations.of(Arbitraries.of(FORM.getBytes(UTF_8)));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("aZ0-_. \u00e4\"").ofMaxLength(5).injectNull(0.2);
    }

    @Provide
    Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false).injectNull(0.3);
    }
}
