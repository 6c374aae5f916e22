package dev.mdepreflight.internal.finding;

import dev.mdepreflight.constraint.PropertyValues;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.ListType;
import dev.mdepreflight.internal.model.MapType;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.Property;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.report.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes texts to the inspectors and their advice to the findings: texts of JSON while it is read, or all texts of a bound record. */
public final class Inspection {
    private final TextInspector inspector;
    private final BodyInspector ofBody;
    private final boolean wanted;
    private final Findings findings;

    public Inspection(Options options, Findings findings, BodyInspector ofBody) {
        this.inspector = options.inspector();
        this.ofBody = ofBody;
        this.wanted = options.advice() && (inspector != TextInspector.NONE || ofBody != BodyInspector.NONE);
        this.findings = findings;
    }

    public boolean isWanted() {
        return wanted;
    }

    /** Inspects a text that has checks. */
    public void text(List<Check> checks, String text, PathNode frame, @Nullable Span span) {
        for (Check check : checks) {
            if (check instanceof Check.Text rule) {
                for (Grammar grammar : rule.validator().grammars()) {
                    if (grammar.matches(text)) {
                        inspect(grammar, text, frame, span);
                        break;
                    }
                }
            }
        }
    }

    /** Inspects the texts of an object for which its cross-field rules have grammars. */
    public void object(ObjectType type, PropertyValues values, BiConsumer<Property, TextSite> sites) {
        for (Check check : type.checks()) {
            if (check instanceof Check.CrossField rule) {
                for (Map.Entry<String, Grammar> held :
                        rule.validator().grammars(values).entrySet()) {
                    Property property = type.byComponent(held.getKey());
                    String text = values.text(held.getKey());
                    if (property != null && text != null && values.conforms(held.getKey(), held.getValue())) {
                        sites.accept(property, (frame, span) -> inspect(held.getValue(), text, frame, span));
                    }
                }
            }
        }
    }

    /** Inspects a text at a place. */
    @FunctionalInterface
    public interface TextSite {
        void at(PathNode frame, @Nullable Span span);
    }

    private void inspect(Grammar grammar, String text, PathNode frame, @Nullable Span span) {
        // Advice on a secret would reveal something of it.
        if (!frame.sensitive()) {
            Consumer<AdviceDraft> doubts = doubt -> add(findings, doubt, text, frame, span);
            inspector.inspect(grammar, text, doubts);
            ofBody.text(grammar, text, doubts);
        }
    }

    /** Adds advice on a value. */
    public static void add(
            Findings findings, AdviceDraft doubt, @Nullable Object value, PathNode frame, @Nullable Span span) {
        String text = WireNames.text(value);
        findings.advice(
                doubt.id(),
                doubt.message(),
                frame,
                span,
                text == null ? null : Excerpt.of(text),
                () -> frame.sensitive() ? null : doubt.hint());
    }

    /** Inspects a bound record and the records to which it cascades. */
    public void bean(ObjectType type, Record bean, PathNode frame) {
        if (!wanted) {
            return;
        }
        object(type, PropertyValues.of(bean), (property, site) -> site.at(frame.property(property), null));
        for (Property property : type.properties()) {
            value(property.site(), property.valueIn(bean), frame.property(property), property.partialSuccess());
        }
    }

    private void value(ValueSpec site, @Nullable Object value, PathNode frame, boolean partial) {
        if (value instanceof CharSequence text) {
            text(site.checks(), text.toString(), frame, null);
        } else if (value instanceof Record nested && site.type() instanceof ObjectType type) {
            if (site.cascades()) {
                bean(type, nested, frame);
            }
        } else if (value instanceof List<?> list && site.type() instanceof ListType type) {
            for (int i = 0; i < list.size(); i++) {
                value(type.element(), list.get(i), frame.element(i, partial), false);
            }
        } else if (value instanceof Map<?, ?> map && site.type() instanceof MapType type) {
            int order = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                PathNode place = frame.entry(String.valueOf(entry.getKey()), order++);
                value(type.key(), entry.getKey(), place, false);
                value(type.value(), entry.getValue(), place, false);
            }
        }
    }
}
