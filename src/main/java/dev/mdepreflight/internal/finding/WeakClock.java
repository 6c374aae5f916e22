package dev.mdepreflight.internal.finding;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock with a weak reference to the user's clock. {@link dev.mdepreflight.internal.model.PerClass} explains why. */
public final class WeakClock extends Clock {
    private final WeakReference<Clock> clock;

    public WeakClock(Clock clock) {
        this.clock = new WeakReference<>(clock);
    }

    private Clock clock() {
        Clock held = clock.get();
        if (held == null) {
            throw new IllegalStateException("the clock is gone, and with it all that reads it");
        }
        return held;
    }

    @Override
    public Instant instant() {
        return clock().instant();
    }

    @Override
    public ZoneId getZone() {
        return clock().getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock().withZone(zone);
    }
}
