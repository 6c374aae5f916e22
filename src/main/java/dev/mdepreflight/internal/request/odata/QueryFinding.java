package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.Nullable;

/**
 * One fault or doubt in a query.
 *
 * @param option the query option in the spelling of the docs, such as {@code $filter}; one that is not known as an excerpt
 * @param offset where the fault starts, in UTF-16 units of the raw query, from 0
 * @param length how many UTF-16 units of the raw query it takes; 0 where something is missing
 * @param adviceId the stable name of the advice; empty for a reason to answer 400
 * @param excerpt what stands there, decoded if it can be
 * @param reason what is wrong, in plain words
 * @param hint what to write instead, or null if there is nothing better to say than the reason
 */
public record QueryFinding(
        String option,
        int offset,
        int length,
        String adviceId,
        String excerpt,
        String reason,
        @Nullable String hint) {}
