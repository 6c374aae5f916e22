package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.SendPolicy;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Objects;

/**
 * Checks the requests of a Jakarta REST client before they are sent: {@code client.register(PreflightClientFeature.of(preflight))}.
 *
 * <p>A request that is refused ends in a {@link RequestRefusedProcessingException} or, by {@link SendPolicy.Mode#RESPOND}, in a response
 * with status 400 and the error envelope, and never reaches the network. The check comes after all other request filters, at {@link
 * #PRIORITY}, so that it sees the URI, the headers and the entity as they will be, and reads what the entity's {@code MessageBodyWriter}
 * writes, before any {@code WriterInterceptor} encodes it. Immutable and thread-safe: one may be registered with many clients.
 */
@ConstrainedTo(RuntimeType.CLIENT)
@SuppressWarnings("exports") // who uses this requires jakarta.ws.rs; see module-info
public final class PreflightClientFeature implements Feature {
    /**
     * The priority of the request filter and the writer interceptor: both run as the last of their kind. A filter registered with a higher
     * number runs after the check, which does not see what it changes.
     */
    public static final int PRIORITY = Integer.MAX_VALUE - 1_000;

    private final SendPolicy policy;

    private PreflightClientFeature(SendPolicy policy) {
        this.policy = policy;
    }

    /**
     * A feature with the defaults of {@link SendPolicy}: every violation blocks the request, by an exception.
     *
     * @param preflight checks the requests
     * @return the feature
     */
    public static PreflightClientFeature of(Preflight preflight) {
        return of(SendPolicy.of(preflight));
    }

    /**
     * A feature with a policy.
     *
     * @param policy what becomes of a request
     * @return the feature
     */
    public static PreflightClientFeature of(SendPolicy policy) {
        return new PreflightClientFeature(Objects.requireNonNull(policy, "policy"));
    }

    @Override
    public boolean configure(FeatureContext context) {
        // Given as a class, as not every implementation injects into an object; so each client has its own, with its
        // own writers.
        context.property(PreflightClientFilter.POLICY, policy);
        context.register(PreflightClientFilter.class, PRIORITY);
        context.register(new ClientBodyInterceptor(), PRIORITY);
        return true;
    }
}
