package dev.mdepreflight.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks a body from its bytes and as the record that Jackson binds from them. */
public final class BothPaths {
    private static final ObjectMapper MAPPER = withoutCoercion();

    private BothPaths() {}

    private static ObjectMapper withoutCoercion() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (LogicalType type :
                List.of(LogicalType.Textual, LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                boolean own = (type == LogicalType.Textual && shape == CoercionInputShape.String)
                        || (type == LogicalType.Integer && shape == CoercionInputShape.Integer)
                        || (type == LogicalType.Boolean && shape == CoercionInputShape.Boolean)
                        || (type == LogicalType.Float
                                && (shape == CoercionInputShape.Float || shape == CoercionInputShape.Integer));
                if (!own) {
                    builder.withCoercionConfig(type, config -> config.setCoercion(shape, CoercionAction.Fail));
                }
            }
        }
        return builder.build();
    }

    /** The record that a JSON library binds. */
    public static <T extends Record> T bind(Class<T> type, String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** Code and pointer of each violation. */
    public static SortedSet<String> faults(Report report) {
        TreeSet<String> faults = new TreeSet<>();
        report.violations().forEach(violation -> faults.add(violation.code().code() + " " + violation.pointer()));
        return faults;
    }

    /** The code and pointer of each violation, after making sure that both paths find the same ones for the same reasons. */
    public static SortedSet<String> faults(Preflight preflight, Class<? extends Record> type, String json) {
        Report fromBytes = preflight.check(type, json);
        Report fromObject = preflight.check(bind(type, json));
        assertThat(reasons(fromBytes))
                .as("from bytes and from the object: %s", json)
                .isEqualTo(reasons(fromObject));
        return faults(fromBytes);
    }

    /** Code, reason and pointer of each violation. */
    private static SortedSet<String> reasons(Report report) {
        TreeSet<String> faults = new TreeSet<>();
        report.violations()
                .forEach(violation ->
                        faults.add(violation.code().code() + " " + violation.reason() + " " + violation.pointer()));
        return faults;
    }

    /** The same with all defaults. */
    public static SortedSet<String> faults(Class<? extends Record> type, String json) {
        return faults(Preflight.create(), type, json);
    }
}
