package dev.mdepreflight.cli.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.mdepreflight.report.Excerpt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Writes JSON documents, each in a line of its own, with nothing in it that a terminal would interpret. */
public final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private final PrintWriter out;

    public JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** One JSON document. */
    @FunctionalInterface
    public interface Document {
        /** Writes the document's tokens. */
        void writeTo(JsonGenerator json) throws IOException;
    }

    public void write(Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            document.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        // What a terminal would interpret stands inside strings only, where the notation is an escape of JSON; line
        // breaks stand
        // between tokens only.
        out.print(text.toString().lines().map(Excerpt::escape).collect(Collectors.joining("\n")));
        out.print('\n');
    }
}
