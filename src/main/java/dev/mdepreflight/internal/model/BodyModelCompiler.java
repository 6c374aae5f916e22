package dev.mdepreflight.internal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.constraint.PartialSuccess;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.constraint.Tolerates;
import dev.mdepreflight.constraint.WireNames;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.groups.ConvertGroup;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles annotated records. Rejects a record that is declared wrongly, with a {@link ConstraintDeclarationException} that names the
 * component.
 */
public final class BodyModelCompiler {
    private static final List<Class<? extends Annotation>> REFUSED = List.of(
            JsonUnwrapped.class, JsonTypeInfo.class, JsonIgnore.class, ConvertGroup.class, ConvertGroup.List.class);

    private final Set<Class<?>> groups;
    private final Function<RecordComponent, String> names;
    private final ConstraintReader constraints;

    /**
     * Creates a compiler.
     *
     * @param groups the validation groups whose constraints count
     * @param names returns the JSON name of a component without {@code @JsonProperty}
     */
    public BodyModelCompiler(Set<Class<?>> groups, Function<RecordComponent, String> names) {
        this.groups = Set.copyOf(groups);
        this.names = names;
        this.constraints = new ConstraintReader(groups);
    }

    /**
     * Compiles a record.
     *
     * @throws ConstraintDeclarationException if the record is declared wrongly, or if all its constraints belong to other groups
     */
    public BodyModel compile(Class<? extends Record> type) {
        // The reader has state, so each model has its own.
        return new BodyModelCompiler(groups, names).compileOnce(type);
    }

    private BodyModel compileOnce(Class<? extends Record> type) {
        Map<Class<?>, ObjectType> known = new HashMap<>();
        ObjectType root = object(type, known);
        if (constraints.hasPassedOverAll()) {
            String expected = groups.stream().map(Class::getName).sorted().collect(Collectors.joining(", "));
            throw wrong(type.getName(), "no constraint belongs to the validation groups " + expected);
        }
        return new BodyModel(root, root.holdsSensitive(), root.isUnbounded());
    }

    private ObjectType object(Class<? extends Record> type, Map<Class<?>, ObjectType> known) {
        ObjectType compiled = known.get(type);
        if (compiled != null) {
            return compiled;
        }
        ObjectType object = new ObjectType(type);
        known.put(type, object);
        String where = type.getName();
        for (Class<?> declaring : withInterfaces(type)) {
            refuse(declaring, JsonTypeInfo.class, where);
            refuseNaming(declaring, where);
        }
        refuse(type, GroupSequence.class, where);
        refuseMethods(type);
        List<Property> properties = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            properties.add(property(i, components[i], known));
        }
        List<Check> checks = constraints.ofObject(type, where);
        for (Check check : checks) {
            if (check instanceof Check.CrossField rule) {
                checkComponents(rule, type, properties, where);
                boolean advice = rule.rule().advice();
                rule.validator()
                        .elements()
                        .forEach((list, read) -> readElements(object, properties, list, read, advice, where));
            }
        }
        AlsoKnown alsoKnown = type.getAnnotation(AlsoKnown.class);
        List<String> further = alsoKnown == null
                ? List.of()
                : Stream.of(alsoKnown.value()).distinct().toList();
        checkNames(properties, further, where);
        object.complete(properties, further, checks);
        return object;
    }

    /** Rejects constraints on methods, such as those of computed properties, unless the component has the same constraint. */
    private static void refuseMethods(Class<? extends Record> type) {
        for (Class<?> declaring : withInterfaces(type)) {
            for (Method method : declaring.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    if (ConstraintReader.isConstraint(annotation) && !isOnComponent(type, method, annotation)) {
                        String where = type.getName() + ": " + declaring.getSimpleName() + "." + method.getName();
                        String message = " on a method is not supported; "
                                + "put it on a component, or write a constraint on the record";
                        throw wrong(
                                where + "()", "@" + annotation.annotationType().getSimpleName() + message);
                    }
                }
            }
        }
    }

    private static boolean isOnComponent(Class<? extends Record> type, Method method, Annotation annotation) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().equals(method)) {
                return List.of(field(component).getAnnotations()).contains(annotation);
            }
        }
        return false;
    }

    private static void refuseNaming(Class<?> type, String where) {
        for (@Nullable Annotation present : type.getAnnotations()) {
            // By its name, because databind is optional.
            String name = present == null ? "" : present.annotationType().getName();
            boolean naming = name.equals("com.fasterxml.jackson.databind.annotation.JsonNaming");
            require(!naming, where, "@JsonNaming is not supported; use @JsonProperty");
        }
    }

    /** A record and all its interfaces: JSON libraries and this compiler read the annotations of both. */
    static Set<Class<?>> withInterfaces(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        all.add(type);
        for (Class<?> implemented : type.getInterfaces()) {
            all.addAll(withInterfaces(implemented));
        }
        return all;
    }

    private Property property(int index, RecordComponent component, Map<Class<?>, ObjectType> known) {
        String where = component.getDeclaringRecord().getName() + "." + component.getName();
        Field field = field(component);
        for (Class<? extends Annotation> refused : REFUSED) {
            refuse(field, refused, where);
        }
        List<Check> checks = constraints.ofValue(field.getAnnotations(), field.getGenericType(), where);
        boolean primitive = component.getType().isPrimitive();
        for (Check check : checks) {
            Annotation constraint = check.rule().annotation();
            String name = "@" + constraint.annotationType().getSimpleName();
            require(
                    !primitive || !PlainConstraints.demandsValue(constraint),
                    where,
                    name + " on a primitive, whose absence cannot be seen; use the wrapper type");
        }
        boolean cascades = field.isAnnotationPresent(Valid.class);
        // Only a parameterized type can have annotations inside.
        ValueType type = field.getGenericType() instanceof Class<?> plain
                ? plainType(plain, where, known)
                : type(field.getAnnotatedType(), where, known);
        require(
                !cascades || type instanceof ObjectType,
                where,
                "@Valid belongs on the type argument, as in List<@Valid T>, or on a record");
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        PartialSuccess partial = component.getAnnotation(PartialSuccess.class);
        require(partial == null || type instanceof ListType, where, "@PartialSuccess on what is not a list");
        Tolerates tolerates = component.getAnnotation(Tolerates.class);
        Set<Tolerates.Form> forms = tolerates == null ? Set.of() : Set.of(tolerates.value());
        boolean tolerable = !forms.contains(Tolerates.Form.BOOLEAN_TEXT) || type == ScalarType.BOOLEAN;
        require(tolerable, where, "BOOLEAN_TEXT is tolerated on a boolean only");
        String name = property == null || property.value().isEmpty() ? names.apply(component) : property.value();
        require(name != null, where, "the name provider gives no name");
        return new Property(
                index,
                name,
                WireNames.aliases(field, name),
                component,
                new ValueSpec(type, !primitive, cascades, checks),
                component.isAnnotationPresent(Sensitive.class),
                partial != null,
                forms);
    }

    private ValueType type(AnnotatedType annotated, String where, Map<Class<?>, ObjectType> known) {
        if (annotated.getType() instanceof Class<?> plain) {
            return plainType(plain, where, known);
        }
        if (annotated instanceof AnnotatedParameterizedType parameterized
                && parameterized.getType() instanceof ParameterizedType generic) {
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListType(site(arguments[0], where + "[]", known));
            }
            if (generic.getRawType() == Map.class && generic.getActualTypeArguments()[0] == String.class) {
                return new MapType(
                        site(arguments[0], where + " (key)", known), site(arguments[1], where + "{}", known));
            }
        }
        throw unsupported(annotated.getType().getTypeName(), where);
    }

    private ValueSpec site(AnnotatedType annotated, String where, Map<Class<?>, ObjectType> known) {
        ValueType type = type(annotated, where, known);
        boolean cascades = annotated.isAnnotationPresent(Valid.class);
        require(!cascades || type instanceof ObjectType, where, "@Valid on what is not a record");
        refuse(annotated, ConvertGroup.class, where);
        refuse(annotated, ConvertGroup.List.class, where);
        return new ValueSpec(
                type, true, cascades, constraints.ofValue(annotated.getAnnotations(), annotated.getType(), where));
    }

    private ValueType plainType(Class<?> plain, String where, Map<Class<?>, ObjectType> known) {
        Class<?> wrapped = MethodType.methodType(plain).wrap().returnType();
        ScalarType scalar = ScalarType.of(wrapped);
        if (scalar != null) {
            return scalar;
        }
        if (plain.isEnum()) {
            @SuppressWarnings("unchecked") // isEnum
            Class<? extends Enum<?>> type = (Class<? extends Enum<?>>) plain;
            for (Method method : type.getDeclaredMethods()) {
                refuse(method, JsonValue.class, where);
                refuse(method, JsonCreator.class, where);
            }
            for (Field field : type.getDeclaredFields()) {
                refuse(field, JsonValue.class, where);
            }
            try {
                return new EnumType(type);
            } catch (ConstraintDeclarationException e) {
                throw new ConstraintDeclarationException(where + ": " + e.getMessage(), e);
            }
        }
        if (plain.isRecord() && plain.getTypeParameters().length == 0) {
            return object(plain.asSubclass(Record.class), known);
        }
        throw unsupported(plain.getTypeName(), where);
    }

    private static ConstraintDeclarationException unsupported(String type, String where) {
        String supported = "String, a number, a boolean, an enum, a record, List, Map<String, …> or Object";
        return wrong(where, "a component of type " + type + " is not supported; use " + supported);
    }

    private static void checkComponents(Check.CrossField rule, Class<?> type, List<Property> properties, String where) {
        String name = "@" + rule.rule().annotation().annotationType().getSimpleName();
        for (String read : rule.validator().components()) {
            if (!hasComponent(type, read)) {
                List<String> names = properties.stream()
                        .map(one -> one.component().getName())
                        .toList();
                throw wrong(where, name + " names a component " + read + " that is not there" + meant(read, names));
            }
        }
        Map<String, Set<String>> texts = rule.validator().texts();
        for (Property property : properties) {
            if (property.site().type() instanceof EnumType constants) {
                for (String text : texts.getOrDefault(property.component().getName(), Set.of())) {
                    if (!constants.constants().containsKey(text)) {
                        throw wrong(
                                where,
                                name + " compares " + property.component().getName() + " with " + text
                                        + ", which is none of its values" + meant(text, constants.names()));
                    }
                }
            }
        }
    }

    private static String meant(String text, List<String> known) {
        String nearest = Names.nearest(text, known);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    /** Notes which elements of a list, or which components of them, a rule reads. */
    private static void readElements(
            ObjectType object, List<Property> properties, String list, Set<String> read, boolean advice, String where) {
        ValueType element = null;
        for (Property property : properties) {
            if (property.component().getName().equals(list) && property.site().type() instanceof ListType type) {
                element = type.element().type();
            }
        }
        if (read.isEmpty()) {
            boolean texts = element == ScalarType.TEXT || element instanceof EnumType;
            require(texts, where, "a rule reads the elements of " + list + ", which is no list of texts");
            object.readAsTexts(list, advice);
        }
        for (String inner : read) {
            if (!(element instanceof ObjectType elements) || !hasComponent(elements.type(), inner)) {
                String message = "a rule reads " + inner + " of the elements of " + list;
                throw wrong(where, message + ", which is no list of such records");
            }
            elements.readAsElement(inner, advice);
        }
    }

    private static boolean hasComponent(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(name));
    }

    private static void checkNames(List<Property> properties, List<String> further, String where) {
        Map<String, String> taken = new HashMap<>();
        for (Property property : properties) {
            String component = where + "." + property.component().getName();
            claim(taken, property.name(), component);
            property.aliases().forEach(alias -> claim(taken, alias, component));
        }
        further.forEach(name -> claim(taken, name, where + " (@AlsoKnown)"));
    }

    private static void claim(Map<String, String> taken, String name, String where) {
        String other = taken.putIfAbsent(name, where);
        require(other == null, where, "the JSON name " + name + " is taken by " + other);
    }

    private static void refuse(AnnotatedElement element, Class<? extends Annotation> annotation, String where) {
        if (element.isAnnotationPresent(annotation)) {
            throw wrong(where, "@" + annotation.getSimpleName() + " is not supported");
        }
    }

    private static void require(boolean right, String where, String message) {
        if (!right) {
            throw wrong(where, message);
        }
    }

    private static ConstraintDeclarationException wrong(String where, String message) {
        return new ConstraintDeclarationException(where + ": " + message);
    }

    /** Returns the field of a component, where Bean Validation looks for constraints. */
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
