package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.constraint.Required;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0  | BAD_REQUEST                 | BadRequest               | 400 | General Bad Request error message.
            1  | ODATA_ERROR                 | ODataError               | 400 | Invalid OData URI query (the specific error is specified).
            2  | INVALID_INPUT               | InvalidInput             | 400 | Invalid input {the invalid input}.
            3  | INVALID_REQUEST_BODY        | InvalidRequestBody       | 400 | Invalid request body.
            4  | INVALID_HASH_VALUE          | InvalidHashValue         | 400 | Hash value {the invalid hash} is invalid.
            5  | INVALID_DOMAIN_NAME         | InvalidDomainName        | 400 | Domain name {the invalid domain} is invalid.
            6  | INVALID_IP_ADDRESS          | InvalidIpAddress         | 400 | IP address {the invalid IP} is invalid.
            7  | INVALID_URL                 | InvalidUrl               | 400 | URL {the invalid URL} is invalid.
            8  | MAXIMUM_BATCH_SIZE_EXCEEDED | MaximumBatchSizeExceeded | 400 | Maximum batch size exceeded. Received: {batch size received}, allowed: {batch size allowed}.
            9  | MISSING_REQUIRED_PARAMETER  | MissingRequiredParameter | 400 | Parameter {the missing parameter} is missing.
            10 | OS_PLATFORM_NOT_SUPPORTED   | OsPlatformNotSupported   | 400 | OS Platform {the client OS Platform} is not supported for this action.
            11 | CLIENT_VERSION_NOT_SUPPORTED| ClientVersionNotSupported| 400 | {The requested action} is supported on client version {supported client version} and above.
            12 | UNAUTHORIZED                | Unauthorized             | 401 | Unauthorized (invalid or expired authorization header).
            13 | FORBIDDEN                   | Forbidden                | 403 | Forbidden (valid token but insufficient permission for the action).
            14 | DISABLED_FEATURE            | DisabledFeature          | 403 | Tenant feature is not enabled.
            15 | DISALLOWED_OPERATION        | DisallowedOperation      | 403 | {the disallowed operation and the reason}.
            16 | NOT_FOUND                   | NotFound                 | 404 | General Not Found error message.
            17 | RESOURCE_NOT_FOUND          | ResourceNotFound         | 404 | Resource {the requested resource} was not found.
            18 | TOO_MANY_REQUESTS           | TooManyRequests          | 429 | Response will represent reaching quota limit either by number of requests or by CPU.
            19 | INTERNAL_SERVER_ERROR       | InternalServerError      | 500 | ""
            """)
    void everyCodeIsAsDocumented(int position, String constant, String code, int status, String template) {
        ErrorCode documented = ErrorCode.valueOf(constant);

        assertThat(Arrays.asList(ErrorCode.values()).indexOf(documented)).isEqualTo(position);
        assertThat(documented.code()).isEqualTo(code);
        assertThat(documented.status()).isEqualTo(status);
        assertThat(documented.template()).isEqualTo(template);
        assertThat(documented.messageKey()).isEqualTo("{dev.mdepreflight." + code + "}");
        assertThat(ErrorCode.of(code)).contains(documented);
    }

    @Test
    void thereAreTwentyCodes() {
        assertThat(ErrorCode.values()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "badrequest", "BADREQUEST", "BAD_REQUEST", "BadRequest ", "ActiveRequestAlreadyExists"})
    void of_anyOtherSpelling_isEmpty(String code) {
        assertThat(ErrorCode.of(code)).isEmpty();
    }

    @Test
    void message_fillsPlaceholdersInOrder() {
        assertThat(ErrorCode.INVALID_HASH_VALUE.message("xyz")).isEqualTo("Hash value xyz is invalid.");
        assertThat(ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED.message(501, 500L))
                .isEqualTo("Maximum batch size exceeded. Received: 501, allowed: 500.");
        assertThat(ErrorCode.CLIENT_VERSION_NOT_SUPPORTED.message("isolate", "101.98.84"))
                .isEqualTo("isolate is supported on client version 101.98.84 and above.");
        assertThat(ErrorCode.ODATA_ERROR.message("there is no property riskScor"))
                .isEqualTo("Invalid OData URI query (there is no property riskScor).");
        assertThat(ErrorCode.DISALLOWED_OPERATION.message("no")).isEqualTo("no.");
    }

    record Query(
            @Required(code = ErrorCode.ODATA_ERROR) @Nullable
            String filter) {}

    @Test
    void ofAConstraintOfOnesOwn_theErrorStandsInThePlaceForIt() {
        assertThat(Preflight.create().check(Query.class, "{}").violations())
                .extracting(Violation::message)
                .containsExactly("Invalid OData URI query (filter).");
    }

    @Test
    void message_withoutPlaceholders_isTheTemplate() {
        assertThat(ErrorCode.INVALID_REQUEST_BODY.message()).isEqualTo("Invalid request body.");
        assertThat(ErrorCode.INTERNAL_SERVER_ERROR.message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{x}", "${x}", "#{1+1}", "{", "}", "}{", "{the invalid hash}", "\\$1", "%s", "{0}", ""})
    void message_leavesValuesAsTheyAre(String value) {
        assertThat(ErrorCode.INVALID_HASH_VALUE.message(value)).isEqualTo("Hash value " + value + " is invalid.");
        assertThat(ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED.message(value, "2"))
                .isEqualTo("Maximum batch size exceeded. Received: " + value + ", allowed: 2.");
    }

    @ParameterizedTest
    @EnumSource
    void message_wrongNumberOfValues_isRefused(ErrorCode code) {
        int placeholders = code == ErrorCode.ODATA_ERROR
                ? 1
                : (int) code.template().chars().filter(c -> c == '{').count();
        Object[] tooMany = new Object[placeholders + 1];
        Arrays.fill(tooMany, "value");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> code.message(tooMany))
                .withMessageContaining(code.code());
        if (placeholders > 0) {
            Object[] tooFew = Arrays.copyOf(tooMany, placeholders - 1);
            assertThatIllegalArgumentException().isThrownBy(() -> code.message(tooFew));
        }
    }

    @Test
    void message_nullValue_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> ErrorCode.INVALID_URL.message(new Object[1]));
    }

    @ParameterizedTest
    @EnumSource
    void description_isTwoToFourSentences(ErrorCode code) {
        assertThat(code.description().split("[.!?]( |$)")).hasSizeBetween(2, 4);
        assertThat(code.description()).endsWith(".").doesNotContain("  ");
    }

    @ParameterizedTest
    @EnumSource
    void documentation_isThePageOfErrorCodes(ErrorCode code) {
        assertThat(code.documentation()).hasToString("https://learn.microsoft.com/defender-endpoint/api/common-errors");
    }
}
