package dev.mdepreflight.cli.render;

import dev.mdepreflight.cli.terminal.ColorChoice;
import dev.mdepreflight.cli.terminal.Palette;
import dev.mdepreflight.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Shows outcomes in the form that was asked for. */
public final class ReportOutput {

    private final @Nullable ReportJson json;
    private final ReportText text;

    public ReportOutput(Terminal terminal, OutputFormat format, ColorChoice color) {
        this(format == OutputFormat.JSON ? new ReportJson(terminal.out()) : null, terminal, color);
    }

    private ReportOutput(@Nullable ReportJson json, Terminal terminal, ColorChoice color) {
        this.json = json;
        this.text = new ReportText(terminal.out(), new Palette(color.isOn()), terminal.width());
    }

    /** JSON for inputs of which each line is checked by itself. */
    public static ReportOutput ofLines(Terminal terminal, ColorChoice color) {
        return new ReportOutput(new ReportJson(terminal.out(), true), terminal, color);
    }

    /** Writes what was checked. */
    public void write(CheckResult checked) {
        if (json == null) {
            text.write(checked);
        } else {
            json.write(checked);
        }
    }

    /**
     * Writes that a request was not checked, and why.
     *
     * @param file the name of the input
     * @param line the line of the request, from 1
     * @param name the name that the file gives to the request, or null
     * @param reason why, without any value of the file
     */
    public void skip(String file, long line, @Nullable String name, String reason) {
        if (json == null) {
            text.skip(file, line, name, reason);
        } else {
            json.skip(file, line, name, reason);
        }
    }
}
