package dev.mdepreflight.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Ends a call that no {@link MissingEntityFilter} has seen, since no feature is registered that would check its entity. */
final class UncheckedCallFilter implements ContainerRequestFilter {
    private final String method;

    UncheckedCallFilter(String method) {
        this.method = method;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(MissingEntityFilter.PROPERTY) == null) {
            throw new IllegalStateException(
                    "Nothing checks the entity of the @Preflighted method " + method + ": register "
                            + PreflightFeature.class.getName() + " or, on Quarkus REST, a @Provider class that extends "
                            + PreflightDynamicFeature.class.getName());
        }
    }
}
