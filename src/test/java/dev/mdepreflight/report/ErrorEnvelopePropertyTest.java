package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ErrorEnvelopePropertyTest {

    private static final String ANSWER =
            "{\"error\":{\"code\":\"InvalidRequestBody\",\"message\":\"é 😀\",\"target\":\"|a.1.\","
                    + "\"details\":[{\"code\":\"a\",\"message\":\"b\",\"target\":null}],\"innerError\":{\"x\":[1.5,\"\\ud83d\"]}}}";

    @Property
    void whatIsWritten_isReadBackEqual(@ForAll("envelopes") ErrorEnvelope envelope) {
        assertThat(ErrorEnvelope.parse(envelope.toJson())).isEqualTo(envelope);
        assertThat(ErrorEnvelope.parse(envelope.toJsonBytes())).isEqualTo(envelope);
    }

    @Property
    void anyBytes_giveAnEnvelope(@ForAll byte[] bytes) {
        assertEnvelope(bytes);
    }

    @Property
    void anAnswerWithOneByteChanged_givesAnEnvelope(@ForAll("damagedAnswers") byte[] bytes) {
        assertEnvelope(bytes);
    }

    @Property
    void jsonLikeText_givesAnEnvelope(@ForAll("jsonLike") String text) {
        assertEnvelope(text.getBytes(StandardCharsets.UTF_8));
        assertEnvelope(("{\"error\":{\"innerError\":" + text + "}}").getBytes(StandardCharsets.UTF_8));
    }

    private static void assertEnvelope(byte[] bytes) {
        ErrorEnvelope read = ErrorEnvelope.parse(bytes);
        assertThat(ErrorEnvelope.parse(read.toJsonBytes())).isEqualTo(read);
    }

    @Provide
    Arbitrary<ErrorEnvelope> envelopes() {
        Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(20);
        Arbitrary<String> nullable = text.injectNull(0.2);
        Arbitrary<ErrorEnvelope.Detail> detail =
                Combinators.combine(text, text, nullable).as(ErrorEnvelope.Detail::new);
        Arbitrary<String> innerError = Arbitraries.of(
                        "{}", "[]", "0", "-0.0", "1E400", "\"\\u0000\\ud800\"", "{\"a\":{\"b\":[1,2.50,null]}}", "true")
                .injectNull(0.3);
        return Combinators.combine(text, text, nullable, detail.list().ofMaxSize(3), innerError)
                .as(ErrorEnvelope::new);
    }

    @Provide
    Arbitrary<byte[]> damagedAnswers() {
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        return Combinators.combine(Arbitraries.integers().between(0, answer.length - 1), Arbitraries.bytes())
                .as((position, value) -> {
                    byte[] damaged = answer.clone();
                    damaged[position] = value;
                    return damaged;
                });
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"error\"",
                        "\"code\"",
                        "\"details\"",
                        "\"",
                        "\\",
                        "\\u12",
                        "null",
                        "1",
                        "-",
                        "1e9",
                        ".",
                        "true",
                        " ",
                        "\uFEFF",
                        "/*")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
