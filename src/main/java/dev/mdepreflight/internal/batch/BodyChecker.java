package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.util.List;
import java.util.function.Function;

/**
 * Checks bodies.
 *
 * @param options how checks are made
 * @param check checks a body
 */
public record BodyChecker(Options options, Function<byte[], Report> check) {
    Report check(byte[] body) {
        return check.apply(body);
    }

    /** A report of findings that were taken out of others. */
    Report report(List<Violation> violations, long omittedViolations, List<Advice> advice, long omittedAdvice) {
        boolean refused = violations.stream().anyMatch(violation -> violation.scope() == Scope.REQUEST);
        return report(violations, omittedViolations, refused, advice, omittedAdvice);
    }

    /** The same, where what is omitted may be what refuses the body. */
    Report report(
            List<Violation> violations,
            long omittedViolations,
            boolean refused,
            List<Advice> advice,
            long omittedAdvice) {
        return Report.of(
                violations,
                omittedViolations,
                refused,
                advice,
                omittedAdvice,
                options.correlationId(),
                options.details());
    }
}
