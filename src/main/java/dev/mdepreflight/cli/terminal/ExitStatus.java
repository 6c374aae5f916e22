package dev.mdepreflight.cli.terminal;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit statuses of the command line; of several inputs the highest counts. */
public final class ExitStatus {

    /** Nothing to report. */
    public static final int CLEAN = 0;

    /** At least one violation, or advice where it counts. */
    public static final int VIOLATIONS = 1;

    /** The command could not be understood, or something could not be read or written. */
    public static final int TROUBLE = 2;

    /** The reader of standard output left: 128 and the number of SIGPIPE (POSIX), as shells tell it of other filters. Nothing is told. */
    public static final int BROKEN_PIPE = 141;

    public static final String HEADING = "%nExit status:%n";

    private ExitStatus() {}

    /** What each means, for the help. */
    public static Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        list.put("0", "clean");
        list.put("1", "violations; with --strict, advice too");
        list.put("2", "wrong usage, or something could not be read or written");
        return list;
    }
}
