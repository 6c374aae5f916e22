package dev.mdepreflight.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.MaxBatchSize;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads how many elements each list of a body may have. */
final class BatchLimits {
    private BatchLimits() {}

    /** The limit of each list that has {@link MaxBatchSize}, by the list's JSON name and in the record's order. */
    static Map<String, Integer> of(Class<? extends Record> body) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (RecordComponent component : body.getRecordComponents()) {
            MaxBatchSize limit = component.getAccessor().getAnnotation(MaxBatchSize.class);
            if (limit != null) {
                JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
                limits.put(property == null ? component.getName() : property.value(), limit.value());
            }
        }
        return limits;
    }
}
