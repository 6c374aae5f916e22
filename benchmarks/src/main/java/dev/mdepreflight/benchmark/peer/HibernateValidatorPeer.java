package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.mdepreflight.report.Advice;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Jackson binds, Hibernate Validator checks: what a service in Java does anyway.
 *
 * <p>The validator is built once, without expression language and XML. It runs every constraint of the default group, so on records of the
 * catalog those that give advice too, which the library leaves out unless asked; on the lean records both do the same work. All faulty
 * values are collected, with their messages. It finds no repeated names and cannot tell where in the bytes a fault is.
 */
final class HibernateValidatorPeer implements Peer {
    private final ObjectReader reader;
    private final Validator validator;

    @SuppressWarnings("resource") // the factory lives as long as its validator
    HibernateValidatorPeer(Class<? extends Record> type) {
        this.reader = JacksonBinding.reader(type);
        this.validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    @Override
    public boolean check(byte[] body) throws IOException {
        Object bound;
        try {
            bound = reader.readValue(body);
        } catch (JsonMappingException e) {
            return false;
        }
        Set<ConstraintViolation<Object>> found = validator.validate(bound);
        for (ConstraintViolation<Object> violation : found) {
            if (!violation.getConstraintDescriptor().getPayload().contains(Advice.class)) {
                return false;
            }
        }
        return true;
    }
}
