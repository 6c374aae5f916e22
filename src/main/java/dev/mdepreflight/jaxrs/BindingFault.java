package dev.mdepreflight.jaxrs;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.JsonPointer;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Violation;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the exceptions that JSON libraries throw if they cannot bind the entity, and finds the place of the fault.
 *
 * <p>Jackson, Jackson 3 and JSON-B are optional, so their exceptions are recognized by name. Their messages might quote the entity, so they
 * are dropped.
 */
final class BindingFault {
    /** Exceptions of JSON libraries that are not on this library's class path. */
    private static final Set<String> THROWN = Set.of(
            "jakarta.json.bind.JsonbException", "jakarta.json.JsonException", "tools.jackson.core.JacksonException");

    /** Jackson's exceptions for faults in the class, not in the entity. */
    private static final Set<String> FAULTS_OF_THE_CLASS = Set.of(
            "com.fasterxml.jackson.databind.exc.InvalidDefinitionException",
            "tools.jackson.databind.exc.InvalidDefinitionException");

    private static final int MOST_CAUSES = 20;

    private static final String HINT = "the value does not fit what the resource binds it to";

    private BindingFault() {}

    static @Nullable Violation of(Exception thrown) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < MOST_CAUSES; i++) {
            if (is(at, FAULTS_OF_THE_CLASS)) {
                return null;
            }
            if (at instanceof JsonProcessingException || is(at, THROWN)) {
                ErrorCode code = ErrorCode.INVALID_REQUEST_BODY;
                return Violation.builder(code, Reasons.UNBINDABLE_VALUES, code.message())
                        .pointer(pointer(at))
                        .hint(HINT)
                        .build();
            }
            at = at.getCause();
        }
        return null;
    }

    private static boolean is(Throwable thrown, Set<String> names) {
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (names.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Converts Jackson's path of JSON names to a JSON Pointer (RFC 6901); empty if the exception has no path. */
    private static String pointer(Throwable thrown) {
        StringBuilder pointer = new StringBuilder();
        if (call(thrown, "getPath") instanceof List<?> path) {
            for (Object step : path) {
                // In Jackson 3, the getter has another name.
                Object name = call(step, "getFieldName");
                Object property = name == null ? call(step, "getPropertyName") : name;
                Object shown = property == null ? call(step, "getIndex") : property;
                pointer.append('/').append(JsonPointer.escape(String.valueOf(shown)));
            }
        }
        return pointer.toString();
    }

    private static @Nullable Object call(Object target, String getter) {
        try {
            return target.getClass().getMethod(getter).invoke(target);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }
}
