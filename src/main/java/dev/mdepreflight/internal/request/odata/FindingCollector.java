package dev.mdepreflight.internal.request.odata;

import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.report.Excerpt;
import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one query: as many as the limits list, and the number of the others. */
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

    /** Starts the value of an option; ranges refer to this value from now on. */
    void in(String option, DecodedText value) {
        this.option = option;
        this.value = value;
        omittedBefore = violations.cut();
        omittedAdviceBefore = advice.cut();
    }

    void violation(TextSpan at, String reason) {
        add(at, "", reason, () -> null);
    }

    void violation(TextSpan at, String reason, @Nullable String hint) {
        add(at, "", reason, () -> hint);
    }

    void violation(TextSpan at, String reason, Supplier<@Nullable String> hint) {
        add(at, "", reason, hint);
    }

    void advice(String id, TextSpan at, String reason, @Nullable String hint) {
        add(at, id, reason, () -> hint);
    }

    /** Adds advice the first time that it concerns a subject in the value; subjects come from a closed set. */
    void adviceOnce(String id, String subject, TextSpan at, String reason, @Nullable String hint) {
        if (told.add(id + ' ' + option + ' ' + subject)) {
            advice(id, at, reason, hint);
        }
    }

    /** Adds the reason why a value was not read to its end. A syntax error replaces the value's other findings, which may be its consequences. */
    void end(ODataSyntaxException fault) {
        if (fault.adviceId().isEmpty()) {
            violations.takeBack(value.origin(0), omittedBefore);
            advice.takeBack(value.origin(0), omittedAdviceBefore);
        }
        add(fault, fault.adviceId(), fault.reason(), fault::hint);
    }

    void requireBoolean(Value value, String reason) {
        if (!value.kind().isLoose() && value.kind() != EdmType.BOOLEAN) {
            violation(value, reason + ", and this is " + value.kind().words());
        }
    }

    void space(Token at) {
        adviceOnce("odata-missing-space", "", at, "a space belongs on either side of an operator", null);
    }

    /** Advises on a word in another letter case, which OData 4.01 allows and 4.0 does not. */
    void letterCase(Token written, String word) {
        if (!written.text().equals(word)) {
            adviceOnce("odata-operator-case", word, written, "OData 4.0 writes this in one letter case", word);
        }
    }

    void undocumented(Token at, String subject) {
        String reason = "the API's docs do not mention " + subject + " in a filter";
        adviceOnce("odata-undocumented-syntax", subject, at, reason, null);
    }

    /** Adds a finding at offsets of the raw query; a violation if the advice id is empty. */
    void raw(int from, int to, String adviceId, String reason, Supplier<@Nullable String> hint) {
        add(from, to, Excerpt.of(CharBuffer.wrap(raw, from, to)), adviceId, reason, hint);
    }

    private void add(TextSpan at, String id, String reason, Supplier<@Nullable String> hint) {
        int end = Math.min(at.to(), value.text().length());
        String excerpt = Excerpt.of(CharBuffer.wrap(value.text(), at.from(), end));
        add(value.origin(at.from()), value.origin(at.to()), excerpt, id, reason, hint);
    }

    private void add(int from, int to, String excerpt, String id, String reason, Supplier<@Nullable String> hint) {
        QueryFinding finding = new QueryFinding(option, from, to - from, id, excerpt, reason, hint);
        if (id.isEmpty()) {
            violations.add(finding);
        } else if (options.gives(id)) {
            advice.add(finding);
        }
    }

    QueryFindings result() {
        return new QueryFindings(violations.inOrder(), violations.omitted(), advice.inOrder(), advice.omitted());
    }
}
