package dev.mdepreflight.cli;

import dev.mdepreflight.catalog.Operations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mde-preflight operations}: lists the catalog. */
@Command(
        name = "operations",
        description = "List the operations whose bodies can be checked, with their limits and permissions.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  mde-preflight operations", "  mde-preflight operations --format json"})
final class OperationsCommand implements Runnable {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json",
            description = "Paragraphs for people (text, the default) or an array for programs (json).")
    private OutputFormat format = OutputFormat.TEXT;

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
        if (format == OutputFormat.JSON) {
            new OperationsJson(terminal.out()).write(Operations.all());
        } else {
            new OperationsText(terminal.out(), terminal.width()).write(Operations.all());
        }
    }
}
