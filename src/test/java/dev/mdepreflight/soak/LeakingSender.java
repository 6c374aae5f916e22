package dev.mdepreflight.soak;

import dev.mdepreflight.Preflight;
import dev.mdepreflight.Request;
import dev.mdepreflight.report.ErrorEnvelope;
import dev.mdepreflight.report.Report;
import java.net.URI;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Checks without sending, which is so fast that a second is enough, and keeps a little of each request. */
final class LeakingSender implements Sender {
    private static final int KEPT_BYTES = 2_000;

    private final Preflight preflight = Preflight.create();
    private final AtomicLong arrived = new AtomicLong();
    private final Queue<byte[]> kept = new ConcurrentLinkedQueue<>();

    URI uri(String path) {
        return URI.create("https://api.security.microsoft.com" + path);
    }

    long arrived() {
        return arrived.get();
    }

    @Override
    public Optional<ErrorEnvelope> send(String method, URI uri, byte[] json) {
        kept.add(new byte[KEPT_BYTES]);
        Report report = preflight.check(Request.of(method, uri.toString())
                .contentType("application/json")
                .body(json));
        if (report.isClean()) {
            arrived.incrementAndGet();
            return Optional.empty();
        }
        return Optional.of(report.envelope());
    }

    @Override
    public void close() {
        kept.clear();
    }

    @Override
    public String toString() {
        return "leaking";
    }
}
