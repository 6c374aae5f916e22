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

/** Determines the code, reason and hint of a breach of a constraint, the same on both paths. */
public final class ViolationFactory {
    /** The hint for a body that is too large or has a list that is too long. */
    public static final String SPLIT =
            "split it, such as with Batches in Java or with `mde-preflight split` or `partition` on the command line";

    private ViolationFactory() {}

    /** Reports a breach as a violation or advice, depending on the constraint. */
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

    /** For a secret, replaces the hint by a message that cannot contain it; a validator may repeat its input. */
    private static PendingViolation discreet(DeclaredConstraint rule, PendingViolation found) {
        String fixed = rule.words() == null || rule.isInterpolated()
                ? PlainConstraints.words(rule.annotation())
                : rule.words();
        return new PendingViolation(
                found.code(), found.reason(), found.frame(), found.span(), found.excerpt(), fixed, found.sizes());
    }

    /** Returns the code of a null: a missing parameter, or an invalid list element. */
    public static ErrorCode nullCode(DeclaredConstraint rule, PathNode frame) {
        return frame.name() == null ? ErrorCode.INVALID_REQUEST_BODY : missingCode(rule);
    }

    /** Returns the documented code of a missing parameter, unless the constraint has its own. */
    public static ErrorCode missingCode(DeclaredConstraint rule) {
        return rule.annotation() instanceof Required ? rule.code() : ErrorCode.MISSING_REQUIRED_PARAMETER;
    }

    public static String nullReason(PathNode frame) {
        return frame.name() == null ? Reasons.NULL_ELEMENT : Reasons.MISSING_PARAMETER;
    }

    /** Returns the reason of a breach: that of the constraint, unless the value is missing. */
    public static String reason(DeclaredConstraint rule, @Nullable Object value, PathNode frame) {
        return value == null && PlainConstraints.demandsValue(rule.annotation()) ? nullReason(frame) : rule.reason();
    }

    /** Returns the hint for a null. */
    public static @Nullable String nullHint(DeclaredConstraint rule, PathNode frame) {
        return rule.words() != null || frame.name() != null ? rule.words() : "an element must not be null";
    }

    /** Describes the breach of a plain constraint by a text, a number, the size of a list or map, or null. */
    public static PendingViolation found(DeclaredConstraint rule, PathNode frame, Span span, @Nullable Object value) {
        String words = rule.words() == null ? PlainConstraints.words(rule.annotation()) : rule.words();
        int received = value instanceof Integer size ? size : 0;
        ErrorCode code = code(rule, value, received, frame);
        String reason = reason(rule, value, frame);
        boolean shown = value instanceof String || value instanceof BigDecimal;
        String excerpt = shown ? Excerpt.of(String.valueOf(value)) : null;
        String hint = value == null ? nullHint(rule, frame) : words;
        return new PendingViolation(code, reason, frame, span, excerpt, hint, sizes(rule, received));
    }

    /** Returns the code of a breach; {@code received} is the number of elements of a list or map. */
    public static ErrorCode code(DeclaredConstraint rule, @Nullable Object value, int received, PathNode frame) {
        Annotation constraint = rule.annotation();
        if (value == null && PlainConstraints.demandsValue(constraint)) {
            return nullCode(rule, frame);
        }
        return constraint instanceof Size size && received > size.max()
                ? ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED
                : rule.code();
    }

    /** Returns the hint for a batch that is too large. */
    public static @Nullable String batchHint(DeclaredConstraint rule, int received) {
        if (rule.words() != null || !(rule.annotation() instanceof MaxBatchSize batch)) {
            return rule.words();
        }
        String hint = MaxBatchSize.Validator.hint(batch, received);
        return hint == null ? SPLIT : hint;
    }

    /** Returns the sizes for the message about a batch. */
    public static PendingViolation.Sizes sizes(DeclaredConstraint rule, int received) {
        if (rule.annotation() instanceof MaxBatchSize batch) {
            return new PendingViolation.Sizes(received, batch.value());
        }
        return rule.annotation() instanceof Size size
                ? new PendingViolation.Sizes(received, size.max())
                : PendingViolation.Sizes.NONE;
    }

    /** The number of elements of a list or map; 0 for any other value. */
    public static int elements(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : 0;
    }

    /** Returns the interpolated message of a constraint as a hint. */
    public static String hint(DeclaredConstraint rule, String interpolated) {
        // The default messages of these two need an expression language, which is disabled.
        if (rule.annotation() instanceof DecimalMin least && interpolated.contains("${")) {
            return "must be greater than " + (least.inclusive() ? "or equal to " : "") + least.value();
        }
        if (rule.annotation() instanceof DecimalMax most && interpolated.contains("${")) {
            return "must be less than " + (most.inclusive() ? "or equal to " : "") + most.value();
        }
        return Excerpt.escape(interpolated);
    }
}
