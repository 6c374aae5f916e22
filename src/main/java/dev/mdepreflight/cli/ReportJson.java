package dev.mdepreflight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Location;
import dev.mdepreflight.report.Report;
import dev.mdepreflight.report.Violation;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Shows reports to programs: one line of JSON for each.
 *
 * <p>A member without a value is left out.
 */
final class ReportJson {

    /** Stands for a report that has no line of its own. */
    static final long NO_LINE = 0;

    private final JsonLines lines;

    ReportJson(PrintWriter out) {
        this.lines = new JsonLines(out);
    }

    /**
     * Writes one report.
     *
     * @param line the input's line that was checked, from 1, or {@link #NO_LINE}
     * @param file the name of the input
     */
    void write(long line, String file, Report report) {
        lines.write(json -> {
            json.writeStartObject();
            if (line != NO_LINE) {
                json.writeNumberField("line", line);
            }
            json.writeStringField("file", file);
            json.writeBooleanField("valid", report.isClean());
            if (!report.isClean()) {
                violations(json, report);
            }
            advice(json, report);
            json.writeEndObject();
        });
    }

    private static void violations(JsonGenerator json, Report report) throws IOException {
        String envelope = report.envelope().toJson();
        String prefix = "{\"error\":";
        json.writeFieldName("error");
        json.writeRawValue(envelope.substring(prefix.length(), envelope.length() - 1));
        json.writeArrayFieldStart("violations");
        for (Violation violation : report.violations()) {
            json.writeStartObject();
            json.writeStringField("code", violation.code().code());
            json.writeStringField("message", violation.message());
            where(json, violation.pointer(), violation.location());
            optional(json, "excerpt", violation.excerpt());
            optional(json, "hint", violation.hint());
            json.writeStringField("scope", violation.scope().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        omitted(json, "omittedViolations", report.omittedViolations());
    }

    private static void advice(JsonGenerator json, Report report) throws IOException {
        json.writeArrayFieldStart("advice");
        for (Advice advice : report.advice()) {
            json.writeStartObject();
            json.writeStringField("id", advice.id());
            json.writeStringField("message", advice.message());
            where(json, advice.pointer(), advice.location());
            optional(json, "excerpt", advice.excerpt());
            optional(json, "hint", advice.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
        omitted(json, "omittedAdvice", report.omittedAdvice());
    }

    private static void where(JsonGenerator json, String pointer, @Nullable Location location) throws IOException {
        json.writeStringField("pointer", pointer);
        if (location != null) {
            json.writeNumberField("offset", location.offset());
            json.writeNumberField("line", location.line());
            json.writeNumberField("column", location.column());
        }
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void omitted(JsonGenerator json, String name, long count) throws IOException {
        if (count > 0) {
            json.writeNumberField(name, count);
        }
    }
}
