package dev.mdepreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mdepreflight.report.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of a 400 that the API documents, from a real cause to what the command prints. */
class CodesOnTheCommandLineTest {
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    private static String indicator(String type, String value, String action) {
        return "{\"indicatorValue\":\"" + value + "\",\"indicatorType\":\"" + type + "\",\"action\":\"" + action
                + "\",\"title\":\"t\",\"description\":\"d\"}";
    }

    /** A cause in a body. */
    private static Arguments code(ErrorCode code, String operation, String body, String pointer, String message) {
        return Arguments.of(code, List.of("--operation", operation, "-"), body, pointer, message);
    }

    /** A cause in the device that the call acts on, with the options that describe it. */
    private static Arguments onDevice(
            ErrorCode code, String operation, List<String> device, String pointer, String message) {
        List<String> options = new ArrayList<>(List.of("--operation", operation));
        options.addAll(device);
        options.add("-");
        return Arguments.of(code, options, "{\"Comment\":\"c\"}", pointer, message);
    }

    /** A cause in the query of a call without a body. */
    private static Arguments asked(ErrorCode code, String request, String pointer, String message) {
        return Arguments.of(code, List.of("--operation", request), "", pointer, message);
    }

    static Stream<Arguments> causes() {
        String submit = "submitIndicator";
        String ids = Stream.generate(() -> "\"7\"").limit(501).collect(Collectors.joining(","));
        return Stream.of(
                code(
                        ErrorCode.BAD_REQUEST,
                        "createAlertByReference",
                        "{\"machineId\":\"" + SHA1 + "\",\"severity\":\"Low\",\"title\":\"t\",\"description\":\"d\","
                                + "\"eventTime\":\"2026-05-06T07:08:09.1234567Z\",\"reportId\":\"7\",\"category\":\"Malware\"}",
                        "/recommendedAction",
                        "General Bad Request error message."),
                code(
                        ErrorCode.INVALID_INPUT,
                        submit,
                        indicator("FileSha1", SHA1, "Audit"),
                        "/generateAlert",
                        "Invalid input generateAlert."),
                code(
                        ErrorCode.INVALID_REQUEST_BODY,
                        "runAdvancedQuery",
                        "{\"Query\":\"DeviceInfo\n| limit 5\"}",
                        "",
                        "Invalid request body."),
                code(
                        ErrorCode.INVALID_HASH_VALUE,
                        "stopAndQuarantineFile",
                        "{\"Comment\":\"c\",\"Sha1\":\"xyz\"}",
                        "/Sha1",
                        "Hash value xyz is invalid."),
                code(
                        ErrorCode.INVALID_DOMAIN_NAME,
                        submit,
                        indicator("DomainName", "https://bad.example.net", "Block"),
                        "/indicatorValue",
                        "Domain name https://bad.example.net is invalid."),
                code(
                        ErrorCode.INVALID_IP_ADDRESS,
                        submit,
                        indicator("IpAddress", "192.0.2.0/24", "Block"),
                        "/indicatorValue",
                        "IP address 192.0.2.0/24 is invalid."),
                code(
                        ErrorCode.INVALID_URL,
                        submit,
                        indicator("Url", "http://", "Block"),
                        "/indicatorValue",
                        "URL http:// is invalid."),
                code(
                        ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED,
                        "batchDeleteIndicators",
                        "{\"IndicatorIds\":[" + ids + "]}",
                        "/IndicatorIds",
                        "Maximum batch size exceeded. Received: 501, allowed: 500."),
                code(
                        ErrorCode.MISSING_REQUIRED_PARAMETER,
                        "offboardMachine",
                        "{}",
                        "/Comment",
                        "Parameter Comment is missing."),
                onDevice(
                        ErrorCode.OS_PLATFORM_NOT_SUPPORTED,
                        "restrictCodeExecution",
                        List.of("--device-os", "macOS"),
                        "/device/osPlatform",
                        "OS Platform macOS is not supported for this action."),
                onDevice(
                        ErrorCode.CLIENT_VERSION_NOT_SUPPORTED,
                        "offboardMachine",
                        List.of("--device-os", "Windows10", "--device-version", "1607"),
                        "/device/version",
                        "Offboard a device is supported on client version Windows 10 1703 (build 15063) and above."),
                asked(
                        ErrorCode.ODATA_ERROR,
                        "GET /api/machines?$filter=riskScor+eq+'High'",
                        "/query/$filter",
                        "Invalid OData URI query (there is no property riskScor)."));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void aCode_isPrintedWithItsPlaceAndMessage(
            ErrorCode code, List<String> asked, String body, String pointer, String message)
            throws JsonProcessingException {
        Run text = check(body, asked);
        assertThat(text.status()).isEqualTo(1);
        assertThat(text.out()).contains(code.code() + ": " + message);

        Run json = check(body, asked, "--format", "json");
        assertThat(json.status()).isEqualTo(1);
        JsonNode document = new ObjectMapper().readTree(json.out());
        assertThat(document.at("/error/code").textValue()).isEqualTo(code.code());
        assertThat(document.at("/error/message").textValue()).isEqualTo(message);
        assertThat(document.at("/violations")).hasSize(1);
        assertThat(document.at("/violations/0/code").textValue()).isEqualTo(code.code());
        String part = document.at("/violations/0/part").textValue();
        assertThat((part.equals("BODY") ? "" : "/" + part.toLowerCase(Locale.ROOT))
                        + document.at("/violations/0/pointer").textValue())
                .isEqualTo(pointer)
                .isEqualTo(document.at("/error/details/0/target").textValue());
    }

    private static Run check(String body, List<String> asked, String... options) {
        return Run.reading(
                body,
                Stream.of(Stream.of("check"), Stream.of(options), asked.stream())
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    @Test
    void everyCodeOfA400_hasACause() {
        List<ErrorCode> shown = new ArrayList<>();
        causes().forEach(row -> shown.add((ErrorCode) row.get()[0]));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values())
                        .filter(code -> code.status() == 400)
                        .toList());
    }
}
