package dev.mdepreflight.internal.engine.bean;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.MaxBatchSize;
import dev.mdepreflight.constraint.ReportedAs;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.ViolationFactory;
import dev.mdepreflight.internal.model.ConstraintReader;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.PlainConstraints;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.CallPlace;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * A Hibernate Validator violation in the terms of the API, with a JSON Pointer of wire names.
 *
 * @param place the position of the constraint among the constraints of its place
 * @param absence whether a value is missing, which causes all other violations at the same place
 */
public record Translation(DeclaredConstraint rule, Phase phase, PendingViolation found, int place, boolean absence) {
    /** Translates a violation in an object, which may be bound from bytes. */
    static List<Translation> of(
            ConstraintViolation<?> violation,
            ObjectType root,
            PathNode frame,
            @Nullable BoundValue bound,
            MapOrders orders) {
        PathWalk walk = new PathWalk(root, frame, violation.getRootBean(), bound, absent -> null, orders);
        return of(violation, root, walk, 0);
    }

    /** Translates a violation in an argument of a call. */
    public static List<Translation> of(
            ConstraintViolation<?> violation,
            CallPlace place,
            PathNode frame,
            Function<Class<? extends Record>, @Nullable ObjectType> models,
            MapOrders orders) {
        ObjectType root = place.value() instanceof Record argument ? models.apply(argument.getClass()) : null;
        PathWalk walk = new PathWalk(root, frame, place.value(), null, models, orders);
        return of(violation, root, walk, place.steps());
    }

    private static List<Translation> of(
            ConstraintViolation<?> violation, @Nullable ObjectType root, PathWalk walk, int skippedSteps) {
        int step = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (step++ >= skippedSteps) {
                walk.step(node);
            }
        }
        // The payload of a composed constraint applies to its parts.
        boolean advice = violation.getConstraintDescriptor().getPayload().contains(Advice.class);
        DeclaredConstraint rule = ConstraintReader.rule(BeanValidation.annotation(violation), advice);
        Source source = new Source(violation, root, walk, rule);
        // The findings of a cross-field rule; null for other constraints and other providers.
        List<?> findings = violation instanceof HibernateConstraintViolation<?> hibernate
                ? hibernate.getDynamicPayload(List.class)
                : null;
        List<Translation> translations = new ArrayList<>();
        if (findings == null) {
            translations.add(source.translated(null));
        } else {
            findings.forEach(finding ->
                    translations.add(source.translated(finding instanceof CrossFieldFinding known ? known : null)));
        }
        return translations;
    }

    private record Source(
            ConstraintViolation<?> violation, @Nullable ObjectType root, PathWalk walk, DeclaredConstraint rule) {
        Translation translated(@Nullable CrossFieldFinding finding) {
            PathNode frame = walk.frame();
            Object value = value();
            int elements = ViolationFactory.elements(value);
            boolean missing = finding == null && value == null && PlainConstraints.demandsValue(rule.annotation());
            ErrorCode code = finding == null ? ViolationFactory.code(rule, value, elements, frame) : finding.code();
            String reason = finding == null ? ViolationFactory.reason(rule, value, frame) : rule.reason();
            String text = WireNames.text(value);
            String excerpt = text == null ? null : Excerpt.of(text);
            PendingViolation.Sizes sizes = ViolationFactory.sizes(rule, elements);
            return new Translation(
                    rule,
                    missing && frame.name() != null ? Phase.NAMES : Phase.of(code),
                    new PendingViolation(code, reason, frame, walk.span(), excerpt, hint(finding, value), sizes),
                    walk.place(rule.annotation()),
                    !rule.advice() && missing);
        }

        /** Returns the rejected value. If a constraint on a record, list, or map names a part of the value, returns that part. */
        private @Nullable Object value() {
            Object rejected = violation.getInvalidValue();
            return rejected == null || WireNames.text(rejected) != null ? rejected : walk.value();
        }

        private @Nullable String hint(@Nullable CrossFieldFinding finding, @Nullable Object value) {
            if (rule.words() != null) {
                return message();
            }
            if (finding != null) {
                return walk.frame().sensitive() ? null : finding.hint();
            }
            if (value == null && PlainConstraints.demandsValue(rule.annotation())) {
                return ViolationFactory.nullHint(rule, walk.frame());
            }
            String known = PlainConstraints.words(rule.annotation());
            if (rule.annotation().annotationType().isAnnotationPresent(ReportedAs.class)) {
                if (rule.annotation() instanceof MaxBatchSize) {
                    return ViolationFactory.batchHint(rule, ViolationFactory.elements(value));
                }
                String text = WireNames.text(value);
                String hint = text == null || walk.frame().sensitive()
                        ? null
                        : ConstraintReader.hint(rule.annotation(), text);
                if (hint != null) {
                    return hint;
                }
                return ErrorCode.isMessageKey(violation.getMessageTemplate()) ? known : message();
            }
            return known == null ? message() : known;
        }

        /** Returns the constraint's message. If it may contain a secret, returns only a message that the validator left as declared. */
        private @Nullable String message() {
            Object rejected = violation.getInvalidValue();
            String text = WireNames.text(rejected);
            boolean secret = walk.frame().sensitive()
                    || (text == null && rejected != null && (root == null || root.holdsSensitive()));
            boolean asDeclared = violation
                    .getMessageTemplate()
                    .equals(violation.getConstraintDescriptor().getMessageTemplate());
            String message = Messages.plain(violation.getMessage());
            boolean shows = text != null && message.contains(text);
            return secret && (!asDeclared || shows) ? null : ViolationFactory.hint(rule, message);
        }
    }
}
