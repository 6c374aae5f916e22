package dev.mdepreflight.internal.finding;

import org.jspecify.annotations.Nullable;

/**
 * A piece of advice before it is placed.
 *
 * @param id the id of the advice
 * @param message the text for people
 * @param hint what to do instead, or null
 */
public record AdviceDraft(
        String id, String message, @Nullable String hint) {}
