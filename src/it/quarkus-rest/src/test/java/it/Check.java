package it;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.jaxrs.PreflightDynamicFeature;
import jakarta.ws.rs.ext.Provider;

/** Registers the check. */
@Provider
public class Check extends PreflightDynamicFeature {
    /** Called by the server. */
    public Check() {
        super(Preflight.create());
    }
}
