package dev.mdepreflight.cli.http;

import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out of findings whatever they quote; code, id, position and scope stay.
 *
 * @param quotes which findings may quote what must not be shown
 * @param outsideBody the findings that stand in the target; takes those that replace one of them
 */
record Redaction(Predicate<Record> quotes, Set<Record> outsideBody) {

    /** The same report without what its findings quote. */
    Report of(Report report) {
        List<Violation> violations = new ArrayList<>();
        for (Violation violation : report.violations()) {
            violations.add(quotes.test(violation) ? replaced(violation, without(violation)) : violation);
        }
        List<Advice> advice = new ArrayList<>();
        for (Advice piece : report.advice()) {
            advice.add(quotes.test(piece) ? replaced(piece, without(piece)) : piece);
        }
        return Report.of(
                violations,
                report.omittedViolations(),
                report.isRefused(),
                advice,
                report.omittedAdvice(),
                () -> report.envelope().target(),
                true);
    }

    private <T extends Record> T replaced(T finding, T other) {
        if (outsideBody.contains(finding)) {
            outsideBody.add(other);
        }
        return other;
    }

    private static Violation without(Violation violation) {
        ErrorCode code = violation.code();
        // It names a property of the operation, and quotes nothing.
        boolean missing = code == ErrorCode.MISSING_REQUIRED_PARAMETER && violation.excerpt() == null;
        // The template of ODataError has its place in round brackets.
        long places = code == ErrorCode.ODATA_ERROR
                ? 1
                : code.template().chars().filter(c -> c == '{').count();
        Object[] nothing = Collections.nCopies((int) places, Excerpt.REDACTED).toArray();
        String message = missing || code.template().isEmpty() ? violation.message() : code.message(nothing);
        return new Violation(
                code,
                message,
                pointer(violation.pointer(), missing),
                violation.location(),
                null,
                null,
                violation.scope());
    }

    private static Advice without(Advice advice) {
        return new Advice(
                advice.id(),
                "The details are hidden because they may contain a secret.",
                pointer(advice.pointer(), false),
                advice.location(),
                null,
                "look up " + advice.id() + " in the list of advice, and check the request for it");
    }

    /** Names of properties are quotations, too; those of parameters outside the body are not. */
    private static String pointer(String pointer, boolean isKnown) {
        return isKnown || WholeRequest.isOutside(pointer) ? pointer : "";
    }
}
