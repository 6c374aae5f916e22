package dev.mdepreflight.internal.engine;

import dev.mdepreflight.constraint.Finding;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * A violation of Hibernate Validator in the words of the API: its path becomes a JSON Pointer of wire names.
 *
 * @param rule the constraint that is broken
 * @param phase when it is reported
 * @param found what is reported
 */
record Translation(Rule rule, Phase phase, Found found) {
    static Translation of(ConstraintViolation<?> violation, ObjectType root, Frame frame, @Nullable BoundValue bound) {
        Walk walk = new Walk(root, frame, bound);
        for (Path.Node node : violation.getPropertyPath()) {
            walk.step(node);
        }
        Annotation annotation = BeanValidation.annotation(violation);
        Rule declared = ConstraintReader.rule(annotation);
        // Parts of a composed constraint have the payload of the whole.
        boolean advice = violation.getConstraintDescriptor().getPayload().contains(Advice.class);
        Rule rule = new Rule(annotation, declared.code(), advice, declared.adviceId(), declared.words());
        HibernateConstraintViolation<?> told = violation.unwrap(HibernateConstraintViolation.class);
        Finding finding = told.getDynamicPayload(Finding.class);
        Object value = walk.value(violation);
        int elements = Wording.elements(value);
        ErrorCode code = finding == null ? Wording.code(rule, value, elements, walk.frame) : finding.code();
        String hint = hint(rule, finding, value, walk.frame, violation);
        Found found = new Found(code, walk.frame, walk.span, excerpt(value), hint, Wording.sizes(rule, elements));
        return new Translation(rule, phase(code, walk.frame), found);
    }

    private static @Nullable String hint(
            Rule rule,
            @Nullable Finding finding,
            @Nullable Object value,
            Frame frame,
            ConstraintViolation<?> violation) {
        if (rule.words() != null) {
            return Wording.hint(rule, violation.getMessage());
        }
        if (finding != null) {
            return finding.hint();
        }
        if (value == null && PlainConstraints.demandsValue(rule.annotation())) {
            return Wording.nullHint(rule, frame);
        }
        if (rule.annotation().annotationType().isAnnotationPresent(ReportedAs.class)) {
            return value == null ? null : ConstraintReader.hint(rule.annotation(), value.toString());
        }
        String known = PlainConstraints.words(rule.annotation());
        return known == null ? Wording.hint(rule, violation.getMessage()) : known;
    }

    /** A null element is no missing name. */
    private static Phase phase(ErrorCode code, Frame frame) {
        return frame.name() == null && code == ErrorCode.MISSING_REQUIRED_PARAMETER ? Phase.VALUES : Phase.of(code);
    }

    private static @Nullable String excerpt(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return Excerpt.of(WireNames.of(constant));
        }
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                ? Excerpt.of(value.toString())
                : null;
    }

    /** Follows a path through the model, and through the bytes where the value was bound from them. */
    private static final class Walk {
        private @Nullable ValueType type;
        private @Nullable BoundValue bound;
        private Frame frame;
        private @Nullable Span span;
        private boolean partial;
        private @Nullable String component;

        Walk(ObjectType root, Frame frame, @Nullable BoundValue bound) {
            this.type = root;
            this.frame = frame;
            this.bound = bound;
            this.span = bound == null ? null : bound.span();
        }

        void step(Path.Node node) {
            if (node.getIndex() != null) {
                index(node.getIndex());
            } else if (node.getKey() != null) {
                key(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                property(node.getName());
            }
        }

        private void index(int index) {
            type = type instanceof ListType list ? list.element().type() : null;
            frame = frame.element(index, partial);
            move(
                    bound == null || index >= bound.items().size()
                            ? null
                            : bound.items().get(index));
            partial = false;
            component = null;
        }

        private void key(String key) {
            type = type instanceof MapType map ? map.value().type() : null;
            frame = frame.entry(key, 0);
            move(bound == null ? null : bound.entries().get(key));
            component = null;
        }

        private void property(String name) {
            Property property = type instanceof ObjectType object ? object.byComponent(name) : null;
            component = name;
            if (property == null) {
                type = null;
                frame = frame.entry(name, 0);
                move(null);
            } else {
                type = property.site().type();
                frame = frame.property(property);
                partial = property.partialSuccess();
                move(bound == null ? null : bound.entries().get(property.name()));
            }
        }

        /** What is not in the bytes is placed at what should hold it. */
        private void move(@Nullable BoundValue to) {
            bound = to;
            if (to != null) {
                span = to.span();
            }
        }

        /** The rejected value; a class-level constraint that names a property means that property's value. */
        @Nullable
        Object value(ConstraintViolation<?> violation) {
            Object rejected = violation.getInvalidValue();
            if (component == null || !(rejected instanceof Record bean) || rejected != violation.getLeafBean()) {
                return rejected;
            }
            try {
                Method accessor = bean.getClass().getDeclaredMethod(component);
                accessor.setAccessible(true);
                return accessor.invoke(bean);
            } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                return null;
            }
        }
    }
}
