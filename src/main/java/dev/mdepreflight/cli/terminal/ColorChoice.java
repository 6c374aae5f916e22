package dev.mdepreflight.cli.terminal;

import dev.mdepreflight.format.LetterCase;
import picocli.CommandLine.Help.Ansi;

/** When text output is coloured. */
public enum ColorChoice {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER;

    public boolean isOn() {
        return switch (this) {
            case AUTO -> Ansi.AUTO.enabled();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /** The name as it is given on the command line. */
    @Override
    public String toString() {
        return LetterCase.lower(name());
    }
}
