package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * One input that was checked, with its outcome.
 *
 * @param file the name of the input
 * @param line the line of the input where what was checked begins, from 1; {@link #WHOLE} if it is the whole input
 * @param name the name that the input gives to the request, or null
 * @param request method and target of the request, or null if only a body was checked
 * @param report the outcome
 * @param places where its findings stand
 */
public record CheckResult(
        String file,
        long line,
        @Nullable String name,
        @Nullable String request,
        Report report,
        Places places) {

    /** Stands for the line of what has no line of its own. */
    public static final long WHOLE = 0;
}
