package dev.mdepreflight.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code mde-preflight}: checks request bodies for the Defender for Endpoint API before they are sent. */
@Command(
        name = "mde-preflight",
        description = "Finds every reason for which the Defender for Endpoint API would answer 400, before you send.",
        subcommands = {
            CheckCommand.class,
            OperationsCommand.class,
            ExplainCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        },
        versionProvider = ManifestVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:clean",
            "1:violations; with --strict, advice too",
            "2:wrong usage, or something could not be read or written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mde-preflight check --operation importIndicators indicators.json",
            "  mde-preflight check --operation \"POST /api/indicators\" --format json -",
            "  mde-preflight check requests.http",
            "  mde-preflight operations",
            "  mde-preflight explain InvalidHashValue"
        })
public final class PreflightCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    private PreflightCommand() {}

    /**
     * Runs the command and ends the process: status 0 for clean, 1 for violations, 2 for wrong usage or failed reading or
     * writing.
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
            status = commandLine(terminal, errors).execute(arguments);
        } catch (RuntimeException | Error e) {
            status = errors.unexpected(e);
        }
        if (terminal.out().checkError()) {
            terminal.complain("standard output could not be written in full; check what reads it");
            return ExitStatus.TROUBLE;
        }
        return status;
    }

    private static CommandLine commandLine(Terminal terminal, OneLineErrors errors) {
        CommandLine commandLine = new CommandLine(new PreflightCommand(), new Factory(terminal));
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

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(requireNonNull(spec).commandLine(), "A command is missing");
    }

    /** Gives the commands their streams. */
    private record Factory(Terminal terminal) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(terminal));
            }
            if (type == OperationsCommand.class) {
                return type.cast(new OperationsCommand(terminal));
            }
            if (type == ExplainCommand.class) {
                return type.cast(new ExplainCommand(terminal.out()));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
