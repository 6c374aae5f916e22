package dev.mdepreflight.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.internal.openapi.OpenApiDocument;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mde-preflight operations}: lists the catalog. */
@Command(
        name = "operations",
        description = "List the operations whose bodies can be checked.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  mde-preflight operations",
            "  mde-preflight operations --format json",
            "  mde-preflight operations --format openapi > openapi.json"
        })
final class OperationsCommand implements Runnable {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json|openapi",
            description =
                    "A table for people (text, the default), an array for programs (json) or an OpenAPI 3.1 document (openapi).")
    private CatalogFormat format = CatalogFormat.TEXT;

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
        if (format == CatalogFormat.JSON) {
            json();
        } else if (format == CatalogFormat.OPENAPI) {
            openApi();
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
                json.writeStringField("contentType", operation.contentType().mediaType());
                json.writeStringField("documentation", operation.documentation().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void openApi() {
        OpenApiDocument document = new OpenApiDocument(Operations.all(), ManifestVersion.number());
        new JsonLines(out).write(json -> {
            // The same on every platform, whatever ends its lines.
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            document.writeTo(json);
        });
    }
}
