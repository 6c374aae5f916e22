package dev.mdepreflight.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.internal.engine.Mutations;
import dev.mdepreflight.internal.engine.Trials;
import dev.mdepreflight.report.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** The verdict on whether bytes are JSON, against Jackson's. */
class JsonVerdictProperties {

    private static final Limits LIMITS = Limits.builder().maxDepth(20).build();

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build();

    private static final Pattern PAIR =
            Pattern.compile("\\\\u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}");

    private static final Pattern SURROGATE = Pattern.compile("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}");

    @Property(tries = 5000)
    void bothAgreeButWhereJacksonIsKnownToTakeMore(@ForAll("nearlyJson") byte[] body) {
        assertAgreed(body);
    }

    /** More are tried with {@code -Dfuzz.bodies=…}. */
    @Example
    void bothAgreeOnDamagedBodiesOfEveryOperation() {
        List<Operation> operations = Trials.operations();
        long perOperation = Trials.count(60_000, 1) / operations.size();
        long taken = 0;
        for (Operation operation : operations) {
            Trials trials = new Trials(operation);
            for (long i = 0; i < perOperation; i++) {
                taken += assertAgreed(trials.next()) ? 1 : 0;
            }
        }
        long compared = perOperation * operations.size();
        Trials.tell("bodies by our reader of JSON and Jackson's: " + taken + " taken by both", compared);
        assertThat(taken).isBetween(compared / 10, compared * 9 / 10);
    }

    /** Fails if the two differ without a reason; otherwise our verdict. */
    private static boolean assertAgreed(byte[] body) {
        boolean ours = JsonValidator.firstFault(body, body.length, LIMITS) == null;
        boolean jacksons = parses(body);
        if (ours) {
            assertThat(jacksons)
                    .as(() -> new String(body, StandardCharsets.ISO_8859_1))
                    .isTrue();
        } else if (jacksons) {
            assertThat(reasonToRefuse(body))
                    .as(new String(body, StandardCharsets.ISO_8859_1))
                    .isNotNull();
        }
        return ours;
    }

    @Example
    void eachReasonToRefuseWhatJacksonTakesOccurs() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '1'};
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16LE);
        byte[] lone = "\"\\ud800\"".getBytes(StandardCharsets.US_ASCII);
        byte[] low = "\"\\\\uD83D\\uDE00\"".getBytes(StandardCharsets.US_ASCII);
        byte[] parted = "\"\\ud800\\\\\\uDC00\"".getBytes(StandardCharsets.US_ASCII);
        for (byte[] body : List.of(mark, overlong, utf16, lone, low, parted)) {
            assertThat(parses(body)).isTrue();
            assertThat(JsonValidator.firstFault(body, body.length, LIMITS)).isNotNull();
        }
        assertThat(List.of(mark, overlong, utf16, lone, low, parted))
                .extracting(JsonVerdictProperties::reasonToRefuse)
                .containsExactly(
                        "byte order mark",
                        "not UTF-8",
                        "UTF-16 or UTF-32",
                        "lone surrogate",
                        "lone surrogate",
                        "lone surrogate");
    }

    /** Why a document that Jackson takes is no JSON in UTF-8; null if there is no reason. */
    private static @Nullable String reasonToRefuse(byte[] body) {
        String units = new String(body, StandardCharsets.ISO_8859_1);
        if (units.startsWith("\u00EF\u00BB\u00BF")) {
            return "byte order mark";
        }
        if (units.startsWith("\u00FF\u00FE") || units.startsWith("\u00FE\u00FF") || units.indexOf('\0') >= 0) {
            return "UTF-16 or UTF-32";
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            return "not UTF-8";
        }
        // An escaped backslash begins no other escape, and what stands around it is no pair.
        String escapes = units.replace("\\\\", "/");
        return SURROGATE.matcher(PAIR.matcher(escapes).replaceAll("")).find() ? "lone surrogate" : null;
    }

    private static boolean parses(byte[] body) {
        try (JsonParser parser = JACKSON.createParser(body)) {
            parser.nextToken();
            int depth = 0;
            do {
                if (parser.currentToken() == null) {
                    return false;
                }
                if (parser.currentToken().isStructStart()) {
                    depth++;
                } else if (parser.currentToken().isStructEnd()) {
                    depth--;
                } else {
                    parser.getText();
                }
                parser.nextToken();
            } while (depth > 0);
            return parser.currentToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<byte[]> nearlyJson() {
        return Mutations.of(json(3).map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Arbitrary<String> json(int depth) {
        Arbitrary<String> text = Arbitraries.of(
                        "a",
                        "é",
                        "\uD83D\uDE00",
                        "\\\\",
                        "\\\"",
                        "\\n",
                        "\\/",
                        "\\u00e9",
                        "\\uD83D\\uDE00",
                        "\\ud800",
                        "\\uDC00",
                        "\\x",
                        "\u2028",
                        " ",
                        "\u007f",
                        "{",
                        "//")
                .list()
                .ofMaxSize(4)
                .map(parts -> '"' + String.join("", parts) + '"');
        Arbitrary<String> scalar = Arbitraries.oneOf(
                text,
                Arbitraries.of(
                        "true", "false", "null", "0", "-0", "-", "1e5", "1E-2", "0.25", "-12.5e+3", "01", "1.", ".5"),
                Arbitraries.of(
                        "NaN", "Infinity", "-Infinity", "+1", "'a'", "/* */1", "1 // x", "tru", "nul", "", "0x1F"));
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<String> gap = Arbitraries.frequency(
                Tuple.of(12, ""),
                Tuple.of(3, " "),
                Tuple.of(2, "\r\n\t"),
                Tuple.of(1, "\u000b"),
                Tuple.of(1, "\u00a0"));
        Arbitrary<String> inner = json(depth - 1);
        Arbitrary<String> array = Combinators.combine(gap, inner.list().ofMaxSize(3), gap)
                .as((a, items, b) -> "[" + a + String.join("," + b, items) + b + "]");
        Arbitrary<String> member =
                Combinators.combine(text, gap, inner).as((name, g, value) -> name + g + ":" + g + value);
        Arbitrary<String> object = Combinators.combine(gap, member.list().ofMaxSize(3), gap)
                .as((a, members, b) -> "{" + a + String.join("," + b, members) + b + "}");
        return Arbitraries.oneOf(scalar, array, object);
    }
}
