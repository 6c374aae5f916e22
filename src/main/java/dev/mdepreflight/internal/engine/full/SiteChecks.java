package dev.mdepreflight.internal.engine.full;

import com.fasterxml.jackson.core.JsonParser;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Inspection;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.ViolationFactory;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.DeclaredConstraint;
import dev.mdepreflight.internal.model.ObjectType;
import dev.mdepreflight.internal.model.ValueSpec;
import dev.mdepreflight.report.Excerpt;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Runs the checks of a site on a value, and notes whether the property at hand has one that the engine does not know. */
final class SiteChecks {
    private final byte[] body;
    private final Options options;
    private final Findings findings;

    private final Inspection inspection;

    /** Whether the validator has to be asked about the property at hand. */
    private boolean foreign;

    SiteChecks(byte[] body, Options options, Findings findings, BodyInspector inspector) {
        this.body = body;
        this.options = options;
        this.findings = findings;
        this.inspection = new Inspection(options, findings, inspector);
    }

    /** Turns to a property; what was noted of the one around it is handed out, to be given back to {@link #resume}. */
    boolean suspend() {
        boolean outer = foreign;
        foreign = false;
        return outer;
    }

    /** Turns back to the property around, and tells whether the validator has to be asked about the one just left. */
    boolean resume(boolean outer) {
        boolean asked = foreign;
        foreign = outer;
        return asked;
    }

    /** Notes that the validator has to be asked. */
    void ask() {
        foreign = true;
    }

    /** Runs the checks of texts on a range of UTF-8; the parser stands on the text and gives it for the excerpt. */
    void texts(ValueSpec site, byte[] utf8, int from, int to, PathNode frame, int offset, JsonParser parser)
            throws IOException {
        for (Check check : site.checks()) {
            if (check instanceof Check.Text text && !text.accepts(utf8, from, to, options.clock())) {
                String written = parser.getText();
                String words = text.rule().words();
                breach(
                        text.rule(),
                        PendingViolation.of(
                                text.rule().code(),
                                text.rule().reason(),
                                frame,
                                Span.ofToken(body, offset),
                                Excerpt.of(written),
                                words == null && !frame.sensitive()
                                        ? text.validator().hint(written)
                                        : words));
            }
        }
        if (inspection.isWanted()) {
            inspection.text(site.checks(), parser.getText(), frame, Span.ofToken(body, offset));
        }
    }

    /** Inspects the texts of an object that has been read. */
    void inspect(ObjectType type, ObjectState state, PathNode frame) {
        if (inspection.isWanted()) {
            inspection.object(
                    type,
                    new ObjectValues(type, state),
                    (property, site) ->
                            site.at(frame.property(property), Span.ofToken(body, state.offset(property.index()))));
        }
    }

    /** Runs the checks on the size of a list. */
    void batch(ValueSpec site, int size, PathNode frame, int offset) {
        for (Check check : site.checks()) {
            if (check instanceof Check.BatchSize batch && size > batch.allowed()) {
                breach(
                        batch.rule(),
                        new PendingViolation(
                                batch.rule().code(),
                                batch.rule().reason(),
                                frame,
                                Span.ofToken(body, offset),
                                null,
                                ViolationFactory.batchHint(batch.rule(), size),
                                new PendingViolation.Sizes(size, batch.allowed())));
            }
        }
    }

    /** Runs the constraints on presence and size, and notes what the engine does not know. */
    void judge(ValueSpec site, boolean checks, PathNode frame, int offset, @Nullable Object value) {
        if (!checks) {
            return;
        }
        for (Check check : site.checks()) {
            if (check instanceof Check.Foreign) {
                foreign |= options.advice() || !check.rule().advice();
            } else if (check instanceof Check.Known known && !known.accepts().test(value)) {
                breach(known.rule(), ViolationFactory.found(known.rule(), frame, Span.ofToken(body, offset), value));
            }
        }
    }

    /** Reports a breach under the code that was found. */
    void breach(DeclaredConstraint rule, PendingViolation found) {
        ViolationFactory.add(findings, rule, Phase.of(found.code()), found);
    }
}
