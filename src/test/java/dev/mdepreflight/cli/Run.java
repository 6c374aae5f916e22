package dev.mdepreflight.cli;

import dev.mdepreflight.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What one run of the command, in this process, gave. */
public record Run(int status, String out, String err) {

    public static Run of(String... arguments) {
        return reading("", arguments);
    }

    public static Run reading(String standardInput, String... arguments) {
        return reading(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    static Run reading(InputStream standardInput, String... arguments) {
        return run(standardInput, "100", arguments);
    }

    static Run ofWidth(String columns, String... arguments) {
        return run(InputStream.nullInputStream(), columns, arguments);
    }

    private static Run run(InputStream standardInput, String columns, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = PreflightCommand.run(Terminal.of(standardInput, out, err, columns, () -> false), arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public List<String> outLines() {
        return out.lines().toList();
    }
}
