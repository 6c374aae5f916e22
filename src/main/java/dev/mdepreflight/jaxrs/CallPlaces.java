package dev.mdepreflight.jaxrs;

import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.CallPlace;
import dev.mdepreflight.report.Part;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the places in the request that supply the arguments of a resource method and the fields of its resource. */
final class CallPlaces implements Function<ConstraintViolation<?>, CallPlace> {
    private final ResourceMethod method;

    CallPlaces(ResourceMethod method) {
        this.method = method;
    }

    /** Sorts violations by method parameter, because a set of violations has no order. */
    static List<ConstraintViolation<?>> sorted(Set<ConstraintViolation<?>> violations) {
        List<ConstraintViolation<?>> sorted = new ArrayList<>(violations);
        sorted.sort(Comparator.<ConstraintViolation<?>>comparingInt(CallPlaces::parameter)
                .thenComparing(violation -> violation.getPropertyPath().toString()));
        return sorted;
    }

    private static int parameter(ConstraintViolation<?> violation) {
        List<Path.Node> path = nodes(violation);
        return path.size() > 1 && path.get(1).getKind() == ElementKind.PARAMETER
                ? path.get(1).as(Path.ParameterNode.class).getParameterIndex()
                : -1;
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        List<Path.Node> path = new ArrayList<>();
        violation.getPropertyPath().forEach(path::add);
        return path;
    }

    @Override
    public CallPlace apply(ConstraintViolation<?> violation) {
        List<Path.Node> path = nodes(violation);
        if (path.isEmpty() || path.get(0).getKind() != ElementKind.METHOD) {
            return ofBean(path, 0, violation.getRootBean(), violation.getRootBeanClass());
        }
        if (path.size() == 1 || path.get(1).getKind() != ElementKind.PARAMETER) {
            // A cross-parameter constraint.
            return body(path.size(), null);
        }
        int index = path.get(1).as(Path.ParameterNode.class).getParameterIndex();
        Parameter parameter = method.parameters()[index];
        Object[] arguments = violation.getExecutableParameters();
        Object argument = arguments == null ? null : arguments[index];
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return ofBean(path, 2, argument, parameter.getType());
        }
        CallPlace named = named(parameter, 2, argument);
        return named == null ? body(2, argument) : named;
    }

    /** Finds the place of a property of a resource or a bean parameter. A record that user code validated counts as the body. */
    private static CallPlace ofBean(List<Path.Node> path, int step, @Nullable Object bean, Class<?> type) {
        String name = path.size() > step ? path.get(step).getName() : null;
        if (name != null) {
            for (Class<?> holder : ResourceMethod.lineage(bean == null ? type : bean.getClass())) {
                for (AnnotatedElement member : members(holder, name)) {
                    CallPlace named = named(member, step + 1, null);
                    if (named != null) {
                        return named;
                    }
                }
            }
        }
        return body(step, bean);
    }

    private static List<AnnotatedElement> members(Class<?> type, String property) {
        List<AnnotatedElement> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(property)) {
                members.add(field);
            }
        }
        String suffix = LetterCase.upper(property.substring(0, 1)) + property.substring(1);
        for (Method accessor : type.getDeclaredMethods()) {
            String name = accessor.getName();
            if (name.equals("set" + suffix) || name.equals("get" + suffix) || name.equals("is" + suffix)) {
                members.add(accessor);
            }
        }
        return members;
    }

    private static CallPlace body(int steps, @Nullable Object value) {
        return new CallPlace(Part.BODY, List.of(), steps, value, false);
    }

    /** Returns the place that an annotation names; null if it names none. Headers and cookies can contain secrets. */
    private static @Nullable CallPlace named(AnnotatedElement element, int steps, @Nullable Object value) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof PathParam of) {
                return new CallPlace(Part.PATH, List.of(of.value()), steps, value, false);
            }
            if (annotation instanceof QueryParam of) {
                return new CallPlace(Part.QUERY, List.of(of.value()), steps, value, false);
            }
            if (annotation instanceof MatrixParam of) {
                return new CallPlace(Part.PATH, List.of(of.value()), steps, value, false);
            }
            if (annotation instanceof FormParam of) {
                return new CallPlace(Part.BODY, List.of(of.value()), steps, value, false);
            }
            if (annotation instanceof HeaderParam of) {
                return new CallPlace(Part.HEADER, List.of(of.value()), steps, value, true);
            }
            if (annotation instanceof CookieParam of) {
                return new CallPlace(Part.HEADER, List.of("Cookie", of.value()), steps, value, true);
            }
        }
        return null;
    }
}
