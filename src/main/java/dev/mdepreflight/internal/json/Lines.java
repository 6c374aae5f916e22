package dev.mdepreflight.internal.json;

import dev.mdepreflight.report.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines and columns of some places of a body, found in one pass over its bytes. */
public final class Lines {
    private final Map<Span, Location> locations = new HashMap<>();

    public Lines(byte @Nullable [] body, List<Span> spans) {
        if (body == null) {
            return;
        }
        int[] ends = spans.stream().mapToInt(Span::offset).sorted().distinct().toArray();
        Map<Integer, int[]> places = new HashMap<>();
        int at = 0;
        int line = 1;
        int column = 1;
        for (int end : ends) {
            int stop = Math.min(end, body.length);
            while (at < stop) {
                if (at <= stop - Long.BYTES && !Swar.hasLineBreak(Swar.at(body, at))) {
                    column += Long.BYTES - Swar.continuations(Swar.at(body, at));
                    at += Long.BYTES;
                    continue;
                }
                byte c = body[at];
                boolean first = c == '\r' && at + 1 < body.length && body[at + 1] == '\n';
                at++;
                if (c == '\n' || (c == '\r' && !first)) {
                    line++;
                    column = 1;
                } else if ((c & 0xC0) != 0x80) {
                    // A byte that continues a code point is no column of its own.
                    column++;
                }
            }
            places.put(end, new int[] {line, column});
        }
        for (Span span : spans) {
            int[] place = places.get(span.offset());
            if (place != null) {
                locations.put(span, new Location(span.offset(), place[0], place[1], span.length()));
            }
        }
    }

    public @Nullable Location locate(@Nullable Span span) {
        return span == null ? null : locations.get(span);
    }
}
