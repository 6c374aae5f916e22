package dev.mdepreflight.cli.render;

import dev.mdepreflight.format.LetterCase;

/** Whom the output is for. */
public enum OutputFormat {
    /** People. */
    TEXT,
    /** Programs. */
    JSON;

    /** The name as it is given on the command line. */
    @Override
    public String toString() {
        return LetterCase.lower(name());
    }
}
