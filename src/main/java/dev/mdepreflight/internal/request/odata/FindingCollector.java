package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.request.odata.FirstFindings.Found;
import dev.mdepreflight.report.Excerpt;
import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one query: as many as the limits list, and the number of the rest. */
final class FindingCollector {
    private final Options options;
    private final String raw;
    private final FirstFindings violations;
    private final FirstFindings advice;
    private final Set<String> told = new HashSet<>();
    private String option = "";
    private DecodedText value = DecodedText.of("", 0, 0);
    private long omittedBefore;
    private long omittedAdviceBefore;

    FindingCollector(String raw, Options options) {
        this.raw = raw;
        this.options = options;
        this.violations = new FirstFindings(options.limits().maxViolations());
        this.advice = new FirstFindings(options.limits().maxViolations());
    }

    /** From here on, positions are those of the value of this option. */
    void in(String option, DecodedText value) {
        this.option = option;
        this.value = value;
        omittedBefore = violations.cut();
        omittedAdviceBefore = advice.cut();
    }

    void violation(int from, int to, String reason, @Nullable String hint) {
        violation(from, to, reason, () -> hint);
    }

    void violation(int from, int to, String reason, Supplier<@Nullable String> hint) {
        add(value.origin(from), value.origin(to), excerpt(from, to), "", reason, hint);
    }

    void advice(String id, int from, int to, String reason, @Nullable String hint) {
        add(value.origin(from), value.origin(to), excerpt(from, to), id, reason, () -> hint);
    }

    /** Advice that is given once for a subject, however often it stands in the query; subjects are of a closed set. */
    void adviceOnce(String id, String subject, int from, int to, String reason, @Nullable String hint) {
        if (told.add(id + ' ' + option + ' ' + subject)) {
            advice(id, from, to, reason, hint);
        }
    }

    /** Reports a fault of the syntax alone: what was read of the value before it need not be what was meant. */
    void syntax(ODataSyntaxException fault) {
        int start = value.origin(0);
        violations.takeBack(start, omittedBefore);
        advice.takeBack(start, omittedAdviceBefore);
        violation(fault.from(), fault.to(), fault.reason(), fault.hint());
    }

    /** A finding at offsets of the raw query; a violation if the advice id is empty. */
    void raw(int from, int to, String adviceId, String reason, Supplier<@Nullable String> hint) {
        add(from, to, Excerpt.of(CharBuffer.wrap(raw, from, to)), adviceId, reason, hint);
    }

    private String excerpt(int from, int to) {
        return Excerpt.of(
                CharBuffer.wrap(value.text(), from, Math.min(to, value.text().length())));
    }

    private void add(int from, int to, String excerpt, String id, String reason, Supplier<@Nullable String> hint) {
        Found found = new Found(new QueryFinding(option, from, to - from, id, excerpt, reason, null), hint);
        if (id.isEmpty()) {
            violations.add(found);
        } else if (options.gives(id)) {
            advice.add(found);
        }
    }

    QueryFindings result() {
        return new QueryFindings(violations.inOrder(), violations.omitted(), advice.inOrder(), advice.omitted());
    }
}
