package dev.mdepreflight.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Writes JSON documents, each in a line of its own. */
final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** One JSON document. */
    @FunctionalInterface
    interface Document {
        /** Writes the document's tokens. */
        void writeTo(JsonGenerator json) throws IOException;
    }

    void write(Document document) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            document.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A PrintWriter keeps its failures to itself", e);
        }
        out.print('\n');
    }
}
