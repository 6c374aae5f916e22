package dev.mdepreflight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mdepreflight.catalog.DeviceSupport;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.catalog.SupportedSystem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mde-preflight operations}: lists the catalog. */
@Command(
        name = "operations",
        description = "List the operations whose bodies can be checked.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  mde-preflight operations", "  mde-preflight operations --format json"})
final class OperationsCommand implements Runnable {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json",
            description = "A table for people (text, the default) or an array for programs (json).")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private final PrintWriter out;

    OperationsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        if (format == OutputFormat.JSON) {
            json();
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("ID", "METHOD", "PATH", "TITLE"));
            for (Operation operation : Operations.all()) {
                rows.add(List.of(operation.id(), operation.method(), operation.path(), operation.title()));
            }
            Table.print(out, rows);
        }
    }

    private void json() {
        new JsonLines(out).write(json -> {
            json.writeStartArray();
            for (Operation operation : Operations.all()) {
                json.writeStartObject();
                json.writeStringField("id", operation.id());
                json.writeStringField("title", operation.title());
                json.writeStringField("method", operation.method());
                json.writeStringField("path", operation.path());
                json.writeStringField("documentation", operation.documentation().toString());
                systems(json, operation.deviceSupport());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
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
            json.writeStringField("breach", system.breach().name().toLowerCase(Locale.ROOT));
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
