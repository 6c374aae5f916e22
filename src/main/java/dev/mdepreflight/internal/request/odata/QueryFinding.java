package dev.mdepreflight.internal.request.odata;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A violation or a piece of advice on a query.
 *
 * @param option the query option as the documentation spells it, such as {@code $filter}; an excerpt if the option is unknown
 * @param offset where the finding begins in the raw query, in UTF-16 code units from 0
 * @param length the length of the finding in UTF-16 code units of the raw query; 0 if something is missing
 * @param adviceId the id of the advice; empty for a violation
 * @param excerpt the decoded text at this place, if it can be decoded
 * @param reason what is wrong
 * @param lazyHint makes the hint; lazy because a hint costs more than the rest and only listed findings need one
 */
public record QueryFinding(
        String option,
        int offset,
        int length,
        String adviceId,
        String excerpt,
        String reason,
        Supplier<@Nullable String> lazyHint) {
    /** Makes the hint, which says what to write instead; null for none. */
    public @Nullable String hint() {
        return lazyHint.get();
    }
}
