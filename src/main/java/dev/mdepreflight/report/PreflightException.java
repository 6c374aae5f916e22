package dev.mdepreflight.report;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Objects;

/**
 * Thrown by {@link Report#orThrow()} for a report with violations.
 *
 * <p>The message names the first violation's code, message and pointer and how many more there are; it holds no input
 * beyond the excerpts in those, and the pointer is shown as an excerpt too, as names may stand in it. The report stays with the exception
 * when it is serialized.
 */
public final class PreflightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Report report;

    /**
     * An exception for the given report.
     *
     * @param report a report with at least one violation
     * @throws IllegalArgumentException if the report is clean
     */
    public PreflightException(Report report) {
        super(messageOf(Objects.requireNonNull(report, "report")));
        this.report = report;
    }

    /**
     * The report with every violation.
     *
     * @return the report
     */
    public Report report() {
        return report;
    }

    /**
     * The report in the API's own error form, as by {@link Report#envelope()}.
     *
     * @return the envelope
     */
    public ErrorEnvelope envelope() {
        return report().envelope();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (report == null || report.isClean()) {
            throw new InvalidObjectException("The stream holds no report with a violation");
        }
    }

    private static String messageOf(Report report) {
        if (report.isClean()) {
            throw new IllegalArgumentException("A clean report is no reason for an exception");
        }
        Violation first = report.violations().get(0);
        String where = first.qualifiedPointer().isEmpty() ? "" : " (at " + Excerpt.of(first.qualifiedPointer()) + ")";
        long more = report.violations().size() - 1 + report.omittedViolations();
        return first.code().code() + ": " + first.message() + where + (more == 0 ? "" : " and " + more + " more");
    }
}
