package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Finding;
import org.jspecify.annotations.Nullable;

/** Tells where the findings of one report stand. */
@FunctionalInterface
public interface Places {

    /**
     * The place of a finding.
     *
     * @param finding a finding of the report
     * @return the place, or null if there is none
     */
    @Nullable
    Place of(Finding finding);

    /** The same places, of which only the positions may be shown. */
    default Places hidden() {
        return finding -> {
            Place place = of(finding);
            return place == null ? null : new Place(place.source().hidden(), place.location());
        };
    }

    /** Findings that stand where the report says, in one text. */
    static Places in(Source source) {
        return finding -> finding.location() == null ? null : new Place(source, finding.location());
    }
}
