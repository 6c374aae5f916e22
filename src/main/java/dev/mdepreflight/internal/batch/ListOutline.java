package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.JsonBytes;
import dev.mdepreflight.internal.json.StructureListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * While a document is read, finds the elements of the list and the long parts that no check examines.
 *
 * <p>As in a check, the first value with the name of the list counts, even if it is not an array.
 */
final class ListOutline implements StructureListener {
    /** Shorter parts are not worth omitting. */
    private static final long LEAST_GAP = 1 << 16;

    private final BatchedList list;
    private final List<Extract.Gap> gaps = new ArrayList<>();
    private String name = "";
    private boolean inObject;
    private boolean seen;
    private boolean inList;
    private boolean inGap;
    private long gapFrom;
    private @Nullable Element begun;
    private @Nullable Element ended;
    private long count;
    private long lastTo;
    private long lastTokens;

    ListOutline(BatchedList list) {
        this.list = list;
    }

    @Override
    public void named(byte[] bytes, int from, int to) {
        name = JsonBytes.text(bytes, from);
    }

    @Override
    public void begins(int depth, long offset, int first, long tokens) {
        boolean container = first == '{' || first == '[';
        if (depth == 0) {
            inObject = first == '{';
            inGap = first == '[';
            gapFrom = offset + 1;
        } else if (depth == 1 && inObject) {
            boolean named = list.names().contains(name);
            inList = named && !seen && first == '[';
            inGap = container && !inList && !list.others().contains(name);
            gapFrom = offset + 1;
            seen |= named;
            // The opening bracket of the list also counts as a token.
            lastTokens = tokens + 1;
        } else if (inList) {
            begun = new Element(count, count == 0 ? offset : lastTo, offset, offset, 0);
        }
    }

    @Override
    public void ends(int depth, long offset, long tokens) {
        if (depth == 2 && inList && begun != null) {
            ended = new Element(count++, begun.lead(), begun.from(), offset, tokens - lastTokens);
            if (count == 1) {
                gapFrom = offset;
            }
            lastTo = offset;
            lastTokens = tokens;
        } else if (depth == 1 && inObject) {
            gap(inList ? lastTo : offset - 1, inList ? 0 : LEAST_GAP);
            inGap = false;
            inList = false;
        } else if (depth == 0 && !inObject) {
            gap(offset - 1, LEAST_GAP);
        }
    }

    private void gap(long to, long least) {
        if ((inGap || inList) && to - gapFrom > least) {
            gaps.add(new Extract.Gap(gapFrom, to));
        }
    }

    /** Returns the element that has ended since the last call; null if there is none. */
    @Nullable
    Element take() {
        Element taken = ended;
        ended = null;
        return taken;
    }

    /** The number of elements that have ended. */
    long count() {
        return count;
    }

    /** The parts that can be omitted, in ascending order: all elements but the first, and long parts that no check examines. */
    List<Extract.Gap> gaps() {
        return gaps;
    }
}
