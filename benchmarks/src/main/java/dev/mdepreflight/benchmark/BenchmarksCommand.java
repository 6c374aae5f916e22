package dev.mdepreflight.benchmark;

import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of {@code benchmarks.jar}. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures mde-preflight.",
        subcommands = {MeasureCommand.class, ReportCommand.class, SmokeCommand.class, BodiesCommand.class})
public final class BenchmarksCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BenchmarksCommand() {}

    /**
     * Runs a command and ends the process; {@code jmh} with JMH's own arguments runs JMH itself.
     *
     * @param arguments the command line
     * @throws IOException if JMH cannot read or write
     */
    public static void main(String... arguments) throws IOException {
        // Figures are written alike everywhere.
        Locale.setDefault(Locale.ROOT);
        // Hibernate Validator would greet on the standard error stream.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        if (arguments.length > 0 && arguments[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        System.exit(new CommandLine(new BenchmarksCommand()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
