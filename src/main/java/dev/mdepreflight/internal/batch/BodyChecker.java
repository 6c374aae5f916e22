package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.util.List;
import java.util.function.Function;

/** Checks bodies with the options of an engine. */
public record BodyChecker(Options options, Function<byte[], Report> check) {
    Report check(byte[] body) {
        return check.apply(body);
    }

    /** Creates a report from a complete list of violations. */
    Report report(List<Violation> violations) {
        return options.report().violations(violations).build();
    }

    /**
     * Creates a report from findings that were selected from other reports.
     *
     * @param refused whether omitted violations may cause a rejection of the whole body
     */
    Report report(
            List<Violation> violations,
            long omittedViolations,
            boolean refused,
            List<Advice> advice,
            long omittedAdvice) {
        return options.report()
                .violations(violations)
                .omittedViolations(omittedViolations)
                .refused(refused)
                .advice(advice)
                .omittedAdvice(omittedAdvice)
                .build();
    }
}
