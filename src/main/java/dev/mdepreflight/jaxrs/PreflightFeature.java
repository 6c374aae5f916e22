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
 * Checks the entities of {@link Preflighted} resource methods on a Jakarta REST server, and answers faulty entities with the API's error
 * envelope.
 *
 * <p>The entity is read once, after decoders such as gzip, up to the {@link dev.mdepreflight.report.Limits}, and checked before it is
 * bound. A clean entity is bound from the same bytes. The response to a faulty entity has status 400, or 413 if the entity exceeds the
 * limits, and the envelope as {@code application/json}. If the request has a {@code traceparent} header, the trace id is the envelope's
 * target. JSON is read and bound as UTF-8 (RFC 8259 section 8.1), whatever charset the request declares.
 *
 * <p>The feature sends the same envelope for entities that Jackson or JSON-B cannot bind and for a {@link
 * jakarta.validation.ConstraintViolationException}. A violation outside the entity is in the {@linkplain
 * dev.mdepreflight.report.Finding#part() part} of its parameter: a matrix parameter is in the path, and the pointer of a cookie begins with
 * {@code /Cookie}. Your own mapper for this exception takes precedence. The server itself answers violations in return values and in
 * methods that are not {@link Preflighted}.
 *
 * <p>Register an instance of this class. On Quarkus REST, register a subclass of {@link PreflightDynamicFeature} instead. If neither is
 * registered, calls of {@link Preflighted} methods fail, see {@link RegistrationGuard}. Immutable and thread-safe.
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
     * @throws IllegalStateException if the server ignores dynamic features that a feature registers; see {@link PreflightDynamicFeature}
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
         * Sets the smallest scope that blocks a request; {@link Scope#ELEMENT} by default, so that every violation blocks it.
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
