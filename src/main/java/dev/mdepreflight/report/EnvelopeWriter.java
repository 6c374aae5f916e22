package dev.mdepreflight.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes an {@link ErrorEnvelope} as JSON. */
final class EnvelopeWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private EnvelopeWriter() {}

    static String write(ErrorEnvelope envelope) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            members(json, envelope.code(), envelope.message(), envelope.target());
            if (!envelope.details().isEmpty()) {
                json.writeArrayFieldStart("details");
                for (ErrorEnvelope.Detail detail : envelope.details()) {
                    json.writeStartObject();
                    members(json, detail.code(), detail.message(), detail.target());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            String innerError = envelope.innerError();
            if (innerError != null) {
                json.writeFieldName("innerError");
                json.writeRawValue(innerError);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        // Names in pointers can need escapes. They are all inside strings, where the escapes are those of JSON.
        return Excerpt.escape(text.getBuffer());
    }

    private static void members(JsonGenerator json, String code, String message, @Nullable String target)
            throws IOException {
        json.writeStringField("code", code);
        json.writeStringField("message", message);
        if (target != null) {
            json.writeStringField("target", target);
        }
    }
}
