package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflighted;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Has calls of {@link Preflighted} methods fail where no registered feature checks them, so that none passes unchecked.
 *
 * <p>Jersey and RESTEasy find it as a service, Quarkus REST by its annotation; register it elsewhere. A call that no check
 * has seen ends in an {@link IllegalStateException}, hence a 500, that says what to register. It is not found by itself where a server
 * loads no services, such as Apache CXF, or is told so ({@code jakarta.ws.rs.loadServices}), and where this library is a named module, which
 * cannot provide a service whose interface may be absent. Stateless and thread-safe.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@SuppressWarnings("exports") // who uses this requires jakarta.ws.rs; see module-info
public final class RegistrationGuard implements DynamicFeature {
    /** After the filter of the check. */
    private static final int LAST = Integer.MAX_VALUE;

    /** Called by the server. */
    public RegistrationGuard() {}

    /**
     * Called by the server for each resource method.
     *
     * @param resourceInfo the method
     * @param context takes the guard of its calls
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
}
