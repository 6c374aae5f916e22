package dev.mdepreflight.cli;

import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The command {@code mde-preflight}: checks request bodies for the Defender for Endpoint API before they are sent. */
public final class PreflightCommand implements Runnable {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("mde-preflight");

    private PreflightCommand() {
        spec.versionProvider(new ManifestVersion());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Show the version.")
                .build());
        spec.usageMessage()
                .description(
                        "Finds every reason for which the Defender for Endpoint API would answer 400, before you send.")
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading(ExitStatus.HEADING)
                .exitCodeList(ExitStatus.list())
                .footerHeading("%nExamples:%n")
                .footer(
                        "  mde-preflight check --operation importIndicators indicators.json",
                        "  mde-preflight check --operation \"POST /api/indicators\" --format json -",
                        "  mde-preflight check requests.http",
                        "  mde-preflight partition indicators.json",
                        "  mde-preflight operations",
                        "  mde-preflight generate --operation submitIndicator --count 10 --seed 1",
                        "  mde-preflight explain InvalidHashValue");
    }

    /**
     * Runs the command and ends the process: status 0 for clean, 1 for violations, 2 for wrong usage or failed reading or
     * writing, 141 if the reader of standard output left; after a signal 128 and its number.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /**
     * Runs the command.
     *
     * @param terminal its streams
     * @param arguments the command line
     * @return the exit status
     */
    static int run(Terminal terminal, String... arguments) {
        OneLineErrors errors = new OneLineErrors(terminal);
        int status;
        try {
            status = commandLine(terminal, errors, arguments).execute(arguments);
        } catch (RuntimeException | Error e) {
            status = errors.unexpected(e);
        }
        if (terminal.out().checkError()) {
            if (terminal.outLeft().getAsBoolean()) {
                // As any filter before `head`, which is ended by the signal.
                return ExitStatus.BROKEN_PIPE;
            }
            terminal.complain("standard output could not be written in full; check what reads it");
            return ExitStatus.TROUBLE;
        }
        return status;
    }

    private static CommandLine commandLine(Terminal terminal, OneLineErrors errors, String... arguments) {
        CommandLine commandLine = new CommandLine(new PreflightCommand().spec);
        addCommands(commandLine, terminal, arguments.length == 0 ? "" : arguments[0]);
        commandLine.setOut(terminal.out());
        commandLine.setErr(terminal.err());
        commandLine.setParameterExceptionHandler(errors);
        commandLine.setExecutionExceptionHandler(errors);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // A file may be named @body.json.
        commandLine.setExpandAtFiles(false);
        commandLine.setUsageHelpWidth(Math.min(terminal.width(), 100));
        return commandLine;
    }

    /**
     * Adds the command that is named, and all of them where none is.
     *
     * <p>A command takes its time to describe, so the others are not described in vain: no option of the command itself takes a command
     * after it.
     */
    private static void addCommands(CommandLine commandLine, Terminal terminal, String named) {
        switch (named) {
            case "check" -> commandLine.addSubcommand(new CheckCommand(terminal).spec());
            case "split" -> commandLine.addSubcommand(new SplitCommand(terminal).spec());
            case "partition" -> commandLine.addSubcommand(new PartitionCommand(terminal).spec());
            case "operations" -> commandLine.addSubcommand(new OperationsCommand(terminal));
            case "generate" -> commandLine.addSubcommand(new GenerateCommand(terminal));
            case "explain" -> commandLine.addSubcommand(new ExplainCommand(terminal.out()));
            default ->
                commandLine
                        .addSubcommand(new CheckCommand(terminal).spec())
                        .addSubcommand(new SplitCommand(terminal).spec())
                        .addSubcommand(new PartitionCommand(terminal).spec())
                        .addSubcommand(new OperationsCommand(terminal))
                        .addSubcommand(new GenerateCommand(terminal))
                        .addSubcommand(new ExplainCommand(terminal.out()))
                        .addSubcommand(new GenerateCompletion())
                        .addSubcommand(new HelpCommand());
        }
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
