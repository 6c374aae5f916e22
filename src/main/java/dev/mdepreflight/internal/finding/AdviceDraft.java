package dev.mdepreflight.internal.finding;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Advice that has no place yet.
 *
 * @param lazyHint supplies the recommended action, or null; called only for advice that is listed
 */
public record AdviceDraft(String id, String message, Supplier<@Nullable String> lazyHint) {
    public AdviceDraft(String id, String message, @Nullable String hint) {
        this(id, message, () -> hint);
    }

    public @Nullable String hint() {
        return lazyHint.get();
    }
}
