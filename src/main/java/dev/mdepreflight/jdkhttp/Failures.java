package dev.mdepreflight.jdkhttp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/** Converts failures in other threads to the exceptions that the JDK client's {@code send} throws. */
final class Failures {
    private Failures() {}

    /**
     * Returns an exception of the same kind as a failed exchange's cause, with that cause.
     *
     * @throws IllegalArgumentException if the cause is one
     * @throws SecurityException if the cause is one
     */
    static IOException ofSend(ExecutionException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        String message = cause.getMessage();
        if (cause instanceof IllegalArgumentException) {
            throw new IllegalArgumentException(message, cause);
        }
        if (cause instanceof SecurityException) {
            throw new SecurityException(message, cause);
        }
        IOException thrown = cause instanceof SSLException
                ? new SSLException(message)
                : cause instanceof HttpTimeoutException
                        ? new HttpTimeoutException(message)
                        : cause instanceof ConnectException
                                ? new ConnectException(message)
                                : cause instanceof ProtocolException
                                        ? new ProtocolException(message)
                                        : new IOException(message);
        thrown.initCause(cause);
        return thrown;
    }
}
