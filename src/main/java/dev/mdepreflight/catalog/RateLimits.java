package dev.mdepreflight.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How often one application in one tenant may call an operation, according to the operation's page.
 *
 * @param perMinute calls per minute; null if the page states no limit
 * @param perHour calls per hour; null if the page states no limit
 */
public record RateLimits(
        @Nullable Integer perMinute, @Nullable Integer perHour) {
    public static final RateLimits UNDOCUMENTED = new RateLimits(null, null);
}
