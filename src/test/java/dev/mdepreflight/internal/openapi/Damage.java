package dev.mdepreflight.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Changes at random places of a body; what comes of it is JSON, and may be clean. */
final class Damage {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.0",
            "1.5",
            "1e2",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "\"\"",
            "\" \"",
            "\"true\"",
            "\"FALSE\"",
            "\"yes\"",
            "\"x\"",
            "\"Audit\"",
            "\"Url\"",
            "\"IpAddress\"",
            "\"DomainName\"",
            "\"FileMd5\"",
            "\"Args\"",
            "\"IP Address\"",
            "\"a;b\"",
            "\"10.0.0.0/8\"",
            "\"10.0.0.1\"",
            "\"10.0.0.256\"",
            "\"1::2::3\"",
            "\"::ffff:10.0.0.1\"",
            "\"fe80::1%eth0\"",
            "\"example.org\"",
            "\"a..b\"",
            "\"*.example.org\"",
            "\"bücher.example\"",
            "\"example.org:443\"",
            "\"http://example.org/\"",
            "\"http://\"",
            "\"ftp://example.org\"",
            "\"http://exa mple.org\"",
            "\"//example.org\"",
            "\"d41d8cd98f00b204e9800998ecf8427e\"",
            "\"d41d8cd98f00b204e9800998ecf8427e\\n\"",
            "\"D41D8CD98F00B204E9800998ECF8427\"",
            "\"2030-01-31T00:00:00Z\"",
            "\"2030-02-31T00:00:00Z\"",
            "\"2030-01-31t00:00z\"",
            "\"2030-01-31T00:00:00+24:00\"",
            "\"2030-01-31 00:00:00Z\"",
            "[]",
            "{}",
            "[null]",
            "[\"\"]",
            "[[]]",
            "[{}]",
            "{\"key\":\"Args\",\"value\":\"a|b\"}",
            "{\"Key\":\"Args\",\"Value\":\"a b\"}");

    private final Random random;

    Damage(long seed) {
        random = new Random(seed);
    }

    /** A body with one to three changes. */
    JsonNode of(JsonNode body) {
        ObjectNode damaged = body.deepCopy();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            changeSomewhere(damaged);
        }
        return damaged;
    }

    private void changeSomewhere(ObjectNode body) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(body, containers);
        ContainerNode<?> place = pick(containers);
        if (place instanceof ArrayNode array) {
            change(array);
        } else {
            change((ObjectNode) place);
        }
    }

    private void change(ArrayNode array) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
            array.add(value());
        } else if (random.nextBoolean()) {
            array.set(random.nextInt(array.size()), value());
        } else {
            array.remove(random.nextInt(array.size()));
        }
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set("unknown", value());
            return;
        }
        String name = pick(names);
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name.toUpperCase(Locale.ROOT), object.remove(name));
            case 2 -> object.set(initialSwapped(name), object.get(name));
            case 3 -> object.set(name, object.get(pick(names)).deepCopy());
            default -> object.set(name, value());
        }
    }

    private static String initialSwapped(String name) {
        if (name.isEmpty()) {
            return name;
        }
        String first = name.substring(0, 1);
        String upper = first.toUpperCase(Locale.ROOT);
        return (first.equals(upper) ? first.toLowerCase(Locale.ROOT) : upper) + name.substring(1);
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
            container.forEach(child -> collect(child, into));
        }
    }

    private JsonNode value() {
        try {
            return Documents.JSON.readTree(pick(VALUES));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
