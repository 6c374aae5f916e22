package dev.mdepreflight.cli.http;

import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Finding;
import dev.mdepreflight.report.Part;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.Collections;
import java.util.function.Predicate;

/**
 * Removes quotations from findings. Keeps the code, the reason, the position, and the scope.
 *
 * @param quotes which findings may quote a secret
 */
record Redaction(Predicate<Finding> quotes) {
    Report of(Report report) {
        return report.toBuilder()
                .violations(report.violations().stream()
                        .map(violation -> quotes.test(violation) ? without(violation) : violation)
                        .toList())
                .advice(report.advice().stream()
                        .map(advice -> quotes.test(advice) ? without(advice) : advice)
                        .toList())
                .build();
    }

    private static Violation without(Violation violation) {
        ErrorCode code = violation.code();
        // The message only names a property of the operation.
        boolean missing = code == ErrorCode.MISSING_REQUIRED_PARAMETER && violation.excerpt() == null;
        // The ODataError template has one placeholder, in round brackets.
        long places = code == ErrorCode.ODATA_ERROR
                ? 1
                : code.template().chars().filter(c -> c == '{').count();
        Object[] nothing = Collections.nCopies((int) places, Excerpt.REDACTED).toArray();
        String message = missing || code.template().isEmpty() ? violation.message() : code.message(nothing);
        return violation.toBuilder()
                .message(message)
                .pointer(missing ? violation.pointer() : pointer(violation))
                .excerpt(null)
                .hint(null)
                .build();
    }

    private static Advice without(Advice advice) {
        return advice.toBuilder()
                .message("The details are hidden because they may contain a secret.")
                .pointer(pointer(advice))
                .excerpt(null)
                .hint("look up " + advice.reason() + " in the list of advice, and check the request for it")
                .build();
    }

    /** Property names in the body are quotations; names of parameters outside the body are not. */
    private static String pointer(Finding finding) {
        return finding.part() == Part.BODY ? "" : finding.pointer();
    }
}
