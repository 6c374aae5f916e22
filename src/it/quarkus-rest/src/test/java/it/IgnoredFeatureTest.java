package it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.jaxrs.PreflightFeature;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A feature that the server calls, and whose dynamic feature it ignores. */
class IgnoredFeatureTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Application.of(Delegating.class)
            .assertException(thrown -> assertTrue(Application.says(thrown, "dev.mdepreflight.jaxrs.PreflightDynamicFeature")));

    @Test
    void application_doesNotStart() {
        fail("it started");
    }

    /** Does what the feature does. */
    @Provider
    public static class Delegating implements Feature {
        @Override
        public boolean configure(FeatureContext context) {
            return PreflightFeature.of(Preflight.create()).configure(context);
        }
    }
}
