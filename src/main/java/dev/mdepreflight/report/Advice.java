package dev.mdepreflight.report;

import jakarta.validation.Payload;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something doubtful that the service is not known to refuse.
 *
 * <p>The class object doubles as the {@link Payload} that marks an advice-only constraint: a constraint annotated with
 * {@code payload = Advice.class} gives advice where it would give a violation.
 */
public final class Advice implements Finding, Payload {
    private static final long serialVersionUID = 1L;

    /**
     * The reason of the advice that a request goes to the API and is not one of the documented calls that the library knows. It is given
     * even where advice is off, as nothing in such a request is checked.
     */
    public static final String UNKNOWN_CALL = "unknown-call";

    /**
     * The reason of the advice that the host of a request is not known as one of the API's, and its path is one of the API's or the host is a
     * misspelt one of the API's. It is given even where advice is off, as nothing in such a request is checked.
     */
    public static final String UNKNOWN_HOST = "unknown-host";

    /**
     * The reason of the advice that a call is known and its body is not, such as a call that only the service's metadata names, or that a call
     * has a body and takes none. It is given even where advice is off, as the body is not checked.
     */
    public static final String UNCHECKED_BODY = "unchecked-body";

    private final Told told;

    private Advice(Told told) {
        this.told = told;
    }

    /**
     * A builder of advice that is about the whole body.
     *
     * @param reason the {@linkplain Finding#reason() reason}
     * @param message the text for people
     * @return a new builder
     */
    public static Builder builder(String reason, String message) {
        return new Builder(reason, message);
    }

    /**
     * A builder that starts from this advice.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(told);
    }

    @Override
    public String reason() {
        return told.reason();
    }

    @Override
    public String message() {
        return told.message();
    }

    @Override
    public Part part() {
        return told.part();
    }

    @Override
    public String pointer() {
        return told.pointer();
    }

    @Override
    public @Nullable Location location() {
        return told.location();
    }

    @Override
    public @Nullable String excerpt() {
        return told.excerpt();
    }

    @Override
    public @Nullable String hint() {
        return told.hint();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (told == null) {
            throw new InvalidObjectException("The stream holds no valid advice");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Advice advice && told.equals(advice.told);
    }

    @Override
    public int hashCode() {
        return told.hashCode();
    }

    /** All of it in one line, in which nothing of the input can direct a terminal or break a log. */
    @Override
    public String toString() {
        return "Advice[" + told + "]";
    }

    /** Builds an {@link Advice}. Not thread-safe. */
    public static final class Builder extends Finding.Builder<Builder> {
        private Builder(String reason, String message) {
            super(reason, message);
        }

        private Builder(Told told) {
            super(told);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds it.
         *
         * @return a new piece of advice
         */
        public Advice build() {
            return new Advice(told());
        }
    }
}
