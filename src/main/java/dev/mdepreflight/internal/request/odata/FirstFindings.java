package dev.mdepreflight.internal.request.odata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first so many findings by offset and counts the rest. At most twice as many are held at a time, and hints, which cost more
 * than the rest, are made for those that stay.
 */
final class FirstFindings {

    /** A finding whose hint is not made yet. */
    record Found(QueryFinding finding, Supplier<@Nullable String> hint) {}

    private static final Comparator<Found> BY_OFFSET =
            Comparator.comparingInt(found -> found.finding().offset());

    private final int cap;
    private final List<Found> kept = new ArrayList<>();
    private long omitted;
    private int last = Integer.MAX_VALUE;
    private boolean cut = true;

    FirstFindings(int cap) {
        this.cap = cap;
    }

    void add(Found found) {
        if (found.finding().offset() > last) {
            omitted++;
            return;
        }
        kept.add(found);
        cut = false;
        if (kept.size() >= 2L * cap) {
            cut();
        }
    }

    /** Leaves the first ones, and tells how many were left out up to now. */
    long cut() {
        if (!cut) {
            kept.sort(BY_OFFSET);
            cut = true;
        }
        if (kept.size() >= cap) {
            List<Found> beyond = kept.subList(cap, kept.size());
            omitted += beyond.size();
            beyond.clear();
            last = kept.get(cap - 1).finding().offset();
        }
        return omitted;
    }

    /** Takes back what was found from an offset on, where nothing was before {@link #cut}. */
    void takeBack(int offset, long omittedThen) {
        kept.removeIf(found -> found.finding().offset() >= offset);
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
        List<QueryFinding> findings = new ArrayList<>();
        for (Found found : kept) {
            QueryFinding finding = found.finding();
            findings.add(new QueryFinding(
                    finding.option(),
                    finding.offset(),
                    finding.length(),
                    finding.adviceId(),
                    finding.excerpt(),
                    finding.reason(),
                    found.hint().get()));
        }
        return List.copyOf(findings);
    }
}
