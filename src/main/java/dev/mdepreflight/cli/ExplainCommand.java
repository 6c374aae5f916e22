package dev.mdepreflight.cli;

import static java.util.Objects.requireNonNull;

import dev.mdepreflight.cli.terminal.Table;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.report.ErrorCode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mde-preflight explain}: explains an error code. */
@Command(
        name = "explain",
        description = "Explain an error code and how to fix the request.",
        parameterListHeading = "%nCode:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  mde-preflight explain", "  mde-preflight explain InvalidRequestBody"})
final class ExplainCommand implements Runnable {
    private static final int TEXT_WIDTH = 80;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            completionCandidates = ExplainCommand.CodeNames.class,
            description = "An error code of the API; all codes are listed by default.")
    private @Nullable String code;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintWriter out;

    ExplainCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        String named = code;
        if (named == null) {
            list();
        } else {
            explain(ErrorCode.of(named).orElseThrow(() -> unknown(named)));
        }
    }

    private void list() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CODE", "STATUS", "MEANING"));
        for (ErrorCode known : ErrorCode.values()) {
            rows.add(List.of(known.code(), String.valueOf(known.status()), firstSentence(known.description())));
        }
        Table.print(out, rows);
    }

    private void explain(ErrorCode known) {
        out.print(known.code() + " (HTTP status " + known.status() + ")\n");
        if (!known.template().isEmpty()) {
            out.print("  " + known.template() + "\n");
        }
        out.print('\n');
        Table.printParagraph(out, known.description(), TEXT_WIDTH);
        out.print("\n  " + known.documentation() + "\n");
    }

    private ParameterException unknown(String named) {
        String nearest = Names.nearest(
                named, Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        String question = nearest == null ? "" : "; did you mean " + nearest + "?";
        String all = (nearest == null ? "; see" : " See") + " `mde-preflight explain`";
        return new ParameterException(
                requireNonNull(spec).commandLine(), "no error code " + TerminalText.ofArgument(named) + question + all);
    }

    /** The error codes for the completion script. */
    static final class CodeNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ErrorCode.values()).map(ErrorCode::code).iterator();
        }
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
