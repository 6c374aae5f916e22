package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.PathNode;
import dev.mdepreflight.internal.finding.PendingViolation;
import dev.mdepreflight.internal.finding.Phase;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.json.SyntaxFault;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.report.ErrorCode;
import dev.mdepreflight.report.Report;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks bodies that are forms, multipart/form-data, against the same models as JSON bodies.
 *
 * <p>The fields of a form become the members of a JSON object ({@link FormJson}), which runs through the one diagnosis that there is;
 * what it finds is told at its place in the form. So a rule is written once for both. A record among the components stands for a file:
 * it needs a text named {@code name} and a {@code long} named {@code size}; the content of the file is never copied.
 *
 * <p>{@link dev.mdepreflight.report.Limits} holds as for JSON, with {@code maxFormBytes} for the whole and {@code maxBodyBytes} for all
 * but the files; the bounds on depth, numbers and tokens have no meaning in a form. Immutable and thread-safe.
 */
public final class FormCheck {
    private final Options options;
    private final Diagnoser diagnoser;
    private final Function<Class<? extends Record>, BodyModel> models;

    public FormCheck(Options options, Diagnoser diagnoser, Function<Class<? extends Record>, BodyModel> models) {
        this.options = options;
        this.diagnoser = diagnoser;
        this.models = models;
    }

    /**
     * Checks bytes.
     *
     * @param type the annotated record of the body
     * @param body the bytes; not changed. Of a form larger than the limit the first byte too many is enough
     * @param boundary the boundary that the request names; null if it is not known, then the body tells it
     * @return the report
     * @throws jakarta.validation.ConstraintDeclarationException if the record cannot be sent as a form
     */
    public Report check(Class<? extends Record> type, byte[] body, @Nullable String boundary) {
        BodyModel model = models.apply(type);
        FormJson.requireSupported(model.root());
        Findings findings = new Findings(options);
        if (body.length > options.limits().maxFormBytes()) {
            SyntaxFault tooLarge = SyntaxFault.tooLarge(options.limits().maxFormBytes());
            return malformed(findings, body, new Span(tooLarge.offset(), 0), Reasons.LIMIT_EXCEEDED, tooLarge.reason());
        }
        FormJson json;
        try {
            Form form = FormReader.read(body, boundary);
            json = new FormJson(model.root(), form, body, findings);
            SyntaxFault fault = json.write(options.limits());
            if (fault != null) {
                return malformed(
                        new Findings(options),
                        body,
                        new Span(fault.offset(), fault.length()),
                        Reasons.LIMIT_EXCEEDED,
                        fault.reason());
            }
        } catch (MalformedForm e) {
            Span place = new Span(e.place().from(), e.place().length());
            return malformed(findings, body, place, Reasons.MALFORMED_FORM, e.reason());
        }
        diagnoser.diagnose(model, json.bytes(), findings);
        return findings.report(body, json::origin);
    }

    private static Report malformed(Findings findings, byte[] body, Span place, String reason, String hint) {
        findings.violation(
                Phase.SYNTAX,
                PendingViolation.of(ErrorCode.INVALID_REQUEST_BODY, reason, PathNode.ROOT, place, null, hint));
        return findings.report(body);
    }
}
