package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.report.Scope;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import java.util.Map;

/** Binds the check to the resource methods that ask for it, and to no other. */
final class PreflightedMethods implements DynamicFeature {
    /** After what decodes the entity, before the interceptors of users. */
    private static final int DECODED = Priorities.ENTITY_CODER + 500;

    /** After the filters of users, which may say more of a request than that it lacks an entity: that its sender may not send it. */
    private static final int AFTER_USER = Priorities.USER + 1_000;

    private final Preflight preflight;
    private final Scope leastScope;

    PreflightedMethods(Preflight preflight, Scope leastScope) {
        this.preflight = preflight;
        this.leastScope = leastScope;
    }

    @Override
    public void configure(ResourceInfo resourceInfo, FeatureContext context) {
        ResourceMethod method = ResourceMethod.of(resourceInfo.getResourceClass(), resourceInfo.getResourceMethod());
        BodyKind kind = method == null ? null : BodyKind.of(method);
        if (kind != null) {
            EntityCheck check = new EntityCheck(preflight, leastScope, kind);
            context.register(new EntityInterceptor(check), Map.of(ReaderInterceptor.class, DECODED));
            context.register(new MissingEntityFilter(check), Map.of(ContainerRequestFilter.class, AFTER_USER));
        }
    }
}
