package dev.mdepreflight.cli.render;

import dev.mdepreflight.cli.terminal.ColorChoice;
import dev.mdepreflight.cli.terminal.Palette;
import dev.mdepreflight.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Writes the results of checks in the requested format. */
public interface ReportOutput {
    /** Returns the output for a format; color applies only to text. */
    static ReportOutput of(Terminal terminal, OutputFormat format, ColorChoice color) {
        return format == OutputFormat.JSON
                ? new ReportJson(terminal.out(), false)
                : new ReportText(terminal.out(), new Palette(color.isOn()), terminal.width());
    }

    void write(CheckResult checked);

    /**
     * Reports that a request was not checked.
     *
     * @param line the line of the request, from 1
     * @param name the name that the file gives to the request, or null
     * @param reason why the request was not checked, without any value from the file
     */
    void skip(String file, long line, @Nullable String name, String reason);
}
