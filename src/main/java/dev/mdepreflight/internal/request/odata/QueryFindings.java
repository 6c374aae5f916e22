package dev.mdepreflight.internal.request.odata;

import java.util.List;

/**
 * What is to be said of a query, by offset and under the cap of the limits.
 *
 * @param violations the first reasons to answer 400
 * @param omittedViolations how many more there are
 * @param advice the first doubts, if advice is wanted
 * @param omittedAdvice how many more there are
 */
public record QueryFindings(
        List<QueryFinding> violations, long omittedViolations, List<QueryFinding> advice, long omittedAdvice) {}
