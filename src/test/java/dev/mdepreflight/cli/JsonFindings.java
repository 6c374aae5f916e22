package dev.mdepreflight.cli;

import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reports made by hand, for the tests of what is shown of them. */
public final class JsonFindings {

    private JsonFindings() {}

    /** Where a token, which the source holds once, stands. */
    public static Location locate(String source, String token) {
        return location(source, source.indexOf(token), token.getBytes(StandardCharsets.UTF_8).length);
    }

    public static Location location(String source, int index, int length) {
        String before = source.substring(0, index);
        String[] lines = before.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        int column = last.codePointCount(0, last.length()) + 1;
        return new Location(before.getBytes(StandardCharsets.UTF_8).length, lines.length, column, length);
    }

    public static Violation invalidHash(String source, String token) {
        return Violation.builder(
                        ErrorCode.INVALID_HASH_VALUE,
                        "a-reason",
                        ErrorCode.INVALID_HASH_VALUE.message(Excerpt.of(token)))
                .pointer("/Indicators/3/indicatorValue")
                .location(locate(source, token))
                .excerpt(Excerpt.of(token))
                .hint("a SHA-1 has 40 digits")
                .scope(Scope.ELEMENT)
                .build();
    }

    public static Violation malformed(Location location) {
        return Violation.builder(ErrorCode.INVALID_REQUEST_BODY, "a-reason", "Invalid request body.")
                .location(location)
                .build();
    }

    public static Advice unknownName(String source, String token) {
        return Advice.builder("unknown-name", "Not a known name.")
                .pointer("/titel")
                .location(locate(source, token))
                .excerpt(token)
                .hint("did you mean title?")
                .build();
    }

    public static Report report(List<Violation> violations, List<Advice> advice) {
        return report(violations, 0, advice, 0);
    }

    public static Report report(List<Violation> violations, long moreViolations, List<Advice> advice, long moreAdvice) {
        return Report.builder()
                .violations(violations)
                .omittedViolations(moreViolations)
                .advice(advice)
                .omittedAdvice(moreAdvice)
                .correlationId(() -> "7e0a1a6e-5e35-4d1c-8d0e-1d1f3ce2a111")
                .build();
    }
}
