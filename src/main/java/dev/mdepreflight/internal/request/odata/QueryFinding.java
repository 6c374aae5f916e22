package dev.mdepreflight.internal.request.odata;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A violation or a piece of advice on a query.
 *
 * @param option the query option in the spelling of the docs, such as {@code $filter}; an excerpt of an unknown one
 * @param offset where the finding begins in the raw query, in UTF-16 units from 0
 * @param length its length in UTF-16 units of the raw query; 0 if something is missing
 * @param adviceId the id of the advice; empty for a violation
 * @param excerpt the decoded text at this place, if it can be decoded
 * @param reason what is wrong
 * @param lazyHint makes the hint, which costs more than the rest; only listed findings need it
 */
public record QueryFinding(
        String option,
        int offset,
        int length,
        String adviceId,
        String excerpt,
        String reason,
        Supplier<@Nullable String> lazyHint) {
    /** Makes the hint: what to write instead; null for none. */
    public @Nullable String hint() {
        return lazyHint.get();
    }
}
