package dev.mdepreflight.cli;

import dev.mdepreflight.report.Location;
import org.jspecify.annotations.Nullable;

/** Tells where the findings of one report stand. */
@FunctionalInterface
interface Places {

    /**
     * The place of a finding.
     *
     * @param finding a violation or a piece of advice of the report
     * @param location what the report says, or null if it says nothing
     * @return the place, or null if there is none
     */
    @Nullable
    Place of(Record finding, @Nullable Location location);

    /** Findings that stand where the report says, in one text. */
    static Places in(Source source) {
        return (finding, location) -> location == null ? null : new Place(source, location);
    }
}
