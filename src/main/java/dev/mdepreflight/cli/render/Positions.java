package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Location;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lines and columns of ranges in one pass over each source. */
public final class Positions {
    private final Map<MappedText.Spot, Location> locations = new HashMap<>();

    public Positions(Collection<MappedText.Spot> spots) {
        Map<Source, Set<MappedText.Spot>> bySource = new HashMap<>();
        for (MappedText.Spot spot : spots) {
            bySource.computeIfAbsent(spot.source(), source -> new HashSet<>()).add(spot);
        }
        bySource.forEach(this::locate);
    }

    private void locate(Source source, Set<MappedText.Spot> spots) {
        List<MappedText.Spot> sorted = spots.stream()
                .sorted((a, b) -> Integer.compare(a.offset(), b.offset()))
                .toList();
        byte[] text = source.text();
        int at = source.base();
        int line = source.line();
        int column = 1;
        for (MappedText.Spot spot : sorted) {
            int end = Math.min(spot.offset(), text.length);
            while (at < end) {
                byte c = text[at];
                boolean first = c == '\r' && at + 1 < text.length && text[at + 1] == '\n';
                at++;
                if (c == '\n' || (c == '\r' && !first)) {
                    line++;
                    column = 1;
                } else if ((c & 0xC0) != 0x80) {
                    // A UTF-8 continuation byte doesn't count as a column.
                    column++;
                }
            }
            locations.put(spot, new Location(spot.offset(), line, column, spot.length()));
        }
    }

    public @Nullable Place place(MappedText.Spot spot) {
        Location location = locations.get(spot);
        return location == null ? null : new Place(spot.source(), location);
    }
}
