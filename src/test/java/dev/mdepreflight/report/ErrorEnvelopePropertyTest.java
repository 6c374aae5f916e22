package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    void anyBytes_giveAnEnvelopeOrOneClearRefusal(@ForAll byte[] bytes) {
        assertEnvelopeOrRefusal(bytes);
    }

    @Property
    void anAnswerWithOneByteChanged_givesAnEnvelopeOrOneClearRefusal(@ForAll("damagedAnswers") byte[] bytes) {
        assertEnvelopeOrRefusal(bytes);
    }

    @Property
    void jsonLikeText_givesAnEnvelopeOrOneClearRefusal(@ForAll("jsonLike") String text) {
        assertEnvelopeOrRefusal(text.getBytes(StandardCharsets.UTF_8));
        assertEnvelopeOrRefusal(("{\"error\":{\"innerError\":" + text + "}}").getBytes(StandardCharsets.UTF_8));
    }

    private static void assertEnvelopeOrRefusal(byte[] bytes) {
        Optional<ErrorEnvelope> read = Optional.empty();
        try {
            read = Optional.of(ErrorEnvelope.parse(bytes));
        } catch (IllegalArgumentException refusal) {
            assertThat(refusal)
                    .hasNoCause()
                    .message()
                    .isIn(
                            "The error envelope is not UTF-8",
                            "The error envelope is not JSON",
                            "The error envelope is not a JSON object",
                            "The error envelope has no error object");
        }
        read.ifPresent(envelope -> assertThatCode(() ->
                        assertThat(ErrorEnvelope.parse(envelope.toJsonBytes())).isEqualTo(envelope))
                .doesNotThrowAnyException());
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
