package dev.mdepreflight.internal.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made once of each class, kept as long as both the class and this instance live. Thread-safe.
 *
 * <p>A class of this library's own loader, or of one above it, lives as long as the library, so that a map does. A class of any other
 * loader must not be held by a map, from which its value leads back to it: a {@link ClassValue} keeps the value with the class, and both go
 * with their loader. In turn such a class may outlive this instance, and with it the value: <em>a value must not lead to this instance,
 * nor to what its owner was given by the user</em>, or neither ever goes. {@link dev.mdepreflight.internal.finding.WeakClock} is for that.
 *
 * @param <T> what is made
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
     * Nothing is made yet.
     *
     * @param made makes the value; threads that come at once may each make one, of which one is kept, and what it throws is thrown
     */
    public PerClass(Function<Class<?>, T> made) {
        this.made = made;
    }

    /**
     * The value of a class.
     *
     * @param type the class
     * @return the value, made once
     */
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
