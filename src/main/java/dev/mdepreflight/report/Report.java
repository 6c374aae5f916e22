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
 * The outcome of a check: violations and advice, in report order. Immutable and thread-safe.
 *
 * <p>Two reports are equal if their violations, advice and counts are; the correlation id is ignored. Serialization keeps findings, counts
 * and envelope; it draws the correlation id if necessary and leaves out its supplier.
 */
public final class Report implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Report CLEAN = new Report(new Builder(), false);

    // Every field is transient, because SerialForm is serialized instead.
    private final transient List<Violation> violations;
    private final transient long omittedViolations;
    private final transient boolean refused;
    private final transient List<Advice> advice;
    private final transient long omittedAdvice;
    private final transient Supplier<String> correlationId;
    private final transient boolean details;
    private final transient Object envelopeLock = new Object();
    private transient @Nullable ErrorEnvelope envelope;

    private Report(Builder builder, boolean refused) {
        this.violations = builder.violations;
        this.omittedViolations = builder.omittedViolations;
        this.refused = refused;
        this.advice = builder.advice;
        this.omittedAdvice = builder.omittedAdvice;
        this.correlationId = builder.correlationId;
        this.details = builder.details;
    }

    /** {@return the shared report without findings} */
    public static Report clean() {
        return CLEAN;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts from this report and keeps the correlation id of its envelope. */
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

    /** {@return whether there is no violation; there may be advice} */
    public boolean isClean() {
        return violations.isEmpty();
    }

    /**
     * {@return whether the request was checked as a whole}
     *
     * <p>False if its call or its host is not known, or if the call is known and its body is not; {@link #advice()} names the reason. Such
     * a report may be clean. Advice that is suppressed is not considered.
     */
    public boolean isChecked() {
        return advice.stream().noneMatch(one -> Advice.isUnchecked(one.reason()));
    }

    /** {@return whether the service would answer 400: at least one violation, listed or omitted, has the scope {@link Scope#REQUEST}} */
    public boolean isRefused() {
        return refused;
    }

    /** {@return the first violations in report order, at most {@link Limits#maxViolations()}; immutable} */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * {@return the first advice in report order, at most {@link Limits#maxViolations()}; immutable}
     *
     * <p>The list is empty unless advice is on, except for {@link Advice#UNKNOWN_CALL}, {@link Advice#UNKNOWN_HOST} and {@link
     * Advice#UNCHECKED_BODY}. Advice on a value that turns out to be faulty is not listed, but may have displaced other advice.
     */
    public List<Advice> advice() {
        return advice;
    }

    /** {@return the violations, then the advice; immutable} */
    public List<Finding> findings() {
        return Stream.<Finding>concat(violations.stream(), advice.stream()).toList();
    }

    /** {@return the number of violations that are not listed} */
    public long omittedViolations() {
        return omittedViolations;
    }

    /** {@return the number of pieces of advice that are not listed} */
    public long omittedAdvice() {
        return omittedAdvice;
    }

    /**
     * Returns the report in the API's own error form: code and message of the first violation, and a correlation id as target. Unless they
     * are off, the details list every violation, with its {@linkplain Finding#qualifiedPointer() pointer} as target.
     *
     * @return the same envelope on every call; the first call draws the correlation id
     * @throws IllegalStateException if the report is clean
     */
    public ErrorEnvelope envelope() {
        if (isClean()) {
            throw new IllegalStateException("A clean report has no error envelope");
        }
        synchronized (envelopeLock) {
            if (envelope == null) {
                envelope = newEnvelope();
            }
            return envelope;
        }
    }

    /** Returns this report with a known correlation id, such as the trace id of a request, or the same report if it is clean. */
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
     * Returns this report if it is clean.
     *
     * @throws PreflightException if there is a violation, of either scope
     */
    public Report orThrow() {
        if (isClean()) {
            return this;
        }
        throw new PreflightException(this);
    }

    private Object writeReplace() {
        return new SerialForm(
                violations.toArray(Violation[]::new),
                omittedViolations,
                refused,
                advice.toArray(Advice[]::new),
                omittedAdvice,
                isClean() ? "" : Objects.requireNonNull(envelope().target()),
                details);
    }

    @SuppressWarnings("UnusedVariable") // the signature that serialization looks for
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A report is read from its serial form only");
    }

    /** The serialized form of a report, read through a {@link Builder}. The correlation id of a clean report is empty. */
    @SuppressWarnings("ArrayRecordComponent") // arrays check the type of their elements when they are read
    private record SerialForm(
            Violation[] violations,
            long omittedViolations,
            boolean refused,
            Advice[] advice,
            long omittedAdvice,
            String correlationId,
            boolean details)
            implements Serializable {
        private static final long serialVersionUID = 1L;

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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Report report
                && violations.equals(report.violations)
                && omittedViolations == report.omittedViolations
                && advice.equals(report.advice)
                && omittedAdvice == report.omittedAdvice;
    }

    @Override
    public int hashCode() {
        return Objects.hash(violations, omittedViolations, advice, omittedAdvice);
    }

    /** Shows the counts and the distinct codes in one line, without any value of the input. */
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

        /** Sets the violations, in report order; the list is copied. */
        public Builder violations(List<Violation> violations) {
            this.violations = List.copyOf(Objects.requireNonNull(violations, "violations"));
            return this;
        }

        /** Sets how many violations were found but are not listed. */
        public Builder omittedViolations(long count) {
            this.omittedViolations = count;
            return this;
        }

        /** Sets whether an omitted violation has the scope {@link Scope#REQUEST}; listed violations count anyway. */
        public Builder refused(boolean refused) {
            this.refused = refused;
            return this;
        }

        /** Sets the advice, in report order; the list is copied. */
        public Builder advice(List<Advice> advice) {
            this.advice = List.copyOf(Objects.requireNonNull(advice, "advice"));
            return this;
        }

        /** Sets how many pieces of advice were found but are not listed. */
        public Builder omittedAdvice(long count) {
            this.omittedAdvice = count;
            return this;
        }

        /**
         * Sets the source of the envelope's target; a random UUID by default.
         *
         * @param supplier called at most once unless it throws, and only if an envelope is asked for
         */
        public Builder correlationId(Supplier<String> supplier) {
            this.correlationId = Objects.requireNonNull(supplier, "supplier");
            return this;
        }

        /** Sets whether the envelope lists every violation, or has the documented form alone; true by default. */
        public Builder details(boolean details) {
            this.details = details;
            return this;
        }

        /**
         * Builds the report.
         *
         * @throws IllegalArgumentException if a count is negative, or violations were omitted but none is listed
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
            return new Report(this, anyRefuses);
        }
    }
}
