package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.DocumentLines;
import dev.mdepreflight.internal.json.DocumentSource;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document without some of its parts. Every byte is from the document, and so has a place in the document.
 *
 * @param gaps the omitted parts, in ascending order
 */
record Extract(DocumentSource source, List<Gap> gaps) {
    /** An omitted part, from the offset of its first byte to the offset after its last byte. */
    record Gap(long from, long to) {
        long length() {
            return to - from;
        }
    }

    Extract {
        gaps = List.copyOf(gaps);
    }

    /** Creates a body from one or more consecutive elements. */
    static Extract of(Document document, List<Element> elements) {
        long from = elements.get(0).from();
        long to = elements.get(elements.size() - 1).to();
        return new Extract(
                document.source(), List.of(new Gap(document.elementsFrom(), from), new Gap(to, document.elementsTo())));
    }

    long size() {
        return source.size() - gaps.stream().mapToLong(Gap::length).sum();
    }

    /** Returns the first bytes, no more than {@code most}. */
    byte[] bytes(long most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(size(), most)];
        int at = 0;
        long from = 0;
        for (Gap gap : gaps) {
            at += read(from, gap.from(), bytes, at);
            from = gap.to();
        }
        read(from, source.size(), bytes, at);
        return bytes;
    }

    private int read(long from, long to, byte[] into, int at) throws IOException {
        int length = (int) Math.min(to - from, into.length - at);
        source.read(from, into, at, length);
        return length;
    }

    /** Converts an offset in the extract to an offset in the document. */
    long original(long offset) {
        long original = offset;
        for (Gap gap : gaps) {
            if (original >= gap.from()) {
                original += gap.length();
            }
        }
        return original;
    }

    /**
     * Converts locations in the extract to places in the document. Returns the places by offset in the extract.
     *
     * @param lines finds lines; receives offsets in ascending order
     */
    Map<Long, Location> places(Stream<@Nullable Location> found, DocumentLines lines) throws IOException {
        long[] offsets = found.filter(Objects::nonNull)
                .mapToLong(location -> original(location.offset()))
                .sorted()
                .distinct()
                .toArray();
        Map<Long, Location> places = new HashMap<>();
        for (long offset : offsets) {
            places.put(offset, lines.at(offset, 0));
        }
        return places;
    }

    Violation moved(Violation found, String pointer, Map<Long, Location> places) {
        Location location = moved(found.location(), places);
        return found.toBuilder().pointer(pointer).location(location).build();
    }

    Advice moved(Advice found, String pointer, Map<Long, Location> places) {
        Location location = moved(found.location(), places);
        return found.toBuilder().pointer(pointer).location(location).build();
    }

    private @Nullable Location moved(@Nullable Location location, Map<Long, Location> places) {
        Location place = location == null ? null : places.get(original(location.offset()));
        return place == null || location == null ? null : sized(place, location.length());
    }

    /** Returns the same place with a length. */
    static Location sized(Location place, long length) {
        return new Location(place.offset(), place.line(), place.column(), (int) Math.min(length, Integer.MAX_VALUE));
    }
}
