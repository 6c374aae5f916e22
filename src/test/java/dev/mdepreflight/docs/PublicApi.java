package dev.mdepreflight.docs;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of all that the module exports, read by reflection from {@code target/classes}.
 *
 * <p>Types of this project and of {@code java.lang} have their simple names. A type that may be null has a question mark. Members that every record and every enum has are left out, and so is what a type only
 * inherits; the listing is the same on every JDK.
 */
final class PublicApi {
    private static final Path CLASSES = Path.of("target", "classes");

    /** What records and enums declare without being asked; no caller learns anything from these. */
    private static final Set<String> OF_COURSE = Set.of("equals", "hashCode", "toString");

    private PublicApi() {}

    static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String exported : exportedPackages()) {
            lines.add("package " + exported);
            for (Class<?> type : publicTypes(exported)) {
                addType(type, lines);
            }
            lines.add("");
        }
        return lines;
    }

    private static List<String> exportedPackages() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .sorted()
                    .toList();
        }
    }

    /** Public types of a package, nested ones behind the type that holds them. */
    private static List<Class<?>> publicTypes(String name) throws IOException {
        try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-"))
                    .map(file -> name + "." + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .<Class<?>>map(PublicApi::load)
                    .filter(PublicApi::isVisible)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        Class<?> outer = type.getDeclaringClass();
        return isVisible(type.getModifiers()) && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void addType(Class<?> type, List<String> lines) {
        lines.add("  " + header(type));
        for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            lines.add("    " + ((Enum<?>) constant).name());
        }
        List<String> members = new ArrayList<>();
        Stream.of(type.getDeclaredFields())
                .filter(field -> isListed(field) && !field.isEnumConstant())
                .forEach(field -> members.add("    " + field(field)));
        Stream.of(type.getDeclaredConstructors())
                .filter(PublicApi::isListed)
                .forEach(made -> members.add("    " + constructor(type, made)));
        Stream.of(type.getDeclaredMethods())
                .filter(method -> isListed(method) && !isOfCourse(type, method))
                .forEach(method -> members.add("    " + method(type, method)));
        members.sort(Comparator.comparing(PublicApi::memberName).thenComparing(Comparator.naturalOrder()));
        lines.addAll(members);
    }

    /** The last word of a field, or that before the parameters. */
    private static String memberName(String line) {
        String signature = line.replaceFirst("\\(.*", "");
        return signature.substring(signature.lastIndexOf(' ') + 1);
    }

    private static boolean isListed(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean isOfCourse(Class<?> type, Method method) {
        boolean ofEnum = type.isEnum() && Set.of("values", "valueOf").contains(method.getName());
        boolean ofRecord = type.isRecord()
                && method.getParameterCount() == 0
                && Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(method.getName()::equals);
        return ofEnum || ofRecord || OF_COURSE.contains(method.getName());
    }

    private static String header(Class<?> type) {
        StringBuilder text = new StringBuilder(annotations(type));
        int modifiers = type.getModifiers();
        text.append(Modifier.isProtected(modifiers) ? "protected " : "");
        boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord();
        text.append(type.isSealed() && !type.isEnum() ? "sealed " : "");
        text.append(plain && Modifier.isAbstract(modifiers) ? "abstract " : "");
        text.append(plain && Modifier.isFinal(modifiers) ? "final " : "");
        text.append(kind(type))
                .append(' ')
                .append(type.getName().substring(type.getPackageName().length() + 1));
        text.append(typeParameters(type));
        if (type.isRecord()) {
            text.append(Arrays.stream(type.getRecordComponents())
                    .map(one -> typed(one.getAnnotatedType()) + " " + one.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Type parent = type.getGenericSuperclass();
        if (plain && parent != null && parent != Object.class) {
            text.append(" extends ").append(name(parent));
        }
        if (!type.isAnnotation() && type.getGenericInterfaces().length > 0) {
            text.append(type.isInterface() ? " extends " : " implements ");
            text.append(Arrays.stream(type.getGenericInterfaces())
                    .map(PublicApi::name)
                    .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static String field(Field field) {
        return annotations(field) + modifiers(field) + typed(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String constructor(Class<?> type, Constructor<?> made) {
        return annotations(made) + modifiers(made) + type.getSimpleName() + parameters(made);
    }

    private static String method(Class<?> type, Method method) {
        String modifiers = method.isDefault() ? "default " : type.isInterface() ? "" : modifiers(method);
        String variables = typeParameters(method);
        String preset = method.getDefaultValue() == null ? "" : " default";
        return annotations(method)
                + (type.isInterface() && Modifier.isStatic(method.getModifiers()) ? "static " : modifiers)
                + (variables.isEmpty() ? "" : variables + " ")
                + typed(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parameters(method)
                + preset;
    }

    private static String parameters(Executable executable) {
        AnnotatedType[] types = executable.getAnnotatedParameterTypes();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            String one = typed(types[i]);
            shown.add(executable.isVarArgs() && i == types.length - 1 ? one.replaceFirst("\\[]$", "...") : one);
        }
        String thrown = Arrays.stream(executable.getGenericExceptionTypes())
                .map(PublicApi::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return "(" + String.join(", ", shown) + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String modifiers(Member member) {
        int modifiers = member.getModifiers();
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isAbstract(modifiers) ? "abstract " : "")
                + (Modifier.isFinal(modifiers) ? "final " : "");
    }

    private static String annotations(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    }

    private static String typeParameters(GenericDeclaration declared) {
        TypeVariable<?>[] variables = declared.getTypeParameters();
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(PublicApi::variable).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String variable(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getBounds())
                .filter(bound -> bound != Object.class)
                .map(PublicApi::name)
                .collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private static String typed(AnnotatedType type) {
        return name(type.getType()) + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("\\b(?:java\\.lang|dev\\.mdepreflight(?:\\.[a-z]+)*)\\.(?=[A-Z])", "")
                .replace('$', '.');
    }
}
