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
 * <p>A refused request never reaches the network. It results in a {@link RequestRefusedProcessingException} or, with {@link
 * SendPolicy.Mode#RESPOND}, in a response with status 400 and the error envelope. The check runs at {@link #PRIORITY}, after all other
 * request filters, so it sees the final URI, headers and entity. It reads the output of the entity's {@code MessageBodyWriter}, before any
 * {@code WriterInterceptor} encodes it. Immutable and thread-safe: one instance can serve many clients.
 */
@ConstrainedTo(RuntimeType.CLIENT)
@SuppressWarnings("exports") // users require jakarta.ws.rs themselves, see module-info
public final class PreflightClientFeature implements Feature {
    /**
     * The priority that makes the filter and the interceptor run last. Changes by filters with a higher number are not checked.
     */
    public static final int PRIORITY = Integer.MAX_VALUE - 1_000;

    private final SendPolicy policy;

    private PreflightClientFeature(SendPolicy policy) {
        this.policy = policy;
    }

    /** Creates a feature that throws an exception for a request with any violation. */
    public static PreflightClientFeature of(Preflight preflight) {
        return of(SendPolicy.of(preflight));
    }

    /** Creates a feature with a policy. */
    public static PreflightClientFeature of(SendPolicy policy) {
        return new PreflightClientFeature(Objects.requireNonNull(policy, "policy"));
    }

    @Override
    public boolean configure(FeatureContext context) {
        // Some clients don't inject their writers into instances, so the filter is registered as a class.
        context.property(PreflightClientFilter.POLICY, policy);
        context.register(PreflightClientFilter.class, PRIORITY);
        context.register(new ClientBodyInterceptor(), PRIORITY);
        return true;
    }
}
