package dev.mdepreflight.internal.finding;

import dev.mdepreflight.internal.json.Lines;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Scope;
import dev.mdepreflight.report.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one check has found so far, and the report that is made of it. Not thread-safe. */
public final class Findings {
    private record Advised(
            String id,
            String message,
            PathNode frame,
            @Nullable Span span,
            @Nullable String excerpt,
            Supplier<@Nullable String> hint) {}

    /**
     * How long all pointers of a report may be together, but for the last one, in UTF-16 units. A pointer is as long as the names above
     * it, and a body may repeat long names above each of its faults only in the report.
     */
    private static final int MAX_POINTERS_LENGTH = 1024 * 1024;

    /** The id of the advice on a null that could as well be left out. */
    public static final String EXPLICIT_NULL = "explicit-null";

    private final Options options;
    private final FirstN<PendingViolation> violations;
    private final FirstN<Advised> advice;
    private boolean refused;
    private int sequence;

    public Findings(Options options) {
        this.options = options;
        this.violations = new FirstN<>(options.limits().maxViolations());
        this.advice = new FirstN<>(options.limits().maxViolations());
    }

    /**
     * Adds a violation; a second one with the same code and pointer at the same place is the same fault, and what else is wrong with
     * a parameter that is missing is no fault of its own.
     */
    public void violation(Phase phase, PendingViolation found) {
        refused |= found.scope() == Scope.REQUEST;
        violations.add(
                order(phase, found.frame(), found.span()),
                () -> key(found.code().code(), found.frame(), found.span()),
                () -> key(ErrorCode.MISSING_REQUIRED_PARAMETER.code(), found.frame(), found.span()),
                found);
    }

    /** Adds a piece of advice, if it is wanted. */
    public void advice(
            String id,
            String message,
            PathNode frame,
            @Nullable Span span,
            @Nullable String excerpt,
            Supplier<@Nullable String> hint) {
        if (options.gives(id)) {
            advice.add(
                    order(Phase.VALUES, frame, span),
                    () -> key(id, frame, span),
                    () -> Key.NONE,
                    new Advised(id, message, frame, span, excerpt, hint));
        }
    }

    /** What makes two findings the same fault. Names are chosen by who wrote the body, and may all have one hash: so keys can be compared. */
    private record Key(String kind, PathNode frame, int offset) implements Comparable<Key> {
        /** No finding has it. */
        static final Key NONE = new Key("", PathNode.ROOT, Integer.MIN_VALUE);

        @Override
        public int compareTo(Key other) {
            int order = Integer.compare(offset, other.offset);
            if (order == 0) {
                order = kind.compareTo(other.kind);
            }
            return order == 0 ? frame.compareTo(other.frame) : order;
        }
    }

    private static Key key(String kind, PathNode frame, @Nullable Span span) {
        return new Key(kind, frame, span == null ? -1 : span.offset());
    }

    /** By phase, then by the place in the bytes, or in the model for an object. */
    private int[] order(Phase phase, PathNode frame, @Nullable Span span) {
        if (span != null) {
            return new int[] {phase.rank(), span.offset(), sequence++};
        }
        int[] path = frame.order();
        int[] order = new int[path.length + 3];
        order[0] = phase.rank();
        System.arraycopy(path, 0, order, 1, path.length);
        // An object comes before what it holds.
        order[path.length + 1] = -1;
        order[path.length + 2] = sequence++;
        return order;
    }

    /** The report, located in the bytes that were checked; null for an object. */
    public Report report(byte @Nullable [] body) {
        return report(body, span -> span);
    }

    /** The report, located in the bytes from which those that were checked were made. */
    public Report report(byte @Nullable [] body, UnaryOperator<Span> origin) {
        if (violations.isEmpty() && advice.isEmpty()) {
            return Report.clean();
        }
        List<PendingViolation> found = violations.sorted();
        List<Advised> advised = advice.sorted();
        List<Span> spans = new ArrayList<>();
        found.forEach(one -> add(spans, moved(one.span(), origin)));
        advised.forEach(one -> add(spans, moved(one.span(), origin)));
        Lines lines = new Lines(body, spans);

        List<Violation> listed = new ArrayList<>();
        Set<PathNode> faulty = new HashSet<>();
        int room = MAX_POINTERS_LENGTH;
        for (PendingViolation one : found) {
            if (room <= 0) {
                break;
            }
            Violation violation = one.violation(lines.locate(moved(one.span(), origin)));
            listed.add(violation);
            faulty.add(one.frame());
            room -= violation.pointer().length();
        }
        Set<Key> otherwise = new HashSet<>();
        for (Advised one : advised) {
            if (!one.id().equals(EXPLICIT_NULL)) {
                otherwise.add(key("", one.frame(), one.span()));
            }
        }
        List<Advice> given = new ArrayList<>();
        int unlisted = 0;
        for (Advised one : advised) {
            if (room <= 0) {
                unlisted++;
                continue;
            }
            String pointer = one.frame().pointer();
            room -= pointer.length();
            // What is wrong need not be called unusual as well, and of a null that is missed nobody wants to hear to
            // leave it out.
            boolean told = one.id().equals(EXPLICIT_NULL) && otherwise.contains(key("", one.frame(), one.span()));
            if (!told && !faulty.contains(one.frame())) {
                Location location = lines.locate(moved(one.span(), origin));
                String excerpt = one.excerpt() != null && one.frame().sensitive() ? Excerpt.REDACTED : one.excerpt();
                given.add(Advice.builder(one.id(), one.message())
                        .part(one.frame().part())
                        .pointer(pointer)
                        .location(location)
                        .excerpt(excerpt)
                        .hint(one.hint().get())
                        .build());
            }
        }
        return options.report()
                .violations(listed)
                .omittedViolations(violations.omitted() + found.size() - listed.size())
                .refused(refused)
                .advice(given)
                .omittedAdvice(advice.omitted() + unlisted)
                .build();
    }

    private static @Nullable Span moved(@Nullable Span span, UnaryOperator<Span> origin) {
        return span == null ? null : origin.apply(span);
    }

    private static void add(List<Span> spans, @Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }
}
