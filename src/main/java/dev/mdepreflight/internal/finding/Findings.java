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
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one check and creates a report from them. Not thread-safe. */
public final class Findings {
    private record Advised(
            String id,
            String message,
            PathNode frame,
            @Nullable Span span,
            @Nullable String excerpt,
            Supplier<@Nullable String> hint) {}

    /**
     * The maximum total length of all pointers in a report except the last one, in UTF-16 code units. A pointer repeats the names of all
     * enclosing objects, so without this limit a report could be much longer than its body.
     */
    private static final int MAX_POINTERS_LENGTH = 1024 * 1024;
    /** The id of the advice to omit a null. */
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

    /** Adds a violation. Drops it if its place already has a violation with the same code or for a missing parameter. */
    public void violation(Phase phase, PendingViolation found) {
        refused |= found.scope() == Scope.REQUEST;
        violations.add(
                order(phase, found.frame(), found.span()),
                () -> key(found.code().code(), found.frame(), found.span()),
                () -> key(ErrorCode.MISSING_REQUIRED_PARAMETER.code(), found.frame(), found.span()),
                found);
    }

    /** Adds a violation that makes the body invalid as a whole. */
    public void invalidBody(String reason, @Nullable Span span, String hint) {
        invalid(Phase.SYNTAX, reason, PathNode.ROOT, span, null, hint);
    }

    /** Adds a violation with the code {@link ErrorCode#INVALID_REQUEST_BODY}. */
    public void invalid(
            Phase phase,
            String reason,
            PathNode frame,
            @Nullable Span span,
            @Nullable String excerpt,
            @Nullable String hint) {
        violation(phase, PendingViolation.of(ErrorCode.INVALID_REQUEST_BODY, reason, frame, span, excerpt, hint));
    }

    /** Adds advice without an excerpt, if the options include this advice. */
    public void advice(String id, String message, PathNode frame, Span span, String hint) {
        advice(id, message, frame, span, null, () -> hint);
    }

    /** Adds advice, if the options include this advice. */
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

    /** Identifies a fault. Comparable, so that a hash map stays fast if the author of a body chooses names with equal hashes. */
    private record Key(String kind, PathNode frame, int offset) implements Comparable<Key> {
        /** A key that equals the key of no finding. */
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

    /** The report order: the phase, then the offset in the bytes, or the place in the model if an object was checked. */
    private int[] order(Phase phase, PathNode frame, @Nullable Span span) {
        if (span != null) {
            return new int[] {phase.rank, span.offset(), sequence++};
        }
        int[] path = frame.order();
        int[] order = new int[path.length + 3];
        order[0] = phase.rank;
        System.arraycopy(path, 0, order, 1, path.length);
        // An object comes before its properties.
        order[path.length + 1] = -1;
        order[path.length + 2] = sequence++;
        return order;
    }

    /** Returns the report, with locations in the checked bytes. {@code body} is null if an object was checked. */
    public Report report(byte @Nullable [] body) {
        return report(body, span -> span);
    }

    /** Returns the report, with locations in the original bytes, from which the checked bytes were made. */
    public Report report(byte @Nullable [] body, UnaryOperator<Span> origin) {
        if (violations.isEmpty() && advice.isEmpty()) {
            return Report.clean();
        }
        List<PendingViolation> found = violations.sorted();
        List<Advised> advised = advice.sorted();
        Stream<@Nullable Span> spans = Stream.concat(
                found.stream().map(PendingViolation::span), advised.stream().map(Advised::span));
        Lines lines = new Lines(body, spans.filter(Objects::nonNull).map(origin).toList());
        List<Violation> listed = new ArrayList<>();
        Set<PathNode> faulty = new HashSet<>();
        int room = MAX_POINTERS_LENGTH;
        for (PendingViolation one : found) {
            if (room <= 0) {
                break;
            }
            Violation violation = one.violation(location(one.span(), origin, lines));
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
            // Drops advice on a place that has a violation, and the advice to omit a null that has other advice.
            boolean told = one.id().equals(EXPLICIT_NULL) && otherwise.contains(key("", one.frame(), one.span()));
            if (!told && !faulty.contains(one.frame())) {
                String excerpt = one.excerpt() != null && one.frame().sensitive() ? Excerpt.REDACTED : one.excerpt();
                given.add(Advice.builder(one.id(), one.message())
                        .part(one.frame().part())
                        .pointer(pointer)
                        .location(location(one.span(), origin, lines))
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

    private static @Nullable Location location(@Nullable Span span, UnaryOperator<Span> origin, Lines lines) {
        return span == null ? null : lines.locate(origin.apply(span));
    }
}
