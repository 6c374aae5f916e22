package dev.mdepreflight.internal.engine.full;

import dev.mdepreflight.constraint.CrossFieldFinding;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.bean.Bindings;
import dev.mdepreflight.internal.engine.bean.BoundValue;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Inspection;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.finding.ViolationFactory;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.ConstraintReader;
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

/** Judges an object once it has been read: what is missing or misspelt in it, and what its class-level constraints say. */
final class ObjectValidator {
    private final byte[] body;
    private final Options options;
    private final Findings findings;
    private final SiteChecks checks;
    private final Bindings bindings;
    private final BeanValidation validation;

    ObjectValidator(
            byte[] body,
            Options options,
            Findings findings,
            SiteChecks checks,
            Bindings bindings,
            BeanValidation validation) {
        this.body = body;
        this.options = options;
        this.findings = findings;
        this.checks = checks;
        this.bindings = bindings;
        this.validation = validation;
    }

    /** Judges an object; its constraints only where they count. */
    void close(ObjectType type, boolean judged, PathNode frame, ObjectState state) throws IOException {
        if (judged) {
            absent(type, frame, state);
            crossField(type, frame, state);
            checks.inspect(type, state, frame);
        }
        for (ObjectState.Miscased miscased : state.miscased()) {
            miscased(type, frame, miscased);
        }
    }

    /** Shows the outermost object to what looks at more than the body. */
    void inspect(ObjectType type, ObjectState state, BodyInspector inspector) {
        inspector.inspect(new ObjectValues(type, state), (component, doubt) -> {
            Property property = type.byComponent(component);
            if (property != null) {
                Inspection.add(
                        findings,
                        doubt,
                        state.values()[property.index()],
                        PathNode.ROOT.property(property),
                        Span.ofToken(body, state.offset(property.index())));
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
            if (demanded != null && !ConstraintReader.isInterpolated(demanded)) {
                findings.violation(
                        Phase.NAMES,
                        PendingViolation.of(
                                ViolationFactory.missingCode(demanded),
                                Reasons.MISSING_PARAMETER,
                                frame.property(property),
                                place,
                                null,
                                demanded.words()));
                continue;
            }
            Object bound = property.defaultValue();
            state.absent(property.index(), bound);
            boolean outer = checks.suspend();
            if (demanded != null) {
                checks.ask();
            }
            checks.judge(property.site(), true, frame.property(property), state.offset(), bound);
            if (checks.resume(outer)) {
                validation.property(type, property, BoundValue.of(bound, place), frame, findings);
            }
        }
    }

    private void crossField(ObjectType type, PathNode frame, ObjectState state) throws IOException {
        boolean unknown = false;
        ObjectValues values = new ObjectValues(type, state);
        Told told = new Told(type, frame, state);
        List<Check> rules = type.checks();
        for (int i = 0; i < rules.size(); i++) {
            Check check = rules.get(i);
            if (check.rule().advice() && !options.advice()) {
                continue;
            }
            if (check instanceof Check.CrossField rule) {
                rule.run(values, told.of(rule.rule()));
            } else {
                unknown = true;
            }
        }
        if (unknown && !state.isFaulty()) {
            BoundValue bound = bindings.object(type, state.offset());
            if (bound == null) {
                state.unbindable();
                findings.violation(
                        Phase.VALUES,
                        PendingViolation.of(
                                ErrorCode.INVALID_REQUEST_BODY,
                                Reasons.UNBINDABLE_VALUES,
                                frame,
                                new Span(state.offset(), 1),
                                null,
                                "these values cannot be bound together"));
            } else {
                validation.object(type, bound, frame, findings);
            }
        }
    }

    /** Takes what the rules of one object find, one rule after the other: most objects break none, and there may be very many. */
    private final class Told implements Consumer<CrossFieldFinding> {
        private final ObjectType type;
        private final PathNode frame;
        private final ObjectState state;
        private @Nullable DeclaredConstraint rule;

        Told(ObjectType type, PathNode frame, ObjectState state) {
            this.type = type;
            this.frame = frame;
            this.state = state;
        }

        Told of(DeclaredConstraint next) {
            rule = next;
            return this;
        }

        @Override
        public void accept(CrossFieldFinding finding) {
            finding(Objects.requireNonNull(rule), finding, type, frame, state);
        }
    }

    private void finding(
            DeclaredConstraint rule, CrossFieldFinding finding, ObjectType type, PathNode frame, ObjectState state) {
        String declared = rule.words();
        if (finding.component().equals(CrossFieldFinding.OBJECT)) {
            Span place = new Span(state.offset(), 1);
            checks.breach(
                    rule,
                    PendingViolation.of(
                            finding.code(),
                            rule.reason(),
                            frame,
                            place,
                            null,
                            declared == null ? finding.hint() : declared));
            return;
        }
        Property property = type.byComponent(finding.component());
        if (property == null) {
            throw new IllegalArgumentException(type.type().getName() + " has no component " + finding.component());
        }
        Object value = state.values()[property.index()];
        if (finding.element() != CrossFieldFinding.WHOLE) {
            String text = null;
            int held = -1;
            if (value instanceof KeptElements list && finding.element() < list.size()) {
                text = list.text(finding.element());
                held = list.offset(finding.element());
            }
            PathNode place = frame.property(property).element(finding.element(), property.partialSuccess());
            String hint = place.sensitive() ? null : finding.hint();
            checks.breach(
                    rule,
                    PendingViolation.of(
                            finding.code(),
                            rule.reason(),
                            place,
                            Span.ofToken(body, held < 0 ? state.offset(property.index()) : held),
                            text == null ? null : Excerpt.of(text),
                            declared == null ? hint : declared));
            return;
        }
        Span span = Span.ofToken(body, state.offset(property.index()));
        // A number is shown as it was sent, not as it was read.
        String shown = value instanceof Number
                ? new String(body, span.offset(), span.length(), StandardCharsets.US_ASCII)
                : WireNames.text(value);
        PathNode place = frame.property(property);
        // A rule may have put the value into its hint.
        String hint = place.sensitive() ? null : finding.hint();
        checks.breach(
                rule,
                PendingViolation.of(
                        finding.code(),
                        rule.reason(),
                        place,
                        span,
                        shown == null ? null : Excerpt.of(shown),
                        declared == null ? hint : declared));
    }

    /** A miscased name is the reason why a required property is missing, or else a fault of its own. */
    private void miscased(ObjectType type, PathNode frame, ObjectState.Miscased miscased) {
        Property property = type.properties().get(miscased.slot());
        DeclaredConstraint demanded = miscased.missing() ? property.site().notNull() : null;
        ErrorCode code = demanded == null ? ErrorCode.INVALID_REQUEST_BODY : ViolationFactory.missingCode(demanded);
        findings.violation(
                Phase.NAMES,
                PendingViolation.of(
                        code,
                        Reasons.MISCASED_PROPERTY,
                        frame.property(property),
                        miscased.span(),
                        null,
                        "did you mean " + property.name() + "? Names are case-sensitive"));
    }
}
