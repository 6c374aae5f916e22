package dev.mdepreflight.jdkhttp;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicBoolean;

/** Publishers of every kind. */
enum Body {
    STRING {
        @Override
        BodyPublisher of(byte[] bytes) {
            return BodyPublishers.ofString(new String(bytes, StandardCharsets.UTF_8));
        }
    },
    BYTES {
        @Override
        BodyPublisher of(byte[] bytes) {
            return BodyPublishers.ofByteArray(bytes);
        }
    },
    PIECES {
        @Override
        BodyPublisher of(byte[] bytes) {
            return BodyPublishers.ofByteArrays(pieces(bytes));
        }
    },
    STREAM {
        @Override
        BodyPublisher of(byte[] bytes) {
            AtomicBoolean taken = new AtomicBoolean();
            return BodyPublishers.ofInputStream(() -> {
                if (taken.getAndSet(true)) {
                    throw new IllegalStateException("The stream is read twice");
                }
                return new ByteArrayInputStream(bytes);
            });
        }
    },
    OTHER_THREAD {
        @Override
        BodyPublisher of(byte[] bytes) {
            return BodyPublishers.fromPublisher(subscriber -> {
                SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>();
                publisher.subscribe(subscriber);
                new Thread(() -> {
                            pieces(bytes).forEach(piece -> publisher.submit(ByteBuffer.wrap(piece)));
                            publisher.close();
                        })
                        .start();
            });
        }
    },
    KNOWN_LENGTH {
        @Override
        BodyPublisher of(byte[] bytes) {
            return BodyPublishers.fromPublisher(OTHER_THREAD.of(bytes), bytes.length);
        }
    },
    /** Calls its subscriber from within each request, for one byte at a time. */
    CALLING_BACK {
        @Override
        BodyPublisher of(byte[] bytes) {
            return BodyPublishers.fromPublisher(subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
                private int next;
                private boolean ended;

                @Override
                public void request(long n) {
                    for (long i = 0; i < n && next < bytes.length && !ended; i++) {
                        subscriber.onNext(ByteBuffer.wrap(bytes, next++, 1));
                    }
                    if (next == bytes.length && !ended) {
                        ended = true;
                        subscriber.onComplete();
                    }
                }

                @Override
                public void cancel() {
                    ended = true;
                }
            }));
        }
    };

    abstract BodyPublisher of(byte[] bytes);

    private static List<byte[]> pieces(byte[] bytes) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += 1000) {
            pieces.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1000)));
        }
        return pieces;
    }
}
