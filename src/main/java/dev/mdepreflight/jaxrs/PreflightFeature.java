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
 * Checks the entities of {@link Preflighted} resource methods of a Jakarta REST server, and answers faulty ones with the API's error envelope.
 *
 * <p>The entity is read once, after decoders such as that of gzip, up to the {@link dev.mdepreflight.report.Limits}, and checked before
 * it is bound. A faulty one is answered 400, one beyond the limits 413, with the envelope as {@code application/json}; a clean one is bound
 * from the same bytes. JSON is UTF-8 (RFC 8259 section 8.1), and it is bound as that, whatever charset the request names. The envelope's target
 * is the trace id of the request's {@code traceparent} header where there is one.
 *
 * <p>For {@link Preflighted} methods the same envelope tells of entities that Jackson or JSON-B cannot bind, and of a {@link
 * jakarta.validation.ConstraintViolationException}: what is not about the entity is in the {@linkplain dev.mdepreflight.report.Finding#part() part} of
 * its parameter. A matrix parameter is in the path, and the pointer of a cookie begins with {@code /Cookie}. An exception mapper of the user's own for
 * that exception goes before. A return value that breaks its constraints, and any other method, is answered as without this feature.
 *
 * <p>Register an instance, or on Quarkus REST a subclass of {@link PreflightDynamicFeature}. Nothing is checked by itself, but a call of a
 * {@link Preflighted} method that nothing checks fails, see {@link RegistrationGuard}. Immutable and thread-safe.
 */
@ConstrainedTo(RuntimeType.SERVER)
@SuppressWarnings("exports") // who uses this requires jakarta.ws.rs; see module-info
public final class PreflightFeature implements Feature {
    private final Preflight preflight;
    private final Scope blockOn;

    private PreflightFeature(Builder builder) {
        this.preflight = builder.preflight;
        this.blockOn = builder.blockOn;
    }

    /**
     * A feature with the defaults: every violation blocks the request.
     *
     * @param preflight checks the entities
     * @return the feature
     */
    public static PreflightFeature of(Preflight preflight) {
        return builder(preflight).build();
    }

    /**
     * A builder that starts from the defaults.
     *
     * @param preflight checks the entities
     * @return a new builder
     */
    public static Builder builder(Preflight preflight) {
        return new Builder(preflight);
    }

    /**
     * Registers what is needed.
     *
     * @throws IllegalStateException if the server does not take it from a feature; see {@link PreflightDynamicFeature}
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
         * Sets the least scope of a violation that blocks a request; {@link Scope#ELEMENT} by default, so that any does.
         *
         * @param scope {@link Scope#REQUEST} lets an import through whose only faults are single elements
         * @return this builder
         */
        public Builder blockOn(Scope scope) {
            this.blockOn = Objects.requireNonNull(scope, "scope");
            return this;
        }

        /**
         * Builds it.
         *
         * @return a new feature
         */
        public PreflightFeature build() {
            return new PreflightFeature(this);
        }
    }
}
