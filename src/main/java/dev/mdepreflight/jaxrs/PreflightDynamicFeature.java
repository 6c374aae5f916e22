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
 * Checks the entities of {@link Preflighted} resource methods as {@link PreflightFeature} does, and leaves constraint violations to the server.
 *
 * <p>For servers that find providers by their class and take no dynamic feature from a feature, such as Quarkus REST:
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
 * <p>The check reads what the server has of the entity. Where Quarkus REST runs a method on an I/O thread, that is all of it, in memory: the
 * check never waits for the network there. Immutable and thread-safe.
 */
@ConstrainedTo(RuntimeType.SERVER)
@SuppressWarnings("exports") // who uses this requires jakarta.ws.rs; see module-info
public class PreflightDynamicFeature implements DynamicFeature {
    /** After what decodes the entity, before the interceptors of users. */
    private static final int DECODED = Priorities.ENTITY_CODER + 500;

    /** After the filters of users, which may say more of a request than that it lacks an entity: that its sender may not send it. */
    private static final int AFTER_USER = Priorities.USER + 1_000;

    private final Preflight preflight;
    private final Scope blockOn;

    /**
     * A feature with the defaults: every violation blocks the request.
     *
     * @param preflight checks the entities
     */
    public PreflightDynamicFeature(Preflight preflight) {
        this(preflight, Scope.ELEMENT);
    }

    /**
     * A feature that lets some violations through.
     *
     * @param preflight checks the entities
     * @param blockOn the least scope of a violation that blocks a request; {@link Scope#REQUEST} lets an import through whose only faults
     *     are single elements
     */
    public PreflightDynamicFeature(Preflight preflight, Scope blockOn) {
        this.preflight = Objects.requireNonNull(preflight, "preflight");
        this.blockOn = Objects.requireNonNull(blockOn, "blockOn");
    }

    /**
     * Called by the server for each resource method.
     *
     * @param resourceInfo the method
     * @param context takes what checks its entities
     * @throws IllegalArgumentException if the method is {@link Preflighted} and cannot be checked
     */
    @Override
    public void configure(ResourceInfo resourceInfo, FeatureContext context) {
        boolean onQuarkus = isQuarkus(context);
        BodyKind kind = BodyKind.of(resourceInfo, onQuarkus);
        if (kind != null) {
            EntityCheck check = new EntityCheck(preflight, blockOn, kind);
            // With a priority for all contracts: Quarkus REST takes no map of contracts.
            context.register(new EntityInterceptor(check), DECODED);
            context.register(new MissingEntityFilter(check, onQuarkus), AFTER_USER);
        }
    }

    /** Whether this is Quarkus REST, whose filters may run on an I/O thread, and whose interceptors see missing entities too. */
    static boolean isQuarkus(FeatureContext context) {
        return context.getClass().getName().startsWith("org.jboss.resteasy.reactive.");
    }
}
