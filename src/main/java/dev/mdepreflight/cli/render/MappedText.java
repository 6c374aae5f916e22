package dev.mdepreflight.cli.render;

import dev.mdepreflight.report.Location;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that consists of pieces of other texts and knows the origin of each byte. Immutable.
 *
 * <p>A piece either copies a range byte by byte or replaces a range, for example a variable reference with the variable's value.
 */
public final class MappedText {
    private final byte[] bytes;
    private final List<Piece> pieces;

    private MappedText(byte[] bytes, List<Piece> pieces) {
        this.bytes = bytes;
        this.pieces = List.copyOf(pieces);
    }

    /** The bytes from an offset on, with the source range that they come from. */
    private record Piece(int start, Source source, int from, int to, boolean copied) {}

    /** A range of a source. */
    public record Spot(Source source, int offset, int length) {}

    /** A copy of a whole source. */
    public static MappedText of(Source source) {
        return new Builder(Integer.MAX_VALUE)
                .copy(source, 0, source.text().length)
                .build();
    }

    public byte[] bytes() {
        return bytes;
    }

    /** {@return the text, decoded as UTF-8} */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** {@return the origin of a range of this text; null if the text has no source} */
    public @Nullable Spot spot(Location location) {
        if (pieces.isEmpty()) {
            return null;
        }
        int offset = (int) Math.min(location.offset(), bytes.length);
        Piece first = pieceAt(offset);
        int from = first.copied() ? Math.min(first.to(), first.from() + offset - first.start()) : first.from();
        int end = Math.min(bytes.length, offset + location.length());
        if (end <= offset) {
            return new Spot(first.source(), from, 0);
        }
        Piece last = pieceAt(end - 1);
        int to = last.copied() ? last.from() + end - last.start() : last.to();
        if (last.source().text() != first.source().text()) {
            to = first.to();
        }
        return new Spot(first.source(), from, Math.max(0, to - from));
    }

    private Piece pieceAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }

    /** {@return the rest of this text from an offset on} */
    public MappedText from(int offset) {
        Builder rest = new Builder(Integer.MAX_VALUE);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int cut = Math.max(0, offset - piece.start());
            if (end(i) > offset) {
                byte[] part = Arrays.copyOfRange(bytes, piece.start() + cut, end(i));
                int from = piece.copied() ? piece.from() + cut : piece.from();
                rest.add(part, piece.source(), from, piece.to(), piece.copied());
            }
        }
        return rest.build();
    }

    private int end(int piece) {
        return piece + 1 < pieces.size() ? pieces.get(piece + 1).start() : bytes.length;
    }

    /** Builds a text. */
    public static final class Builder {
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final List<Piece> pieces = new ArrayList<>();
        private final int max;

        /** Starts with an empty text. Keeps at most {@code max} bytes and drops further ones. */
        public Builder(int max) {
            this.max = max;
        }

        /** Appends a copy of a range of a source. */
        public Builder copy(Source source, int from, int to) {
            int length = Math.min(to - from, max - text.size());
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.copied() && last.source().equals(source) && last.to() == from) {
                pieces.set(pieces.size() - 1, new Piece(last.start(), source, last.from(), from + length, true));
            } else {
                pieces.add(new Piece(text.size(), source, from, from + length, true));
            }
            text.write(source.text(), from, length);
            return this;
        }

        /** Appends bytes that replace a range of a source. */
        public Builder replace(byte[] value, Source source, int from, int to) {
            return add(value, source, from, to, false);
        }

        private Builder add(byte[] value, Source source, int from, int to, boolean copied) {
            pieces.add(new Piece(text.size(), source, from, to, copied));
            text.write(value, 0, Math.min(value.length, max - text.size()));
            return this;
        }

        /** Appends another text. */
        public Builder append(MappedText other) {
            for (int i = 0; i < other.pieces.size(); i++) {
                Piece piece = other.pieces.get(i);
                byte[] part = Arrays.copyOfRange(other.bytes, piece.start(), other.end(i));
                add(part, piece.source(), piece.from(), piece.to(), piece.copied());
            }
            return this;
        }

        public int size() {
            return text.size();
        }

        public boolean isFull() {
            return text.size() >= max;
        }

        public MappedText build() {
            return new MappedText(text.toByteArray(), pieces);
        }
    }
}
