package dev.mdepreflight.jaxrs;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The server of the Jakarta REST implementation on the class path, on the loopback address: Jersey's on the JDK's, or RESTEasy's on Undertow. */
final class RestServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The name of the project under {@code src/it}, which says what is on the class path. */
    private static final String NAME = System.getProperty("jaxrs.server", "");

    private final SeBootstrap.Instance running;

    private RestServer(SeBootstrap.Instance running) {
        this.running = running;
    }

    /** Whether JSON is bound by Jackson, whose names are those of the records; by JSON-B otherwise. */
    static boolean bindsWithJackson() {
        return !NAME.startsWith("jersey-3");
    }

    /** Whether it is Jersey; on the JDK's server it does without responses that another thread gives. */
    static boolean isJersey() {
        return NAME.startsWith("jersey");
    }

    /** What decodes gzip: no implementation does of itself. */
    static Class<?> gzip() throws ClassNotFoundException {
        return Class.forName(
                isJersey()
                        ? "org.glassfish.jersey.message.GZipEncoder"
                        : "org.jboss.resteasy.plugins.interceptors.GZIPDecodingInterceptor");
    }

    /** Starts an application on a free port. */
    static RestServer start(Application application) {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .protocol("HTTP")
                .host(InetAddress.getLoopbackAddress().getHostAddress())
                .port(freePort())
                .rootPath("/")
                .build();
        try {
            return new RestServer(SeBootstrap.start(application, configuration)
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (Exception e) {
            throw new IllegalStateException("The server does not start", e);
        }
    }

    /** Not every implementation tells the port that it was given for port 0. */
    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, /* backlog= */ 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its address, without a path. */
    URI uri() {
        SeBootstrap.Configuration configuration = running.configuration();
        return URI.create("http://" + configuration.host() + ":" + configuration.port());
    }

    /** An address below it. */
    URI uri(String path) {
        return uri().resolve(path);
    }

    @Override
    public void close() {
        try {
            running.stop().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop", e);
        }
    }
}
