package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code and the words of the breach of a constraint, the same whichever path found it. */
final class Wording {
    private Wording() {}

    /** Reports a breach as what its constraint says it is: a violation or advice. */
    static void add(Findings findings, Rule rule, Phase phase, Found found) {
        if (!rule.advice()) {
            findings.violation(phase, found);
            return;
        }
        String shown = found.shown();
        findings.advice(
                rule.adviceId(),
                shown == null ? "The value is doubtful." : "The value " + shown + " is doubtful.",
                found.frame(),
                found.span(),
                found.excerpt(),
                found::hint);
    }

    /** The code of a null: the parameter is missing, or an element is none. */
    static ErrorCode nullCode(Frame frame) {
        return frame.name() == null ? ErrorCode.INVALID_REQUEST_BODY : ErrorCode.MISSING_REQUIRED_PARAMETER;
    }

    /** The code of a breach. */
    static ErrorCode code(Rule rule, @Nullable Object value, Frame frame) {
        Annotation constraint = rule.annotation();
        boolean demandsValue = constraint instanceof Required
                || constraint instanceof NotNull
                || constraint instanceof NotEmpty
                || constraint instanceof NotBlank;
        if (value == null && demandsValue) {
            return nullCode(frame);
        }
        if (constraint instanceof Size size && (value instanceof Collection || value instanceof Map)) {
            return size(value) > size.max() ? ErrorCode.MAXIMUM_BATCH_SIZE_EXCEEDED : rule.code();
        }
        return rule.code();
    }

    /** The sizes of which a message about a batch speaks. */
    static Found.Sizes sizes(Rule rule, @Nullable Object value) {
        if (rule.annotation() instanceof MaxBatchSize batch) {
            return new Found.Sizes(size(value), batch.value());
        }
        if (rule.annotation() instanceof Size size) {
            return new Found.Sizes(size(value), size.max());
        }
        return new Found.Sizes(size(value), 0);
    }

    /** The words of a constraint's own interpolated message, as a hint. */
    static String hint(Rule rule, String interpolated) {
        // The messages of these two ask for an expression language, which is off.
        if (rule.annotation() instanceof DecimalMin least && interpolated.contains("${")) {
            return "must be greater than " + (least.inclusive() ? "or equal to " : "") + least.value();
        }
        if (rule.annotation() instanceof DecimalMax most && interpolated.contains("${")) {
            return "must be less than " + (most.inclusive() ? "or equal to " : "") + most.value();
        }
        return Excerpt.escape(interpolated);
    }

    private static int size(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : 0;
    }
}
