package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Location;
import org.jspecify.annotations.Nullable;

/** Tells where the findings of one report stand. */
@FunctionalInterface
public interface Places {

    /**
     * The place of a finding.
     *
     * @param finding a violation or a piece of advice of the report
     * @param location what the report says, or null if it says nothing
     * @return the place, or null if there is none
     */
    @Nullable
    Place of(Record finding, @Nullable Location location);

    /** The same places, of which only the positions may be shown. */
    default Places hidden() {
        return (finding, location) -> {
            Place place = of(finding, location);
            return place == null ? null : new Place(place.source().hidden(), place.location());
        };
    }

    /** Findings that stand where the report says, in one text. */
    static Places in(Source source) {
        return (finding, location) -> location == null ? null : new Place(source, location);
    }
}
