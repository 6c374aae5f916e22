package dev.mdepreflight.constraint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.Mismatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad values and what is said of them: the reason, the characters that show it, and a hint that speaks of this value. */
class ReasonTableTest {
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\|⟦) \\| ");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A row of the table: the value is cut into what stands before, in and behind the focus. */
    record Row(Grammar grammar, String before, String focus, String after, String reason, String hint) {
        static Row of(String line) {
            String[] cells = CELLS.split(line, -1);
            String value = cells[1];
            int open = value.indexOf('⟦');
            int close = value.indexOf('⟧');
            return new Row(
                    Grammar.valueOf(cells[0]),
                    value.substring(0, open),
                    value.substring(open + 1, close),
                    value.substring(close + 1),
                    cells[2],
                    cells[3].replace("\\|", "|").replace("\\\"", "\""));
        }

        static String decoded(String json) {
            try {
                return JSON.readValue("\"" + json + "\"", String.class);
            } catch (IOException e) {
                throw new IllegalArgumentException(json, e);
            }
        }

        String value() {
            return decoded(before + focus + after);
        }
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream in = ReasonTableTest.class.getResourceAsStream("/reasons/values.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theGrammarTellsReasonAndFocus(Row row) {
        byte[] utf8 = row.value().getBytes(UTF_8);
        long mismatch = row.grammar().check(utf8, 0, utf8.length);
        assertThat(mismatch).isNotEqualTo(Mismatch.NONE);
        int offset = Mismatch.offset(mismatch);
        int end = offset + Mismatch.length(mismatch);
        String marked = new String(utf8, 0, offset, UTF_8) + "⟦" + new String(utf8, offset, end - offset, UTF_8) + "⟧"
                + new String(utf8, end, utf8.length - end, UTF_8);
        assertThat(Mismatch.cause(mismatch).id() + " " + marked)
                .isEqualTo(row.reason() + " " + Row.decoded(row.before()) + "⟦" + Row.decoded(row.focus()) + "⟧"
                        + Row.decoded(row.after()));
        assertThat(GrammarHints.of(row.grammar(), row.value())).contains(row.hint());
    }

    @Test
    void theTableCoversEscapesAndCharactersOfSeveralBytes() throws IOException {
        assertThat(rows().count()).isGreaterThanOrEqualTo(250);
        assertThat(rows().filter(row ->
                        (row.before() + row.focus() + row.after()).matches("(?s).*(\\\\|[^\\x00-\\x7F]).*")))
                .hasSizeGreaterThanOrEqualTo(40);
    }
}
