package dev.mdepreflight.internal.engine;

import com.fasterxml.jackson.core.JsonParser;
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
    void texts(Site site, byte[] utf8, int from, int to, Frame frame, int offset, JsonParser parser)
            throws IOException {
        for (Check check : site.checks()) {
            if (check instanceof Check.Text text && !text.accepts(utf8, from, to, options.clock())) {
                String written = parser.getText();
                String words = text.rule().words();
                breach(
                        text.rule(),
                        Found.of(
                                text.rule().code(),
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
    void inspect(ObjectType type, ObjectState state, Frame frame) {
        if (inspection.isWanted()) {
            inspection.object(
                    type,
                    new ObjectValues(type, state),
                    (property, site) ->
                            site.at(frame.property(property), Span.ofToken(body, state.offset(property.index()))));
        }
    }

    /** Runs the checks on the size of a list. */
    void batch(Site site, int size, Frame frame, int offset) {
        for (Check check : site.checks()) {
            if (check instanceof Check.BatchSize batch && size > batch.allowed()) {
                breach(
                        batch.rule(),
                        new Found(
                                batch.rule().code(),
                                frame,
                                Span.ofToken(body, offset),
                                null,
                                Wording.batchHint(batch.rule(), size),
                                new Found.Sizes(size, batch.allowed())));
            }
        }
    }

    /** Runs the constraints on presence and size, and notes what the engine does not know. */
    void judge(Site site, boolean checks, Frame frame, int offset, @Nullable Object value) {
        if (!checks) {
            return;
        }
        for (Check check : site.checks()) {
            if (check instanceof Check.Foreign) {
                foreign |= options.advice() || !check.rule().advice();
            } else if (check instanceof Check.Known known && !known.accepts().test(value)) {
                breach(known.rule(), Wording.found(known.rule(), frame, Span.ofToken(body, offset), value));
            }
        }
    }

    /** Reports a breach under the code that was found. */
    void breach(Rule rule, Found found) {
        Wording.add(findings, rule, Phase.of(found.code()), found);
    }
}
