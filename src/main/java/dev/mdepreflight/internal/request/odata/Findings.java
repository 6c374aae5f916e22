package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.report.Excerpt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one query, no more than {@link #MAX} of them. */
final class Findings {

    /** Enough for a person; it bounds the work that a hint costs. */
    static final int MAX = 100;

    private final List<QueryFinding> found = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private String option = "";
    private DecodedText value = DecodedText.of("", 0, 0);

    /** From here on, positions are those of the value of this option. */
    void in(String option, DecodedText value) {
        this.option = Excerpt.of(option);
        this.value = value;
    }

    boolean isFull() {
        return found.size() >= MAX;
    }

    void violation(int from, int to, String reason, @Nullable String hint) {
        raw(value.origin(from), value.origin(to), "", reason, hint);
    }

    void advice(String id, int from, int to, String reason, @Nullable String hint) {
        raw(value.origin(from), value.origin(to), id, reason, hint);
    }

    /** Advice that is given once for a subject, however often it stands in the query. */
    void adviceOnce(String id, String subject, int from, int to, String reason, @Nullable String hint) {
        if (!isFull() && told.add(id + ' ' + option + ' ' + subject)) {
            advice(id, from, to, reason, hint);
        }
    }

    /** A finding at offsets of the raw query; a violation if the advice id is empty. */
    void raw(int from, int to, String adviceId, String reason, @Nullable String hint) {
        if (!isFull()) {
            found.add(new QueryFinding(option, from, to - from, adviceId.isEmpty(), adviceId, reason, hint));
        }
    }

    List<QueryFinding> inOrder() {
        found.sort(Comparator.comparingInt(QueryFinding::offset));
        return List.copyOf(found);
    }
}
