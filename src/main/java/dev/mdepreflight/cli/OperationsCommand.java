package dev.mdepreflight.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.cli.terminal.JsonLines;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.internal.openapi.OpenApiDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mde-preflight operations}: lists the catalog. */
@Command(
        name = "operations",
        description = "List the operations whose bodies can be checked, with their limits and permissions.",
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
                    "Paragraphs for people (text, the default), an array for programs (json) or an OpenAPI 3.1 document (openapi).")
    private CatalogFormat format = CatalogFormat.TEXT;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private final Terminal terminal;

    OperationsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (format == CatalogFormat.JSON) {
            new OperationsJson(terminal.out()).write(Operations.all());
        } else if (format == CatalogFormat.OPENAPI) {
            openApi();
        } else {
            new OperationsText(terminal.out(), terminal.width()).write(Operations.all());
        }
    }

    private void openApi() {
        OpenApiDocument document = new OpenApiDocument(Operations.all(), ManifestVersion.number());
        new JsonLines(terminal.out()).write(json -> {
            // The same on every platform, whatever ends its lines.
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            document.writeTo(json);
        });
    }
}
