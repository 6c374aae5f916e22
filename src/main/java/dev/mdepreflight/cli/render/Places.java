package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Finding;
import org.jspecify.annotations.Nullable;

/** Locates the findings of one report. */
@FunctionalInterface
public interface Places {
    /** {@return the place of a finding of the report; null if it has none} */
    @Nullable
    Place of(Finding finding);

    /** {@return the same places, without permission to show their lines} */
    default Places hidden() {
        return finding -> {
            Place place = of(finding);
            return place == null ? null : new Place(place.source().hidden(), place.location());
        };
    }

    /** {@return places for a report whose locations are all in one source} */
    static Places in(Source source) {
        return finding -> finding.location() == null ? null : new Place(source, finding.location());
    }
}
