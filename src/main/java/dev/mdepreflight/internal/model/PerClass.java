package dev.mdepreflight.internal.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of one value per class. A value is kept as long as both the class and this instance live. Thread-safe.
 *
 * <p>Classes from the library's own class loader, or from its parent loaders, live as long as the library, so a map keeps their values.
 * Any other class can be unloaded earlier, so a {@link ClassValue} attaches the value to the class. Such a class can also outlive this
 * instance, and then so does its value. Therefore <em>a value must not refer to this instance or to objects that the user passed to
 * the instance's owner</em>. {@link dev.mdepreflight.internal.finding.WeakClock} avoids such a reference.
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
     * @param made computes a value; if concurrent threads each compute a value for a class, only one value is kept
     */
    public PerClass(Function<Class<?>, T> made) {
        this.made = made;
    }

    /** Returns the value for a class. Computes the value if necessary. */
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
