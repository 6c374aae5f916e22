package dev.mdepreflight.internal.request.odata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the first findings by offset, up to a cap, and counts the others. Never keeps more than twice as many findings as the cap. */
final class FirstFindings {
    private static final Comparator<QueryFinding> BY_OFFSET = Comparator.comparingInt(QueryFinding::offset);

    private final int cap;
    private final List<QueryFinding> kept = new ArrayList<>();
    private long omitted;
    private int last = Integer.MAX_VALUE;
    private boolean cut = true;

    FirstFindings(int cap) {
        this.cap = cap;
    }

    void add(QueryFinding finding) {
        if (finding.offset() > last) {
            omitted++;
            return;
        }
        kept.add(finding);
        cut = false;
        if (kept.size() >= 2L * cap) {
            cut();
        }
    }

    /** Drops the findings beyond the cap; returns how many have been dropped so far. */
    long cut() {
        if (!cut) {
            kept.sort(BY_OFFSET);
            cut = true;
        }
        if (kept.size() >= cap) {
            List<QueryFinding> beyond = kept.subList(cap, kept.size());
            omitted += beyond.size();
            beyond.clear();
            last = kept.get(cap - 1).offset();
        }
        return omitted;
    }

    /** Removes the findings from an offset on. All were added after the last {@link #cut}, and that call returned {@code omittedThen}. */
    void takeBack(int offset, long omittedThen) {
        kept.removeIf(finding -> finding.offset() >= offset);
        omitted = omittedThen;
        if (kept.size() < cap) {
            last = Integer.MAX_VALUE;
        }
    }

    long omitted() {
        return omitted;
    }

    List<QueryFinding> inOrder() {
        cut();
        return List.copyOf(kept);
    }
}
