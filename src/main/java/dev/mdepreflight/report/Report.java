package dev.mdepreflight.report;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one check: its violations and advice, in report order.
 *
 * <p>Immutable and safe for use by many threads. Two reports are equal if their violations, advice and counts are; the
 * correlation id does not take part.
 *
 * <p>A report that is serialized keeps its findings, counts and envelope: the correlation id is drawn then, if it was not
 * before, and what draws it stays behind.
 */
public final class Report implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Report CLEAN = new Report(List.of(), 0, false, List.of(), 0, () -> "", false);

    // All is transient, as a form of its own is what is serialized.
    private final transient List<Violation> violations;
    private final transient long omittedViolations;
    private final transient boolean refused;
    private final transient List<Advice> advice;
    private final transient long omittedAdvice;
    private final transient Supplier<String> correlationId;
    private final transient boolean details;
    private final transient Object envelopeLock = new Object();
    private transient volatile @Nullable ErrorEnvelope envelope;

    private Report(
            List<Violation> violations,
            long omittedViolations,
            boolean refused,
            List<Advice> advice,
            long omittedAdvice,
            Supplier<String> correlationId,
            boolean details) {
        this.violations = violations;
        this.omittedViolations = omittedViolations;
        this.refused = refused;
        this.advice = advice;
        this.omittedAdvice = omittedAdvice;
        this.correlationId = correlationId;
        this.details = details;
    }

    /**
     * The report without any finding.
     *
     * @return one shared instance
     */
    public static Report clean() {
        return CLEAN;
    }

    /**
     * A report of the given findings.
     *
     * @param violations in report order; copied
     * @param omittedViolations how many more were found than are listed, at least 0
     * @param refused whether any violation, listed or omitted, is of scope {@link Scope#REQUEST}
     * @param advice in report order; copied
     * @param omittedAdvice how many more pieces of advice there were than are listed, at least 0
     * @param correlationId gives the envelope's target; called at most once unless it throws, and only if an envelope
     *     is asked for
     * @param details whether the envelope lists every violation, or is the bare documented form
     * @return the report; {@link #clean()} if there is nothing to report
     * @throws IllegalArgumentException if a count is negative, or violations were omitted though none is listed
     */
    public static Report of(
            List<Violation> violations,
            long omittedViolations,
            boolean refused,
            List<Advice> advice,
            long omittedAdvice,
            Supplier<String> correlationId,
            boolean details) {
        Objects.requireNonNull(correlationId, "correlationId");
        List<Violation> listed = List.copyOf(Objects.requireNonNull(violations, "violations"));
        List<Advice> advised = List.copyOf(Objects.requireNonNull(advice, "advice"));
        if (omittedViolations < 0 || omittedAdvice < 0) {
            throw new IllegalArgumentException("A count of omitted findings is negative");
        }
        if (listed.isEmpty() && omittedViolations > 0) {
            throw new IllegalArgumentException("Violations were omitted though none is listed");
        }
        if (listed.isEmpty() && advised.isEmpty() && omittedAdvice == 0) {
            return CLEAN;
        }
        return new Report(listed, omittedViolations, refused, advised, omittedAdvice, correlationId, details);
    }

    /**
     * Whether there is no violation; there may be advice.
     *
     * @return true if the service is not known to refuse anything in the body
     */
    public boolean isClean() {
        return violations.isEmpty();
    }

    /**
     * Whether at least one violation, listed or omitted, has the scope {@link Scope#REQUEST}.
     *
     * @return true if the service would answer 400
     */
    public boolean isRefused() {
        return refused;
    }

    /**
     * The violations, in report order, up to {@link Limits#maxViolations()}.
     *
     * @return an immutable list
     */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * The advice, in report order, up to {@link Limits#maxViolations()}; empty unless asked for, but for {@link Advice#UNKNOWN_CALL},
     * {@link Advice#UNKNOWN_HOST} and {@link Advice#UNCHECKED_BODY}. Advice
     * on what turns out to be faulty is not listed, and may have taken the place of other advice.
     *
     * @return an immutable list
     */
    public List<Advice> advice() {
        return advice;
    }

    /**
     * How many violations were found beyond those listed.
     *
     * @return at least 0
     */
    public long omittedViolations() {
        return omittedViolations;
    }

    /**
     * How many pieces of advice there were beyond those listed.
     *
     * @return at least 0
     */
    public long omittedAdvice() {
        return omittedAdvice;
    }

    /**
     * The report in the API's own error form: the first violation's code and message, a correlation id as target.
     *
     * <p>The details list every violation with its pointer as target, unless they are off. The correlation id is drawn
     * on the first call and the same from then on.
     *
     * @return the same envelope on every call
     * @throws IllegalStateException if the report is clean
     */
    public ErrorEnvelope envelope() {
        if (isClean()) {
            throw new IllegalStateException("A clean report has no error envelope");
        }
        ErrorEnvelope known = envelope;
        if (known != null) {
            return known;
        }
        synchronized (envelopeLock) {
            known = envelope;
            if (known == null) {
                known = newEnvelope();
                envelope = known;
            }
            return known;
        }
    }

    /**
     * This report with a correlation id that is known already, such as the trace id of the request in hand.
     *
     * @param id the target of the envelope
     * @return a report with the same findings; this one if it is clean, as it has no envelope
     */
    public Report withCorrelationId(String id) {
        Objects.requireNonNull(id, "id");
        return isClean()
                ? this
                : new Report(violations, omittedViolations, refused, advice, omittedAdvice, () -> id, details);
    }

    private ErrorEnvelope newEnvelope() {
        String target = Objects.requireNonNull(correlationId.get(), "The correlation-id supplier returned null");
        Violation first = violations.get(0);
        List<ErrorEnvelope.Detail> listed = details
                ? violations.stream()
                        .map(violation -> new ErrorEnvelope.Detail(
                                violation.code().code(), violation.message(), violation.pointer()))
                        .toList()
                : List.of();
        return new ErrorEnvelope(first.code().code(), first.message(), target, listed, null);
    }

    /**
     * This report if it is clean, an exception otherwise.
     *
     * @return this report
     * @throws PreflightException if there is a violation, of either scope
     */
    public Report orThrow() {
        if (isClean()) {
            return this;
        }
        throw new PreflightException(this);
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    @SuppressWarnings("UnusedVariable") // the signature that serialization looks for
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A report is read from its serial form only");
    }

    /** What a stream holds of a report; on the way back it goes through {@link #of} as any report does. */
    private static final class SerialForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Violation[] violations;
        private final long omittedViolations;
        private final boolean refused;
        private final Advice[] advice;
        private final long omittedAdvice;

        /** Empty if the report is clean, which has no envelope. */
        private final String correlationId;

        private final boolean details;

        SerialForm(Report report) {
            violations = report.violations.toArray(Violation[]::new);
            omittedViolations = report.omittedViolations;
            refused = report.refused;
            advice = report.advice.toArray(Advice[]::new);
            omittedAdvice = report.omittedAdvice;
            correlationId = report.isClean()
                    ? ""
                    : Objects.requireNonNull(report.envelope().target());
            details = report.details;
        }

        private Object readResolve() throws InvalidObjectException {
            try {
                String id = Objects.requireNonNull(correlationId, "correlationId");
                return of(
                        List.of(violations),
                        omittedViolations,
                        refused,
                        List.of(advice),
                        omittedAdvice,
                        () -> id,
                        details);
            } catch (IllegalArgumentException | NullPointerException e) {
                InvalidObjectException invalid = new InvalidObjectException("The stream holds no valid report");
                invalid.initCause(e);
                throw invalid;
            }
        }
    }

    /** Whether the other object is a report with the same violations, advice and counts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Report report
                && violations.equals(report.violations)
                && omittedViolations == report.omittedViolations
                && advice.equals(report.advice)
                && omittedAdvice == report.omittedAdvice;
    }

    /** Hash of the violations, advice and counts. */
    @Override
    public int hashCode() {
        return Objects.hash(violations, omittedViolations, advice, omittedAdvice);
    }

    /** The counts and the distinct codes in one line, without any value of the input. */
    @Override
    public String toString() {
        Set<String> codes = violations.stream()
                .map(violation -> violation.code().code())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return "Report[violations=" + violations.size() + ", omittedViolations=" + omittedViolations + ", codes="
                + codes + ", refused=" + isRefused() + ", advice=" + advice.size() + ", omittedAdvice="
                + omittedAdvice + "]";
    }
}
