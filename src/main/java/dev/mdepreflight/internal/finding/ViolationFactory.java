package dev.mdepreflight.internal.finding;

import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.PlainConstraints;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code and the words of the breach of a constraint, the same whichever path found it. */
public final class ViolationFactory {
    /** What to do about a body whose list is too long, or makes it too large. */
    public static final String SPLIT =
            "split it, such as with Batches in Java or with `mde-preflight split` or `partition` on the command line";

    private ViolationFactory() {}

    /** Reports a breach as what its constraint says it is: a violation or advice. */
    public static void add(Findings findings, DeclaredConstraint rule, Phase phase, PendingViolation breach) {
        PendingViolation found = breach.frame().sensitive() ? discreet(rule, breach) : breach;
        if (!rule.advice()) {
            findings.violation(phase, found);
            return;
        }
        String shown = found.shown();
        findings.advice(
                rule.reason(),
                shown == null ? "The value is doubtful." : "The value " + shown + " is doubtful.",
                found.frame(),
                found.span(),
                found.excerpt(),
                found::hint);
    }

    /** Of a secret no words are passed on but those that stood there before the secret came; a validator may repeat its input. */
    private static PendingViolation discreet(DeclaredConstraint rule, PendingViolation found) {
        String words = rule.words();
        String fixed = words == null || words.contains("{") || words.contains("$")
                ? PlainConstraints.words(rule.annotation())
                : words;
        return new PendingViolation(
                found.code(), found.reason(), found.frame(), found.span(), found.excerpt(), fixed, found.sizes());
    }

    /** The code of a null: the parameter is missing, or an element is none. */
    public static ErrorCode nullCode(DeclaredConstraint rule, PathNode frame) {
        return frame.name() == null ? ErrorCode.INVALID_REQUEST_BODY : missingCode(rule);
    }

    /** The code of a parameter that is missing: the documented one, unless its constraint names another. */
    public static ErrorCode missingCode(DeclaredConstraint rule) {
        return rule.annotation() instanceof Required ? rule.code() : ErrorCode.MISSING_REQUIRED_PARAMETER;
    }

    /** The reason of a null where there must be a value: the parameter is missing, or an element is none. */
    public static String nullReason(PathNode frame) {
        return frame.name() == null ? Reasons.NULL_ELEMENT : Reasons.MISSING_PARAMETER;
    }

    /** The reason of a breach: that of its constraint, unless there is no value. */
    public static String reason(DeclaredConstraint rule, @Nullable Object value, PathNode frame) {
        return value == null && PlainConstraints.demandsValue(rule.annotation()) ? nullReason(frame) : rule.reason();
    }

    /** What to say of a null besides that it is one: of a missing parameter nothing, of an element that it must not be. */
    public static @Nullable String nullHint(DeclaredConstraint rule, PathNode frame) {
        return rule.words() != null || frame.name() != null ? rule.words() : "an element must not be null";
    }

    /** The breach of a plain constraint by a text, by a list or map given as its size, or by null. */
    public static PendingViolation found(DeclaredConstraint rule, PathNode frame, Span span, @Nullable Object value) {
        String words = rule.words() == null ? PlainConstraints.words(rule.annotation()) : rule.words();
        int received = value instanceof Integer size ? size : 0;
        ErrorCode code = code(rule, value, received, frame);
        String hint = value == null ? nullHint(rule, frame) : words;
        boolean shown = value instanceof String || value instanceof BigDecimal;
        return new PendingViolation(
                code,
                reason(rule, value, frame),
                frame,
                span,
                shown ? Excerpt.of(String.valueOf(value)) : null,
                hint,
                sizes(rule, received));
    }

    /** The code of a breach, by a value that has so many elements if it is a list or map. */
    public static ErrorCode code(DeclaredConstraint rule, @Nullable Object value, int received, PathNode frame) {
        Annotation constraint = rule.annotation();
        if (value == null && PlainConstraints.demandsValue(constraint)) {
            return nullCode(rule, frame);
        }
        return constraint instanceof Size size && received > size.max()
                ? ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED
                : rule.code();
    }

    /** What to say of a batch that is too large. */
    public static @Nullable String batchHint(DeclaredConstraint rule, int received) {
        if (rule.words() != null || !(rule.annotation() instanceof MaxBatchSize batch)) {
            return rule.words();
        }
        String hint = MaxBatchSize.Validator.hint(batch, received);
        return hint == null ? SPLIT : hint;
    }

    /** The sizes of which a message about a batch speaks. */
    public static PendingViolation.Sizes sizes(DeclaredConstraint rule, int received) {
        if (rule.annotation() instanceof MaxBatchSize batch) {
            return new PendingViolation.Sizes(received, batch.value());
        }
        return rule.annotation() instanceof Size size
                ? new PendingViolation.Sizes(received, size.max())
                : PendingViolation.Sizes.NONE;
    }

    /** The number of elements of a list or map; 0 for anything else. */
    public static int elements(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : 0;
    }

    /** The words of a constraint's own interpolated message, as a hint. */
    public static String hint(DeclaredConstraint rule, String interpolated) {
        // The messages of these two ask for an expression language, which is off.
        if (rule.annotation() instanceof DecimalMin least && interpolated.contains("${")) {
            return "must be greater than " + (least.inclusive() ? "or equal to " : "") + least.value();
        }
        if (rule.annotation() instanceof DecimalMax most && interpolated.contains("${")) {
            return "must be less than " + (most.inclusive() ? "or equal to " : "") + most.value();
        }
        return Excerpt.escape(interpolated);
    }
}
