package dev.mdepreflight.cli;

import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The command {@code mde-preflight}. */
public final class PreflightCommand implements Runnable {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("mde-preflight");

    private PreflightCommand() {
        spec.versionProvider(new ManifestVersion());
        spec.addOption(OptionSpecs.help());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Show the version.")
                .build());
        spec.usageMessage()
                .description("Finds every reason for the Defender for Endpoint API to answer 400, before you send.")
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading(ExitStatus.HEADING)
                .exitCodeList(ExitStatus.list("clean", "violations; with --strict, advice too"))
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
     * Runs the command and ends the process. The exit status is 0 if everything is clean, 1 for violations, 2 for wrong usage or a failure
     * to read or write, 141 if the reader of standard output left, or 128 plus the signal number.
     */
    public static void main(String... arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs the command; returns the exit status. */
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
                // The same status as of a command that SIGPIPE ends because its output is piped into `head`.
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
        // A file name can begin with an at sign, such as @body.json.
        commandLine.setExpandAtFiles(false);
        commandLine.setUsageHelpWidth(Math.min(terminal.width(), 100));
        return commandLine;
    }

    /** Adds only the named command, because describing a command takes time; adds all commands if none has that name. */
    private static void addCommands(CommandLine commandLine, Terminal terminal, String named) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("check", () -> new CheckCommand(terminal).spec());
        commands.put("split", () -> new SplitCommand(terminal).spec());
        commands.put("partition", () -> new PartitionCommand(terminal).spec());
        commands.put("operations", () -> new OperationsCommand(terminal));
        commands.put("generate", () -> new GenerateCommand(terminal));
        commands.put("explain", () -> new ExplainCommand(terminal.out()));
        Supplier<Object> one = commands.get(named);
        if (one != null) {
            commandLine.addSubcommand(one.get());
        } else {
            commands.values().forEach(command -> commandLine.addSubcommand(command.get()));
            commandLine.addSubcommand(new GenerateCompletion()).addSubcommand(new HelpCommand());
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
