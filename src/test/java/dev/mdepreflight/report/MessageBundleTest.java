package dev.mdepreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class MessageBundleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Set<String> PARAMETERS =
            Set.of("{rejected}", "{received}", "{allowed}", "{parameter}", "{platform}", "{action}", "{version}");

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = Objects.requireNonNull(
                MessageBundleTest.class.getResourceAsStream("/ContributorValidationMessages.properties"))) {
            bundle.load(in);
        }
        return bundle;
    }

    @Test
    void everyCodeOfABadRequestHasALineAndNoOther() throws IOException {
        List<String> keys = Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == 400)
                .map(code -> "dev.mdepreflight." + code.code())
                .toList();

        assertThat(new TreeSet<>(bundle().stringPropertyNames())).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyLineIsTheDocumentedTemplateWithRenamedPlaceholders() throws IOException {
        Properties bundle = bundle();
        assertThat(bundle).isNotEmpty();
        for (String key : bundle.stringPropertyNames()) {
            ErrorCode code =
                    ErrorCode.of(key.substring(key.lastIndexOf('.') + 1)).orElseThrow();
            String line = bundle.getProperty(key);

            assertThat(code.messageKey()).isEqualTo("{" + key + "}");
            assertThat(anonymous(line)).isEqualTo(anonymous(code.template()));
            List<String> names = PLACEHOLDER
                    .matcher(line)
                    .results()
                    .map(match -> match.group())
                    .toList();
            assertThat(names).isSubsetOf(PARAMETERS).hasSameSizeAs(new HashSet<>(names));
        }
    }

    @Test
    void hibernateValidatorFindsTheMessages() {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();

        assertThat(validator.validate(new Request("")))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.getMessage()).isEqualTo(ErrorCode.INVALID_REQUEST_BODY.message()));
    }

    private static String anonymous(String template) {
        return PLACEHOLDER.matcher(template).replaceAll("{}");
    }

    record Request(
            @NotEmpty(message = "{dev.mdepreflight.InvalidRequestBody}")
            String value) {}
}
