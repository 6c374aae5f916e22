package dev.mdepreflight.internal.finding;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Advice without a place.
 *
 * @param lazyHint the recommended action, or null; worked out only for advice that is listed
 */
public record AdviceDraft(String id, String message, Supplier<@Nullable String> lazyHint) {
    public AdviceDraft(String id, String message, @Nullable String hint) {
        this(id, message, () -> hint);
    }

    public @Nullable String hint() {
        return lazyHint.get();
    }
}
