package dev.mdepreflight.report;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Objects;

/**
 * Thrown by {@link Report#orThrow()} for a report with violations.
 *
 * <p>The exception's message has the first violation's code, message and pointer, and the number of further violations. Input appears in it
 * only as excerpts. The report is serialized with the exception.
 */
public final class PreflightException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Report report;

    /**
     * Creates an exception for a report.
     *
     * @throws IllegalArgumentException if the report is clean
     */
    public PreflightException(Report report) {
        super(messageOf(Objects.requireNonNull(report, "report")));
        this.report = report;
    }

    /** {@return the report with every violation} */
    public Report report() {
        return report;
    }

    /** {@return the report in the API's own error format, see {@link Report#envelope()}} */
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
