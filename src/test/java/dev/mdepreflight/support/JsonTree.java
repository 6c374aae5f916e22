package dev.mdepreflight.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document as Jackson reads it, every value of a name that is given twice among its members, each with its bytes. */
public final class JsonTree {
    private static final JsonFactory JACKSON = new JsonFactory();

    private final Map<String, List<JsonTree>> members = new LinkedHashMap<>();
    private final List<JsonTree> elements = new ArrayList<>();
    private final JsonToken token;
    private final int from;
    private int to;

    private JsonTree(JsonToken token, int from) {
        this.token = token;
        this.from = from;
    }

    /** The document, or null if it is none. */
    static @Nullable JsonTree of(byte[] body) {
        try (JsonParser parser = JACKSON.createParser(body)) {
            JsonTree tree = parser.nextToken() == null ? null : read(parser);
            return parser.nextToken() == null ? tree : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static JsonTree read(JsonParser parser) throws IOException {
        JsonTree tree = new JsonTree(
                parser.currentToken(), (int) parser.currentTokenLocation().getByteOffset());
        if (tree.token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                tree.members.computeIfAbsent(name, key -> new ArrayList<>()).add(read(parser));
            }
        } else if (tree.token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                tree.elements.add(read(parser));
            }
        } else {
            parser.getText();
        }
        tree.to = (int) parser.currentLocation().getByteOffset();
        return tree;
    }

    /** Whether any value stands there. */
    boolean has(String pointer) {
        return find(pointer).findAny().isPresent();
    }

    /** Whether an object stands there. */
    boolean hasObject(String pointer) {
        return find(pointer).anyMatch(tree -> tree.token == JsonToken.START_OBJECT);
    }

    /** All values of that place. */
    public Stream<JsonTree> find(String pointer) {
        Stream<JsonTree> found = Stream.of(this);
        if (pointer.isEmpty()) {
            return found;
        }
        for (String part : pointer.substring(1).split("/", -1)) {
            String name = part.replace("~1", "/").replace("~0", "~");
            found = found.flatMap(tree -> tree.child(name));
        }
        return found;
    }

    private Stream<JsonTree> child(String name) {
        if (token == JsonToken.START_OBJECT) {
            return members.getOrDefault(name, List.of()).stream();
        }
        boolean index = token == JsonToken.START_ARRAY && name.matches("0|[1-9][0-9]{0,8}");
        int at = index ? Integer.parseInt(name) : elements.size();
        return at < elements.size() ? Stream.of(elements.get(at)) : Stream.empty();
    }

    public List<JsonTree> elements() {
        return elements;
    }

    /** Where it begins. */
    public int from() {
        return from;
    }

    /** Where it ends. */
    public int to() {
        return to;
    }

    /** What it is written as. */
    public byte[] bytes(byte[] body) {
        return Arrays.copyOfRange(body, from, to);
    }

    /** The document, which must be one. */
    public static JsonTree required(byte[] body) {
        JsonTree tree = of(body);
        if (tree == null) {
            throw new UncheckedIOException(new IOException("No JSON: " + new String(body, UTF_8)));
        }
        return tree;
    }
}
