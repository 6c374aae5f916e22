package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflight;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Resources and providers, with the check as a user registers it. */
final class RestApplication extends Application {
    private final Set<Class<?>> classes;

    private RestApplication(Set<Class<?>> classes) {
        this.classes = classes;
    }

    /** With the defaults. */
    static RestApplication checked(Class<?>... classes) {
        Set<Class<?>> all = new LinkedHashSet<>(List.of(classes));
        all.add(Check.class);
        return new RestApplication(all);
    }

    /** Without the check. */
    static RestApplication of(Class<?>... classes) {
        return new RestApplication(Set.of(classes));
    }

    @Override
    public Set<Class<?>> getClasses() {
        return classes;
    }

    /** Registers the check. */
    public static class Check implements Feature {
        @Override
        public boolean configure(FeatureContext context) {
            context.register(PreflightFeature.of(Preflight.create()));
            return true;
        }
    }
}
