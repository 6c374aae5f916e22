package dev.mdepreflight.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.sample.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes give an envelope, which is written and read again the same.
 *
 * <p>With {@code -Pfuzz} it fuzzes for {@code -Dfuzz.seconds=…}; otherwise only the seeds run.
 */
class ErrorEnvelopeFuzzTest {
    private static final JsonFactory JACKSON = new JsonFactory();

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyBytes_areReadAndWrittenTheSame(byte[] data) throws IOException {
        ErrorEnvelope envelope = ErrorEnvelope.parse(data);
        String text = text(data);
        if (text != null) {
            assertThat(ErrorEnvelope.parse(text)).isEqualTo(envelope);
        }
        String json = envelope.toJson();
        assertJson(json);
        assertThat(json.codePoints().anyMatch(c -> c < ' ' || (c >= 0xD800 && c < 0xE000)))
                .isFalse();
        assertThat(ErrorEnvelope.parse(json)).isEqualTo(envelope);
        assertThat(ErrorEnvelope.parse(envelope.toJsonBytes())).isEqualTo(envelope);
        assertThat(ErrorEnvelope.parse(json).toJson()).isEqualTo(json);
        assertThat(envelope.errorCode().map(ErrorCode::code).orElse(envelope.code()))
                .isEqualTo(envelope.code());
    }

    private static @Nullable String text(byte[] data) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static void assertJson(String json) throws IOException {
        try (JsonParser parser = JACKSON.createParser(json)) {
            parser.nextToken();
            parser.skipChildren();
            assertThat(parser.nextToken()).isNull();
        }
    }

    static Stream<Arguments> seeds() {
        Preflight preflight =
                Preflight.builder().correlationId(() -> "|0a-1b.1.2.").build();
        Samples samples = Samples.of(Operations.IMPORT_INDICATORS);
        List<String> texts = new ArrayList<>(List.of(
                "{\"error\":{\"code\":\"InvalidRequestBody\",\"message\":\"Request body is incorrect\",\"target\":\"0\"}}",
                "\uFEFF {\"x\":[1,{}],\"error\":{\"code\":\"\",\"message\":null,\"details\":[],\"innererror\":{\"a\":[1.50e-3,\"\\u00e9\"]}}}",
                "{\"error\":{\"code\":5,\"target\":{},\"details\":[{\"code\":\"a\",\"message\":\"\\ud83d\\ude00\",\"target\":\"/a~1b/0\"},7,{}],"
                        + "\"innerError\":{\"b\":{\"innererror\":null}},\"innerError\":\"\\ud800\"}}",
                "{\"error\":[]}",
                "[]",
                "{\"Message\":\"An error has occurred.\"}"));
        for (long seed = 0; seed < 12; seed++) {
            Report report = preflight.check(
                    Operations.IMPORT_INDICATORS, samples.faulty(seed).body());
            texts.add(report.envelope().toJson());
        }
        return texts.stream().map(text -> Arguments.of((Object) text.getBytes(UTF_8)));
    }
}
