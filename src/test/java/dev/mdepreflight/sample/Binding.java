package dev.mdepreflight.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Jackson's binding and Hibernate Validator, as a judge of bodies that knows nothing of the generators. */
final class Binding {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Binding() {}

    static JsonNode tree(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends Record> T bind(byte[] body, Class<T> type) {
        try {
            return MAPPER.readValue(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isJson(byte[] body) {
        try {
            return !MAPPER.readTree(body).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Violations, without those of constraints that only advise. */
    static Set<? extends ConstraintViolation<?>> violations(Record bound) {
        Set<ConstraintViolation<Record>> violations = VALIDATOR.validate(bound);
        violations.removeIf(violation ->
                violation.getConstraintDescriptor().getPayload().contains(dev.mdepreflight.report.Advice.class));
        return violations;
    }

    /** Violations and advice. */
    static Set<? extends ConstraintViolation<?>> remarks(Record bound) {
        return VALIDATOR.validate(bound);
    }
}
