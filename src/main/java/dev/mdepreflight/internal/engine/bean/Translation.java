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
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * A violation of Hibernate Validator in the words of the API: its path becomes a JSON Pointer of wire names.
 *
 * @param rule the constraint that is broken
 * @param phase when it is reported
 * @param found what is reported
 * @param place where its constraint stands among those of its place
 * @param absence whether it says that a value is null, of which whatever else is said is a consequence
 */
public record Translation(DeclaredConstraint rule, Phase phase, PendingViolation found, int place, boolean absence) {
    /** Translates what was found on a path that starts at a place, which may be that of a value bound from bytes. */
    static List<Translation> of(
            ConstraintViolation<?> violation,
            ObjectType root,
            PathNode frame,
            @Nullable BoundValue bound,
            MapOrders orders) {
        PathWalk walk = new PathWalk(root, frame, violation.getRootBean(), bound, orders);
        for (Path.Node node : violation.getPropertyPath()) {
            walk.step(node);
        }
        return of(violation, root, walk);
    }

    /** Translates what was found in an argument of a call. */
    public static List<Translation> of(
            ConstraintViolation<?> violation,
            CallPlace place,
            PathNode frame,
            Function<Class<? extends Record>, @Nullable ObjectType> models,
            MapOrders orders) {
        ObjectType root = place.value() instanceof Record argument ? models.apply(argument.getClass()) : null;
        PathWalk walk = new PathWalk(root, frame, place.value(), models, orders);
        int step = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (step >= place.steps()) {
                walk.step(node);
            }
            step++;
        }
        return of(violation, root, walk);
    }

    private static List<Translation> of(ConstraintViolation<?> violation, @Nullable ObjectType root, PathWalk walk) {
        Annotation annotation = BeanValidation.annotation(violation);
        // Parts of a composed constraint have the payload of the whole.
        DeclaredConstraint rule = ConstraintReader.rule(
                annotation, violation.getConstraintDescriptor().getPayload().contains(Advice.class));
        List<?> findings = findings(violation);
        if (findings == null) {
            return List.of(of(violation, root, walk, rule, null));
        }
        List<Translation> translations = new ArrayList<>();
        for (Object finding : findings) {
            translations.add(
                    of(violation, root, walk, rule, finding instanceof CrossFieldFinding known ? known : null));
        }
        return translations;
    }

    /** What a cross-field rule has found; null for any other constraint, and from any other provider. */
    private static @Nullable List<?> findings(ConstraintViolation<?> violation) {
        return violation instanceof HibernateConstraintViolation<?> told ? told.getDynamicPayload(List.class) : null;
    }

    private static Translation of(
            ConstraintViolation<?> violation,
            @Nullable ObjectType root,
            PathWalk walk,
            DeclaredConstraint rule,
            @Nullable CrossFieldFinding finding) {
        Object value = value(violation, walk);
        int elements = ViolationFactory.elements(value);
        ErrorCode code = finding == null ? ViolationFactory.code(rule, value, elements, walk.frame()) : finding.code();
        String hint = hint(rule, finding, value, walk.frame(), violation, root);
        String text = WireNames.text(value);
        String excerpt = text == null ? null : Excerpt.of(text);
        boolean missing = finding == null && value == null && PlainConstraints.demandsValue(rule.annotation());
        return new Translation(
                rule,
                missing && walk.frame().name() != null ? Phase.NAMES : Phase.of(code),
                new PendingViolation(
                        code,
                        finding == null ? ViolationFactory.reason(rule, value, walk.frame()) : rule.reason(),
                        walk.frame(),
                        walk.span(),
                        excerpt,
                        hint,
                        ViolationFactory.sizes(rule, elements)),
                walk.place(rule.annotation()),
                !rule.advice() && missing);
    }

    /** The rejected value; where a constraint on a record, list or map names a part of it, that part. */
    private static @Nullable Object value(ConstraintViolation<?> violation, PathWalk walk) {
        Object rejected = violation.getInvalidValue();
        return rejected == null || WireNames.text(rejected) != null ? rejected : walk.value();
    }

    private static @Nullable String hint(
            DeclaredConstraint rule,
            @Nullable CrossFieldFinding finding,
            @Nullable Object value,
            PathNode frame,
            ConstraintViolation<?> violation,
            @Nullable ObjectType root) {
        if (rule.words() != null) {
            return told(rule, frame, violation, root);
        }
        if (finding != null) {
            return frame.sensitive() ? null : finding.hint();
        }
        if (value == null && PlainConstraints.demandsValue(rule.annotation())) {
            return ViolationFactory.nullHint(rule, frame);
        }
        if (rule.annotation().annotationType().isAnnotationPresent(ReportedAs.class)) {
            if (rule.annotation() instanceof MaxBatchSize) {
                return ViolationFactory.batchHint(rule, ViolationFactory.elements(value));
            }
            String text = WireNames.text(value);
            String hint = text == null || frame.sensitive() ? null : ConstraintReader.hint(rule.annotation(), text);
            if (hint != null) {
                return hint;
            }
            return ErrorCode.isMessageKey(violation.getMessageTemplate())
                    ? PlainConstraints.words(rule.annotation())
                    : told(rule, frame, violation, root);
        }
        String known = PlainConstraints.words(rule.annotation());
        return known == null ? told(rule, frame, violation, root) : known;
    }

    /** The message of a constraint, unless it may show what must not be shown: then only one that the validator left as declared. */
    private static @Nullable String told(
            DeclaredConstraint rule, PathNode frame, ConstraintViolation<?> violation, @Nullable ObjectType root) {
        Object rejected = violation.getInvalidValue();
        String text = WireNames.text(rejected);
        boolean secret =
                frame.sensitive() || (text == null && rejected != null && (root == null || root.holdsSensitive()));
        boolean asDeclared = violation
                .getMessageTemplate()
                .equals(violation.getConstraintDescriptor().getMessageTemplate());
        String message = Messages.plain(violation.getMessage());
        boolean shows = text != null && message.contains(text);
        return secret && (!asDeclared || shows) ? null : ViolationFactory.hint(rule, message);
    }
}
