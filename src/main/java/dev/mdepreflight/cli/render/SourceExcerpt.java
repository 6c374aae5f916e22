package dev.mdepreflight.cli.render;

import dev.mdepreflight.cli.terminal.TerminalText;
import dev.mdepreflight.cli.terminal.Utf8Text;
import dev.mdepreflight.report.Location;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The body line that holds a token, cut to the terminal width, and the position of the caret under the token.
 *
 * <p>The search goes outward from the token's byte offset, never from the start of the body or the line. So a thousand findings in a line
 * of several megabytes cost only a thousand short searches.
 *
 * @param text the line or a window of it, as {@link TerminalText} shows it, with an ellipsis at each cut
 * @param caret the columns before the caret
 * @param caretWidth the columns of the carets, at least 1
 */
record SourceExcerpt(String text, int caret, int caretWidth) {
    /** The maximum number of code points per column; without it, a long run of combining marks would always fit. */
    private static final int MAX_STACK = 4;

    private static final char CUT = '…';

    /**
     * Cuts the window out of a body.
     *
     * @param location the token; an offset beyond the body counts as its end
     * @param room the maximum width of the text in columns, at least 10
     */
    static SourceExcerpt of(byte[] body, Location location, int room) {
        int at = (int) Math.min(location.offset(), body.length);
        if (at > 0 && at < body.length && body[at] == '\n' && body[at - 1] == '\r') {
            at--;
        }
        Side left = Side.before(body, at, room);
        Side right = Side.after(body, at, room);
        // A caret after the end of the line also needs a column.
        int rightWidth = Math.max(1, right.width);
        if (left.isCut || right.isCut || left.width + rightWidth > room) {
            // A third for the text before the token: less if the token needs it, more if the rest of the line is short.
            int token = right.width(location.length());
            int leftRoom = Math.max(room / 10, Math.min(room / 3, room - token - 1));
            leftRoom = Math.max(leftRoom, right.isCut ? 0 : room - rightWidth);
            int rightRoom = room - Math.min(leftRoom, left.isCut ? room : left.width);
            left.shrink(leftRoom, true);
            right.shrink(rightRoom, false);
        }
        String before = (left.isCut ? CUT : "") + left.text();
        int caret = left.width + (left.isCut ? 1 : 0);
        return new SourceExcerpt(
                before + right.text() + (right.isCut ? CUT : ""), caret, Math.max(1, right.width(location.length())));
    }

    /** One code point of the source. */
    private record Glyph(int codePoint, int bytes, int width) {}

    /** The text on one side of the offset, in reading order. */
    private static final class Side {
        final Deque<Glyph> glyphs = new ArrayDeque<>();
        int width;
        boolean isCut;

        static Side before(byte[] body, int at, int room) {
            Side side = new Side();
            int end = at;
            while (end > 0 && !isBreak(body[end - 1])) {
                if (side.isFull(room)) {
                    side.isCut = true;
                    break;
                }
                int start = Utf8Text.startOfLast(body, end);
                side.add(body, start, end - start, true);
                end = start;
            }
            return side;
        }

        static Side after(byte[] body, int at, int room) {
            Side side = new Side();
            int start = at;
            while (start < body.length && !isBreak(body[start])) {
                if (side.isFull(room)) {
                    side.isCut = true;
                    break;
                }
                int length = Utf8Text.lengthAt(body, start);
                side.add(body, start, length, false);
                start += length;
            }
            return side;
        }

        private static boolean isBreak(byte b) {
            return b == '\n' || b == '\r';
        }

        private boolean isFull(int room) {
            return width > room || glyphs.size() > MAX_STACK * room;
        }

        private void add(byte[] body, int start, int length, boolean inFront) {
            int codePoint = Utf8Text.codePoint(body, start, length);
            Glyph glyph = new Glyph(codePoint, length, codePoint == '\t' ? 1 : TerminalText.width(codePoint));
            if (inFront) {
                glyphs.addFirst(glyph);
            } else {
                glyphs.addLast(glyph);
            }
            width += glyph.width();
        }

        /** The width, in columns, of the first {@code bytes} bytes. */
        int width(int bytes) {
            int columns = 0;
            int rest = bytes;
            for (Glyph glyph : glyphs) {
                if (rest <= 0) {
                    break;
                }
                columns += glyph.width();
                rest -= glyph.bytes();
            }
            return columns;
        }

        /** Drops the glyphs that don't fit, the farthest from the offset first, and makes room for the ellipsis. */
        void shrink(int room, boolean inFront) {
            while (!glyphs.isEmpty() && (width + (isCut ? 1 : 0) > room || glyphs.size() > MAX_STACK * room)) {
                drop(inFront);
            }
            // A combining mark without its letter would combine with the ellipsis.
            while (inFront && isCut && !glyphs.isEmpty() && glyphs.getFirst().width() == 0) {
                drop(true);
            }
        }

        private void drop(boolean inFront) {
            width -= (inFront ? glyphs.removeFirst() : glyphs.removeLast()).width();
            isCut = true;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (Glyph glyph : glyphs) {
                text.append(TerminalText.of(glyph.codePoint()));
            }
            return text.toString();
        }
    }
}
