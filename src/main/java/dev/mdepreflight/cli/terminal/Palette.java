package dev.mdepreflight.cli.terminal;

import picocli.CommandLine.Help.Ansi.Style;

/** Colors text, if color is on. */
public final class Palette {
    private final boolean on;

    public Palette(boolean on) {
        this.on = on;
    }

    public String violation(String text) {
        return styled(text, Style.bold, Style.fg_red);
    }

    public String advice(String text) {
        return styled(text, Style.bold, Style.fg_yellow);
    }

    public String strong(String text) {
        return styled(text, Style.bold);
    }

    public String faint(String text) {
        return styled(text, Style.fg_blue);
    }

    private String styled(String text, Style... styles) {
        // Not picocli's markup, because the text can contain its characters.
        return on ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
