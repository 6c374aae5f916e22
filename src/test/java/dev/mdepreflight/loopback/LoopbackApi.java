package dev.mdepreflight.loopback;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A server on the loopback address that answers every request like the API, with 200 and an empty list, and tells what it was sent. */
public final class LoopbackApi implements AutoCloseable {
    /** What it answers. */
    public static final String ANSWER = "{\"value\":[]}";

    /** The requests that are kept; more are only counted, so that a long run costs no memory. */
    private static final int KEPT = 100;

    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>(KEPT);
    private final AtomicLong count = new AtomicLong();
    private final HttpServer server;

    /** A request as it came: the body is what was sent, after the transfer coding. */
    public static final class Request {
        private final String method;
        private final URI uri;
        private final Headers headers;
        private final byte[] body;

        private Request(HttpExchange exchange, byte[] body) {
            this.method = exchange.getRequestMethod();
            this.uri = exchange.getRequestURI();
            this.headers = exchange.getRequestHeaders();
            this.body = body;
        }

        public String method() {
            return method;
        }

        public URI uri() {
            return uri;
        }

        public Headers headers() {
            return headers;
        }

        public byte[] body() {
            return body;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private LoopbackApi(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A server on a free port. */
    public static LoopbackApi start() {
        try {
            return new LoopbackApi(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), /* backlog= */ 256));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its address, such as {@code http://127.0.0.1:4711}. */
    public URI uri() {
        return URI.create("http://" + host() + ":" + server.getAddress().getPort());
    }

    /** An address below it. */
    public URI uri(String path) {
        return uri().resolve(path);
    }

    /** The host, to be named in {@code Preflight.builder().hosts(…)}. */
    public String host() {
        return server.getAddress().getAddress().getHostAddress();
    }

    /** How many requests came. */
    public long count() {
        return count.get();
    }

    /** The first requests that came and were not yet asked for. */
    public List<Request> requests() {
        List<Request> taken = new ArrayList<>();
        requests.drainTo(taken);
        return taken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            count.incrementAndGet();
            requests.offer(new Request(exchange, body));
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
