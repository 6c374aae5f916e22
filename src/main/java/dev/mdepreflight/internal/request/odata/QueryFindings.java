package dev.mdepreflight.internal.request.odata;

import java.util.List;

/**
 * The findings in a query by offset, up to the cap of the limits.
 *
 * @param omittedViolations how many violations are not listed
 * @param omittedAdvice how many pieces of advice are not listed
 */
public record QueryFindings(
        List<QueryFinding> violations, long omittedViolations, List<QueryFinding> advice, long omittedAdvice) {}
