package consumer;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Preflighted;
import dev.mdepreflight.jaxrs.PreflightFeature;
import dev.mdepreflight.report.ErrorEnvelope;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A server of the implementation that is there, which is called in the place of the one that is named. */
final class RestServerCaller implements Caller {
    @Override
    public String call(Preflight preflight, URI uri, String body) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SeBootstrap.Instance server = SeBootstrap.start(
                        new Checked(),
                        SeBootstrap.Configuration.builder()
                                .protocol("HTTP")
                                .host(uri.getHost())
                                .port(port)
                                .rootPath("/")
                                .build())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        try {
            URI here = URI.create("http://" + uri.getHost() + ":" + port + "/isolate");
            String answer =
                    new String(Caller.post(here, body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
            return answer.equals(body) ? "taken" : ErrorEnvelope.parse(answer).code();
        } finally {
            server.stop().toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
    }

    /** Its resource, and the check. */
    public static class Checked extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Isolation.class, Check.class);
        }
    }

    /** Registers the check. */
    public static class Check implements Feature {
        @Override
        public boolean configure(FeatureContext context) {
            context.register(PreflightFeature.of(Preflight.create()));
            return true;
        }
    }

    /** Gives back what it took. */
    @Path("isolate")
    public static class Isolation {
        @POST
        @Preflighted("isolateMachine")
        public String post(String entity) {
            return entity;
        }
    }
}
