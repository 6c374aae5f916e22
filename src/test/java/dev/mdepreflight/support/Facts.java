package dev.mdepreflight.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The facts about the API, read in place; a test that asks for them is skipped where they are not there. */
public final class Facts {
    private static final Path FILE =
            Path.of(System.getProperty("facts.dir", "../shared/facts")).resolve("operations.yaml");

    private Facts() {}

    /** All of them, as a JSON tree. */
    public static JsonNode read() {
        assumeTrue(Files.exists(FILE), () -> "Skipped, since there is no " + FILE);
        try (Reader text = Files.newBufferedReader(FILE)) {
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
