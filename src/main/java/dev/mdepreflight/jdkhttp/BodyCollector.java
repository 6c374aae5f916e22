package dev.mdepreflight.jdkhttp;

import dev.mdepreflight.internal.request.BodyPrefix;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Collects the first bytes of a body, one buffer at a time, and cancels the subscription when it has enough bytes. */
final class BodyCollector implements Flow.Subscriber<ByteBuffer> {
    /** Starts a thread for each task. Like the threads of the JDK's client, the thread does not inherit thread-locals. */
    static final Executor OWN_THREAD = task -> {
        Thread thread = new Thread(null, task, "mde-preflight-body", 0, false);
        thread.setDaemon(true);
        thread.start();
    };

    /** The publishers of bytes in memory. They never block their subscriber; any other publisher might block. */
    private static final List<Class<?>> IN_MEMORY = List.of(
            BodyPublishers.ofByteArray(new byte[0]).getClass(),
            BodyPublishers.ofString("").getClass(),
            BodyPublishers.noBody().getClass());

    private final BodyPublisher source;
    private final int enough;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile Flow.@Nullable Subscription subscription;
    private BodyPrefix prefix = new BodyPrefix(0);

    /**
     * Creates a collector that has not started.
     *
     * @param enough the maximum number of bytes to collect
     */
    BodyCollector(BodyPublisher source, int enough) {
        this.source = source;
        this.enough = enough;
    }

    /** Returns an executor that runs {@link #collect} without blocking the caller: in the caller's thread if the publisher never blocks. */
    Executor executor() {
        return IN_MEMORY.contains(source.getClass()) ? Runnable::run : OWN_THREAD;
    }

    /** Subscribes. Can block as long as the publisher blocks. Never throws: {@link #body} carries the failure. */
    void collect() {
        try {
            if (!body.isDone()) {
                prefix = new BodyPrefix(enough, source.contentLength());
                source.subscribe(this);
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** Returns the future of the collected bytes. If the publisher fails, the future fails with the same exception. */
    CompletableFuture<byte[]> body() {
        return body;
    }

    void cancel() {
        fail(new CancellationException());
    }

    /** Ends the collection if it has not ended yet. */
    void fail(Throwable reason) {
        if (body.completeExceptionally(reason)) {
            cancelSubscription();
        }
    }

    private void cancelSubscription() {
        Flow.Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        Objects.requireNonNull(given);
        if (subscription != null) {
            given.cancel();
            return;
        }
        subscription = given;
        if (body.isDone()) {
            given.cancel();
        } else {
            request(given);
        }
    }

    /**
     * Requests a buffer. If the publisher calls back during a request, the next one waits until it returns, so the stack does not grow.
     */
    private void request(Flow.Subscription current) {
        if (wanted.getAndIncrement() == 0) {
            do {
                current.request(1);
            } while (wanted.decrementAndGet() > 0);
        }
    }

    @Override
    public void onNext(ByteBuffer buffer) {
        if (body.isDone()) {
            return;
        }
        prefix.write(buffer);
        Flow.Subscription current = subscription;
        if (prefix.isFull()) {
            if (body.complete(prefix.toByteArray())) {
                cancelSubscription();
            }
        } else if (current != null) {
            request(current);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(Objects.requireNonNull(failure));
    }

    @Override
    public void onComplete() {
        if (!body.isDone()) {
            body.complete(prefix.toByteArray());
        }
    }
}
