package dev.mdepreflight.support;

import java.io.IOException;
import java.io.InputStream;

/** Loads classes anew: what the library finds out of a class once and keeps, it finds out of these again. */
public final class FreshClassLoader extends ClassLoader {
    private final String name;

    private FreshClassLoader(Class<?> original) {
        super(original.getClassLoader());
        this.name = original.getName();
    }

    /** The class as nobody has seen it yet, with those that are nested in it. */
    public static Class<?> load(Class<?> original) {
        try {
            return new FreshClassLoader(original).loadClass(original.getName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
        if (!wanted.equals(name) && !wanted.startsWith(name + "$")) {
            return super.loadClass(wanted, resolve);
        }
        synchronized (getClassLoadingLock(wanted)) {
            Class<?> loaded = findLoadedClass(wanted);
            return loaded == null ? define(wanted) : loaded;
        }
    }

    private Class<?> define(String wanted) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(wanted.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(wanted);
            }
            byte[] bytes = file.readAllBytes();
            return defineClass(wanted, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(wanted, e);
        }
    }
}
