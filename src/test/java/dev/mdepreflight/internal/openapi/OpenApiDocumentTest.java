package dev.mdepreflight.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.report.ErrorCode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private static final JsonNode DOCUMENT = Documents.tree(Operations.all());

    @Test
    void document_readByAParser_givesNoMessage() {
        OpenAPI read = parsed(Documents.text(Operations.all()));
        assertThat(read.getSpecVersion()).isEqualTo(SpecVersion.V31);
        assertThat(read.getInfo().getVersion()).isEqualTo("1.2.3");
        assertThat(read.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .map(io.swagger.v3.oas.models.Operation::getOperationId))
                .containsExactlyElementsOf(
                        Operations.all().stream().map(Operation::id).toList());
        for (Operation operation : Operations.all()) {
            io.swagger.v3.oas.models.Operation documented = read.getPaths()
                    .get(operation.path())
                    .readOperationsMap()
                    .get(PathItem.HttpMethod.valueOf(operation.method()));
            assertThat(documented.getSummary()).isEqualTo(operation.title());
            assertThat(documented.getExternalDocs().getUrl())
                    .isEqualTo(operation.documentation().toString());
            assertThat(documented.getRequestBody().getRequired()).isTrue();
            assertThat(documented.getResponses()).containsKeys("2XX", "400", "401", "403", "404", "429");
        }
    }

    @Test
    void aForm_isDescribedByItsFields() {
        JsonNode schema =
                member(Operations.UPLOAD_LIBRARY_FILE, "requestBody").at("/content/multipart~1form-data/schema");
        assertThat(Documents.draft().validate(schema)).isEmpty();
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactly(
                        "File", "file", "Description", "ParametersDescription", "OverrideIfExists", "HasParameters");
        assertThat(schema.at("/properties/File/contentMediaType").asText()).isEqualTo("application/octet-stream");
        assertThat(schema.at("/allOf/0/anyOf")).hasSize(2);
    }

    @Test
    void parser_ofAWrongDocument_givesMessages() {
        String wrong = Documents.text(Operations.all()).replaceFirst("\"in\":\"path\"", "\"in\":\"pathway\"");
        assertThat(new OpenAPIV3Parser().readContents(wrong).getMessages()).isNotEmpty();
    }

    @Test
    void schemas_areSchemasOfTheDraft() {
        assertThat(DOCUMENT.at("/components/schemas"))
                .hasSizeGreaterThan(Operations.all().size())
                .allSatisfy(
                        schema -> assertThat(Documents.draft().validate(schema)).isEmpty());
        assertThat(Documents.draft().validate(Documents.JSON.valueToTree(Map.of("type", "text"))))
                .isNotEmpty();
    }

    @Test
    void document_writtenAgain_isTheSame() {
        assertThat(Documents.text(Operations.all())).isEqualTo(Documents.text(Operations.all()));
    }

    @Test
    void parametersOfPaths_areThoseInBraces_anyFormIsTaken() {
        Pattern braces = Pattern.compile("\\{(\\w+)}");
        for (Operation operation : Operations.all()) {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : member(operation, "parameters")) {
                names.add(parameter.get("name").asText());
                assertThat(parameter.get("in").asText()).isEqualTo("path");
                assertThat(parameter.get("required").asBoolean()).isTrue();
                assertThat(parameter.get("description").asText()).isNotBlank();
                assertThat(parameter.get("schema")).isEqualTo(Documents.JSON.valueToTree(Map.of("type", "string")));
            }
            assertThat(names)
                    .isEqualTo(braces.matcher(operation.path())
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        }
    }

    @Test
    void permissionsAndRateLimits_areThoseOfTheCatalog() {
        for (Operation operation : Operations.all()) {
            List<String> alternatives = new ArrayList<>();
            member(operation, "security")
                    .forEach(one -> alternatives.add(one.at("/oauth2/0").asText()));
            assertThat(alternatives).isEqualTo(operation.permissions().application());
            assertThat(texts(member(operation, "x-permissions").get("delegated")))
                    .isEqualTo(operation.permissions().delegated());
            assertThat(texts(member(operation, "x-permissions").get("application")))
                    .isEqualTo(operation.permissions().application());
            JsonNode limits = member(operation, "x-rate-limit");
            assertThat(
                            limits.path("perMinute").isMissingNode()
                                    ? null
                                    : limits.get("perMinute").asInt())
                    .isEqualTo(operation.rateLimits().perMinute());
            assertThat(
                            limits.path("perHour").isMissingNode()
                                    ? null
                                    : limits.get("perHour").asInt())
                    .isEqualTo(operation.rateLimits().perHour());
            assertThat(DOCUMENT.at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes")
                            .fieldNames())
                    .toIterable()
                    .containsAll(operation.permissions().application());
        }
    }

    @Test
    void errorCodes_areAllListed_andDescribedAtTheirStatus() {
        assertThat(texts(DOCUMENT.at("/components/schemas/ErrorCode/enum")))
                .isEqualTo(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        for (ErrorCode code : ErrorCode.values()) {
            if (code.status() < 500) {
                assertThat(DOCUMENT.at("/components/responses/Error" + code.status() + "/description")
                                .asText())
                        .contains(code.code() + ": " + code.template());
            }
        }
    }

    @Test
    void properties_sayWhatIsTakenAndWhatIsDoubtful() {
        JsonNode indicator = DOCUMENT.at("/components/schemas/Indicator");
        assertThat(texts(indicator.get("required")))
                .containsExactly("indicatorValue", "indicatorType", "action", "title", "description");
        assertThat(texts(indicator.at("/properties/application/type"))).containsExactly("string", "null");
        assertThat(indicator.at("/properties/indicatorValue/type").asText()).isEqualTo("string");
        assertThat(texts(indicator.at("/properties/generateAlert/type"))).containsExactly("boolean", "string", "null");
        assertThat(indicator.at("/properties/GenerateAlert/deprecated").asBoolean())
                .isTrue();
        assertThat(indicator.at("/properties/mitreTechniques").has("type")).isFalse();
        assertThat(indicator.has("additionalProperties")).isFalse();
        JsonNode expiration = indicator.at("/properties/expirationTime");
        assertThat(expiration.get("format").asText()).isEqualTo("date-time");
        assertThat(expiration.get("description").asText()).contains("InvalidRequestBody", "advice unusual-date-time");
        assertThat(DOCUMENT.at("/components/schemas/TagMachines/description").asText())
                .contains(
                        "In MachineIds, no element should be there twice, whatever its letter case (advice repeated-element).");
        assertThat(DOCUMENT.at("/components/schemas/ImportIndicators/description")
                        .asText())
                .contains("the same indicatorType and indicatorValue (advice repeated-indicator).");
        assertThat(DOCUMENT.findValues("uniqueItems")).isEmpty();
        JsonNode indicators = DOCUMENT.at("/components/schemas/ImportIndicators/properties/Indicators");
        assertThat(indicators.get("maxItems").asInt()).isEqualTo(500);
        assertThat(indicators.has("minItems")).isFalse();
        assertThat(DOCUMENT.at("/components/schemas/RunLiveResponse/properties/Commands/minItems")
                        .asInt())
                .isEqualTo(1);
        assertThat(DOCUMENT.at("/components/schemas/StopAndQuarantineFile/properties/Sha1/pattern")
                        .asText())
                .isEqualTo("^([0-9A-Fa-f]{40})$");
        assertThat(DOCUMENT.at("/components/schemas/TagMachine/properties/Value")
                        .has("maxLength"))
                .isFalse();
        assertThat(DOCUMENT.at("/components/schemas/ScanAuthenticationParams/properties/password/format")
                        .asText())
                .isEqualTo("password");
    }

    @Test
    void recordThatIsNotChecked_isRefused() {
        assertThatThrownBy(() -> Documents.text(List.of(Documents.operation(Unchecked.class))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Valid");
    }

    record Unchecked(Inner inner) {}

    record Inner(String text) {}

    private static OpenAPI parsed(String document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    private static JsonNode member(Operation operation, String name) {
        return DOCUMENT.get("paths")
                .get(operation.path())
                .get(operation.method().toLowerCase(Locale.ROOT))
                .path(name);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
