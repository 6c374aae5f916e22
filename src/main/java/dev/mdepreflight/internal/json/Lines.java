package dev.mdepreflight.internal.json;

import dev.mdepreflight.report.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the lines and columns of spans in one pass over a body. */
public final class Lines {
    private final Map<Integer, Location> byOffset = new HashMap<>();

    /** If the body is null, no span has a location. */
    public Lines(byte @Nullable [] body, List<Span> spans) {
        if (body == null) {
            return;
        }
        LineCounter counter = new LineCounter();
        for (int offset :
                spans.stream().mapToInt(Span::offset).sorted().distinct().toArray()) {
            int stop = Math.min(offset, body.length);
            // Between the two bytes of a line break, the line has not ended.
            boolean inBreak = stop > 0 && stop < body.length && body[stop - 1] == '\r' && body[stop] == '\n';
            counter.pass(body, (int) counter.offset(), inBreak ? stop - 1 : stop);
            Location at = counter.location(0);
            byOffset.put(offset, new Location(offset, at.line(), inBreak ? at.column() + 1 : at.column(), 0));
        }
    }

    public @Nullable Location locate(@Nullable Span span) {
        Location at = span == null ? null : byOffset.get(span.offset());
        return span == null || at == null ? null : new Location(at.offset(), at.line(), at.column(), span.length());
    }
}
