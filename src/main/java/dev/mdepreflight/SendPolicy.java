package dev.mdepreflight;

import dev.mdepreflight.report.Scope;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a request that is about to be sent: which faults block it, and how its caller is told.
 *
 * <p>The adapters for HTTP clients take one. For a client without an adapter, ask {@link #outgoing} before each request. Thread-safe, and
 * immutable but for what it remembers to have logged: build one and share it.
 */
public final class SendPolicy {
    /** How the caller of a client is told of a request that is not sent. */
    public enum Mode {
        /** By an exception of the kind that the client throws; its cause is a {@link dev.mdepreflight.report.PreflightException}. */
        THROW,

        /** By a response with status 400 and the error envelope as its body, as the API itself answers. */
        RESPOND,

        /** Not at all: the findings are logged and the request is sent, whatever is wrong with it. */
        REPORT_ONLY
    }

    /** Of so many hosts that are not known as the API's is told. */
    private static final int MAX_HOSTS = 20;

    private final Preflight preflight;
    private final Mode mode;
    private final Scope blockOn;

    /** What was logged and is not to be logged again; bounded, as the texts are made of methods and calls that are known. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private final Set<String> toldHosts = ConcurrentHashMap.newKeySet();

    private SendPolicy(Builder builder) {
        this.preflight = builder.preflight;
        this.mode = builder.mode;
        this.blockOn = builder.blockOn;
    }

    /**
     * A policy with the defaults: every violation blocks the request, by an exception.
     *
     * @param preflight checks the requests
     * @return the policy
     */
    public static SendPolicy of(Preflight preflight) {
        Objects.requireNonNull(preflight, "preflight");
        return builder(preflight).build();
    }

    /**
     * A builder that starts from the defaults.
     *
     * @param preflight checks the requests
     * @return a new builder
     */
    public static Builder builder(Preflight preflight) {
        Objects.requireNonNull(preflight, "preflight");
        return new Builder(preflight);
    }

    /**
     * How the caller is told.
     *
     * @return the mode
     */
    public Mode mode() {
        return mode;
    }

    /**
     * Looks at a request that is about to be sent. Its body is not needed yet.
     *
     * @param method the HTTP method
     * @param uri the request URI; any text
     * @param headers gives the value of a header by its name, null if there is none; asked for {@code Content-Type}, {@code
     *     Content-Encoding} and {@code traceparent}, in any letter case
     * @return the request, to be decided on
     */
    public OutgoingRequest outgoing(String method, String uri, Function<String, @Nullable String> headers) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(headers, "headers");
        return new OutgoingRequest(this, preflight, method, uri, headers);
    }

    /** Whether a report with violations blocks a request. */
    boolean blocks(boolean refused) {
        return mode != Mode.REPORT_ONLY && (refused || blockOn == Scope.ELEMENT);
    }

    /** Whether something is to be logged that this policy tells only once; the text is one of few. */
    boolean tellsFirst(String text) {
        return told.add(text);
    }

    /** Whether a host is to be told of, the first ones once each; few, as hosts may come from anywhere. */
    boolean tellsFirstHost(String text) {
        return toldHosts.size() < MAX_HOSTS && toldHosts.add(text);
    }

    /** Builds a {@link SendPolicy}. Not thread-safe. */
    public static final class Builder {
        private final Preflight preflight;
        private Mode mode = Mode.THROW;
        private Scope blockOn = Scope.ELEMENT;

        private Builder(Preflight preflight) {
            this.preflight = Objects.requireNonNull(preflight, "preflight");
        }

        /**
         * Sets how the caller is told; {@link Mode#THROW} by default.
         *
         * @param mode the mode
         * @return this builder
         */
        public Builder mode(Mode mode) {
            this.mode = Objects.requireNonNull(mode, "mode");
            return this;
        }

        /**
         * Sets the least scope of a violation that blocks a request; {@link Scope#ELEMENT} by default, so that any does.
         *
         * @param scope {@link Scope#REQUEST} lets an import through whose only faults are single elements: the service stores the others
         *     and flags those
         * @return this builder
         */
        public Builder blockOn(Scope scope) {
            this.blockOn = Objects.requireNonNull(scope, "scope");
            return this;
        }

        /**
         * Builds it.
         *
         * @return a new policy
         */
        public SendPolicy build() {
            return new SendPolicy(this);
        }
    }
}
