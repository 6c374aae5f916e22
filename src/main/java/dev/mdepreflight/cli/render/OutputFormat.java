package dev.mdepreflight.cli.render;

import dev.mdepreflight.format.LetterCase;

/** The formats of reports: text for people, JSON for programs. */
public enum OutputFormat {
    TEXT,
    JSON;

    /** {@return the name on the command line} */
    @Override
    public String toString() {
        return LetterCase.lower(name());
    }
}
