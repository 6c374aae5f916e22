package dev.mdepreflight.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mdepreflight.FaultyElement;
import dev.mdepreflight.cli.terminal.JsonLines;
import dev.mdepreflight.internal.request.UrlSecrets;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Finding;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes each report as one line of JSON. Members without a value are absent. */
public final class ReportJson implements ReportOutput {
    private final JsonLines lines;
    private final boolean ofLines;

    /**
     * Creates a writer.
     *
     * @param ofLines whether each line of the input is checked separately; the line number is then in the document, not in each finding
     */
    public ReportJson(PrintWriter out, boolean ofLines) {
        this.lines = new JsonLines(out);
        this.ofLines = ofLines;
    }

    /** Writes a result. A finding that isn't in the input has the member {@code file}. */
    @Override
    public void write(CheckResult checked) {
        lines.write(json -> {
            json.writeStartObject();
            input(json, checked.line(), checked.file(), checked.name());
            JsonLines.optional(json, "request", checked.request());
            json.writeBooleanField("valid", checked.report().isClean());
            if (ReportText.isUnchecked(checked.report())) {
                json.writeBooleanField("checked", false);
            }
            if (!checked.report().isClean()) {
                violations(json, checked);
            }
            advice(json, checked);
            json.writeEndObject();
        });
    }

    @Override
    public void skip(String file, long line, @Nullable String name, String reason) {
        lines.write(json -> {
            json.writeStartObject();
            input(json, line, file, name);
            json.writeStringField("skipped", reason);
            json.writeEndObject();
        });
    }

    /** Writes a faulty element with its violations. Replaces line breaks and tabs, which occur only between tokens, with spaces. */
    public void write(FaultyElement element) {
        byte[] bytes = element.bytes().clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t' ? (byte) ' ' : bytes[i];
        }
        Source source = Source.of("", new byte[0], false);
        lines.write(json -> {
            json.writeStartObject();
            json.writeNumberField("index", element.index());
            json.writeNumberField("line", element.location().line());
            json.writeFieldName("element");
            json.writeRawValue(new String(bytes, StandardCharsets.UTF_8));
            listed(json, new CheckResult("", CheckResult.WHOLE, null, null, element.report(), Places.in(source)));
            json.writeEndObject();
        });
    }

    private static void input(JsonGenerator json, long line, String file, @Nullable String name) throws IOException {
        if (line != CheckResult.WHOLE) {
            json.writeNumberField("line", line);
        }
        json.writeStringField("file", UrlSecrets.maskedText(file));
        JsonLines.optional(json, "name", name);
    }

    private void violations(JsonGenerator json, CheckResult checked) throws IOException {
        Report report = checked.report();
        String envelope = report.envelope().toJson();
        String prefix = "{\"error\":";
        json.writeFieldName("error");
        json.writeRawValue(envelope.substring(prefix.length(), envelope.length() - 1));
        listed(json, checked);
    }

    private void listed(JsonGenerator json, CheckResult checked) throws IOException {
        Report report = checked.report();
        json.writeArrayFieldStart("violations");
        for (Violation violation : report.violations()) {
            json.writeStartObject();
            json.writeStringField("code", violation.code().code());
            finding(json, checked, violation);
            json.writeStringField("scope", violation.scope().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        omitted(json, "omittedViolations", report.omittedViolations());
    }

    private void advice(JsonGenerator json, CheckResult checked) throws IOException {
        Report report = checked.report();
        json.writeArrayFieldStart("advice");
        for (Advice advice : report.advice()) {
            json.writeStartObject();
            finding(json, checked, advice);
            json.writeEndObject();
        }
        json.writeEndArray();
        omitted(json, "omittedAdvice", report.omittedAdvice());
    }

    private void finding(JsonGenerator json, CheckResult checked, Finding finding) throws IOException {
        json.writeStringField("message", finding.message());
        json.writeStringField("reason", finding.reason());
        json.writeStringField("part", finding.part().name());
        json.writeStringField("pointer", finding.pointer());
        Place place = checked.places().of(finding);
        if (place != null) {
            if (!place.source().name().equals(checked.file())) {
                String file = place.source().name();
                json.writeStringField("file", UrlSecrets.maskedText(file));
            }
            json.writeNumberField("offset", place.location().offset());
            if (!ofLines) {
                json.writeNumberField("line", place.location().line());
            }
            json.writeNumberField("column", place.location().column());
        }
        JsonLines.optional(json, "excerpt", finding.excerpt());
        JsonLines.optional(json, "hint", finding.hint());
    }

    private static void omitted(JsonGenerator json, String name, long count) throws IOException {
        if (count > 0) {
            json.writeNumberField(name, count);
        }
    }
}
