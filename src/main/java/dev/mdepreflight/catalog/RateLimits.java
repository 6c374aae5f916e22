package dev.mdepreflight.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How often an operation may be called by one application in one tenant, as its page documents it.
 *
 * @param perMinute calls a minute; null where the page is silent
 * @param perHour calls an hour; null where the page is silent
 */
public record RateLimits(
        @Nullable Integer perMinute, @Nullable Integer perHour) {
    /** Limits that no page states. */
    public static final RateLimits UNDOCUMENTED = new RateLimits(null, null);
}
