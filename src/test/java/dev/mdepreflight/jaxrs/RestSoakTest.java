package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflighted;
import dev.mdepreflight.loopback.LoopbackApi;
import dev.mdepreflight.soak.Soak;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As {@code SoakTest}, of the adapter for Jakarta REST on both sides; each implementation is given it in its turn. */
@Tag("jaxrs")
class RestSoakTest {
    @Test
    void client_verdictsAreRight_andNothingLeaks() throws Exception {
        try (LoopbackApi api = LoopbackApi.start();
                RestClientSender sender = new RestClientSender()) {
            new Soak(api::uri, api::count, sender).run();
        }
    }

    @Test
    void resource_verdictsAreRight_andNothingLeaks() throws Exception {
        try (RestServer server = RestServer.start(RestApplication.checked(Api.class))) {
            new Soak(server::uri, Api.CALLS::get, new RestServerSender()).run();
        }
    }

    /** Methods at the paths of the API's own. */
    @Path("api")
    public static class Api {
        static final AtomicLong CALLS = new AtomicLong();

        @POST
        @Path("indicators")
        @Preflighted("submitIndicator")
        public String submit(String entity) {
            return taken();
        }

        @POST
        @Path("indicators/import")
        @Preflighted("importIndicators")
        public String importAll(byte[] entity) {
            return taken();
        }

        @POST
        @Path("machines/{id}/isolate")
        @Preflighted("isolateMachine")
        public String isolate(String entity) {
            return taken();
        }

        private static String taken() {
            CALLS.incrementAndGet();
            return LoopbackApi.ANSWER;
        }
    }
}
