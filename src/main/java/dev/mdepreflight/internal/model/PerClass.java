package dev.mdepreflight.internal.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of one value per class, kept as long as both the class and this instance live. Thread-safe.
 *
 * <p>Classes of the loader of this library, or of a loader above it, live as long as the library, so a map keeps their values. A class of
 * any other loader may go earlier, so a {@link ClassValue} keeps its value with the class. Such a class may also outlive this instance, and
 * then its value does, too. Therefore <em>a value must not refer to this instance or to objects that the user passed to its owner</em>;
 * {@link dev.mdepreflight.internal.finding.WeakClock} serves this purpose.
 *
 * @param <T> the values
 */
public final class PerClass<T> {
    private final Function<Class<?>, T> made;
    private final Map<Class<?>, T> own = new ConcurrentHashMap<>();

    private final ClassValue<T> others = new ClassValue<>() {
        @Override
        protected T computeValue(Class<?> type) {
            return made.apply(type);
        }
    };

    /**
     * Creates an empty cache.
     *
     * @param made computes a value; concurrent threads may each compute one, of which one is kept
     */
    public PerClass(Function<Class<?>, T> made) {
        this.made = made;
    }

    /** Returns the value of a class and computes it if necessary. */
    public T get(Class<?> type) {
        T known = own.get(type);
        if (known != null) {
            return known;
        }
        return isOwn(type.getClassLoader()) ? own.computeIfAbsent(type, made) : others.get(type);
    }

    /** Whether the classes of a loader live as long as this library. */
    public static boolean isOwn(@Nullable ClassLoader loader) {
        ClassLoader at = PerClass.class.getClassLoader();
        while (at != loader && at != null) {
            at = at.getParent();
        }
        return at == loader;
    }
}
