package dev.mdepreflight.cli;

import picocli.CommandLine.Help.Ansi.Style;

/** Puts colour around pieces of text, or leaves them as they are. */
final class Palette {

    private final boolean on;

    Palette(boolean on) {
        this.on = on;
    }

    String violation(String text) {
        return styled(text, Style.bold, Style.fg_red);
    }

    String advice(String text) {
        return styled(text, Style.bold, Style.fg_yellow);
    }

    String strong(String text) {
        return styled(text, Style.bold);
    }

    String faint(String text) {
        return styled(text, Style.fg_blue);
    }

    private String styled(String text, Style... styles) {
        // Not picocli's markup: the text may hold the markup's own signs.
        return on ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
