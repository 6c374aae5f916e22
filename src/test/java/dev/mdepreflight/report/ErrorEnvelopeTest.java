package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorEnvelopeTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static ErrorEnvelope withInner(@Nullable String innerError) {
        return new ErrorEnvelope("NotFound", "m", null, List.of(), innerError);
    }

    @Test
    void toJson_ofOneError_isTheDocumentedForm() {
        ErrorEnvelope envelope = new ErrorEnvelope(
                "MissingRequiredParameter",
                "Parameter Comment is missing.",
                "00000000-0000-0000-0000-000000000000",
                List.of(),
                null);

        assertThat(envelope.toJson())
                .isEqualTo("{\"error\":{\"code\":\"MissingRequiredParameter\","
                        + "\"message\":\"Parameter Comment is missing.\","
                        + "\"target\":\"00000000-0000-0000-0000-000000000000\"}}");
    }

    @Test
    void toJson_listsDetails_andLeavesOutAbsentTargets() {
        ErrorEnvelope envelope = new ErrorEnvelope(
                "InvalidUrl",
                "first",
                null,
                List.of(
                        new ErrorEnvelope.Detail("InvalidUrl", "first", "/Indicators/0/indicatorValue"),
                        new ErrorEnvelope.Detail("InvalidRequestBody", "second", ""),
                        new ErrorEnvelope.Detail("InvalidInput", "third", null)),
                null);

        assertThat(envelope.toJson())
                .isEqualTo("{\"error\":{\"code\":\"InvalidUrl\",\"message\":\"first\",\"details\":["
                        + "{\"code\":\"InvalidUrl\",\"message\":\"first\",\"target\":\"/Indicators/0/indicatorValue\"},"
                        + "{\"code\":\"InvalidRequestBody\",\"message\":\"second\",\"target\":\"\"},"
                        + "{\"code\":\"InvalidInput\",\"message\":\"third\"}]}}");
    }

    @Test
    void toJson_writesTheInnerErrorAsItIs() {
        assertThat(withInner("{\"date\":\"x\",\"n\":1.50}").toJson())
                .isEqualTo("{\"error\":{\"code\":\"NotFound\",\"message\":\"m\","
                        + "\"innerError\":{\"date\":\"x\",\"n\":1.50}}}");
    }

    @Test
    void toJson_escapesWhatJsonMustEscape() throws Exception {
        String message = "a\"b\\c\n\u0000\u001B é 日 😀";
        ErrorEnvelope envelope = new ErrorEnvelope("NotFound", message, null, List.of(), null);

        assertThat(envelope.toJson()).doesNotContain("\n", "\u0000", "\u001B");
        assertThat(MAPPER.readTree(envelope.toJson()))
                .isEqualTo(MAPPER.valueToTree(Map.of("error", Map.of("code", "NotFound", "message", message))));
    }

    @Test
    void toJsonBytes_areTheUtf8OfTheText() {
        ErrorEnvelope envelope = new ErrorEnvelope("NotFound", "é😀", null, List.of(), null);

        assertThat(new String(envelope.toJsonBytes(), StandardCharsets.UTF_8)).isEqualTo(envelope.toJson());
    }

    @Test
    void loneSurrogates_becomeReplacementCharacters() {
        ErrorEnvelope envelope = new ErrorEnvelope(
                "\uD800",
                "a\uDC00b😀",
                "\uD83D",
                List.of(new ErrorEnvelope.Detail("\uDFFF", "\uDFFFx", "\uD800\uD800")),
                "\"\\ud800\"");

        assertThat(envelope)
                .isEqualTo(new ErrorEnvelope(
                        "\uFFFD",
                        "a\uFFFDb😀",
                        "\uFFFD",
                        List.of(new ErrorEnvelope.Detail("\uFFFD", "\uFFFDx", "\uFFFD\uFFFD")),
                        "\"\uFFFD\""));
        assertThat(ErrorEnvelope.parse(envelope.toJsonBytes())).isEqualTo(envelope);
    }

    @Test
    void details_areCopiedAndImmutable() {
        List<ErrorEnvelope.Detail> details = new ArrayList<>();
        details.add(new ErrorEnvelope.Detail("a", "b", null));
        ErrorEnvelope envelope = new ErrorEnvelope("c", "m", null, details, null);
        details.clear();

        assertThat(envelope.details()).hasSize(1).isUnmodifiable();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks can do
    void missingParts_areRefused() {
        assertThatNullPointerException().isThrownBy(() -> new ErrorEnvelope(null, "m", null, List.of(), null));
        assertThatNullPointerException().isThrownBy(() -> new ErrorEnvelope("c", null, null, List.of(), null));
        assertThatNullPointerException().isThrownBy(() -> new ErrorEnvelope("c", "m", null, null, null));
        assertThatNullPointerException().isThrownBy(() -> new ErrorEnvelope.Detail(null, "m", null));
        assertThatNullPointerException().isThrownBy(() -> new ErrorEnvelope.Detail("c", null, null));
    }

    @Test
    void innerError_isKeptWithoutInsignificantWhitespace_numbersToTheLetter() {
        assertThat(withInner(" { \"a\" : [ 1 , 1.50, -0, -0.0, 1E5, 1e99999999999, true, null, {} ] } \n")
                        .innerError())
                .isEqualTo("{\"a\":[1,1.50,-0,-0.0,1E5,1e99999999999,true,null,{}]}");
        assertThat(withInner("9".repeat(5000)).innerError()).isEqualTo("9".repeat(5000));
        assertThat(withInner("\"text\"").innerError()).isEqualTo("\"text\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{", "{}{}", "1 2", "}", "x", "{\"a\":}", "\uFEFF{}", "[1,]", "NaN"})
    void innerError_thatIsNotOneValue_isRefused(String innerError) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withInner(innerError))
                .withMessage("The inner error is not one JSON value other than null");
    }

    @Test
    void innerError_asDeepAsAnEnvelopeTakes_canBeReadAgain() {
        ErrorEnvelope deepest = withInner("[".repeat(62) + "]".repeat(62));

        assertThat(ErrorEnvelope.parse(deepest.toJson())).isEqualTo(deepest);
        assertThatIllegalArgumentException().isThrownBy(() -> withInner("[".repeat(63) + "]".repeat(63)));
        assertThatIllegalArgumentException().isThrownBy(() -> withInner("[".repeat(100_000)));
    }

    @Test
    void errorCode_isTheDocumentedOneOrNone() {
        assertThat(withInner(null).errorCode()).contains(ErrorCode.NOT_FOUND);
        assertThat(new ErrorEnvelope("", "m", null, List.of(), null).errorCode())
                .isEmpty();
        assertThat(new ErrorEnvelope("ActiveRequestAlreadyExists", "m", null, List.of(), null).errorCode())
                .isEmpty();
    }

    @Test
    void parse_keepsTheFieldsAndTheTraceOfProblemDetails() {
        ErrorEnvelope read = ErrorEnvelope.parse("""
                {"type":"about:blank","title":"One or more validation errors occurred.","status":400,
                 "errors":{"Comment":["The Comment field is required."],"$.a":["x","y"],"empty":[]},"traceId":"00-ab-01"}""");

        assertThat(read)
                .isEqualTo(new ErrorEnvelope(
                        "400",
                        "One or more validation errors occurred.",
                        "00-ab-01",
                        List.of(
                                new ErrorEnvelope.Detail("", "The Comment field is required.", "Comment"),
                                new ErrorEnvelope.Detail("", "x", "$.a"),
                                new ErrorEnvelope.Detail("", "y", "$.a")),
                        null));
    }

    @Test
    void parse_keepsTheCorrelationIdOfOAuth() {
        ErrorEnvelope read = ErrorEnvelope.parse("""
                {"error":"invalid_client","error_description":"AADSTS7000215","trace_id":"t","correlation_id":"c"}""");

        assertThat(read).isEqualTo(new ErrorEnvelope("invalid_client", "AADSTS7000215", "c", List.of(), null));
    }

    @Test
    void parse_takesTheErrorOfOlderOData() {
        ErrorEnvelope read = ErrorEnvelope.parse("""
                {"odata.error":{"code":"BadRequest","message":{"lang":"en-US","value":"Invalid filter.","more":{"value":1}}}}""");

        assertThat(read).isEqualTo(new ErrorEnvelope("BadRequest", "Invalid filter.", null, List.of(), null));
    }

    @Test
    void parse_showsTheTitleOfAPage() {
        ErrorEnvelope read = ErrorEnvelope.parse("""
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
                <html><head><TITLE>
                403 - Forbidden: Access is denied.</TITLE></head></html>""");

        assertThat(read.message()).isEqualTo("403 - Forbidden: Access is denied.");
    }
}
