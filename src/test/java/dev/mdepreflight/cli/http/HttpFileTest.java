package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.cli.http.HttpRequest.FromFile;
import dev.mdepreflight.cli.http.HttpRequest.Inline;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HttpFileTest {

    private static HttpRequest only(String text) {
        HttpFile file = HttpFileParser.parse(new String(text.getBytes(UTF_8), ISO_8859_1));
        assertThat(file.requests()).hasSize(1);
        return file.requests().get(0);
    }

    private static String target(String text, HttpRequest request) {
        return joined(text, request.target());
    }

    private static String body(String text, HttpRequest request) {
        return joined(
                text,
                request.body().stream().map(part -> ((Inline) part).range()).toList());
    }

    private static String joined(String text, List<TextRange> ranges) {
        StringBuilder joined = new StringBuilder();
        for (TextRange range : ranges) {
            joined.append(new String(text.getBytes(UTF_8), ISO_8859_1), range.from(), range.to());
        }
        return new String(joined.toString().getBytes(ISO_8859_1), UTF_8);
    }

    @Test
    void aRequest_hasMethodTargetHeadersAndBody() {
        String text = """
                POST https://example.com/api HTTP/1.1
                content-type : application/json
                Host: example.com

                {"a": "ö",

                 "b": 1}

                """;
        HttpRequest request = only(text);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(target(text, request)).isEqualTo("https://example.com/api");
        assertThat(joined(text, List.of(request.contentType()))).isEqualTo("application/json");
        assertThat(joined(text, List.of(request.host()))).isEqualTo("example.com");
        assertThat(body(text, request)).isEqualTo("{\"a\": \"ö\",\n\n \"b\": 1}");
        assertThat(request.line()).isEqualTo(1);
        assertThat(request.problem()).isNull();
    }

    @Test
    void separators_andComments_nameRequests() {
        String text =
                "### one\r\nGET /a\r\n###\r\n# @name two\r\nGET /b\r\n### x\r\n// @name = three\r\n/c\r\n######\r\n/d";
        List<HttpRequest> requests = HttpFileParser.parse(new String(text.getBytes(UTF_8), ISO_8859_1))
                .requests();
        assertThat(requests).extracting(HttpRequest::name).containsExactly("one", "two", "three", "###");
        assertThat(requests).extracting(HttpRequest::line).containsExactly(2, 5, 8, 10);
        assertThat(requests).extracting(HttpRequest::method).containsOnly("GET");
    }

    @Test
    void theTarget_goesOnInIndentedLines() {
        String text = "get https://example.com\n    /api\n    # not this\n    ?a=b c\n&d=e HTTP/2\nAccept: x\n\nbody";
        assertThat(target(text, only(text))).isEqualTo("https://example.com/api?a=b c&d=e");
        assertThat(body(text, only(text))).isEqualTo("body");
    }

    @Test
    void whatFollowsTheBody_isLeftOut() {
        String text = "/a\n\n{}\n// no\n  # no\n[]\n\n> {%\n  x\n%}\n\n<> old.json\n{}";
        assertThat(body(text, only(text))).isEqualTo("{}\n[]");
        String bare = "GET /a\n> {% x %}\n{}";
        assertThat(only(bare).body()).isEmpty();
        assertThat(only(bare).problem()).isNull();
    }

    @Test
    void whatComesBeforeTheRequest_isLeftOut() {
        String text = "\uFEFF\n@a = b\n< {%\n  delete no.more\n%}\n< {% x %}\n< ./x.js\n\n  GET /yes  \n";
        assertThat(target(text, only(text))).isEqualTo("/yes");
    }

    @Test
    void aResponseThatWasPasted_isNoRequest() {
        assertThat(HttpFileParser.parse("HTTP/1.1 200 OK\nA: b\n\n{}\n").requests())
                .isEmpty();
    }

    @Test
    void aBody_mayStandInFiles() {
        HttpRequest request = only("POST /a\n\n[\n< ./b c.json\n<@ d.json\n<@utf8  e.json\n");
        assertThat(request.body().stream().filter(FromFile.class::isInstance))
                .extracting(part -> ((FromFile) part).expanded())
                .containsExactly(false, true, true);
        assertThat(request.problem()).isNull();
        assertThat(only("POST /a\n\n<@latin1 d.json").problem()).isNotNull();
    }

    @Test
    void whatIsNoRequest_isAProblem() {
        assertThat(only("{\"a\": 1}").problem()).isNotNull();
        assertThat(only("hello").problem()).isNotNull();
        assertThat(only("POST /a\n{\"a\": 1}").problem())
                .isEqualTo(new HttpRequest.Problem(
                        2,
                        "no header, which is a name, a colon and a value; a blank line belongs between the headers and the body",
                        false));
        assertThat(only("GET /a\n  and more").problem()).isNotNull();
        assertThat(only("POST /a\n\nAuthorization: Bearer x\n\n{}").problem()).isNotNull();
        assertThat(only("POST /a\n\n{}\nproxy-authorization : Bearer x").problem())
                .isNotNull();
    }

    @Property
    void anyBytes_giveAFile(@ForAll byte[] bytes) {
        for (HttpRequest request :
                HttpFileParser.parse(new String(bytes, ISO_8859_1)).requests()) {
            assertThat(request.target()).allMatch(range -> range.from() <= range.to() && range.to() <= bytes.length);
        }
    }

    @Property
    void anyLinesOfTheFormat_giveAFile(@ForAll List<@From("lines") String> lines) {
        byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
        for (HttpRequest request :
                HttpFileParser.parse(new String(bytes, ISO_8859_1)).requests()) {
            assertThat(request.line()).isBetween(1, lines.size());
            assertThat(request.target()).allMatch(range -> range.from() <= range.to() && range.to() <= bytes.length);
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                "###",
                "# @name",
                "//",
                "@a = {{a}}",
                "@",
                "GET /a",
                "  /b?c",
                "&",
                "A: b",
                "",
                " ",
                "{",
                "}",
                "< x",
                "<",
                "<@",
                "> {%",
                "%}",
                "<> y",
                "\r",
                "HTTP/1.1",
                "{{",
                "}}",
                "x y");
    }
}
