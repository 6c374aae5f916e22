package dev.mdepreflight.jaxrs;

import dev.mdepreflight.Preflighted;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Preflighted} resource method, with the annotations that it inherits (Jakarta REST 3.1, section 3.6).
 *
 * @param method the method that is called
 * @param annotated the method whose parameters have the annotations: {@code method} or a method that it overrides
 * @param demand the annotation
 * @param onMethod whether the annotation is on the method, not on its class
 */
record ResourceMethod(Method method, Method annotated, Preflighted demand, boolean onMethod) {
    /** The packages of annotations that mark a parameter as something other than the entity. */
    private static final List<String> PARAMETER_ANNOTATIONS =
            List.of("jakarta.ws.rs.", "org.jboss.resteasy.annotations.jaxrs.", "org.jboss.resteasy.reactive.");

    static @Nullable ResourceMethod of(Class<?> resource, Method method) {
        List<Method> lineage = new ArrayList<>();
        lineage.add(method);
        Set<Class<?>> types = new LinkedHashSet<>(lineage(resource));
        types.addAll(lineage(method.getDeclaringClass()));
        for (Class<?> type : types) {
            Method same = sameIn(type, method);
            if (same != null && !same.equals(method)) {
                lineage.add(same);
            }
        }
        Method annotated =
                lineage.stream().filter(ResourceMethod::isAnnotated).findFirst().orElse(method);
        for (Method candidate : lineage) {
            Preflighted demand = candidate.getAnnotation(Preflighted.class);
            if (demand != null) {
                return new ResourceMethod(method, annotated, demand, true);
            }
        }
        for (Class<?> type : types) {
            Preflighted demand = type.getAnnotation(Preflighted.class);
            if (demand != null) {
                return new ResourceMethod(method, annotated, demand, false);
            }
        }
        return null;
    }

    /** Returns the order in which annotations are looked up: a class, its superclasses, then their interfaces. */
    static List<Class<?>> lineage(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            classes.add(at);
        }
        Set<Class<?>> all = new LinkedHashSet<>(classes);
        classes.forEach(each -> addInterfaces(each, all));
        return List.copyOf(all);
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> into) {
        for (Class<?> each : type.getInterfaces()) {
            into.add(each);
            addInterfaces(each, into);
        }
    }

    /**
     * Returns the overridden method in a type. A method with the same parameters takes precedence over one whose type variables stand for
     * narrower types.
     */
    private static @Nullable Method sameIn(Class<?> type, Method method) {
        Method wider = null;
        for (Method candidate : type.getDeclaredMethods()) {
            if (candidate.getName().equals(method.getName())
                    && candidate.getParameterCount() == method.getParameterCount()
                    && !candidate.isBridge()) {
                if (Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes())) {
                    return candidate;
                }
                wider = takes(candidate, method) ? candidate : wider;
            }
        }
        return wider;
    }

    private static boolean takes(Method candidate, Method method) {
        for (int i = 0; i < method.getParameterCount(); i++) {
            boolean generic = !(candidate.getGenericParameterTypes()[i] instanceof Class<?>);
            Class<?> wanted = candidate.getParameterTypes()[i];
            Class<?> given = method.getParameterTypes()[i];
            if (wanted != given && !(generic && wanted.isAssignableFrom(given))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnnotated(Method method) {
        return Arrays.stream(method.getAnnotations()).anyMatch(ResourceMethod::isOfRest)
                || Arrays.stream(method.getParameterAnnotations())
                        .flatMap(Arrays::stream)
                        .anyMatch(ResourceMethod::isOfRest);
    }

    private static boolean isOfRest(Annotation annotation) {
        String name = annotation.annotationType().getName();
        return PARAMETER_ANNOTATIONS.stream().anyMatch(name::startsWith);
    }

    Parameter[] parameters() {
        return annotated.getParameters();
    }

    /**
     * Returns the types of the parameters without an annotated source. One of these parameters takes the entity (section 3.3.2.1). Several
     * exist only on servers that recognize other sources by name or type.
     */
    List<Class<?>> entityTypes() {
        Parameter[] parameters = parameters();
        List<Class<?>> types = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            if (Arrays.stream(parameters[i].getAnnotations()).noneMatch(ResourceMethod::isOfRest)) {
                types.add(method.getParameterTypes()[i]);
            }
        }
        return types;
    }

    String name() {
        return method.toString();
    }
}
