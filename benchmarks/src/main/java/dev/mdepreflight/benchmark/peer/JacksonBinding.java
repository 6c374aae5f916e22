package dev.mdepreflight.benchmark.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * How Jackson binds here: unknown properties are taken, as the API takes them; numbers are not taken for texts; nothing may follow the body.
 * Repeated names are let through, which the library reports: Jackson's detection would cost it more than it costs the library.
 */
final class JacksonBinding {
    private JacksonBinding() {}

    static ObjectReader reader(Class<? extends Record> type) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build()
                .readerFor(type);
    }
}
