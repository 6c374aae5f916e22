package dev.mdepreflight.benchmark.start;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command line with one option that does nothing: what picocli takes by itself. */
@Command(name = "empty")
final class EmptyCommandProgram implements Runnable {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    private EmptyCommandProgram() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new EmptyCommandProgram()).execute(arguments));
    }

    @Override
    public void run() {
        if (help) {
            throw new IllegalStateException("help is shown by picocli");
        }
    }
}
