package dev.mdepreflight.jdkhttp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/** What {@code send} of the JDK's client throws for what went wrong in an exchange, in some other thread. */
final class Failures {
    private Failures() {}

    /**
     * The exception for a failed exchange.
     *
     * @param failed its cause is what went wrong
     * @return an exception of the kind that tells, with what went wrong as its cause
     * @throws IllegalArgumentException for such a cause
     * @throws SecurityException for such a cause
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
