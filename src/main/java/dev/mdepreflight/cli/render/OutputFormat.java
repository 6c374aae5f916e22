package dev.mdepreflight.cli.render;

import java.util.Locale;

/** Whom the output is for. */
public enum OutputFormat {
    /** People. */
    TEXT,
    /** Programs. */
    JSON;

    /** The name as it is given on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
