package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking one input.
 *
 * @param line the line of the input where the checked part begins, from 1; {@link #WHOLE} for the whole input
 * @param name the name that the input gives to the request, or null
 * @param request method and target of the request; null if only a body was checked
 * @param places locates the findings
 */
public record CheckResult(
        String file,
        long line,
        @Nullable String name,
        @Nullable String request,
        Report report,
        Places places) {
    /** Stands for an input as a whole, which has no line of its own. */
    public static final long WHOLE = 0;
}
