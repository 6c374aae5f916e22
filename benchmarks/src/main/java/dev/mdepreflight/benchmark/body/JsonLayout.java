package dev.mdepreflight.benchmark.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How a tree is written. */
enum JsonLayout {
    /** No whitespace. */
    COMPACT,
    /** A line for each member and element, indented by two spaces. */
    PRETTY,
    /** No whitespace, the members of each object in an order of their own. */
    SHUFFLED;

    private static final long SEED = 8259;

    byte[] write(Map<String, Object> tree) {
        ObjectWriter writer = new ObjectMapper().writer();
        if (this == PRETTY) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            writer = writer.with(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        }
        try {
            return writer.writeValueAsBytes(this == SHUFFLED ? shuffled(tree, new Random(SEED)) : tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object shuffled(Object value, Random random) {
        if (value instanceof Map<?, ?> object) {
            List<Map.Entry<?, ?>> members = new ArrayList<>(object.entrySet());
            Collections.shuffle(members, random);
            Map<Object, Object> written = new LinkedHashMap<>();
            members.forEach(member -> written.put(member.getKey(), shuffled(member.getValue(), random)));
            return written;
        }
        if (value instanceof List<?> array) {
            return array.stream().map(element -> shuffled(element, random)).toList();
        }
        return value;
    }
}
