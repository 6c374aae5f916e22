package dev.mdepreflight.cli.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.cli.Run;
import dev.mdepreflight.cli.render.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of requests is read in time linear in its length, whatever it is made of. */
class HttpFileWorkTest {

    private static final int SIZE = 200_000;

    /** Between 2 and 14 for the shapes below. */
    private static final int MOST_STEPS_A_CHARACTER = 20;

    private static final String POST = "POST /api/indicators\n";

    @TempDir
    private Path folder;

    /**
     * What a file is made of.
     *
     * @param name what it is called in the output of the test
     * @param head how it begins
     * @param piece what follows again and again
     * @param tail how it ends
     */
    record Shape(String name, String head, IntFunction<String> piece, String tail) {

        String ofSize(int size) {
            StringBuilder text = new StringBuilder(head);
            for (int i = 0; text.length() < size; i++) {
                text.append(piece.apply(i));
            }
            return text.append(tail).toString();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Shape shape(String name, String head, String piece, String tail) {
        return new Shape(name, head, i -> piece, tail);
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                shape("a body of many lines", POST + "\n[\n", "1,\n", "1]\n"),
                shape(
                        "a body of many lines and a reference at the end",
                        "@x = 1\n" + POST + "\n[\n",
                        "1,\n",
                        "{{x}}]\n"),
                shape("a body of one line", POST + "\n[", "1,", "1]"),
                shape("a body of lines that end with CRLF", "POST /api/indicators\r\n\r\n[", "1,\r\n", "1]"),
                shape("a body of CR", POST + "\n[", "1,\r", "1]"),
                shape("a body of blank lines", POST + "\n", "\n", ""),
                shape("a body of spaces", POST + "\n", " ", ""),
                shape("a body with comments", POST + "\n[\n", "# c\n", "1]"),
                shape("a body with headers", POST + "\n", "Cookie: a\n", ""),
                shape("a body of colons", POST + "\n{", "a:", "}"),
                shape("a body of references", "@x = 1\n" + POST + "\n[", "{{x}},", "1]"),
                shape("a body of references in lines", "@x = 1\n" + POST + "\n[", "{{x}},\n", "1]"),
                shape("a body of references to nothing", POST + "\n[", "{{y}},\n", "1]"),
                shape("a body of references that are not closed", POST + "\n[", "{{", "1]"),
                shape("a body of references that are not closed in their lines", POST + "\n[", "{{x\n", "1]"),
                shape("a body of values made up", POST + "\n[", "{{$guid}} {{$datetime iso8601 1 d}}", "1]"),
                shape("a reference of many words", POST + "\n[{{$datetime", " x", "}}]"),
                shape("a target of one line", "GET /api/files/", "x", "/stats"),
                shape("a target of segments", "GET ", "/x", ""),
                shape("a target of spaces", "GET /api/files/", "x ", "/stats HTTP/1.1"),
                shape("a target of parameters", "GET /api/alerts?", "$top=x&", ""),
                shape("a target of secrets", "GET /api/alerts?", "sig=x&", ""),
                shape("a target in many lines", "GET /api/alerts\n", "  ?a=b\n", "\n"),
                shape("a target of segments in many lines", "GET /api\n", " /a\n", "\n"),
                shape("a target of references", "@x = 1\nGET /api/files/", "{{x}}", "/stats"),
                shape("a target of references to nothing", "GET /api/files/", "{{y}}", "/stats?$filter={{z}}"),
                shape("a query of references to nothing", "GET /api/alerts?$filter=", "{{y}} bad and ", ""),
                shape("a target of references that are not closed", "GET /", "{{", ""),
                shape("requests", "", "GET /api/files/x/stats\n###\n", ""),
                shape("requests of another API", "", "GET /x\n###\n", ""),
                shape("requests of three letters", "", "/x\n###\n", ""),
                shape("requests with bodies", "", POST + "\n{}\n###\n", ""),
                shape("requests that name a host that is not known", "", "GET {{h}}/api/files/x/stats\n###\n", ""),
                shape("requests behind many lines", "\n".repeat(1000), "GET /api/files/x/stats\n\n\n###\n", ""),
                shape("requests that have a name", "", "# @name a\nGET /api/files/x/stats\n###\n", ""),
                shape("separators", "", "###\n", "GET /api/files/x/stats"),
                shape("separators with names", "", "### a\n", "GET /api/files/x/stats"),
                shape("blank lines", "", "\n", "GET /api/files/x/stats"),
                shape("lines of spaces", "", "    \r\n", "GET /api/files/x/stats"),
                shape("comments", "", "# @name a\n", "GET /api/files/x/stats"),
                shape("a comment", "#", " a", "\nGET /api/files/x/stats"),
                shape("comments in the headers", POST, "// a\n", "\n{}"),
                shape("headers", POST, "a: b\n", "\n{}"),
                shape("headers that are repeated", POST, "Host: {{h}}\n", "\n{}"),
                shape("a header", POST + "a: ", "b", "\n\n{}"),
                shape("a field name", POST, "b", ": a\n\n{}"),
                shape("a script", "< {%\n", "a\n", "%}\nGET /api/files/x/stats"),
                shape("scripts", "", "< {% a %}\n", "GET /api/files/x/stats"),
                shape("what is no request", "", "#@ <> %\n<\n", "GET /api/files/x/stats"),
                shape("a definition that is repeated", "", "@a = b\n", "GET /api/files/x/stats"),
                shape("a definition", "@a = ", "b", "\nGET /api/files/{{a}}/stats"),
                new Shape("definitions", "", i -> "@a" + i + " = b\n", "GET /api/files/{{a0}}/stats"),
                new Shape(
                        "definitions that refer to the one before",
                        "@a0 = b\n",
                        i -> "@a" + (i + 1) + " = {{a" + i + "}}\n",
                        "GET /api/files/{{a7}}/stats"),
                new Shape(
                        "definitions that refer to the one behind",
                        "",
                        i -> "@a" + i + " = {{a" + (i + 1) + "}}\n",
                        "GET /api/files/{{a7}}/stats"),
                new Shape(
                        "definitions whose names have one hash",
                        "",
                        i -> "@" + sameHash(i) + " = b\n",
                        "GET /api/files/{{AaAa}}/stats"),
                new Shape("references whose names have one hash", POST + "\n[", i -> "{{" + sameHash(i) + "}}\n", "]"));
    }

    /** {@code Aa} and {@code BB} have one hash, and so has any row of them. */
    private static String sameHash(int number) {
        StringBuilder row = new StringBuilder(40);
        for (int bit = 19; bit >= 0; bit--) {
            row.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return row.toString();
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            steps += to - from;
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            steps += text.length();
            return text;
        }
    }

    /** How often the characters of a file are looked at until its targets and bodies are put together. */
    private static long steps(String content) throws IOException {
        Counted text = new Counted(content);
        Source source = Source.of("a.http", content.getBytes(ISO_8859_1), true);
        HttpFile file = HttpFileParser.parse(text);
        int max = 1 << 24;
        for (HttpRequest request : file.requests()) {
            RequestTarget target = RequestTarget.of(request, source, file, max);
            assertThat(target.text().bytes()).hasSizeLessThanOrEqualTo(max + 100);
            try {
                new RequestBody(source, file, Includes.below(List.of()), max, new Work(Long.MAX_VALUE)).of(request);
            } catch (RequestBody.UnreadableException e) {
                assertThat(e.getMessage()).contains("has no value");
            }
        }
        return text.steps;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void characters_areLookedAtAFewTimesEach(Shape shape) throws IOException {
        String small = shape.ofSize(SIZE / 4);
        String large = shape.ofSize(SIZE);
        long steps = steps(large);
        assertThat(steps).isGreaterThanOrEqualTo(large.length()).isLessThan((long) MOST_STEPS_A_CHARACTER * SIZE);
        assertThat((double) steps / large.length()).isLessThan(1.2 * steps(small) / small.length() + 0.1);
    }

    /** All else that the command does: with the square of the length it would not come to an end. */
    @ParameterizedTest
    @MethodSource("shapes")
    @Tag("lengthy")
    void theCommand_comesToAnEnd(Shape shape) throws IOException {
        Path file = Files.writeString(folder.resolve("a.http"), shape.ofSize(4 * SIZE));
        Run run = Run.of("check", file.toString());
        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain("unexpected");
    }
}
