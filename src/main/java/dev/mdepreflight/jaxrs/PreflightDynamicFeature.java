package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.report.Scope;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Objects;

/**
 * Checks the entities of {@link Preflighted} resource methods like {@link PreflightFeature}, but leaves constraint violations to the
 * server.
 *
 * <p>For servers such as Quarkus REST, which find providers by class and ignore dynamic features that a feature registers:
 *
 * <pre>{@code
 * @Provider
 * public class Check extends PreflightDynamicFeature {
 *     public Check() {
 *         super(Preflight.create());
 *     }
 * }
 * }</pre>
 *
 * <p>If Quarkus REST runs a method on an I/O thread, the whole entity is in memory already, so the check does not block. Immutable and
 * thread-safe.
 */
@ConstrainedTo(RuntimeType.SERVER)
@SuppressWarnings("exports") // users require jakarta.ws.rs themselves, see module-info
public class PreflightDynamicFeature implements DynamicFeature {
    /** Runs after entity decoders and before the user's interceptors. */
    private static final int DECODED = Priorities.ENTITY_CODER + 500;

    /** Runs after the user's filters, which might have a better reason to refuse the request, such as a missing permission. */
    private static final int AFTER_USER = Priorities.USER + 1_000;

    private final Preflight preflight;
    private final Scope blockOn;

    /** Creates a feature that refuses every request with a violation. */
    public PreflightDynamicFeature(Preflight preflight) {
        this(preflight, Scope.ELEMENT);
    }

    /**
     * Creates a feature that accepts some violations.
     *
     * @param blockOn the smallest scope that blocks a request; {@link Scope#REQUEST} accepts an import with faults in single elements only
     */
    public PreflightDynamicFeature(Preflight preflight, Scope blockOn) {
        this.preflight = Objects.requireNonNull(preflight, "preflight");
        this.blockOn = Objects.requireNonNull(blockOn, "blockOn");
    }

    /**
     * Called by the server for each resource method.
     *
     * @throws IllegalArgumentException if the method is {@link Preflighted} and cannot be checked
     */
    @Override
    public void configure(ResourceInfo resourceInfo, FeatureContext context) {
        boolean onQuarkus = isQuarkus(context);
        BodyKind kind = BodyKind.of(resourceInfo, onQuarkus);
        if (kind != null) {
            EntityCheck check = new EntityCheck(preflight, blockOn, kind);
            // All contracts share one priority, because Quarkus REST doesn't accept a map of contracts.
            context.register(new EntityInterceptor(check), DECODED);
            context.register(new MissingEntityFilter(check, onQuarkus), AFTER_USER);
        }
    }

    /** Whether the server is Quarkus REST, where filters can run on an I/O thread and interceptors also see missing entities. */
    static boolean isQuarkus(FeatureContext context) {
        return context.getClass().getName().startsWith("org.jboss.resteasy.reactive.");
    }
}
