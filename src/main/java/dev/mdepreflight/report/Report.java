package dev.mdepreflight.report;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Report CLEAN = new Report(List.of(), 0, false, List.of(), 0, Report::randomId, true);

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
     * A builder of a report.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this report; its envelope will have the same correlation id.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder()
                .violations(violations)
                .omittedViolations(omittedViolations)
                .refused(refused)
                .advice(advice)
                .omittedAdvice(omittedAdvice)
                .correlationId(
                        isClean()
                                ? correlationId
                                : () -> Objects.requireNonNull(envelope().target()))
                .details(details);
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
     * The findings: the violations, then the advice.
     *
     * @return an immutable list
     */
    public List<Finding> findings() {
        return Stream.<Finding>concat(violations.stream(), advice.stream()).toList();
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
     * <p>The details list every violation with its {@linkplain Finding#qualifiedPointer() pointer} as target, unless they are off. The correlation id is drawn
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
        return isClean() ? this : toBuilder().correlationId(() -> id).build();
    }

    private static String randomId() {
        return UUID.randomUUID().toString();
    }

    private ErrorEnvelope newEnvelope() {
        String target = Objects.requireNonNull(correlationId.get(), "The correlation-id supplier returned null");
        Violation first = violations.get(0);
        List<ErrorEnvelope.Detail> listed = details
                ? violations.stream()
                        .map(violation -> new ErrorEnvelope.Detail(
                                violation.code().code(), violation.message(), violation.qualifiedPointer()))
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

    /** What a stream holds of a report; on the way back it goes through a {@link Builder} as any report does. */
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
                return builder()
                        .violations(List.of(violations))
                        .omittedViolations(omittedViolations)
                        .refused(refused)
                        .advice(List.of(advice))
                        .omittedAdvice(omittedAdvice)
                        .correlationId(() -> id)
                        .details(details)
                        .build();
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

    /** Builds a {@link Report}; without findings it is the {@linkplain #clean() shared clean one}. Not thread-safe. */
    public static final class Builder {
        private List<Violation> violations = List.of();
        private long omittedViolations;
        private boolean refused;
        private List<Advice> advice = List.of();
        private long omittedAdvice;
        private Supplier<String> correlationId = Report::randomId;
        private boolean details = true;

        private Builder() {}

        /**
         * Sets the violations.
         *
         * @param violations in report order; copied
         * @return this builder
         */
        public Builder violations(List<Violation> violations) {
            this.violations = List.copyOf(Objects.requireNonNull(violations, "violations"));
            return this;
        }

        /**
         * Sets how many more violations were found than are listed.
         *
         * @param count at least 0
         * @return this builder
         */
        public Builder omittedViolations(long count) {
            this.omittedViolations = count;
            return this;
        }

        /**
         * Sets whether an omitted violation is of scope {@link Scope#REQUEST}; a listed one counts without it.
         *
         * @param refused true if one is
         * @return this builder
         */
        public Builder refused(boolean refused) {
            this.refused = refused;
            return this;
        }

        /**
         * Sets the advice.
         *
         * @param advice in report order; copied
         * @return this builder
         */
        public Builder advice(List<Advice> advice) {
            this.advice = List.copyOf(Objects.requireNonNull(advice, "advice"));
            return this;
        }

        /**
         * Sets how many more pieces of advice there were than are listed.
         *
         * @param count at least 0
         * @return this builder
         */
        public Builder omittedAdvice(long count) {
            this.omittedAdvice = count;
            return this;
        }

        /**
         * Sets where the correlation id comes from; a random UUID by default.
         *
         * @param supplier gives the envelope's target; called at most once unless it throws, and only if an envelope is asked for
         * @return this builder
         */
        public Builder correlationId(Supplier<String> supplier) {
            this.correlationId = Objects.requireNonNull(supplier, "supplier");
            return this;
        }

        /**
         * Sets whether the envelope lists every violation, or is the bare documented form.
         *
         * @param details true by default
         * @return this builder
         */
        public Builder details(boolean details) {
            this.details = details;
            return this;
        }

        /**
         * Builds it.
         *
         * @return the report
         * @throws IllegalArgumentException if a count is negative, or violations were omitted though none is listed
         */
        public Report build() {
            if (omittedViolations < 0 || omittedAdvice < 0) {
                throw new IllegalArgumentException("A count of omitted findings is negative");
            }
            if (violations.isEmpty() && omittedViolations > 0) {
                throw new IllegalArgumentException("Violations were omitted though none is listed");
            }
            if (violations.isEmpty() && advice.isEmpty() && omittedAdvice == 0) {
                return CLEAN;
            }
            boolean anyRefuses =
                    refused || violations.stream().anyMatch(violation -> violation.scope() == Scope.REQUEST);
            return new Report(violations, omittedViolations, anyRefuses, advice, omittedAdvice, correlationId, details);
        }
    }
}
