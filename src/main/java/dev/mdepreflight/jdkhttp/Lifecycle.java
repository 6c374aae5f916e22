package dev.mdepreflight.jdkhttp;

import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls the methods that {@link HttpClient} has since Java 21, and does nothing on earlier versions. */
final class Lifecycle {
    private Lifecycle() {}

    /** Returns the result of a method without parameters; null if the method returns nothing or does not exist. */
    static @Nullable Object call(HttpClient client, String name) {
        try {
            return HttpClient.class.getMethod(name).invoke(client);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw unchecked(e);
        }
    }

    static boolean awaitTermination(HttpClient client, Duration duration) throws InterruptedException {
        try {
            return Boolean.TRUE.equals(HttpClient.class
                    .getMethod("awaitTermination", Duration.class)
                    .invoke(client, duration));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw unchecked(e);
        }
    }

    /** Returns the unchecked exception that a method has thrown. */
    private static RuntimeException unchecked(ReflectiveOperationException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(failed);
    }
}
