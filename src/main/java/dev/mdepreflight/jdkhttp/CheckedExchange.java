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
 * <p>As with the JDK's client, {@code cancel(true)} stops what is going on, also on futures that are derived from it, and a failure is
 * the cause of a {@link CompletionException}.
 */
final class CheckedExchange<T> extends CompletableFuture<T> {
    /** What is to be stopped; shared with all that is derived. */
    private static final class Cancellation {
        private volatile boolean requested;
        private volatile @Nullable Runnable ongoing;

        /** Names what is going on from now; stops it if that was requested before. */
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
     * Collects the body and goes on with it.
     *
     * @param departure the request
     * @param executor where the publisher works and the check is made
     * @param afterBody what follows on the body
     */
    void start(PendingExchange departure, Executor executor, Function<byte[], CompletableFuture<T>> afterBody) {
        BodyCollector collector = departure.collector();
        CompletableFuture<byte[]> body = collector.body();
        cancellation.during(collector::cancel);
        // Neither in the publisher's thread nor in that of the clock, since the user's own stages run where this
        // completes.
        var unusedFailing = body.exceptionallyAsync(failure -> {
            fail(failure);
            return new byte[0];
        });
        if (departure.hasTimeout()) {
            var unusedClock = body.copy()
                    .orTimeout(departure.remainingNanos(), TimeUnit.NANOSECONDS)
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
            // The publisher's thread is not the place for a check.
            var unusedGoingOn = body.thenAcceptAsync(bytes -> proceed(bytes, afterBody), executor)
                    .whenComplete(this::failIfFailed);
        } else if (!body.isCompletedExceptionally()) {
            proceed(body.join(), afterBody);
        }
    }

    /** Goes on with a body that is there. */
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
