package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.StructureListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of the list while a document is read, and what no check of the document's outermost object looks into.
 *
 * <p>The list is what stands first under its name, as for the check; it need not be an array.
 */
final class ListOutline implements StructureListener {
    /** Shorter stretches are not worth being left out. */
    private static final long LEAST_GAP = 1 << 16;

    private final BatchedList list;
    private final List<Gap> gaps = new ArrayList<>();
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
        name = DocumentScan.name(bytes, from, to);
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
            // Its own bracket is a token too.
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
            gaps.add(new Gap(gapFrom, to));
        }
    }

    /** The element that ended since it was last asked for, or null. */
    @Nullable
    Element take() {
        Element taken = ended;
        ended = null;
        return taken;
    }

    /** How many elements have ended. */
    long count() {
        return count;
    }

    /** What can be left out: in the list all elements but the first, elsewhere what is long and not looked at; in ascending order. */
    List<Gap> gaps() {
        return gaps;
    }
}
