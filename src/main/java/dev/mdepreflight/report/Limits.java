package dev.mdepreflight.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounds a check runs within; they hold on every route a body can take into the library.
 *
 * <p>A body beyond a bound on its form is a violation, not an exception. Immutable and safe for use by many threads.
 *
 * <p>The check of a JSON body from bytes holds at most five times the length of its body and 8 MiB at a time, advice included. Constraints
 * of your own that run through Hibernate Validator, bound objects and forms are not part of that promise.
 *
 * <p>The bounds on depth, strings, numbers, names and tokens mirror Jackson's {@code StreamReadConstraints}.
 */
public final class Limits {

    /** The API's limit on the file of a form. */
    private static final int MAX_FILE_BYTES = 20 * 1024 * 1024;

    /** The longest array that every virtual machine makes. */
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private static final Limits DEFAULTS = new Builder().build();

    private final int maxBodyBytes;
    private final int maxDepth;
    private final int maxViolations;
    private final int maxStringLength;
    private final int maxNumberLength;
    private final int maxNameLength;
    private final long maxTokenCount;

    private Limits(Builder builder) {
        this.maxBodyBytes = builder.maxBodyBytes;
        this.maxDepth = builder.maxDepth;
        this.maxViolations = builder.maxViolations;
        this.maxStringLength = builder.maxStringLength;
        this.maxNumberLength = builder.maxNumberLength;
        this.maxNameLength = builder.maxNameLength;
        this.maxTokenCount = builder.maxTokenCount;
    }

    /**
     * The documented defaults.
     *
     * @return one shared instance
     */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /**
     * A builder that starts from the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from these limits.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder()
                .maxBodyBytes(maxBodyBytes)
                .maxDepth(maxDepth)
                .maxViolations(maxViolations)
                .maxStringLength(maxStringLength)
                .maxNumberLength(maxNumberLength)
                .maxNameLength(maxNameLength)
                .maxTokenCount(maxTokenCount);
    }

    /**
     * Longest body taken, in bytes of UTF-8; by default 16 MiB (16,777,216).
     *
     * <p>Stands for Jackson's {@code maxDocumentLength}, which is unlimited by default.
     *
     * @return bytes, at least 1
     */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    /**
     * Longest form taken, in bytes: {@link #maxBodyBytes()} for all but the file in it, and 20 MiB (20,971,520) for the file, which is the
     * most that the API takes; by default 36 MiB.
     *
     * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/upload-library">upload-library</a>.
     *
     * @return bytes, more than {@link #maxBodyBytes()} unless that is the largest array
     */
    public int maxFormBytes() {
        return (int) Math.min(Math.max(maxBodyBytes, MAX_ARRAY), maxBodyBytes + (long) MAX_FILE_BYTES);
    }

    /**
     * Deepest nesting of objects and arrays, the outermost counted as 1; by default 64.
     *
     * <p>Mirrors Jackson's {@code maxNestingDepth}, there 1,000 by default.
     *
     * @return levels, at least 1
     */
    public int maxDepth() {
        return maxDepth;
    }

    /**
     * Most violations kept in a report, and, counted apart, most pieces of advice; by default 1,000.
     *
     * <p>Findings beyond it are counted, not kept.
     *
     * @return findings, at least 1
     */
    public int maxViolations() {
        return maxViolations;
    }

    /**
     * Longest string value, in UTF-16 units after unescaping; by default 16 Mi (16,777,216).
     *
     * <p>Mirrors Jackson's {@code maxStringLength}, there 20,000,000 by default.
     *
     * @return UTF-16 units, at least 1
     */
    public int maxStringLength() {
        return maxStringLength;
    }

    /**
     * Longest number, in characters as written; by default 1,000.
     *
     * <p>Mirrors Jackson's {@code maxNumberLength}, with the same default.
     *
     * @return characters, at least 1
     */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /**
     * Longest property name, in UTF-16 units after unescaping; by default 50,000.
     *
     * <p>Mirrors Jackson's {@code maxNameLength}, with the same default.
     *
     * @return UTF-16 units, at least 1
     */
    public int maxNameLength() {
        return maxNameLength;
    }

    /**
     * Most JSON tokens in a body; by default {@link Long#MAX_VALUE}, which is no bound beyond that on the bytes.
     *
     * <p>Mirrors Jackson's {@code maxTokenCount}, unlimited there as well.
     *
     * @return tokens, at least 1
     */
    public long maxTokenCount() {
        return maxTokenCount;
    }

    private List<Number> values() {
        return List.of(
                maxBodyBytes, maxDepth, maxViolations, maxStringLength, maxNumberLength, maxNameLength, maxTokenCount);
    }

    /** Whether the other object is limits with the same seven bounds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Limits limits && values().equals(limits.values());
    }

    /** Hash of the seven bounds. */
    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** The seven bounds by name, in one line. */
    @Override
    public String toString() {
        return "Limits[maxBodyBytes=" + maxBodyBytes + ", maxDepth=" + maxDepth + ", maxViolations=" + maxViolations
                + ", maxStringLength=" + maxStringLength + ", maxNumberLength=" + maxNumberLength
                + ", maxNameLength=" + maxNameLength + ", maxTokenCount=" + maxTokenCount + "]";
    }

    /** Collects bounds; every setter takes at least 1. Not safe for use by many threads. */
    public static final class Builder {

        private int maxBodyBytes = 16 * 1024 * 1024;
        private int maxDepth = 64;
        private int maxViolations = 1000;
        private int maxStringLength = 16 * 1024 * 1024;
        private int maxNumberLength = 1000;
        private int maxNameLength = 50_000;
        private long maxTokenCount = Long.MAX_VALUE;

        private Builder() {}

        /**
         * Sets {@link Limits#maxBodyBytes()}.
         *
         * @param bytes at least 1
         * @return this builder
         * @throws IllegalArgumentException if below 1
         */
        public Builder maxBodyBytes(int bytes) {
            this.maxBodyBytes = (int) atLeastOne("maxBodyBytes", bytes);
            return this;
        }

        /**
         * Sets {@link Limits#maxDepth()}.
         *
         * @param levels at least 1
         * @return this builder
         * @throws IllegalArgumentException if below 1
         */
        public Builder maxDepth(int levels) {
            this.maxDepth = (int) atLeastOne("maxDepth", levels);
            return this;
        }

        /**
         * Sets {@link Limits#maxViolations()}.
         *
         * @param findings at least 1
         * @return this builder
         * @throws IllegalArgumentException if below 1
         */
        public Builder maxViolations(int findings) {
            this.maxViolations = (int) atLeastOne("maxViolations", findings);
            return this;
        }

        /**
         * Sets {@link Limits#maxStringLength()}.
         *
         * @param units at least 1
         * @return this builder
         * @throws IllegalArgumentException if below 1
         */
        public Builder maxStringLength(int units) {
            this.maxStringLength = (int) atLeastOne("maxStringLength", units);
            return this;
        }

        /**
         * Sets {@link Limits#maxNumberLength()}.
         *
         * @param characters at least 1
         * @return this builder
         * @throws IllegalArgumentException if below 1
         */
        public Builder maxNumberLength(int characters) {
            this.maxNumberLength = (int) atLeastOne("maxNumberLength", characters);
            return this;
        }

        /**
         * Sets {@link Limits#maxNameLength()}.
         *
         * @param units at least 1
         * @return this builder
         * @throws IllegalArgumentException if below 1
         */
        public Builder maxNameLength(int units) {
            this.maxNameLength = (int) atLeastOne("maxNameLength", units);
            return this;
        }

        /**
         * Sets {@link Limits#maxTokenCount()}.
         *
         * @param tokens at least 1
         * @return this builder
         * @throws IllegalArgumentException if below 1
         */
        public Builder maxTokenCount(long tokens) {
            this.maxTokenCount = atLeastOne("maxTokenCount", tokens);
            return this;
        }

        /**
         * The limits as set so far.
         *
         * @return immutable limits
         */
        public Limits build() {
            return new Limits(this);
        }

        private static long atLeastOne(String name, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, was " + value);
            }
            return value;
        }
    }
}
