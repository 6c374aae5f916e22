package dev.mdepreflight.internal.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When the model is compiled, rejects constraints on types that the constraints do not support. */
final class SupportedTypes {
    /** Cached, because finding the type takes a walk through the validator's generic supertypes. */
    private static final ClassValue<Class<?>> VALIDATED = new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> validator) {
            return validated(validator);
        }
    };

    /** A separate class, because loading these constraints takes time and most bodies have none of them. */
    private static final class Plain {
        static final Set<Class<? extends Annotation>> ANY = Set.of(NotNull.class, Null.class);
        static final Set<Class<? extends Annotation>> SIZED = Set.of(NotEmpty.class, Size.class);
        static final Set<Class<? extends Annotation>> TEXT = Set.of(NotBlank.class, Pattern.class, Email.class);
        static final Set<Class<? extends Annotation>> LOGICAL = Set.of(AssertTrue.class, AssertFalse.class);
        static final Set<Class<? extends Annotation>> NUMERIC =
                Set.of(Positive.class, PositiveOrZero.class, Negative.class, NegativeOrZero.class);
        static final Set<Class<? extends Annotation>> NUMERIC_OR_TEXT =
                Set.of(Min.class, Max.class, DecimalMin.class, DecimalMax.class, Digits.class);

        private Plain() {}
    }

    private SupportedTypes() {}

    /** Throws a {@link ConstraintDeclarationException} if the constraint does not support the type. */
    static void require(Annotation constraint, Type type, String where) {
        Class<?> raw = raw(type);
        if (!supports(constraint.annotationType(), raw)) {
            throw new ConstraintDeclarationException(where + ": @"
                    + constraint.annotationType().getSimpleName() + " does not support " + type.getTypeName());
        }
    }

    /** Whether a value of the type is a JSON string. */
    static boolean isTextOrEnum(Type type) {
        Class<?> raw = raw(type);
        return raw == String.class || raw.isEnum();
    }

    /**
     * Returns the only validator of a constraint for a type; null if there are none or several, or if the constraint is composed of others.
     */
    static @Nullable Class<?> onlyValidator(Class<? extends Annotation> constraint, Type type) {
        List<Class<?>> fitting = fitting(constraint, raw(type));
        return fitting.size() == 1 && ConstraintReader.parts(constraint).isEmpty() ? fitting.get(0) : null;
    }

    private static List<Class<?>> fitting(Class<? extends Annotation> constraint, Class<?> type) {
        List<Class<?>> fitting = new ArrayList<>();
        for (Class<?> validator : constraint.getAnnotation(Constraint.class).validatedBy()) {
            if (VALIDATED.get(validator).isAssignableFrom(type)) {
                fitting.add(validator);
            }
        }
        return fitting;
    }

    private static boolean supports(Class<? extends Annotation> constraint, Class<?> type) {
        if (constraint.getPackage() == NotNull.class.getPackage()) {
            return supportsPlain(constraint, type);
        }
        for (Annotation part : ConstraintReader.parts(constraint)) {
            if (!supports(part.annotationType(), type)) {
                return false;
            }
        }
        // A constraint that lists no validators may be composed, or Hibernate Validator may provide the validator.
        return constraint.getAnnotation(Constraint.class).validatedBy().length == 0
                || !fitting(constraint, type).isEmpty();
    }

    private static boolean supportsPlain(Class<? extends Annotation> constraint, Class<?> type) {
        boolean text = CharSequence.class.isAssignableFrom(type);
        boolean number = Number.class.isAssignableFrom(type);
        boolean sized = text || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return Plain.ANY.contains(constraint)
                || (sized && Plain.SIZED.contains(constraint))
                || (text && Plain.TEXT.contains(constraint))
                || (type == Boolean.class && Plain.LOGICAL.contains(constraint))
                || (number && Plain.NUMERIC.contains(constraint))
                || ((number || text) && Plain.NUMERIC_OR_TEXT.contains(constraint));
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        if (type instanceof GenericArrayType) {
            // No component can be an array, so the element type does not matter.
            return Object[].class;
        }
        return type instanceof Class<?> plain
                ? MethodType.methodType(plain).wrap().returnType()
                : Object.class;
    }

    /** Returns the type that a validator validates: the second type argument of {@link ConstraintValidator}, which may be inherited. */
    private static Class<?> validated(Class<?> validator) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        Type judged = find(validator, bound);
        while (judged instanceof TypeVariable<?> variable) {
            judged = bound.get(variable);
        }
        return judged == null ? Object.class : raw(judged);
    }

    private static @Nullable Type find(@Nullable Type type, Map<TypeVariable<?>, Type> bound) {
        if (type == null) {
            return null;
        }
        Class<?> raw = raw(type);
        if (type instanceof ParameterizedType generic) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                bound.put(raw.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
            }
        }
        if (raw == ConstraintValidator.class) {
            return bound.get(raw.getTypeParameters()[1]);
        }
        for (Type implemented : raw.getGenericInterfaces()) {
            Type judged = find(implemented, bound);
            if (judged != null) {
                return judged;
            }
        }
        return find(raw.getGenericSuperclass(), bound);
    }
}
