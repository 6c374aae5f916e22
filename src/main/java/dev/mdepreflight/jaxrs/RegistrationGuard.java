package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflighted;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Makes calls of {@link Preflighted} methods fail if no registered feature checks them.
 *
 * <p>An unchecked call fails with an {@link IllegalStateException} that says what to register, so the response is a 500. Jersey and
 * RESTEasy find the guard as a service, Quarkus REST by its annotation. Register the guard yourself if the server doesn't load services
 * (Apache CXF, or {@code jakarta.ws.rs.loadServices} is off), or if this library is a named module, because a module cannot provide a
 * service whose interface is optional. Stateless and thread-safe.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@SuppressWarnings("exports") // users require jakarta.ws.rs themselves, see module-info
public final class RegistrationGuard implements DynamicFeature {
    /** Runs after the filter that marks checked requests. */
    private static final int LAST = Integer.MAX_VALUE;

    /** Called by the server. */
    public RegistrationGuard() {}

    /**
     * Called by the server for each resource method.
     *
     * @throws IllegalArgumentException if the method is {@link Preflighted} and cannot be checked
     */
    @Override
    public void configure(ResourceInfo resourceInfo, FeatureContext context) {
        BodyKind kind = BodyKind.of(resourceInfo, PreflightDynamicFeature.isQuarkus(context));
        if (kind != null) {
            context.register(
                    new UncheckedCallFilter(resourceInfo.getResourceMethod().toString()), LAST);
        }
    }

    /** Fails a call that no {@link MissingEntityFilter} has marked, because no registered feature checks its entity. */
    record UncheckedCallFilter(String method) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getProperty(MissingEntityFilter.PROPERTY) == null) {
                throw new IllegalStateException("Nothing checks the entity of the @Preflighted method " + method
                        + ": register " + PreflightFeature.class.getName()
                        + " or, on Quarkus REST, a @Provider class that extends "
                        + PreflightDynamicFeature.class.getName());
            }
        }
    }
}
