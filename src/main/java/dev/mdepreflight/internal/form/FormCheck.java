package dev.mdepreflight.internal.form;

import dev.mdepreflight.internal.engine.full.Diagnoser;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Options;
import dev.mdepreflight.internal.finding.Reasons;
import dev.mdepreflight.internal.json.Span;
import dev.mdepreflight.internal.json.SyntaxFault;
import dev.mdepreflight.internal.model.BodyModel;
import dev.mdepreflight.report.Report;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks multipart/form-data against the models of JSON bodies.
 *
 * <p>{@link FormJson} converts the fields of a form to a JSON object for the {@link Diagnoser}, so that each rule is written only once. The
 * findings are located in the form. A component whose type is a record stands for a file. That record has a string {@code name} and a
 * {@code long} {@code size}. The content of a file is never copied.
 *
 * <p>{@link dev.mdepreflight.report.Limits} apply as for JSON, but {@code maxFormBytes} applies to the whole form and {@code maxBodyBytes}
 * to everything except the files. Limits on depth, numbers, and tokens do not apply. Immutable and thread-safe.
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
     * Checks a form.
     *
     * @param body the bytes, which are not changed; if the form exceeds the limit, its first limit + 1 bytes are enough
     * @param boundary the boundary from the request; if null, it is read from the body
     * @throws jakarta.validation.ConstraintDeclarationException if the record cannot be sent as a form
     */
    public Report check(Class<? extends Record> type, byte[] body, @Nullable String boundary) {
        BodyModel model = models.apply(type);
        FormJson.requireSupported(model.root());
        Findings findings = new Findings(options);
        if (body.length > options.limits().maxFormBytes()) {
            return beyondLimit(body, SyntaxFault.tooLarge(options.limits().maxFormBytes()));
        }
        FormJson json;
        try {
            json = new FormJson(model.root(), FormReader.read(body, boundary), body, findings);
        } catch (MalformedForm e) {
            findings.invalidBody(Reasons.MALFORMED_FORM, e.place(), e.reason());
            return findings.report(body);
        }
        SyntaxFault fault = json.write(options.limits());
        if (fault != null) {
            return beyondLimit(body, fault);
        }
        diagnoser.diagnose(model, json.bytes(), findings);
        return findings.report(body, json::origin);
    }

    private Report beyondLimit(byte[] body, SyntaxFault fault) {
        Findings findings = new Findings(options);
        findings.invalidBody(Reasons.LIMIT_EXCEEDED, new Span(fault.offset(), fault.length()), fault.reason());
        return findings.report(body);
    }
}
