package dev.mdepreflight;

import dev.mdepreflight.report.Scope;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides which faults block a request that is about to be sent, and how its caller learns about them.
 *
 * <p>The adapters for HTTP clients take a policy. For other clients, call {@link #outgoing} before each request. Thread-safe: build one and
 * share it. The only state of a policy is a record of the messages that it has logged.
 */
public final class SendPolicy {
    /** How the caller learns that a request was not sent. */
    public enum Mode {
        /** The client throws an exception of its own kind, with a {@link dev.mdepreflight.report.PreflightException} as the cause. */
        THROW,

        /** The client returns a response with status 400 and the error envelope, as the API does. */
        RESPOND,

        /** The caller does not learn about faults: findings are logged and every request is sent. */
        REPORT_ONLY
    }

    /** The maximum number of unknown hosts that are logged. */
    private static final int MAX_HOSTS = 20;

    private final Preflight preflight;
    private final Mode mode;
    private final Scope blockOn;

    /** The messages that were logged and are not repeated. The set is bounded because messages consist of known methods and calls. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private final Set<String> toldHosts = ConcurrentHashMap.newKeySet();

    private SendPolicy(Builder builder) {
        this.preflight = builder.preflight;
        this.mode = builder.mode;
        this.blockOn = builder.blockOn;
    }

    /** Creates a policy with the defaults: every violation blocks the request and causes an exception. */
    public static SendPolicy of(Preflight preflight) {
        return builder(preflight).build();
    }

    public static Builder builder(Preflight preflight) {
        return new Builder(preflight);
    }

    /** {@return how the caller learns that a request was not sent} */
    public Mode mode() {
        return mode;
    }

    /**
     * Returns an object that decides on a request. The body is not needed yet.
     *
     * @param uri the request URI; any text
     * @param headers returns the value of a header by its name in any letter case, or null; called for {@code Content-Type}, {@code
     *     Content-Encoding} and {@code traceparent}
     */
    public OutgoingRequest outgoing(String method, String uri, Function<String, @Nullable String> headers) {
        Objects.requireNonNull(headers, "headers");
        return new OutgoingRequest(this, preflight, method, uri, headers);
    }

    boolean blocks(boolean refused) {
        return mode != Mode.REPORT_ONLY && (refused || blockOn == Scope.ELEMENT);
    }

    /** Whether a message was not logged before. Pass only messages from a bounded set. */
    boolean tellsFirst(String text) {
        return told.add(text);
    }

    /** Whether a host was not logged before. Only the first hosts are logged, because the number of hosts is not bounded. */
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

        /** Sets how the caller learns that a request was not sent; {@link Mode#THROW} by default. */
        public Builder mode(Mode mode) {
            this.mode = Objects.requireNonNull(mode, "mode");
            return this;
        }

        /**
         * Sets the smallest scope that blocks a request; {@link Scope#ELEMENT} by default, so that every violation blocks it.
         *
         * @param scope {@link Scope#REQUEST} sends an import in which only single elements are faulty: the service stores the other
         *     elements and flags the faulty ones
         */
        public Builder blockOn(Scope scope) {
            this.blockOn = Objects.requireNonNull(scope, "scope");
            return this;
        }

        public SendPolicy build() {
            return new SendPolicy(this);
        }
    }
}
