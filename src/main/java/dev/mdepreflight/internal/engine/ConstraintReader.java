package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the constraint annotations of a place and turns each into a {@link Check}. */
final class ConstraintReader {
    private final Set<Class<?>> groups;

    ConstraintReader(Set<Class<?>> groups) {
        this.groups = Set.copyOf(groups);
    }

    /** The checks of a value. */
    List<Check> ofValue(Annotation[] annotations, Type type, String where) {
        List<Check> checks = new ArrayList<>();
        for (Annotation constraint : constraints(annotations)) {
            checks.add(check(constraint, type, where));
        }
        return checks;
    }

    /** The class-level checks of a record. */
    List<Check> ofObject(Class<? extends Record> type, String where) {
        return ofValue(type.getAnnotations(), type, where);
    }

    private Check check(Annotation constraint, Type type, String where) {
        SupportedTypes.require(constraint, type, where);
        Rule rule = rule(constraint);
        if (constraint instanceof Required || constraint instanceof NotNull) {
            return rule.advice() ? new Check.Known(rule, value -> value != null) : new Check.NotNull(rule);
        }
        if (rule.words() != null && (rule.words().contains("{") || rule.words().contains("$"))) {
            // The provider interpolates.
            return new Check.Foreign(rule);
        }
        if (constraint instanceof MaxBatchSize batch) {
            return new Check.BatchSize(rule, batch.value());
        }
        for (Class<?> candidate :
                constraint.annotationType().getAnnotation(Constraint.class).validatedBy()) {
            if (Utf8Validator.class.isAssignableFrom(candidate) && SupportedTypes.isTextOrEnum(type)) {
                return new Check.Text(rule, initialised(candidate.asSubclass(Utf8Validator.class), constraint, where));
            }
            if (CrossFieldValidator.class.isAssignableFrom(candidate) && type instanceof Class<?>) {
                return new Check.CrossField(
                        rule, initialised(candidate.asSubclass(CrossFieldValidator.class), constraint, where));
            }
        }
        Check.Known known = PlainConstraints.check(rule);
        return known == null ? new Check.Foreign(rule) : known;
    }

    @SuppressWarnings("unchecked") // the constraint names the validator as its own
    private static <V extends ConstraintValidator<?, ?>> V initialised(
            Class<V> validator, Annotation constraint, String where) {
        try {
            V instance = validator.getConstructor().newInstance();
            ((ConstraintValidator<Annotation, ?>) instance).initialize(constraint);
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new ConstraintDeclarationException(
                    where + ": " + validator.getName() + " needs a public constructor without parameters", e);
        }
    }

    /** How a text that breaks a constraint can be mended, if the constraint knows. */
    static @Nullable String hint(Annotation constraint, String rejected) {
        for (Class<?> candidate :
                constraint.annotationType().getAnnotation(Constraint.class).validatedBy()) {
            if (Utf8Validator.class.isAssignableFrom(candidate)) {
                return initialised(candidate.asSubclass(Utf8Validator.class), constraint, candidate.getName())
                        .hint(rejected);
            }
        }
        return null;
    }

    /** What a constraint annotation is reported as. */
    static Rule rule(Annotation constraint) {
        boolean advice =
                Arrays.asList(attribute(constraint, "payload", new Class<?>[0])).contains(Advice.class);
        String id = attribute(constraint, "adviceId", "");
        return new Rule(
                constraint,
                code(constraint),
                advice,
                id.isEmpty() ? kebab(constraint.annotationType()) : id,
                hasDefaultMessage(constraint) ? null : attribute(constraint, "message", ""));
    }

    private static boolean hasDefaultMessage(Annotation constraint) {
        try {
            return attribute(constraint, "message", "")
                    .equals(constraint
                            .annotationType()
                            .getDeclaredMethod("message")
                            .getDefaultValue());
        } catch (NoSuchMethodException e) {
            return true;
        }
    }

    private static ErrorCode code(Annotation constraint) {
        ReportedAs reported = constraint.annotationType().getAnnotation(ReportedAs.class);
        return reported == null ? ErrorCode.INVALID_INPUT : reported.value();
    }

    /** The constraints among some annotations, those in a container of repeated ones too, that belong to the groups. */
    private List<Annotation> constraints(Annotation[] annotations) {
        List<Annotation> found = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                if (isActive(annotation)) {
                    found.add(annotation);
                }
            } else {
                found.addAll(constraints(attribute(annotation, "value", new Annotation[0])));
            }
        }
        return found;
    }

    private boolean isActive(Annotation constraint) {
        Class<?>[] declared = attribute(constraint, "groups", new Class<?>[0]);
        if (declared.length == 0) {
            declared = new Class<?>[] {Default.class};
        }
        for (Class<?> requested : groups) {
            for (Class<?> group : declared) {
                if (group.isAssignableFrom(requested)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The value of an attribute, or the fallback if there is none of its type. */
    @SuppressWarnings("unchecked") // of the fallback's class
    private static <T> T attribute(Annotation annotation, String name, T fallback) {
        try {
            Method method = annotation.annotationType().getDeclaredMethod(name);
            method.setAccessible(true);
            Object value = method.invoke(annotation);
            return fallback.getClass().isInstance(value) ? (T) value : fallback;
        } catch (ReflectiveOperationException absent) {
            return fallback;
        }
    }

    private static String kebab(Class<?> constraint) {
        StringBuilder kebab = new StringBuilder();
        for (char c : constraint.getSimpleName().toCharArray()) {
            if (Character.isUpperCase(c) && kebab.length() > 0) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }
}
