package dev.mdepreflight.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits of every check. Immutable and thread-safe.
 *
 * <p>A body that exceeds a limit is reported as a violation; no exception is thrown. Depth, strings, numbers, names and tokens are limited
 * as in Jackson's {@code StreamReadConstraints}.
 *
 * <p>Including advice, the check of JSON bytes needs at most five times the body's length plus 8 MiB of memory. This does not apply to your
 * own constraints that Hibernate Validator runs, to bound objects, or to forms.
 */
public final class Limits {
    /** The API's limit for the file in a form. */
    private static final int MAX_FILE_BYTES = 20 * 1024 * 1024;

    /** The longest array that every virtual machine can allocate. */
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

    /** {@return the documented defaults, one shared instance} */
    public static Limits defaults() {
        return DEFAULTS;
    }

    public static Builder builder() {
        return new Builder();
    }

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

    /** {@return the maximum body length in bytes; 16 MiB (16,777,216) by default (Jackson's {@code maxDocumentLength}: unlimited)} */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    /**
     * {@return the maximum form length in bytes; 36 MiB by default: {@link #maxBodyBytes()} plus 20 MiB (20,971,520) for the file, which is
     * the API's limit; never more than the longest array}
     *
     * <p>Source: <a href="https://learn.microsoft.com/defender-endpoint/api/upload-library">upload-library</a>.
     */
    public int maxFormBytes() {
        return (int) Math.min(Math.max(maxBodyBytes, MAX_ARRAY), maxBodyBytes + (long) MAX_FILE_BYTES);
    }

    /** {@return the maximum depth of objects and arrays, counted from 1; 64 by default (Jackson's {@code maxNestingDepth}: 1,000)} */
    public int maxDepth() {
        return maxDepth;
    }

    /** {@return how many violations and, separately, how many pieces of advice a report lists; 1,000 by default. The rest are counted} */
    public int maxViolations() {
        return maxViolations;
    }

    /** {@return the maximum string length in UTF-16 code units after unescaping; 16 Mi (16,777,216) by default (Jackson: 20,000,000)} */
    public int maxStringLength() {
        return maxStringLength;
    }

    /** {@return the maximum number length in characters, as written; 1,000 by default, as in Jackson} */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /** {@return the maximum property name length in UTF-16 code units after unescaping; 50,000 by default, as in Jackson} */
    public int maxNameLength() {
        return maxNameLength;
    }

    /** {@return the maximum number of JSON tokens in a body; {@link Long#MAX_VALUE} by default, because the body's length limits them} */
    public long maxTokenCount() {
        return maxTokenCount;
    }

    private List<Number> values() {
        return List.of(
                maxBodyBytes, maxDepth, maxViolations, maxStringLength, maxNumberLength, maxNameLength, maxTokenCount);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Limits limits && values().equals(limits.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Limits[maxBodyBytes=" + maxBodyBytes + ", maxDepth=" + maxDepth + ", maxViolations=" + maxViolations
                + ", maxStringLength=" + maxStringLength + ", maxNumberLength=" + maxNumberLength
                + ", maxNameLength=" + maxNameLength + ", maxTokenCount=" + maxTokenCount + "]";
    }

    /** Builds {@link Limits}. Each setter throws an {@link IllegalArgumentException} if its value is below 1. Not thread-safe. */
    public static final class Builder {
        private int maxBodyBytes = 16 * 1024 * 1024;
        private int maxDepth = 64;
        private int maxViolations = 1000;
        private int maxStringLength = 16 * 1024 * 1024;
        private int maxNumberLength = 1000;
        private int maxNameLength = 50_000;
        private long maxTokenCount = Long.MAX_VALUE;

        private Builder() {}

        /** Sets {@link Limits#maxBodyBytes()}. */
        public Builder maxBodyBytes(int bytes) {
            this.maxBodyBytes = (int) atLeastOne("maxBodyBytes", bytes);
            return this;
        }

        /** Sets {@link Limits#maxDepth()}. */
        public Builder maxDepth(int levels) {
            this.maxDepth = (int) atLeastOne("maxDepth", levels);
            return this;
        }

        /** Sets {@link Limits#maxViolations()}. */
        public Builder maxViolations(int findings) {
            this.maxViolations = (int) atLeastOne("maxViolations", findings);
            return this;
        }

        /** Sets {@link Limits#maxStringLength()}. */
        public Builder maxStringLength(int units) {
            this.maxStringLength = (int) atLeastOne("maxStringLength", units);
            return this;
        }

        /** Sets {@link Limits#maxNumberLength()}. */
        public Builder maxNumberLength(int characters) {
            this.maxNumberLength = (int) atLeastOne("maxNumberLength", characters);
            return this;
        }

        /** Sets {@link Limits#maxNameLength()}. */
        public Builder maxNameLength(int units) {
            this.maxNameLength = (int) atLeastOne("maxNameLength", units);
            return this;
        }

        /** Sets {@link Limits#maxTokenCount()}. */
        public Builder maxTokenCount(long tokens) {
            this.maxTokenCount = atLeastOne("maxTokenCount", tokens);
            return this;
        }

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
