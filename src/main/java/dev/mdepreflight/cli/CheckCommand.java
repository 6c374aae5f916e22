package dev.mdepreflight.cli;

import static java.util.Objects.requireNonNull;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.catalog.Operation;
import dev.mdepreflight.report.Limits;
import dev.mdepreflight.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mde-preflight check}: checks bodies against one operation. */
@Command(
        name = "check",
        description = "Check request bodies against one operation.",
        sortOptions = false,
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:clean",
            "1:violations; with --strict, advice too",
            "2:wrong usage, or something could not be read or written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mde-preflight check --operation importIndicators indicators.json",
            "  curl -s https://example.com/body | mde-preflight check --operation submitIndicator -",
            "  mde-preflight check --operation \"POST /api/indicators\" --ndjson bodies.ndjson"
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files that hold one body each; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--operation"},
            required = true,
            paramLabel = "ID|\"METHOD /path\"",
            converter = OperationConverter.class,
            completionCandidates = OperationIds.class,
            description = "The call the bodies are for; `mde-preflight operations` lists them.")
    private @Nullable Operation operation;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json",
            description = "For people (text, the default) or one JSON document per input (json).")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--ndjson",
            description = "Each line of the inputs is a body of its own; the output is one JSON document per line.")
    private boolean ndjson;

    @Option(names = "--no-advice", description = "Report violations only.")
    private boolean noAdvice;

    @Option(names = "--strict", description = "Advice gives exit status 1 too.")
    private boolean strict;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Colour in text; auto heeds the terminal and NO_COLOR.")
    private ColorChoice color = ColorChoice.AUTO;

    @ArgGroup(exclusive = false, heading = "%nDevice:%n", order = 1)
    private @Nullable DeviceOptions device;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private final Terminal terminal;
    private final Limits limits = Limits.defaults();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            throw usageError("Name a file, or - for standard input");
        }
        if (Collections.frequency(files, Inputs.STANDARD_INPUT) > 1) {
            throw usageError("Name - only once; standard input can be read only once");
        }
        Operation checked = requireNonNull(operation);
        Preflight preflight =
                Preflight.builder().advice(!noAdvice).limits(limits).build();
        Inputs inputs = new Inputs(terminal.in());
        int status = ExitStatus.CLEAN;
        for (String file : files) {
            if (terminal.out().checkError()) {
                break;
            }
            try (InputStream in = inputs.open(file)) {
                status = Math.max(status, check(preflight, checked, file, in));
            } catch (IOException e) {
                terminal.complain(Inputs.explain(file, e));
                status = ExitStatus.TROUBLE;
            }
        }
        return status;
    }

    private int check(Preflight preflight, Operation checked, String file, InputStream in) throws IOException {
        return ndjson ? checkLines(preflight, checked, file, in) : checkWhole(preflight, checked, file, in);
    }

    private int checkWhole(Preflight preflight, Operation checked, String file, InputStream in) throws IOException {
        // One byte more than is taken: the check itself refuses a body above the limit.
        byte[] body = in.readNBytes((int) Math.min(limits.maxBodyBytes() + 1L, Integer.MAX_VALUE - 8));
        Report report = check(preflight, checked, body);
        if (format == OutputFormat.JSON) {
            new ReportJson(terminal.out()).write(ReportJson.NO_LINE, file, report);
        } else {
            boolean secret = Secrecy.mayHoldSecrets(checked.body());
            new ReportText(terminal.out(), new Palette(color.isOn()), terminal.width())
                    .write(file, secret ? null : body, report);
        }
        return status(report);
    }

    private int checkLines(Preflight preflight, Operation checked, String file, InputStream in) throws IOException {
        ReportJson json = new ReportJson(terminal.out());
        BodyLines lines = new BodyLines(new FlushingFirst(in, terminal.out()), limits.maxBodyBytes());
        int status = ExitStatus.CLEAN;
        for (byte[] body = lines.next(); body != null; body = lines.next()) {
            Report report = check(preflight, checked, body);
            json.write(lines.number(), file, report);
            status = Math.max(status, status(report));
        }
        return status;
    }

    private Report check(Preflight preflight, Operation checked, byte[] body) {
        return device == null ? preflight.check(checked, body) : preflight.check(checked, body, device.device());
    }

    private int status(Report report) {
        boolean advised = !report.advice().isEmpty() || report.omittedAdvice() > 0;
        return report.isClean() && !(strict && advised) ? ExitStatus.CLEAN : ExitStatus.VIOLATIONS;
    }

    private ParameterException usageError(String text) {
        return new ParameterException(requireNonNull(spec).commandLine(), text);
    }
}
