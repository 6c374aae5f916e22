package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorEnvelopeParseTest {

    private static ErrorEnvelope envelope(String code, String message) {
        return new ErrorEnvelope(code, message, null, List.of(), null);
    }

    /** Not an envelope: no code, and an excerpt of the text, from either form of it. */
    private static void assertExcerpt(String text, String shown) {
        assertThat(ErrorEnvelope.parse(text)).isEqualTo(envelope("", shown));
        assertThat(ErrorEnvelope.parse(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(envelope("", shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5f0c1f6e-9b1e-4a52-8f10-3a0d5f7c2b11",
                "|9af01c2e-4d7b12a8.",
                "|9af01c2e-4d7b12a8.1.2.",
                "|00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.x_1.1.",
                "|5f0c1f6e-9b1e-4a52-8f10-3a0d5f7c2b11_",
                ""
            })
    void everyFormOfTarget_isKept(String target) {
        String json = "{\"error\":{\"code\":\"InvalidRequestBody\",\"message\":\"m\",\"target\":\"" + target + "\"}}";

        ErrorEnvelope read = ErrorEnvelope.parse(json);

        assertThat(read.target()).isEqualTo(target);
        assertThat(read.errorCode()).contains(ErrorCode.INVALID_REQUEST_BODY);
        assertThat(ErrorEnvelope.parse(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
    }

    @Test
    void absentTarget_isNull() {
        assertThat(ErrorEnvelope.parse("{\"error\":{\"code\":\"BadRequest\",\"message\":\"argument is missing\"}}"))
                .isEqualTo(envelope("BadRequest", "argument is missing"));
    }

    @Test
    void problemDetailsAndNumericCodes_areRead() {
        assertThat(ErrorEnvelope.parse("{\"type\":\"https://tools.ietf.org/html/rfc9110#section-15.5.1\","
                        + "\"title\":\"One or more validation errors occurred.\",\"status\":400}"))
                .isEqualTo(envelope("400", "One or more validation errors occurred."));
        assertThat(ErrorEnvelope.parse("{\"title\":\"Gone\",\"detail\":\"The alert was merged.\",\"status\":410}"))
                .isEqualTo(envelope("410", "The alert was merged."));
        assertThat(ErrorEnvelope.parse("{\"error\":{\"code\":429,\"message\":\"slow down\"}}"))
                .isEqualTo(envelope("429", "slow down"));
    }

    @Test
    void emptyCodeWithEmptyDetails_isRead() {
        ErrorEnvelope read = ErrorEnvelope.parse(
                "{\"error\":{\"code\":\"\",\"message\":\"option is not supported\",\"details\":[]}}");

        assertThat(read).isEqualTo(envelope("", "option is not supported"));
        assertThat(read.errorCode()).isEmpty();
    }

    @Test
    void unknownCode_isKept() {
        ErrorEnvelope read =
                ErrorEnvelope.parse("{\"error\":{\"code\":\"ActiveRequestAlreadyExists\",\"message\":\"busy\"}}");

        assertThat(read.code()).isEqualTo("ActiveRequestAlreadyExists");
        assertThat(read.errorCode()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{}}",
                "{\"error\":{\"message\":null}}",
                "{\"error\":{\"code\":null,\"message\":null,\"target\":null,\"details\":null,\"innerError\":null}}",
                "{\"error\":{\"code\":true,\"message\":true,\"target\":1.5,\"details\":\"none\",\"innererror\":null}}",
                "{\"error\":{\"code\":{\"code\":\"x\"},\"message\":[\"x\"],\"target\":{},\"details\":{\"code\":\"x\"}}}"
            })
    void absentNullAndMistypedMembers_countAsAbsent(String json) {
        assertThat(ErrorEnvelope.parse(json)).isEqualTo(envelope("", ""));
    }

    @Test
    void mistypedDetails_areSkipped_andTheOthersKept() {
        String json = "{\"error\":{\"details\":[1,null,\"x\",[{\"code\":\"no\"}],{},"
                + "{\"code\":1,\"message\":{},\"target\":[]},"
                + "{\"target\":\"/a\",\"more\":{\"code\":\"no\"},\"message\":\"m\",\"code\":\"InvalidUrl\"}]}}";

        assertThat(ErrorEnvelope.parse(json).details())
                .containsExactly(
                        new ErrorEnvelope.Detail("", "", null),
                        new ErrorEnvelope.Detail("", "", null),
                        new ErrorEnvelope.Detail("InvalidUrl", "m", "/a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"innerError", "innererror"})
    void innerError_isKeptRaw_underEitherSpelling(String name) {
        String json = "{\"error\":{\"code\":\"InvalidRequestBody\",\"message\":\"Request body is incorrect\",\"" + name
                + "\": {\"date\": \"2021-05-04T03:02:01\", \"error\": {\"code\": \"no\"}, \"n\": 1.0}}}";

        ErrorEnvelope read = ErrorEnvelope.parse(json);

        assertThat(read.innerError())
                .isEqualTo("{\"date\":\"2021-05-04T03:02:01\",\"error\":{\"code\":\"no\"},\"n\":1.0}");
        assertThat(read.code()).isEqualTo("InvalidRequestBody");
        assertThat(ErrorEnvelope.parse(read.toJson())).isEqualTo(read);
    }

    @Test
    void extraMembersAnywhereInAnyOrder_areOverlooked() {
        String json =
                "{\"trace\":[{\"error\":{\"code\":\"no\"}}],\"error\":{\"extra\":{\"code\":\"no\",\"target\":\"no\"},"
                        + "\"target\":\"t\",\"list\":[[1,2],{}],\"message\":\"m\",\"code\":\"NotFound\"},\"code\":\"no\",\"n\":1e9}";

        assertThat(ErrorEnvelope.parse(json)).isEqualTo(new ErrorEnvelope("NotFound", "m", "t", List.of(), null));
    }

    @Test
    void byteOrderMarkAndWhitespace_areOverlooked() {
        String json = "\uFEFF \r\n\t{ \"error\" : { \"code\" : \"NotFound\" ,\n\"message\":\"m\" } } \n";

        assertThat(ErrorEnvelope.parse(json)).isEqualTo(envelope("NotFound", "m"));
        assertThat(ErrorEnvelope.parse(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(envelope("NotFound", "m"));
    }

    @Test
    void ofDuplicateMembers_theLastCounts() {
        assertThat(ErrorEnvelope.parse("{\"error\":{\"code\":\"a\",\"message\":\"m\"},"
                        + "\"error\":{\"code\":\"b\",\"code\":\"c\",\"target\":\"t\",\"target\":null}}"))
                .isEqualTo(envelope("c", ""));
        assertThat(ErrorEnvelope.parse("{\"error\":1,\"error\":{\"code\":\"a\"}}"))
                .isEqualTo(envelope("a", ""));
        String none = "{\"error\":{\"code\":\"a\"},\"error\":1}";
        assertExcerpt(none, none);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uFEFF",
                "\uFEFF\uFEFF{\"error\":{}}",
                "Service Unavailable",
                "<!DOCTYPE html><html><body>{\"error\":{}}</body></html>",
                "{\"error\":{\"code\":\"NotFound\"",
                "{\"error\":{\"code\":\"Not",
                "{\"error\":{}}}",
                "{\"error\":{}} {}",
                "{\"error\":{}} x",
                "[1] x",
                "1 x",
                "{'error':{}}",
                "{error:{}}",
                "{\"error\":{},}",
                "{\"error\":{\"code\":\"a\nb\"}}",
                "{\"error\":{\"code\":\"\\x\"}}",
                "{\"error\":{\"extra\":NaN}}",
                "{\"error\":{\"extra\":01}}",
                "{\"error\":{\"innerError\":{]}}",
                "{\"error\":{}} // secret",
                "}"
            })
    void whatIsNotJson_isShown(String text) {
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        assertExcerpt(text, Excerpt.of(text.substring(mark).strip()));
    }

    @Test
    void thePageOfAGateway_isShownSoThatItCanGoIntoALog() {
        assertExcerpt("  Service Unavailable\r\n", "Service Unavailable");
        assertExcerpt(
                "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>" + "x".repeat(100_000)
                        + "</body></html>",
                "502 Bad Gateway");
        assertThat(ErrorEnvelope.parse("<html>").errorCode()).isEmpty();
    }

    @Test
    void null_isRefusedWithItsName() {
        assertThatNullPointerException()
                .isThrownBy(() -> ErrorEnvelope.parse((String) null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> ErrorEnvelope.parse((byte[]) null))
                .withMessage("utf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"error\"", "true", "[]", "[{\"error\":{}}]"})
    void whatIsNotAnObject_isShown(String json) {
        assertExcerpt(json, json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Error\":{}}",
                "{\"error\":null}",
                "{\"error\":\"\",\"statusCode\":500}",
                "{\"message\":{\"message\":\"a\"},\"Message\":1,\"code\":\"a\"}",
                "{\"error\":\"a\",\"error\":1}",
                "{\"error\":[{\"code\":\"a\"}]}",
                "{\"outer\":{\"error\":{}}}"
            })
    void anObjectWithoutAnError_isShown(String json) {
        assertExcerpt(json, json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            value = {
                "{'error':'invalid_token','error_description':'expired'}|invalid_token|expired",
                "{'error_description':'expired','error_codes':[1],'error':'invalid_grant','timestamp':'x'}|invalid_grant|expired",
                "{'error':'invalid_client'}|invalid_client|``",
                "{'status':404,'error':'Not Found','path':'/x'}|404|Not Found",
                "{'statusCode':401,'message':'Access denied'}|401|Access denied",
                "{'code':'Denied','statusCode':401,'message':'no'}|Denied|no",
                "{'Message':'no method GET'}|``|no method GET",
                "{'message':'outside','error':{'code':'NotFound'}}|NotFound|``"
            })
    void anErrorOfOAuthOrOfAGateway_isRead(String json, String code, String message) {
        assertThat(ErrorEnvelope.parse(json.replace('\'', '"'))).isEqualTo(envelope(code, message));
        assertThat(ErrorEnvelope.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(envelope(code, message));
    }

    @ParameterizedTest
    @CsvSource({"[", "{\"error\":", "{\"error\":{\"extra\":{\"a\":"})
    void endlessNesting_isShown(String opening) {
        for (String text : List.of(
                opening.repeat(opening.length() == 1 ? 100_000 : 10_000),
                "{\"error\":{\"details\":" + "[".repeat(100_000),
                "{\"error\":{\"innerError\":" + "[".repeat(100_000))) {
            assertExcerpt(text, Excerpt.of(text));
        }
    }

    @Test
    void nesting_isTakenUpToTheLimit() {
        String deepest = "{\"error\":{\"extra\":" + "[".repeat(62) + "]".repeat(62) + "}}";
        assertThat(ErrorEnvelope.parse(deepest)).isEqualTo(envelope("", ""));

        String deeper = "{\"error\":{\"extra\":" + "[".repeat(63) + "]".repeat(63) + "}}";
        assertExcerpt(deeper, Excerpt.of(deeper));
    }

    @Test
    void length_isTakenUpToTheLimit() {
        String around = "{\"error\":{\"message\":\"\"}}";
        String message = "x".repeat(1024 * 1024 - around.length());
        String longest = "{\"error\":{\"message\":\"" + message + "\"}}";

        assertThat(ErrorEnvelope.parse(longest)).isEqualTo(envelope("", message));
        assertThat(ErrorEnvelope.parse(longest.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(envelope("", message));
        assertExcerpt(longest + " ", Excerpt.of(longest));
    }

    /** Of what is too long, the part that would fit is no envelope either. */
    @Test
    void bytesBeyondTheLimit_areNotCutToAnEnvelope() {
        String around = "{\"error\":{\"message\":\"\"}}";
        String json = around.replace("\"\"", "\"" + "ä".repeat((1024 * 1024 - around.length()) / 2) + "\"");
        byte[] longer = Arrays.copyOf(json.getBytes(StandardCharsets.UTF_8), 1024 * 1024 + 100_000);

        assertThat(ErrorEnvelope.parse(longer)).isEqualTo(envelope("", Excerpt.of(json)));
    }

    @Test
    void longNamesAndNumbers_areOverlookedLikeOtherExtraMembers() {
        String json = "{\"" + "n".repeat(200_000) + "\":" + "9".repeat(200_000)
                + ",\"error\":{\"code\":\"a\",\"extra\":-" + "1".repeat(200_000) + ".5e" + "7".repeat(20) + "}}";

        assertThat(ErrorEnvelope.parse(json)).isEqualTo(envelope("a", ""));
    }

    @ParameterizedTest
    @CsvSource({"FF", "C0AF", "EDA080", "F4908080", "E282", "80"})
    void bytesThatAreNotUtf8_areShown(String hex) {
        byte[] bytes = "{\"error\":{\"code\":\"#\"}}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] invalid = HexFormat.of().parseHex(hex);
        byte[] body = new byte[bytes.length + invalid.length];
        System.arraycopy(bytes, 0, body, 0, 18);
        System.arraycopy(invalid, 0, body, 18, invalid.length);
        System.arraycopy(bytes, 18, body, 18 + invalid.length, bytes.length - 18);

        ErrorEnvelope read = ErrorEnvelope.parse(body);
        assertThat(read).isEqualTo(envelope("", new String(body, StandardCharsets.UTF_8)));
        assertThat(read.message()).contains("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void otherEncodings_areShown(String charset) {
        byte[] body = "{\"error\":{}}".getBytes(Charset.forName(charset));

        assertThat(ErrorEnvelope.parse(body))
                .isEqualTo(envelope("", Excerpt.of(new String(body, StandardCharsets.UTF_8))));
    }

    @Test
    void escapedLoneSurrogate_isReadAsReplacementCharacter() {
        ErrorEnvelope read = ErrorEnvelope.parse("{\"error\":{\"message\":\"\\ud800x\",\"innerError\":\"\\udc00\"}}");

        assertThat(read.message()).isEqualTo("\uFFFDx");
        assertThat(read.innerError()).isEqualTo("\"\uFFFD\"");
        assertThat(ErrorEnvelope.parse(read.toJsonBytes())).isEqualTo(read);
    }
}
