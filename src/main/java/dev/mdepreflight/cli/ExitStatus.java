package dev.mdepreflight.cli;

/** The exit statuses of the command line; of several inputs the highest counts. */
final class ExitStatus {

    /** Nothing to report. */
    static final int CLEAN = 0;

    /** At least one violation, or advice where it counts. */
    static final int VIOLATIONS = 1;

    /** The command could not be understood, or something could not be read or written. */
    static final int TROUBLE = 2;

    private ExitStatus() {}
}
