package dev.mdepreflight.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.cli.terminal.JsonLines;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.internal.openapi.OpenApiDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mde-preflight operations}: lists the catalog. */
@Command(
        name = "operations",
        description = "List the operations whose bodies this tool checks, with their limits and permissions.",
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
                    "The output: paragraphs for people (text, the default), a JSON array, or an OpenAPI 3.1 document.")
    private CatalogFormat format = CatalogFormat.TEXT;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    /** The formats of the list. */
    enum CatalogFormat {
        TEXT,
        JSON,
        OPENAPI;

        /** {@return the name on the command line} */
        @Override
        public String toString() {
            return LetterCase.lower(name());
        }
    }

    private final Terminal terminal;

    OperationsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        switch (format) {
            case TEXT -> new OperationsText(terminal.out(), terminal.width()).write(Operations.all());
            case JSON -> new OperationsJson(terminal.out()).write(Operations.all());
            case OPENAPI -> openApi();
        }
    }

    private void openApi() {
        OpenApiDocument document = new OpenApiDocument(Operations.all(), ManifestVersion.number());
        new JsonLines(terminal.out()).write(json -> {
            // The line endings are the same on every platform.
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            document.writeTo(json);
        });
    }
}
