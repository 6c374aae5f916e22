package dev.mdepreflight.cli;

import static java.util.Objects.requireNonNull;

import dev.mdepreflight.Batches;
import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.catalog.Operations;
import dev.mdepreflight.cli.io.BatchInput;
import dev.mdepreflight.cli.io.Inputs;
import dev.mdepreflight.cli.io.OutputException;
import dev.mdepreflight.cli.io.OutputFiles;
import dev.mdepreflight.cli.io.UnfinishedFiles;
import dev.mdepreflight.cli.render.CheckResult;
import dev.mdepreflight.cli.render.OutputFormat;
import dev.mdepreflight.cli.render.Places;
import dev.mdepreflight.cli.render.ReportOutput;
import dev.mdepreflight.cli.render.Source;
import dev.mdepreflight.cli.terminal.ColorChoice;
import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.ProgressBar;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.report.PreflightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A command that splits a body into files. */
public abstract class BatchCommand implements Callable<Integer> {
    private static final String OPERATION = "--operation";
    private static final String OUTPUT_DIR = "--output-dir";
    private static final String FORCE = "--force";

    private final Terminal terminal;
    private final CommandSpec spec;

    BatchCommand(Terminal terminal, String name, String description, Map<String, String> exitStatus) {
        this.terminal = terminal;
        this.spec = syntax(name, description, exitStatus);
    }

    private CommandSpec syntax(String name, String description, Map<String, String> exitStatus) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
        spec.usageMessage()
                .description(description)
                .sortOptions(false)
                .parameterListHeading("%nInput:%n")
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading(ExitStatus.HEADING)
                .exitCodeList(exitStatus)
                .footerHeading("%nExamples:%n")
                .footer(
                        "  mde-preflight " + name + " indicators.json",
                        "  mde-preflight " + name + " --operation batchDeleteIndicators --output-dir out ids.json");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(String.class)
                .arity("1")
                .description("The file with the body, of any size; - is standard input, which a temporary file keeps.")
                .build());
        String operation = "The call of the body; " + Operations.IMPORT_INDICATORS.id() + " by default.";
        spec.addOption(OptionSpecs.operation(OPERATION, operation));
        spec.addOption(OptionSpecs.value(String.class, "DIR", "-d", OUTPUT_DIR)
                .description(
                        "The directory for the files, created if missing; by default that of the input, or the current "
                                + "directory for standard input.")
                .build());
        spec.addOption(OptionSpecs.flag(FORCE, "Replace the files of an earlier run for the same input."));
        return spec.addOption(OptionSpecs.help());
    }

    final CommandSpec spec() {
        return spec;
    }

    /**
     * Splits a file and writes the parts.
     *
     * @throws IOException if the input cannot be read
     */
    abstract Outcome cut(Batches batches, Path file, OutputFiles outputs) throws IOException;

    /** An exit status, and a one-line summary for people. */
    record Outcome(int status, String summary) {}

    @Override
    public final Integer call() {
        ParseResult given = spec.commandLine().getParseResult();
        String name = requireNonNull(given.matchedPositionalValue(0, ""));
        if (name.isEmpty()) {
            throw new ParameterException(spec.commandLine(), Inputs.NAME_ONE);
        }
        Batches batches = batches(given);
        String folder = given.matchedOptionValue(OUTPUT_DIR, null);
        try (UnfinishedFiles unfinished = new UnfinishedFiles()) {
            Outcome outcome = cut(batches, name, folder, given.hasMatchedOption(FORCE), unfinished);
            terminal.out().print(TerminalText.ofName(name) + ": " + outcome.summary() + "\n");
            return outcome.status();
        } catch (OutputException e) {
            terminal.complain(e.text());
        } catch (PreflightException e) {
            Source unseen = Source.of(name, new byte[0], false);
            ReportOutput.of(terminal, OutputFormat.TEXT, ColorChoice.AUTO)
                    .write(new CheckResult(name, CheckResult.WHOLE, null, null, e.report(), Places.in(unseen)));
            terminal.complain(
                    TerminalText.ofName(name) + ": no file was written, as the fault is outside the elements");
            return ExitStatus.VIOLATIONS;
        } catch (UncheckedIOException e) {
            terminal.complain(Inputs.explain(name, requireNonNull(e.getCause())));
        } catch (IOException e) {
            terminal.complain(Inputs.explain(name, e));
        }
        return ExitStatus.TROUBLE;
    }

    private Outcome cut(
            Batches batches, String name, @Nullable String folder, boolean replaces, UnfinishedFiles unfinished)
            throws IOException {
        try (BatchInput input = BatchInput.of(name, terminal.in(), unfinished);
                ProgressBar bar = new ProgressBar(terminal, System::nanoTime);
                OutputFiles outputs = OutputFiles.of(name, folder, replaces, unfinished)) {
            Outcome outcome = cut(batches.withProgress(bar), input.file(), outputs);
            outputs.finish();
            return outcome;
        }
    }

    private Batches batches(ParseResult given) {
        Call call = given.matchedOptionValue(OPERATION, null);
        try {
            Operation operation = call == null ? Operations.IMPORT_INDICATORS : call.requireOperation();
            return Batches.of(Preflight.create(), operation);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
