package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/**
 * One fault or doubt in a query.
 *
 * @param option the query option as written, decoded, such as {@code $filter}; shown as an excerpt
 * @param offset where the fault starts, in UTF-16 units of the raw query, from 0
 * @param length how many UTF-16 units of the raw query it takes; 0 where something is missing
 * @param violation true for a reason to answer 400, false for advice
 * @param adviceId the stable name of the advice; empty for a violation
 * @param reason what is wrong, in plain words
 * @param hint what to write instead, or null if there is nothing better to say than the reason
 */
public record QueryFinding(
        String option,
        int offset,
        int length,
        boolean violation,
        String adviceId,
        String reason,
        @Nullable String hint) {}
