package dev.mdepreflight.report;

import jakarta.validation.Payload;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding on suspicious input that the service is not known to refuse.
 *
 * <p>The class is also the {@link Payload} of advice-only constraints: a constraint with {@code payload = Advice.class} gives advice
 * instead of a violation.
 */
public final class Advice implements Finding, Payload {
    private static final long serialVersionUID = 1L;

    /**
     * The reason of advice on a request to the API that is none of the known documented calls. It is given even if advice is off, as
     * nothing in such a request is checked.
     */
    public static final String UNKNOWN_CALL = "unknown-call";

    /**
     * The reason of advice on an unknown host if the path is one of the API's, or if the host looks like a misspelt host of the API. It is
     * given even if advice is off, as nothing in such a request is checked.
     */
    public static final String UNKNOWN_HOST = "unknown-host";

    /**
     * The reason of advice on a known call whose body is not checked, such as a call that only the service's metadata names or a call with
     * an unexpected body. It is given even if advice is off.
     */
    public static final String UNCHECKED_BODY = "unchecked-body";

    /** The reasons that tell that something was not checked. */
    private static final Set<String> UNCHECKED = Set.of(UNKNOWN_CALL, UNKNOWN_HOST, UNCHECKED_BODY);

    private final FindingData data;

    private Advice(FindingData data) {
        this.data = data;
    }

    /** {@return whether a reason tells that something was not checked} */
    public static boolean isUnchecked(String reason) {
        return UNCHECKED.contains(reason);
    }

    /**
     * Creates a builder of advice on the whole body.
     *
     * @param reason see {@link Finding#reason()}
     * @param message the text for people
     */
    public static Builder builder(String reason, String message) {
        return new Builder(reason, message);
    }

    public Builder toBuilder() {
        return new Builder(data);
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
        if (data == null) {
            throw new InvalidObjectException("The stream holds no valid advice");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Advice advice && data.equals(advice.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    /** Shows everything in one line, with control characters of the input escaped. */
    @Override
    public String toString() {
        return "Advice[" + data + "]";
    }

    /** Builds an {@link Advice}. Not thread-safe. */
    public static final class Builder extends Finding.Builder<Builder> {
        private Builder(String reason, String message) {
            super(reason, message);
        }

        private Builder(FindingData data) {
            super(data);
        }

        @Override
        Builder self() {
            return this;
        }

        public Advice build() {
            return new Advice(data());
        }
    }
}
