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

/** Writes the catalog as a JSON array on one line. Omits members that aren't documented. */
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
        JsonLines.optional(json, "perMinute", limits.perMinute());
        JsonLines.optional(json, "perHour", limits.perHour());
        json.writeEndObject();
    }

    private static void permissions(JsonGenerator json, Permissions permissions) throws IOException {
        json.writeObjectFieldStart("permissions");
        texts(json, "application", permissions.application());
        texts(json, "delegated", permissions.delegated());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values.toArray(String[]::new), 0, values.size());
    }

    /** Writes the systems that the documentation lists for the device; omits the member if it lists none. */
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
            JsonLines.optional(json, "release", system.release());
            JsonLines.optional(json, "build", system.build());
            JsonLines.optional(json, "client", system.client());
            json.writeStringField("breach", LetterCase.lower(system.breach().name()));
            json.writeStringField("documentation", system.source().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
