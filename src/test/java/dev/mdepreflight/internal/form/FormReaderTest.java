package dev.mdepreflight.internal.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
    private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";

    private static Form read(String body) throws MalformedForm {
        return FormReader.read(body.getBytes(UTF_8), null);
    }

    private static List<String> contents(String body) throws MalformedForm {
        byte[] bytes = body.getBytes(UTF_8);
        return read(body).parts().stream()
                .map(part -> part.name() + "="
                        + new String(
                                bytes, part.content().offset(), part.content().length(), UTF_8))
                .toList();
    }

    private static String fault(String body, String boundary) {
        MalformedForm malformed =
                catchThrowableOfType(MalformedForm.class, () -> FormReader.read(body.getBytes(UTF_8), boundary));
        assertThat(malformed).as("a fault").isNotNull();
        return malformed.place().offset() + "-" + malformed.place().end() + " " + malformed.reason();
    }

    private static String fault(String body) {
        return fault(body, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PART + "--b--\r\n",
                PART + "--b--",
                PART + "--b--\r\nan epilogue\r\n--b\r\n",
                PART + "--b-- \t\r\n",
                "a preamble\r\n" + PART + "--b--",
                "\r\n" + PART + "--b--",
                "--b  \t \r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b--",
                "--b\r\ncontent-type: x\r\nCONTENT-DISPOSITION :form-data;NAME = a;;x;y=;\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data;\r\n  name=\"a\"\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: Form-Data; name=\"a\"; name=\"b\"\r\nContent-Disposition: x\r\n\r\nx\r\n--b--",
            })
    void whatServersPassOver_isPassedOver(String body) throws MalformedForm {
        assertThat(contents(body)).containsExactly("a=x");
        assertThat(read(body).bareLineFeeds()).isFalse();
    }

    @Test
    void aFormWithoutParts_isAForm() throws MalformedForm {
        assertThat(read("--b--").parts()).isEmpty();
        assertThat(read("--b--\r\n").parts()).isEmpty();
    }

    @Test
    void aBoundaryThatEndsInHyphens_isFound() throws MalformedForm {
        assertThat(contents((PART + "--b--").replace("--b", "--b--"))).containsExactly("a=x");
    }

    @Test
    void lineFeedsAlone_areRead_andNoted() throws MalformedForm {
        String body = (PART + "--b--\r\n").replace("\r\n", "\n");
        assertThat(contents(body)).containsExactly("a=x");
        assertThat(read(body).bareLineFeeds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "--bb",
                "--b-",
                "--b x",
                "\r\n--bx\r\n",
                " --b",
                "--",
                "\r",
                "\n",
                "x\r\n\r\n",
                "\u0000"
            })
    void content_isWhatStandsBetween(String content) throws MalformedForm {
        String body = PART.replace("\r\nx\r\n", "\r\n" + content + "\r\n") + "--b--";
        assertThat(contents(body)).containsExactly("a=" + content);
    }

    @Test
    void aPartWithoutBody_isEmpty() throws MalformedForm {
        // RFC 2046 section 5.1.1: the empty line may at once be the break before the delimiter.
        assertThat(contents("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--"))
                .containsExactly("a=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename=x.ps1 | x.ps1",
                "filename=\"x y.ps1\" | x y.ps1",
                "filename=\"a\\\"b\\\\c\" | a\"b\\c",
                "filename=\"C:\\dir\\x.ps1\" | C:\\dir\\x.ps1",
                "filename=\"a;b=c\" | a;b=c",
                "filename*=UTF-8''na%C3%AFve.ps1 | naïve.ps1",
                "filename=old; filename*=utf-8'en'new | new",
                "filename*=iso-8859-1''%e4 | ä",
                "filename*=UTF-8''%zz; filename=plain | plain",
                "filename*=UTF-8''%C; filename=plain | plain",
                "filename*=koi8-r''x; filename=plain | plain",
                "filename*=x; filename=plain | plain",
                "filename=\"\" | ``",
            })
    void aFileName_isReadInEveryForm(String parameter, String name) throws MalformedForm {
        Form form = read("--b\r\nContent-Disposition: form-data; name=a; " + parameter + "\r\n\r\n\r\n--b--");
        assertThat(form.parts().get(0).fileName()).isEqualTo(name);
    }

    @Test
    void anotherDisposition_isLeftOut_andNoted() throws MalformedForm {
        Form form = read("--b\r\nContent-Disposition: attachment; filename=a\r\n\r\nx\r\n" + PART + "--b--");
        assertThat(form.parts()).hasSize(1);
        assertThat(form.foreignParts()).isTrue();
    }

    @Test
    void brokenForms_areToldApart() {
        assertThat(fault("")).isEqualTo("0-0 a form begins with a line of two hyphens and its boundary");
        assertThat(fault("{\"a\":1}")).isEqualTo("0-0 a form begins with a line of two hyphens and its boundary");
        assertThat(fault("--\r\n----\r\n")).isEqualTo("0-0 a form begins with a line of two hyphens and its boundary");
        assertThat(fault(PART + "--b--", "c"))
                .isEqualTo("0-0 no line of the body is the boundary that the Content-Type names");
        assertThat(fault(PART)).isEqualTo("52-52 the form must end with its boundary between two pairs of hyphens");
        assertThat(fault(PART + "--b")).isEqualTo("55-55 the form ends within the headers of a part");
        assertThat(fault("--b\r\nContent-Disp")).isEqualTo("17-17 the form ends within the headers of a part");
        assertThat(fault("--b\r\nContent-Disposition: form-data; name=a\r\n--b--\r\n"))
                .isEqualTo("45-50 the headers of a part end in an empty line");
        assertThat(fault("--b\r\n\r\nx\r\n--b--"))
                .isEqualTo("0-3 the part that begins here has no Content-Disposition");
        assertThat(fault("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--"))
                .isEqualTo("25-35 the part has no name");
        assertThat(fault("--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--b--"))
                .isEqualTo("25-44 a quote is not closed");
    }

    @Test
    void manyParts_andLongHeaders_areRefused() {
        assertThat(fault(PART.repeat(1001) + "--b--")).isEqualTo("52000-52003 more than 1,000 parts");
        assertThat(fault("--b\r\nX: " + "y".repeat(20_000) + "\r\n\r\n\r\n--b--"))
                .isEqualTo("0-3 the headers of the part are longer than 16,384 bytes");
        assertThat(fault("--b\r\n" + "X: y\r\n".repeat(4000) + "\r\n\r\n--b--"))
                .isEqualTo("0-3 the headers of the part are longer than 16,384 bytes");
    }

    @Test
    void aThousandParts_areRead() throws MalformedForm {
        assertThat(read(PART.repeat(1000) + "--b--").parts()).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "null",
            value = {
                "multipart/form-data; boundary=x | true | true | x",
                "multipart/form-data;boundary=\"x y\" | true | true | x y",
                "Multipart/Mixed; boundary=x | false | true | x",
                "multipart/form-data; boundary=\"x | false | true | null",
                "application/json | false | false | null",
                "`` | false | false | null",
            })
    void theContentType_isRead(String written, boolean form, boolean multipart, String boundary) {
        assertThat(FormType.of(written)).isEqualTo(new FormType(form, multipart, boundary));
    }
}
