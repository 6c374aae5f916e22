package dev.mdepreflight.jaxrs;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds parameters and members that take form fields. Servers read form fields without an entity reader, so interceptors miss them. */
final class FormFields {
    private static final Set<String> FIELDS = Set.of(
            "jakarta.ws.rs.FormParam",
            "org.jboss.resteasy.annotations.jaxrs.FormParam",
            "org.jboss.resteasy.reactive.MultipartForm",
            "org.jboss.resteasy.reactive.RestForm");

    private static final String BEAN = "jakarta.ws.rs.BeanParam";

    private final boolean onQuarkus;
    private final Set<Class<?>> seen = new HashSet<>();

    private FormFields(boolean onQuarkus) {
        this.onQuarkus = onQuarkus;
    }

    /**
     * Returns the first item that takes a form field: a method parameter, or a member of the method's class or of a bean parameter.
     *
     * @param onQuarkus whether the server is Quarkus REST, where form parts and bean parameters don't need an annotation
     * @return the item's name for messages; null if there is no such item
     */
    static @Nullable String of(ResourceMethod method, boolean onQuarkus) {
        FormFields fields = new FormFields(onQuarkus);
        for (Parameter parameter : method.parameters()) {
            if (fields.isField(parameter)) {
                return "the parameter " + parameter;
            }
        }
        return fields.areIn(method.method().getDeclaringClass()) ? "the class" : null;
    }

    private boolean isField(Parameter parameter) {
        boolean bare = onQuarkus && parameter.getAnnotations().length == 0;
        boolean bean = bare || has(parameter, Set.of(BEAN));
        return has(parameter, FIELDS) || (bare && isPart(parameter)) || (bean && areIn(parameter.getType()));
    }

    /** Whether Quarkus REST reads the parameter as a form part or a list of form parts. */
    private static boolean isPart(Parameter parameter) {
        String type = parameter.getParameterizedType().getTypeName();
        return type.contains("jakarta.ws.rs.core.EntityPart") || type.contains("org.jboss.resteasy.reactive.");
    }

    /** Whether a class or its supertypes have members that take form fields, or bean parameters with such members. */
    private boolean areIn(Class<?> type) {
        if (type.getName().startsWith("java.") || !seen.add(type)) {
            return false;
        }
        for (Class<?> at : ResourceMethod.lineage(type)) {
            Stream<AnnotatedElement> members = Stream.of(
                            Arrays.stream(at.getDeclaredFields()),
                            Arrays.stream(at.getDeclaredMethods()).filter(FormFields::isSetter),
                            Arrays.stream(at.getDeclaredConstructors())
                                    .map(Constructor::getParameters)
                                    .flatMap(Arrays::stream))
                    .flatMap(each -> each);
            if (members.anyMatch(member -> has(member, FIELDS))) {
                return true;
            }
            boolean inBean = Arrays.stream(at.getDeclaredFields())
                    .filter(field -> has(field, Set.of(BEAN)))
                    .anyMatch(field -> areIn(field.getType()));
            if (inBean) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSetter(Method method) {
        return method.getName().startsWith("set");
    }

    private static boolean has(AnnotatedElement element, Set<String> names) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(
                        annotation -> names.contains(annotation.annotationType().getName()));
    }
}
