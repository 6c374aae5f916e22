package dev.mdepreflight.internal.engine.full;

import com.fasterxml.jackson.core.JsonParser;
import dev.mdepreflight.internal.finding.Inspection;
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

/** Runs the checks of a value, and notes whether Hibernate Validator must check the current property. */
final class SiteChecks {
    private final Context context;
    private final Inspection inspection;
    /** Whether Hibernate Validator must check the current property. */
    private boolean foreign;

    SiteChecks(Context context) {
        this.context = context;
        this.inspection = new Inspection(context.options(), context.findings(), context.inspector());
    }

    /** Starts a property. Returns the state of the enclosing property for {@link #resume}. */
    boolean suspend() {
        boolean outer = foreign;
        foreign = false;
        return outer;
    }

    /** Ends a property. Returns whether Hibernate Validator must check it. */
    boolean resume(boolean outer) {
        boolean asked = foreign;
        foreign = outer;
        return asked;
    }

    /** Notes that Hibernate Validator must check the current property. */
    void ask() {
        foreign = true;
    }

    /** Runs the text checks on a range of UTF-8; the parser is at the text. */
    void texts(ValueSpec site, byte[] utf8, int from, int to, PathNode frame, int offset, JsonParser parser)
            throws IOException {
        for (Check check : site.checks()) {
            if (check instanceof Check.Text text
                    && !text.accepts(utf8, from, to, context.options().clock())) {
                String written = parser.getText();
                DeclaredConstraint rule = text.rule();
                boolean own = rule.words() == null && !frame.sensitive();
                String hint = own ? text.validator().hint(written) : rule.words();
                String excerpt = Excerpt.of(written);
                breach(rule, PendingViolation.of(rule.code(), rule.reason(), frame, span(offset), excerpt, hint));
            }
        }
        if (inspection.isWanted()) {
            inspection.text(site.checks(), parser.getText(), frame, span(offset));
        }
    }

    /** Inspects the texts of an object that has closed. */
    void inspect(ObjectType type, ObjectState state, ObjectValues values, PathNode frame) {
        if (inspection.isWanted()) {
            inspection.object(
                    type,
                    values,
                    (property, site) -> site.at(frame.property(property), span(state.offset(property.index()))));
        }
    }

    /** Runs the limits on the size of a list. */
    void batch(ValueSpec site, int size, PathNode frame, int offset) {
        for (Check check : site.checks()) {
            if (check instanceof Check.BatchSize batch && size > batch.allowed()) {
                DeclaredConstraint rule = batch.rule();
                String hint = ViolationFactory.batchHint(rule, size);
                var sizes = new PendingViolation.Sizes(size, batch.allowed());
                breach(rule, new PendingViolation(rule.code(), rule.reason(), frame, span(offset), null, hint, sizes));
            }
        }
    }

    /** Runs the constraints on presence, size and number, and notes those that Hibernate Validator must check. */
    void judge(ValueSpec site, boolean checks, PathNode frame, int offset, @Nullable Object value) {
        if (!checks) {
            return;
        }
        for (Check check : site.checks()) {
            if (check instanceof Check.Foreign) {
                foreign |= context.options().advice() || !check.rule().advice();
            } else if (check instanceof Check.Known known && !known.accepts().test(value)) {
                breach(known.rule(), ViolationFactory.found(known.rule(), frame, span(offset), value));
            }
        }
    }

    void breach(DeclaredConstraint rule, PendingViolation found) {
        ViolationFactory.add(context.findings(), rule, Phase.of(found.code()), found);
    }

    private Span span(int offset) {
        return Span.ofToken(context.body(), offset);
    }
}
