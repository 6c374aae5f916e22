package dev.mdepreflight.cli;

import dev.mdepreflight.cli.terminal.ExitStatus;
import dev.mdepreflight.cli.terminal.Terminal;
import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.internal.request.UrlSecrets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints every failure on one line of standard error, with a remedy and without a stack trace. */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Terminal terminal;

    OneLineErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        StringBuilder text = new StringBuilder(
                TerminalText.of(UrlSecrets.maskedText(firstLine(String.valueOf(failure.getMessage())))));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                text.append("; did you mean ").append(suggestions.get(0)).append('?');
            }
        }
        if (text.indexOf("`") < 0) {
            String name = command.getCommandSpec().qualifiedName();
            text.append(text.charAt(text.length() - 1) == '?' ? " See `" : "; see `");
            text.append(name).append(" --help`");
        }
        terminal.complain(text.toString());
        return ExitStatus.TROUBLE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        return unexpected(failure);
    }

    /** Reports a defect or a lack of memory. Doesn't quote the failure's message, because that message can quote the input. */
    int unexpected(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        String todo = failure instanceof OutOfMemoryError ? "; give java a larger -Xmx" : "; please report it";
        terminal.complain("unexpected " + failure.getClass().getSimpleName() + where + todo);
        return ExitStatus.TROUBLE;
    }

    private static String firstLine(String message) {
        String text = message.strip();
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end).stripTrailing();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
