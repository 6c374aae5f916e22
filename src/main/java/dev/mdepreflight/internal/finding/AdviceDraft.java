package dev.mdepreflight.internal.finding;

import org.jspecify.annotations.Nullable;

/**
 * Advice without a place.
 *
 * @param hint the recommended action, or null
 */
public record AdviceDraft(
        String id, String message, @Nullable String hint) {}
