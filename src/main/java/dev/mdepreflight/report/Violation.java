package dev.mdepreflight.report;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reason why the service would refuse the request or one of its elements. */
public final class Violation implements Finding {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final FindingData data;
    private final Scope scope;

    private Violation(ErrorCode code, FindingData data, Scope scope) {
        this.code = code;
        this.data = data;
        this.scope = scope;
    }

    /**
     * Creates a builder for a violation that concerns the whole body and has the scope {@link Scope#REQUEST}.
     *
     * @param code the error code of the service's response
     * @param reason see {@link Finding#reason()}
     * @param message the human-readable text, see {@link ErrorCode#message}
     */
    public static Builder builder(ErrorCode code, String reason, String message) {
        return new Builder(code, reason, message);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the error code of the service's response} */
    public ErrorCode code() {
        return code;
    }

    /** {@return whether the service refuses the request or one element} */
    public Scope scope() {
        return scope;
    }

    @Override
    public String reason() {
        return data.reason();
    }

    @Override
    public String message() {
        return data.message();
    }

    @Override
    public Part part() {
        return data.part();
    }

    @Override
    public String pointer() {
        return data.pointer();
    }

    @Override
    public @Nullable Location location() {
        return data.location();
    }

    @Override
    public @Nullable String excerpt() {
        return data.excerpt();
    }

    @Override
    public @Nullable String hint() {
        return data.hint();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (code == null || data == null || scope == null) {
            throw new InvalidObjectException("The stream holds no valid violation");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Violation violation
                && code == violation.code
                && scope == violation.scope
                && data.equals(violation.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, data, scope);
    }

    /** Shows everything in one line, with control characters of the input escaped. */
    @Override
    public String toString() {
        return "Violation[code=" + code + ", " + data + ", scope=" + scope + "]";
    }

    /** Builds a {@link Violation}. Not thread-safe. */
    public static final class Builder extends Finding.Builder<Builder> {
        private final ErrorCode code;
        private Scope scope = Scope.REQUEST;

        private Builder(ErrorCode code, String reason, String message) {
            super(reason, message);
            this.code = Objects.requireNonNull(code, "code");
        }

        private Builder(Violation violation) {
            super(violation.data);
            this.code = violation.code;
            this.scope = violation.scope;
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the {@linkplain Violation#scope() scope}; {@link Scope#REQUEST} by default. */
        public Builder scope(Scope scope) {
            this.scope = Objects.requireNonNull(scope, "scope");
            return this;
        }

        public Violation build() {
            return new Violation(code, data(), scope);
        }
    }
}
