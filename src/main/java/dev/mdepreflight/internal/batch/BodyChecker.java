package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Report;
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
        return report(violations, omittedViolations, false, advice, omittedAdvice);
    }

    /** The same, where what is omitted may be what refuses the body. */
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
