package dev.mdepreflight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mdepreflight.catalog.DeviceSupport;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Permissions;
import dev.mdepreflight.catalog.RateLimits;
import dev.mdepreflight.catalog.SupportedSystem;
import dev.mdepreflight.cli.terminal.JsonLines;
import dev.mdepreflight.format.LetterCase;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the catalog to programs: one array in one line. A member that no page documents is left out. */
final class OperationsJson {

    private final JsonLines lines;

    OperationsJson(PrintWriter out) {
        this.lines = new JsonLines(out);
    }

    void write(List<Operation> operations) {
        lines.write(json -> {
            json.writeStartArray();
            for (Operation operation : operations) {
                write(json, operation);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Operation operation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", operation.id());
        json.writeStringField("title", operation.title());
        json.writeStringField("method", operation.method());
        json.writeStringField("path", operation.path());
        json.writeStringField("contentType", operation.contentType().mediaType());
        json.writeStringField("documentation", operation.documentation().toString());
        json.writeStringField("body", operation.body().getName());
        batchLimits(json, BatchLimits.of(operation.body()));
        rateLimits(json, operation.rateLimits());
        permissions(json, operation.permissions());
        systems(json, operation.deviceSupport());
        json.writeEndObject();
    }

    private static void batchLimits(JsonGenerator json, Map<String, Integer> limits) throws IOException {
        json.writeObjectFieldStart("batchLimits");
        for (Map.Entry<String, Integer> limit : limits.entrySet()) {
            json.writeNumberField(limit.getKey(), limit.getValue());
        }
        json.writeEndObject();
    }

    private static void rateLimits(JsonGenerator json, RateLimits limits) throws IOException {
        json.writeObjectFieldStart("rateLimits");
        optional(json, "perMinute", limits.perMinute());
        optional(json, "perHour", limits.perHour());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, @Nullable Integer value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    private static void permissions(JsonGenerator json, Permissions permissions) throws IOException {
        json.writeObjectFieldStart("permissions");
        texts(json, "application", permissions.application());
        texts(json, "delegated", permissions.delegated());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** The systems that the pages list for the device; left out where they list none. */
    private static void systems(JsonGenerator json, DeviceSupport support) throws IOException {
        if (support.systems().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("systems");
        for (SupportedSystem system : support.systems()) {
            json.writeStartObject();
            json.writeStringField("platform", system.platform().title());
            if (!system.modes().isEmpty()) {
                json.writeStringField("mode", String.join(" ", system.modes()));
            }
            optional(json, "release", system.release());
            optional(json, "build", system.build());
            optional(json, "client", system.client());
            json.writeStringField("breach", LetterCase.lower(system.breach().name()));
            json.writeStringField("documentation", system.source().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
