package dev.mdepreflight.internal.model;

import dev.mdepreflight.constraint.AtLeast;
import dev.mdepreflight.constraint.CrossFieldValidator;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.NoneOf;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.Utf8Validator;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.ConstraintComposition;
import org.jspecify.annotations.Nullable;

/** Reads constraint annotations and turns each into a {@link Check}. */
public final class ConstraintReader {
    /** Cached, because the parts of a constraint are needed several times wherever it occurs. */
    private static final ClassValue<List<Annotation>> PARTS = new ClassValue<>() {
        @Override
        protected List<Annotation> computeValue(Class<?> constraint) {
            return List.copyOf(declared(constraint.getAnnotations()));
        }
    };

    private static final Pattern ADVICE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Set<Class<?>> groups;
    private boolean passedOver;
    private boolean read;

    ConstraintReader(Set<Class<?>> groups) {
        this.groups = Set.copyOf(groups);
    }

    List<Check> ofValue(Annotation[] annotations, Type type, String where) {
        List<Check> checks = new ArrayList<>();
        for (DeclaredConstraint rule : rules(annotations, null)) {
            checks.add(check(rule, type, where));
        }
        return checks;
    }

    /** Whether there are constraints and none of them belongs to the groups. */
    boolean hasPassedOverAll() {
        return passedOver && !read;
    }

    /** Returns the class-level checks of a record and its interfaces. */
    List<Check> ofObject(Class<? extends Record> type, String where) {
        List<Check> checks = new ArrayList<>();
        for (Class<?> declaring : BodyModelCompiler.withInterfaces(type)) {
            for (DeclaredConstraint rule :
                    rules(declaring.getAnnotations(), declaring.isInterface() ? declaring : null)) {
                checks.add(objectCheck(rule, type, where));
            }
        }
        return checks;
    }

    private static Check objectCheck(DeclaredConstraint rule, Class<? extends Record> type, String where) {
        Annotation constraint = rule.annotation();
        SupportedTypes.require(constraint, type, where);
        requireUse(rule, where);
        Class<?> validator = SupportedTypes.onlyValidator(constraint.annotationType(), type);
        return validator != null && CrossFieldValidator.class.isAssignableFrom(validator) && !rule.isInterpolated()
                ? new Check.CrossField(
                        rule, initialised(validator.asSubclass(CrossFieldValidator.class), constraint, where))
                : new Check.Foreign(rule);
    }

    /** Rejects the id of advice on a constraint that gives no advice. */
    private static void requireUse(DeclaredConstraint rule, String where) {
        Annotation constraint = rule.annotation();
        boolean named = !attribute(constraint, "adviceId", "").isEmpty();
        if (named && !rule.advice() && !rule(constraint).advice()) {
            throw new ConstraintDeclarationException(where + ": adviceId of @"
                    + constraint.annotationType().getSimpleName() + " without payload = Advice.class");
        }
        String id = rule.reason();
        if (rule.advice() && (!ADVICE_ID.matcher(id).matches() || Advice.isUnchecked(id))) {
            throw new ConstraintDeclarationException(where + ": adviceId " + id + " of @"
                    + constraint.annotationType().getSimpleName()
                    + " is not in kebab case, or means that something was not checked");
        }
    }

    private static Check check(DeclaredConstraint rule, Type type, String where) {
        Annotation constraint = rule.annotation();
        SupportedTypes.require(constraint, type, where);
        requireUse(rule, where);
        SoundAttributes.require(constraint, type, where);
        if (constraint instanceof Required || constraint instanceof NotNull) {
            return rule.advice() ? new Check.Known(rule, value -> value != null) : new Check.NotNull(rule);
        }
        if (rule.isInterpolated()) {
            // Hibernate Validator interpolates the message.
            return new Check.Foreign(rule);
        }
        if (constraint instanceof MaxBatchSize batch) {
            return new Check.BatchSize(rule, batch.value());
        }
        if (constraint instanceof AtLeast least) {
            return new Check.Known(
                    rule, value -> !(value instanceof Number number) || AtLeast.Validator.holds(number, least.value()));
        }
        // An enum constant is a text in JSON, but not for the validators of a constraint.
        Class<?> validator = textValidator(constraint);
        if (validator == null) {
            validator = SupportedTypes.onlyValidator(constraint.annotationType(), type);
        }
        if (validator != null && Utf8Validator.class.isAssignableFrom(validator) && SupportedTypes.isTextOrEnum(type)) {
            return new Check.Text(rule, initialised(validator.asSubclass(Utf8Validator.class), constraint, where));
        }
        Check.Known known = PlainConstraints.check(rule);
        return known == null ? new Check.Foreign(rule) : known;
    }

    /** Returns the validator of texts of a constraint that also has a validator of enums; null for other constraints. */
    private static @Nullable Class<?> textValidator(Annotation constraint) {
        if (constraint instanceof OneOf) {
            return OneOf.TextValidator.class;
        }
        return constraint instanceof NoneOf ? NoneOf.TextValidator.class : null;
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

    /** Returns how to correct a text that violates a constraint; null if the constraint does not say. */
    public static @Nullable String hint(Annotation constraint, String rejected) {
        for (Class<?> candidate :
                constraint.annotationType().getAnnotation(Constraint.class).validatedBy()) {
            if (Utf8Validator.class.isAssignableFrom(candidate)) {
                return initialised(candidate.asSubclass(Utf8Validator.class), constraint, candidate.getName())
                        .hint(rejected);
            }
        }
        return null;
    }

    static DeclaredConstraint rule(Annotation constraint) {
        return rule(
                constraint,
                Arrays.asList(attribute(constraint, "payload", new Class<?>[0])).contains(Advice.class));
    }

    /** Describes a constraint. The payload of a composed constraint decides whether its parts are advice. */
    public static DeclaredConstraint rule(Annotation constraint, boolean advice) {
        String id = attribute(constraint, "adviceId", "");
        return new DeclaredConstraint(
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
        if (constraint instanceof Required required) {
            return required.code();
        }
        ReportedAs reported = constraint.annotationType().getAnnotation(ReportedAs.class);
        return reported == null ? ErrorCode.INVALID_INPUT : reported.value();
    }

    /**
     * Returns the constraints that belong to the groups, with composed ones replaced by their parts. An interface is a group of its own
     * constraints (Jakarta Validation section 5.4.4).
     */
    private List<DeclaredConstraint> rules(Annotation[] annotations, @Nullable Class<?> implicit) {
        List<DeclaredConstraint> rules = new ArrayList<>();
        for (Annotation constraint : declared(annotations)) {
            boolean active = isActive(constraint, implicit);
            read |= active;
            passedOver |= !active;
            DeclaredConstraint rule = rule(constraint);
            if (active && isPlainlyComposed(constraint.annotationType(), new HashSet<>())) {
                addParts(constraint, rule.advice(), rules);
            } else if (active) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static void addParts(Annotation constraint, boolean advice, List<DeclaredConstraint> rules) {
        for (Annotation part : parts(constraint.annotationType())) {
            if (parts(part.annotationType()).isEmpty()) {
                rules.add(rule(part, advice));
            } else {
                addParts(part, advice, rules);
            }
        }
    }

    /**
     * Whether a constraint is equivalent to its parts (Jakarta Validation section 3.3): it has no validator, overrides no attribute of a
     * part, and is not reported as a single violation.
     */
    private static boolean isPlainlyComposed(Class<? extends Annotation> constraint, Set<Class<?>> visited) {
        List<Annotation> parts = parts(constraint);
        if (parts.isEmpty()
                || !visited.add(constraint)
                || constraint.getAnnotation(Constraint.class).validatedBy().length > 0
                || constraint.isAnnotationPresent(ReportAsSingleViolation.class)
                || constraint.isAnnotationPresent(ConstraintComposition.class)
                || handsDown(constraint)) {
            return false;
        }
        for (Annotation part : parts) {
            if (!parts(part.annotationType()).isEmpty() && !isPlainlyComposed(part.annotationType(), visited)) {
                return false;
            }
        }
        return true;
    }

    private static boolean handsDown(Class<? extends Annotation> constraint) {
        return Arrays.stream(constraint.getDeclaredMethods())
                .anyMatch(attribute -> attribute.getAnnotationsByType(OverridesAttribute.class).length > 0);
    }

    /** Returns the constraints of which a constraint is composed. */
    public static List<Annotation> parts(Class<? extends Annotation> constraint) {
        return PARTS.get(constraint);
    }

    /** Whether an annotation is a constraint or a container of constraints. */
    static boolean isConstraint(Annotation annotation) {
        return !declared(new Annotation[] {annotation}).isEmpty();
    }

    /** Returns the constraints among annotations, also those in containers of repeated constraints. */
    private static List<Annotation> declared(Annotation[] annotations) {
        List<Annotation> found = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                found.add(annotation);
            } else {
                for (Annotation repeated : attribute(annotation, "value", new Annotation[0])) {
                    if (repeated.annotationType().isAnnotationPresent(Constraint.class)) {
                        found.add(repeated);
                    }
                }
            }
        }
        return found;
    }

    private boolean isActive(Annotation constraint, @Nullable Class<?> implicit) {
        Class<?>[] named = attribute(constraint, "groups", new Class<?>[0]);
        List<Class<?>> declared = named.length == 0 ? List.of(Default.class) : List.of(named);
        return groups.stream()
                .anyMatch(requested -> declared.stream()
                        .anyMatch(group -> group.isAssignableFrom(requested)
                                || (group == Default.class
                                        && implicit != null
                                        && implicit.isAssignableFrom(requested))));
    }

    /** Returns the value of an attribute; the fallback if there is no attribute of its type. */
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
            kebab.append(Character.isUpperCase(c) && kebab.length() > 0 ? "-" : "")
                    .append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }
}
