package dev.mdepreflight.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The facts about the API, from the test resources. */
public final class Facts {
    private static final String FILE = "/facts/operations.yaml";

    private Facts() {}

    /** All of them, as a JSON tree. */
    public static JsonNode read() {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Facts.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            return new JsonMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations whose body is JSON. */
    public static List<JsonNode> operationsWithJson() {
        return StreamSupport.stream(read().get("operations").spliterator(), false)
                .filter(operation -> operation.get("content_type").textValue().equals("application/json"))
                .toList();
    }
}
