package dev.mdepreflight.cli.terminal;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit statuses of the command line. If there are several inputs, the highest status counts. */
public final class ExitStatus {
    /** Nothing to report. */
    public static final int CLEAN = 0;

    /** At least one violation, or advice with {@code --strict}. */
    public static final int VIOLATIONS = 1;

    /** Wrong usage, or a failure to read or write. */
    public static final int TROUBLE = 2;

    /** The reader of standard output left; nothing is printed. As in shells, the status is 128 plus the number of SIGPIPE (POSIX). */
    public static final int BROKEN_PIPE = 141;

    public static final String HEADING = "%nExit status:%n";

    private ExitStatus() {}

    /** {@return the statuses and their meanings, for the help} */
    public static Map<String, String> list(String clean, String violations) {
        Map<String, String> list = new LinkedHashMap<>();
        list.put("0", clean);
        list.put("1", violations);
        list.put("2", "wrong usage, or something could not be read or written");
        return list;
    }
}
