package dev.mdepreflight.internal.engine.full;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.internal.engine.bean.BoundValue;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Inspection;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.finding.ViolationFactory;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Excerpt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks an object when it closes: missing and miscased names, and class-level constraints. */
final class ObjectValidator {
    private final Context context;
    private final SiteChecks checks;
    private final Findings findings;
    /** The cross-field rule that is running. */
    private @Nullable DeclaredConstraint running;

    ObjectValidator(Context context, SiteChecks checks) {
        this.context = context;
        this.checks = checks;
        this.findings = context.findings();
    }

    /** Checks an object, and its constraints if {@code judged}. */
    void close(ObjectType type, boolean judged, PathNode frame, ObjectState state) throws IOException {
        if (judged) {
            absent(type, frame, state);
            ObjectValues values = new ObjectValues(type, state);
            crossField(type, frame, state, values);
            checks.inspect(type, state, values, frame);
        }
        for (ObjectState.Miscased miscased : state.miscased()) {
            miscased(type, frame, miscased);
        }
    }

    /** Passes the outermost object to the inspector. */
    void inspect(ObjectType type, ObjectState state) {
        context.inspector().inspect(new ObjectValues(type, state), (component, doubt) -> {
            Property property = type.byComponent(component);
            if (property != null) {
                Object value = state.values()[property.index()];
                Span span = Span.ofToken(context.body(), state.offset(property.index()));
                Inspection.add(findings, doubt, value, PathNode.ROOT.property(property), span);
            }
        });
    }

    private void absent(ObjectType type, PathNode frame, ObjectState state) {
        Span place = new Span(state.offset(), 1);
        for (Property property : type.properties()) {
            if (state.isSeen(property.index())
                    || (type.isQuietWhenAbsent(property.index())
                            && state.miscased().isEmpty())) {
                continue;
            }
            DeclaredConstraint demanded = property.site().notNull();
            if (state.isMiscased(property.index(), demanded != null)) {
                continue;
            }
            PathNode missing = frame.property(property);
            if (demanded != null && !demanded.isInterpolated()) {
                ErrorCode code = ViolationFactory.missingCode(demanded);
                String reason = Reasons.MISSING_PARAMETER;
                findings.violation(
                        Phase.NAMES, PendingViolation.of(code, reason, missing, place, null, demanded.words()));
                continue;
            }
            Object bound = property.defaultValue();
            state.absent(property.index(), bound);
            boolean outer = checks.suspend();
            if (demanded != null) {
                checks.ask();
            }
            checks.judge(property.site(), true, missing, state.offset(), bound);
            if (checks.resume(outer)) {
                context.validation().property(type, property, BoundValue.of(bound, place), frame, findings);
            }
        }
    }

    private void crossField(ObjectType type, PathNode frame, ObjectState state, ObjectValues values)
            throws IOException {
        boolean unknown = false;
        Consumer<CrossFieldFinding> found =
                finding -> breach(Objects.requireNonNull(running), finding, type, frame, state);
        List<Check> rules = type.checks();
        for (int i = 0; i < rules.size(); i++) {
            Check check = rules.get(i);
            if (check.rule().advice() && !context.options().advice()) {
                continue;
            }
            if (check instanceof Check.CrossField rule) {
                running = rule.rule();
                rule.run(values, found);
            } else {
                unknown = true;
            }
        }
        if (unknown && !state.isFaulty()) {
            BoundValue bound = context.bindings().object(type, state.offset());
            if (bound == null) {
                state.unbindable();
                Span place = new Span(state.offset(), 1);
                String hint = "these values cannot be bound together";
                findings.invalid(Phase.VALUES, Reasons.UNBINDABLE_VALUES, frame, place, null, hint);
            } else {
                context.validation().object(type, bound, frame, findings);
            }
        }
    }

    /** Reports what a cross-field rule has found. */
    private void breach(
            DeclaredConstraint rule, CrossFieldFinding finding, ObjectType type, PathNode frame, ObjectState state) {
        PathNode place = frame;
        Span span = new Span(state.offset(), 1);
        String shown = null;
        boolean hidden = false;
        if (!finding.component().equals(CrossFieldFinding.OBJECT)) {
            Property property = type.component(finding.component());
            Object value = state.values()[property.index()];
            int offset = state.offset(property.index());
            place = frame.property(property);
            if (finding.element() == CrossFieldFinding.WHOLE) {
                span = Span.ofToken(context.body(), offset);
                // A number is shown as it was sent.
                shown = value instanceof Number
                        ? new String(context.body(), span.offset(), span.length(), StandardCharsets.US_ASCII)
                        : WireNames.text(value);
            } else {
                place = place.element(finding.element(), property.partialSuccess());
                if (value instanceof KeptElements list && finding.element() < list.size()) {
                    shown = list.text(finding.element());
                    offset = list.offset(finding.element()) < 0 ? offset : list.offset(finding.element());
                }
                span = Span.ofToken(context.body(), offset);
            }
            // The hint of a rule may contain the value.
            hidden = place.sensitive();
        }
        String hint = rule.words() != null ? rule.words() : hidden ? null : finding.hint();
        String excerpt = shown == null ? null : Excerpt.of(shown);
        checks.breach(rule, PendingViolation.of(finding.code(), rule.reason(), place, span, excerpt, hint));
    }

    /** Reports a miscased name as the cause of a missing parameter, or as a fault of its own. */
    private void miscased(ObjectType type, PathNode frame, ObjectState.Miscased miscased) {
        Property property = type.properties().get(miscased.slot());
        DeclaredConstraint demanded = miscased.missing() ? property.site().notNull() : null;
        ErrorCode code = demanded == null ? ErrorCode.INVALID_REQUEST_BODY : ViolationFactory.missingCode(demanded);
        PathNode place = frame.property(property);
        String hint = "did you mean " + property.name() + "? Names are case-sensitive";
        findings.violation(
                Phase.NAMES, PendingViolation.of(code, Reasons.MISCASED_PROPERTY, place, miscased.span(), null, hint));
    }
}
