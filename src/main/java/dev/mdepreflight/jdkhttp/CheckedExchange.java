package dev.mdepreflight.jdkhttp;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The future of an exchange whose body is collected first.
 *
 * <p>As in the JDK's client, {@code cancel(true)} stops the exchange, even on a derived future. A failure is wrapped in a {@link
 * CompletionException}.
 */
final class CheckedExchange<T> extends CompletableFuture<T> {
    /** Stops the current work. All derived futures share this object. */
    private static final class Cancellation {
        private volatile boolean requested;
        private volatile @Nullable Runnable ongoing;

        /** Sets the work to stop from now on. If a stop was already requested, stops this work at once. */
        void during(Runnable stop) {
            ongoing = stop;
            if (requested) {
                stop.run();
            }
        }

        void request() {
            requested = true;
            Runnable stop = ongoing;
            if (stop != null) {
                stop.run();
            }
        }
    }

    private final Cancellation cancellation;

    CheckedExchange() {
        this(new Cancellation());
    }

    private CheckedExchange(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CheckedExchange<>(cancellation);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean ongoing = !isDone();
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (ongoing && mayInterruptIfRunning) {
            cancellation.request();
        }
        return cancelled;
    }

    /**
     * Collects the body and continues with it.
     *
     * @param executor runs the publisher and the check
     * @param afterBody continues with the body
     */
    void start(PendingExchange pending, Executor executor, Function<byte[], CompletableFuture<T>> afterBody) {
        BodyCollector collector = pending.collector();
        CompletableFuture<byte[]> body = collector.body();
        cancellation.during(collector::cancel);
        // Asynchronously, because the user's stages must not run in the publisher's or the clock's thread.
        var unusedFailing = body.exceptionallyAsync(failure -> {
            fail(failure);
            return new byte[0];
        });
        if (pending.hasTimeout()) {
            var unusedClock = body.copy()
                    .orTimeout(pending.remainingNanos(), TimeUnit.NANOSECONDS)
                    .exceptionallyAsync(late -> {
                        collector.fail(PendingExchange.timedOut());
                        return new byte[0];
                    });
        }
        try {
            executor.execute(() -> collect(collector, executor, afterBody));
        } catch (RuntimeException e) {
            collector.fail(e);
        }
    }

    private void collect(BodyCollector collector, Executor executor, Function<byte[], CompletableFuture<T>> afterBody) {
        CompletableFuture<byte[]> body = collector.body();
        collector.collect();
        if (!body.isDone()) {
            // The check must not run in the publisher's thread.
            var unusedGoingOn = body.thenAcceptAsync(bytes -> proceed(bytes, afterBody), executor)
                    .whenComplete(this::failIfFailed);
        } else if (!body.isCompletedExceptionally()) {
            proceed(body.join(), afterBody);
        }
    }

    void proceed(byte[] body, Function<byte[], CompletableFuture<T>> afterBody) {
        if (cancellation.requested) {
            fail(new CancellationException());
            return;
        }
        try {
            CompletableFuture<T> following = afterBody.apply(body);
            cancellation.during(() -> following.cancel(true));
            var unusedFollowing = following.whenComplete((value, failure) -> {
                if (failure == null) {
                    complete(value);
                } else {
                    fail(failure);
                }
            });
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void failIfFailed(@Nullable Object value, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = failure.getCause();
            fail(failure instanceof CompletionException && cause != null ? cause : failure);
        }
    }

    private void fail(Throwable failure) {
        boolean asItIs = failure instanceof CompletionException || failure instanceof CancellationException;
        completeExceptionally(asItIs ? failure : new CompletionException(failure));
    }
}
