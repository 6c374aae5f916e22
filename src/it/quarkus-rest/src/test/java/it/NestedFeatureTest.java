package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.jaxrs.PreflightFeature;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A feature within a feature, which the server ignores. */
class NestedFeatureTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Application.of(Nesting.class);

    @Test
    void callOfPreflightedMethod_fails() throws Exception {
        assertEquals(500, Client.send("/indicators/text", "{}").statusCode());
        assertEquals(500, Client.send("/indicators/uni", "{}").statusCode());
    }

    /** Registers the check as on other servers. */
    @Provider
    public static class Nesting implements Feature {
        @Override
        public boolean configure(FeatureContext context) {
            context.register(PreflightFeature.of(Preflight.create()));
            return true;
        }
    }
}
