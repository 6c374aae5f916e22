package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.report.Scope;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Objects;

/**
 * Checks the entities of {@link Preflighted} resource methods of a Jakarta REST server, and answers faulty ones with the API's error
 * envelope.
 *
 * <p>The entity is read once, after decoders such as gzip, up to the {@link dev.mdepreflight.report.Limits}, and checked before it is
 * bound. A clean entity is bound from the same bytes. A faulty one is answered with 400, one beyond the limits with 413, and the envelope
 * as {@code application/json}. Its target is the trace id in the request's {@code traceparent} header if there is one. JSON is read and
 * bound as UTF-8 (RFC 8259 section 8.1), whatever charset the request declares.
 *
 * <p>The same envelope answers entities that Jackson or JSON-B cannot bind, and a {@link jakarta.validation.ConstraintViolationException}.
 * A violation outside the entity is in the {@linkplain dev.mdepreflight.report.Finding#part() part} of its parameter: a matrix parameter is
 * in the path, and the pointer of a cookie begins with {@code /Cookie}. Your own mapper for this exception takes precedence. The server
 * itself answers wrong return values, and calls of methods that are not {@link Preflighted}.
 *
 * <p>Register an instance or, on Quarkus REST, a subclass of {@link PreflightDynamicFeature}. If neither is registered, calls of
 * {@link Preflighted} methods fail, see {@link RegistrationGuard}. Immutable and thread-safe.
 */
@ConstrainedTo(RuntimeType.SERVER)
@SuppressWarnings("exports") // users require jakarta.ws.rs themselves, see module-info
public final class PreflightFeature implements Feature {
    private final Preflight preflight;
    private final Scope blockOn;

    private PreflightFeature(Builder builder) {
        this.preflight = builder.preflight;
        this.blockOn = builder.blockOn;
    }

    /** Creates a feature that refuses every request with a violation. */
    public static PreflightFeature of(Preflight preflight) {
        return builder(preflight).build();
    }

    public static Builder builder(Preflight preflight) {
        return new Builder(preflight);
    }

    /**
     * Called by the server.
     *
     * @throws IllegalStateException if the server ignores dynamic features of a feature; see {@link PreflightDynamicFeature}
     */
    @Override
    public boolean configure(FeatureContext context) {
        PreflightDynamicFeature check = new PreflightDynamicFeature(preflight, blockOn);
        context.register(check);
        if (!context.getConfiguration().isRegistered(check)) {
            throw new IllegalStateException("This server takes no dynamic feature from a feature: in the place of "
                    + PreflightFeature.class.getName() + " register a @Provider class that extends "
                    + PreflightDynamicFeature.class.getName());
        }
        context.register(new ConstraintViolationMapper(preflight), ConstraintViolationMapper.LAST);
        return true;
    }

    /** Builds a {@link PreflightFeature}. Not thread-safe. */
    public static final class Builder {
        private final Preflight preflight;
        private Scope blockOn = Scope.ELEMENT;

        private Builder(Preflight preflight) {
            this.preflight = Objects.requireNonNull(preflight, "preflight");
        }

        /**
         * Sets the least scope that blocks a request; {@link Scope#ELEMENT} by default, so that every violation does.
         *
         * @param scope {@link Scope#REQUEST} accepts an import in which only single elements are faulty
         */
        public Builder blockOn(Scope scope) {
            this.blockOn = Objects.requireNonNull(scope, "scope");
            return this;
        }

        public PreflightFeature build() {
            return new PreflightFeature(this);
        }
    }
}
