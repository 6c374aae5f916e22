package dev.mdepreflight.cli.terminal;

import dev.mdepreflight.format.LetterCase;
import picocli.CommandLine.Help.Ansi;

/** When text output has color. */
public enum ColorChoice {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER;

    public boolean isOn() {
        return switch (this) {
            case AUTO -> Ansi.AUTO.enabled();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /** {@return the name on the command line} */
    @Override
    public String toString() {
        return LetterCase.lower(name());
    }
}
